import { unzipSync, zipSync } from "fflate";

/** Files by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** No clock is in the archive. Noon, so that no time zone's change of clocks moves it. */
const fixedTime = new Date(1980, 0, 1, 12);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/**
 * A ZIP of files in the order of their names, stored as they are: its bytes rest on nothing but the files, neither on the machine nor on
 * the version of a compressor.
 */
export const toZip = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries([...files].sort(byName)), { level: 0, mtime: fixedTime, os: 0, attrs: 0 });

/** Throws RangeError when the bytes are no ZIP, or more would come out of it than `limitBytes`. */
export function fromZip(bytes: Uint8Array, limitBytes: number): Files {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        total += originalSize;
        if (total > limitBytes) throw new RangeError(`more than ${String(limitBytes)} bytes would come out of it`);
        return !name.endsWith("/");
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    throw new RangeError(`not a ZIP that can be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
