import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unpack } from "../src/unpack.ts";
import type { SourceId, Download, FetchEffects, Source } from "../src/index.ts";

/** A download as it would have come from the publisher today. */
export function downloadOf(fileName: string, bytes: Uint8Array | string): Download {
  const content = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
  return {
    bytes: content,
    sha256: createHash("sha256").update(content).digest("hex"),
    url: `file:///${fileName}`,
    fileName,
    mediaType: null,
    lastModified: null,
    validators: { etag: null, lastModified: null },
    fetchedAt: "2026-11-24T12:00:00.000Z",
  };
}

/** A file's bytes out of the ZIP or gzip it may lie in. */
export const unpacked = (fileName: string, bytes: Uint8Array): Uint8Array => unpack(fileName, bytes).bytes;

export const readDownload = (path: string): Download => downloadOf(basename(path), readFileSync(path));

/** A folder beside the checkout, or the one a variable names; null where there is none. */
export function folderBeside(variable: string, name: string): string | null {
  const folder = process.env[variable] ?? join(import.meta.dirname, "../../../../shared", name);
  return existsSync(folder) ? folder : null;
}

/** A fixture in the publisher's exact format, cut down to a few rows. */
export const fixture = (path: string): Download => readDownload(join(import.meta.dirname, "fixtures", path));

/** The same download with one text in it replaced, byte for byte; refuses a text that is not there. */
export function altered(download: Download, from: string, to: string): Download {
  const text = Buffer.from(download.bytes).toString("latin1");
  if (!text.includes(from)) throw new Error(`${download.fileName} does not hold ${JSON.stringify(from)}`);
  return { ...download, bytes: Buffer.from(text.replace(from, to), "latin1") };
}

/** What a source fetches when nothing is remembered of its file. */
export async function fetchWhole(source: Pick<Source, "id" | "fetch">, effects: FetchEffects): Promise<Download> {
  const fetched = await source.fetch(effects);
  if ("notModified" in fetched) throw new Error(`${source.id}: nothing was remembered, yet nothing has changed`);
  return fetched;
}

/** Those that read a file at once; the others can be given workbooks, which are opened step by step. */
export type ReadsAtOnce = Exclude<
  SourceId,
  | "banxico-fix"
  | "banxico-settlement"
  | "inegi-homicides"
  | "ohss-border-patrol"
  | "census-trade"
  | "bea-direct-investment"
  | "banxico-remittances"
>;
