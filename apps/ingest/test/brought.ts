import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { findSource, type SmallSource, type SourceId } from "@frontera/sources";
import { downloadOf, folderBeside } from "@frontera/sources/test/read-file";

/** Where publishers' real files lie; null where they do not. */
export const samples = folderBeside("SAMPLES_DIR", "samples");

/** A real file byte for byte as letters, unpacked where it is packed. */
export function textOf(name: string): string {
  const bytes = readFileSync(join(samples ?? "", name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
}

/** The source, whose file is the text given, under its name unpacked. */
export function brought(id: SourceId, name: string, text: string): SmallSource {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  const download = downloadOf(name.replace(/\.gz$/, ""), Buffer.from(text, "latin1"));
  return { ...source, fetch: () => Promise.resolve(download) };
}
