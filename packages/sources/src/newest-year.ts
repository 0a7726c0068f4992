import { SourceError } from "./source.ts";

/** What a publisher has of the newest of some years, asked for from the last back: a year that it refuses is not out yet. Throws what the first of them throws. */
export async function newestYear<T>(last: number, first: number, ask: (year: number) => Promise<T>): Promise<T> {
  for (let year = last; ; year -= 1)
    try {
      return await ask(year);
    } catch (error) {
      const isNotOut = error instanceof SourceError && error.code === "refused-by-publisher";
      if (!isNotOut || year <= first) throw error;
    }
}
