import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/** The line that ends the rows of a table: COPY writes a backslash inside a value as two. */
export const tableEnd = "\\.\n";

/** A line outside of rows, its line feed included; or some bytes of rows, cut anywhere, with the number of rows that end in them. */
export interface Token {
  readonly bytes: Buffer;
  readonly isRows: boolean;
  readonly count: number;
}

type Refuse = (why: string, cause?: unknown) => Error;

const lineFeed = 10;
const longestLine = 64 * 1024;

/** Cuts a compressed backup at line feeds, on bytes: a row may be as long as PostgreSQL allows and is never held whole. */
export async function* tokensOf(file: string, refuse: Refuse): AsyncGenerator<Token> {
  let held: Buffer = Buffer.alloc(0);
  let isAmongRows = false;
  let isAtLineStart = true;
  for await (const chunk of decompressed(file, refuse)) {
    held = held.byteLength === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.byteLength > 0) {
      if (isAmongRows) {
        const { size, ends } = rowsIn(held, isAtLineStart);
        const bytes = held.subarray(0, size);
        if (size > 0) {
          isAtLineStart = bytes[size - 1] === lineFeed;
          yield { bytes, isRows: true, count: lineFeedsIn(bytes) };
        }
        held = held.subarray(size);
        if (!ends) break;
        isAmongRows = false;
      }
      const end = held.indexOf(lineFeed) + 1;
      if (end === 0) {
        if (held.byteLength > longestLine) throw refuse("it is not a backup of Frontera");
        break;
      }
      const bytes = held.subarray(0, end);
      held = held.subarray(end);
      isAmongRows = bytes.subarray(0, 5).toString("latin1") === "COPY ";
      isAtLineStart = true;
      yield { bytes, isRows: false, count: 0 };
    }
  }
  if (held.byteLength > 0 || isAmongRows) throw refuse("it ends before its last line: it is cut off");
}

/** How many bytes from the start are surely rows, and whether the line that ends them follows. */
function rowsIn(bytes: Buffer, isAtLineStart: boolean): { size: number; ends: boolean } {
  if (isAtLineStart && bytes.subarray(0, tableEnd.length).equals(Buffer.from(tableEnd))) return { size: 0, ends: true };
  const found = bytes.indexOf(`\n${tableEnd}`);
  if (found >= 0) return { size: found + 1, ends: true };
  // The start of that line may be the last of these bytes.
  const start = bytes.lastIndexOf(lineFeed) + 1;
  const isStart = (start > 0 || isAtLineStart) && tableEnd.startsWith(bytes.toString("latin1", start));
  return { size: isStart ? start : bytes.byteLength, ends: false };
}

/** As many as there are rows: COPY writes a line feed inside a value as a backslash and a letter. */
export function lineFeedsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

async function* decompressed(file: string, refuse: Refuse): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.on("error", (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  } finally {
    source.destroy();
  }
}
