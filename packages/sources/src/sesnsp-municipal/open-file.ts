import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable, type Transform } from "node:stream";
import { crc32, createGunzip, createInflateRaw } from "node:zlib";
import { assertNoRefusal, errorBytes } from "../publisher-refusal.ts";
import { onlyFile, readDirectory } from "../unpack.ts";
import { SourceError } from "../source.ts";

export interface OpenFile {
  /** The file's name, behind that of the archive it was in. */
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A CSV on disk as a stream of its bytes, out of the ZIP or gzip it may lie in. Throws SourceError when it is damaged. */
export async function openFile(path: string, fileName: string): Promise<OpenFile> {
  const start = await readAt(path, 0, errorBytes);
  assertNoRefusal(fileName, start);
  if (start[0] === 0x1f && start[1] === 0x8b)
    return { fileName, bytes: named(fileName, through(createReadStream(path), createGunzip())) };
  if (start[0] !== 0x50 || start[1] !== 0x4b) return { fileName, bytes: createReadStream(path) };
  return unzip(path, fileName);
}

/** The end of a ZIP holds its directory; a comment behind it has at most 64 KiB. */
const tailBytes = 66_000;

async function unzip(path: string, fileName: string): Promise<OpenFile> {
  const size = await sizeOf(path);
  const base = Math.max(0, size - tailBytes);
  const entry = onlyFile(fileName, readDirectory(fileName, await readAt(path, base, size - base), base));
  // The local header repeats the name with an extra field of its own length; the data follow it.
  const local = await readAt(path, entry.offset, 30);
  const first = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = createReadStream(path, { start: first, end: first + entry.packedBytes - 1 });
  const plain = entry.method === 0 ? packed : through(packed, createInflateRaw());
  return {
    fileName: `${fileName}/${entry.name}`,
    bytes: named(fileName, checked(plain, entry.crc)),
  };
}

/** Ends with an error where the checksum does not hold: what was read before it must not be used. */
async function* checked(stream: AsyncIterable<Uint8Array>, expected: number): AsyncGenerator<Uint8Array> {
  let crc = 0;
  for await (const part of stream) {
    crc = crc32(part, crc);
    yield part;
  }
  if (crc !== expected) throw new Error("its checksum does not hold");
}

async function* named(fileName: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("not-the-file", `${fileName} is damaged: ${reason}`, { cause });
  }
}

/** Whoever reads meets what goes wrong: it ends the stream they hold. */
const through = (from: Readable, decoder: Transform): Transform => pipeline(from, decoder, () => undefined);

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
