import { SourceError } from "./source.ts";

const advice = 'save it as "CSV UTF-8 (comma delimited)", or load the file as the publisher sends it';

/** How text in two bytes a letter begins: by its mark, or without one by the empty halves of its first letters. */
function utf16Sign(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "FF FE";
  if (first === 0xfe && second === 0xff) return "FE FF";
  const start = bytes.subarray(0, 64);
  const empty = [0, 1].map((half) => start.filter((byte, at) => at % 2 === half && byte === 0).length);
  return start.length >= 8 && Math.max(...empty) > start.length / 4 ? "letters of two bytes" : null;
}

/** Throws SourceError for UTF-16, which no publisher sends: a spreadsheet has saved the file as "Unicode text". */
export function assertNotUtf16(fileName: string, bytes: Uint8Array): void {
  const sign = utf16Sign(bytes);
  if (sign === null) return;
  throw new SourceError(
    "bad-encoding",
    `${fileName} is UTF-16 text (row 1 begins with ${sign}), as a spreadsheet's "Unicode text" is: ${advice}`,
  );
}

/** Strict UTF-8 first: a windows-1252 reader never fails and would garble UTF-8 silently. Throws SourceError naming the row. */
export function decodeText(fileName: string, bytes: Uint8Array, fallback: "windows-1252" | null): string {
  assertNotUtf16(fileName, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (fallback) return new TextDecoder(fallback).decode(bytes);
    const [before = ""] = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1);
    const row = before.split(/\r\n|\r|\n/).length;
    throw new SourceError("bad-encoding", `${fileName} is not UTF-8 text (row ${String(row)}): ${advice}`, { cause });
  }
}
