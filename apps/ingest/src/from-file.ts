import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Source } from "@frontera/sources";

const limitBytes = 512 * 1024 * 1024;

/** The source with its fetch replaced: the publisher's file is read from disk. The rest of the way is the same. */
export const fromFile = (source: Source, path: string): Source => ({
  ...source,
  fetch: async ({ now }) => {
    const { size } = await stat(path).catch((cause: unknown) => {
      throw new Error(`cannot read ${path}: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`, { cause });
    });
    if (size > limitBytes) throw new Error(`${path} has ${String(size)} bytes; the limit is ${String(limitBytes)}`);
    const bytes = await readFile(path);
    return {
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      url: pathToFileURL(resolve(path)).href,
      fetchedAt: now().toISOString(),
      mediaType: null,
      lastModified: null,
      validators: { etag: null, lastModified: null },
      fileName: basename(path),
    };
  },
});
