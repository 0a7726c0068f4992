import { CATALOGUE } from "@frontera/content";
import type { IncomingVintage } from "@frontera/domain";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Source } from "../source.ts";
import { readArchiveFiles } from "./format.ts";

const folder = join(import.meta.dirname, "../../archive/data");
/** Releases of which figures are compiled, in the order of all releases. */
const releaseIds = Object.keys(CATALOGUE.releases).filter((id) => existsSync(join(folder, id)));

const Bundle = z.record(z.string(), z.object({ vintages: z.string(), observations: z.string() }));

/**
 * The bundled archive: official figures compiled with their sources and vintages, in our own format. It comes with the checkout, so its
 * fetch reads the disk; from there it goes the way of every download.
 */
export const archive: Source = {
  id: "archive",
  title: "The bundled archive",
  releases: releaseIds,
  checks: null,
  schedule: null,
  fetch: async ({ now }) => {
    const bytes = await readBundle();
    return {
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      url: "archive:packages/sources/archive/data",
      fileName: "archive",
      mediaType: "application/json",
      lastModified: null,
      validators: { etag: null, lastModified: null },
      fetchedAt: now().toISOString(),
    };
  },
  parse: ({ bytes }) => parseBundle(bytes),
};

async function readBundle(): Promise<Uint8Array> {
  const entries = await Promise.all(
    releaseIds.map(async (id) => {
      const read = (name: string): Promise<string> => readFile(join(folder, id, name), "utf8");
      return [id, { vintages: await read("vintages.json"), observations: await read("observations.csv") }] as const;
    }),
  );
  return Buffer.from(JSON.stringify(Object.fromEntries(entries)), "utf8");
}

function parseBundle(bytes: Uint8Array): readonly IncomingVintage[] {
  const bundle = Bundle.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return releaseIds.flatMap((id) => {
    const files = bundle[id];
    return files ? readArchiveFiles(id, files.vintages, files.observations) : [];
  });
}

/** Every vintage of the archive, in the order in which it is loaded. */
export const readArchive = async (): Promise<readonly IncomingVintage[]> => parseBundle(await readBundle());
