import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnySource, Download, FetchEffects, LargeDownload } from "@frontera/sources";

const limitBytes = 512 * 1024 * 1024;

/** The source with its fetch replaced: the publisher's file is read from disk. The rest of the way is the same. */
export function fromFile<S extends AnySource>(source: S, path: string): S;
export function fromFile(source: AnySource, path: string): AnySource {
  return "isLarge" in source
    ? { ...source, fetch: ({ now }: FetchEffects) => largeFile(path, now()) }
    : { ...source, fetch: ({ now }: FetchEffects) => smallFile(path, now()) };
}

async function smallFile(path: string, now: Date): Promise<Download> {
  const size = await sizeOf(path);
  if (size > limitBytes) throw new Error(`${path} has ${String(size)} bytes; the limit is ${String(limitBytes)}`);
  const bytes = await readFile(path);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), ...factsOf(path, now) };
}

async function largeFile(path: string, now: Date): Promise<LargeDownload> {
  const size = await sizeOf(path);
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return { path, size, sha256: hash.digest("hex"), ...factsOf(path, now) };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw new Error(`cannot read ${path}: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`, { cause });
  }
}

const factsOf = (path: string, now: Date) => ({
  url: pathToFileURL(resolve(path)).href,
  fetchedAt: now.toISOString(),
  mediaType: null,
  lastModified: null,
  validators: { etag: null, lastModified: null },
  fileName: basename(path),
});
