import { crc32, gunzipSync, inflateRawSync } from "node:zlib";
import { assertNoRefusal } from "./publisher-refusal.ts";
import { SourceError } from "./source.ts";

const limitBytes = 512 * 1024 * 1024;

export interface Unpacked {
  /** The file's name, behind that of the archive it was in. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Publishers pack a CSV in a ZIP of its own or in gzip, or send it plain: told apart by the first bytes. Throws SourceError, also where a publisher's error
 * is in its place.
 */
export function unpack(fileName: string, bytes: Uint8Array): Unpacked {
  const unpacked = unpackPage(fileName, bytes);
  assertNoRefusal(unpacked.fileName, unpacked.bytes);
  return unpacked;
}

/** As `unpack`, where the file is a web page. Throws SourceError. */
export function unpackPage(fileName: string, bytes: Uint8Array): Unpacked {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  try {
    if (starts(0x1f, 0x8b)) return { fileName, bytes: gunzipSync(bytes, { maxOutputLength: limitBytes }) };
    if (starts(0x50, 0x4b)) return unzip(fileName, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    if (isTooLarge(cause)) throw tooLarge(fileName, limitBytes);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("not-the-file", `${fileName} is damaged: ${reason}`, { cause });
  }
  return { fileName, bytes };
}

const isTooLarge = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";

export const tooLarge = (fileName: string, limit: number): SourceError =>
  new SourceError("too-large", `${fileName} unpacks to more than ${String(limit)} bytes; it was not read`);

/** Told by what it holds, whatever it is called: every part of an .xlsx is listed in this one. */
const holdsWorkbook = (entries: readonly Entry[]): boolean =>
  entries.some(({ name }) => name === "[Content_Types].xml");

/** Whether a file is a workbook of a spreadsheet. Throws SourceError for a damaged ZIP. */
export const isWorkbook = (fileName: string, bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  holdsWorkbook(readDirectory(fileName, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly offset: number;
}

function unzip(fileName: string, zip: Buffer): Unpacked {
  const entries = readDirectory(fileName, zip);
  if (holdsWorkbook(entries))
    throw new SourceError(
      "not-the-file",
      `${fileName} is a workbook of a spreadsheet; expected the file as the publisher sends it`,
    );
  const only = onlyFile(fileName, entries);
  return { fileName: `${fileName}/${only.name}`, bytes: inflate(zip, only, limitBytes) };
}

function inflate(zip: Buffer, { name, method, crc, packedBytes, offset }: Entry, maxOutputLength: number): Buffer {
  // The local header repeats the name with an extra field of its own length; the data follow it.
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const packed = zip.subarray(start, start + packedBytes);
  if (method !== 0 && method !== 8) throw new Error(`packed by method ${String(method)}`);
  const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength });
  if (crc32(bytes) !== crc) throw new Error(`the checksum of ${name} does not hold`);
  return bytes;
}

/** Unpacks every file of a ZIP, to know that it is whole and what it comes to: what its directory says of sizes may be a lie. Throws SourceError. */
export function assertUnpacksWithin(fileName: string, zip: Buffer, limit: number): void {
  let left = limit;
  for (const entry of readDirectory(fileName, zip)) {
    try {
      left -= inflate(zip, entry, Math.max(1, left)).length;
    } catch (cause) {
      if (isTooLarge(cause)) left = -1;
      else {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new SourceError("not-the-file", `${fileName} is damaged: ${reason}`, { cause });
      }
    }
    if (left < 0) throw tooLarge(fileName, limit);
  }
}

/** What lies in a ZIP beside the data: a Mac's resource forks and folder settings, Windows' thumbnails, and texts that describe them. */
const beside =
  /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|Metadata_(Country|Indicator)_|[^/]*(read_?me|l[eé]ame|licen[cs]e|dictionary|diccionario|codebook)[^/]*$)|\.(pdf|docx?|md)$/i;

/** Beside data a page describes them; alone it is what a publisher publishes. */
const page = /\.html?$/i;

/** A publisher's ZIP holds one file of data. Throws SourceError naming what else it holds. */
export function onlyFile(fileName: string, entries: readonly Entry[]): Entry {
  const all = entries.filter(({ name }) => !name.endsWith("/") && !beside.test(name));
  const data = all.filter(({ name }) => !page.test(name));
  const files = data.length > 0 ? data : all;
  const [only] = files;
  if (!only || files.length > 1)
    throw new SourceError(
      "not-the-file",
      `${fileName} holds ${String(files.length)} files where one is expected: ${files.map(({ name }) => name).join(", ")}`,
    );
  return only;
}

/** The central directory at the end of a ZIP (APPNOTE 4.3.12 and 4.3.16), of which `zip` holds all from `base` on. Throws SourceError. */
export function readDirectory(fileName: string, zip: Buffer, base = 0): readonly Entry[] {
  try {
    return entriesOf(zip, base);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("not-the-file", `${fileName} is damaged: ${reason}`, { cause });
  }
}

function entriesOf(zip: Buffer, base: number): readonly Entry[] {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("its directory is missing");
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16) - base;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameBytes = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameBytes),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packedBytes: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
