import { isPeriod, type Period } from "@frontera/domain";
import { QUERY_WORDS, formatPeriod } from "@frontera/words";
import { wordsOf } from "./words.ts";

/** A question after one value: of what, in words, and when. */
export interface ValueQuery {
  readonly of: string;
  readonly when: Period | "newest";
}

const NEWEST = new Set(wordsOf(QUERY_WORDS.newest));
const FISCAL = new Set(wordsOf(QUERY_WORDS.fiscal));
const FILLER = new Set(wordsOf(QUERY_WORDS.filler));

/** `december`, `diciembre`, and what either begins with, to the number of the month. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0")).flatMap((month) =>
    (["en", "es"] as const).flatMap((locale) => {
      const [name = ""] = wordsOf(formatPeriod(`2017-${month}` as Period, locale));
      return [name, name.slice(0, 3), name.slice(0, 4)].map((word) => [word, month] as const);
    }),
  ),
);

/** The period or the day that a query names behind what it is about; null where it names none, or nothing besides. */
export function parseValueQuery(query: string): ValueQuery | null {
  const exact = query.split(/\s+/).find((word) => isPeriod(word.toUpperCase()));
  if (exact !== undefined && exact.length > 4) return asked(wordsOf(query.replace(exact, " ")), exact.toUpperCase());
  const words = wordsOf(query);
  const left = (...taken: readonly (string | undefined)[]): readonly string[] =>
    words.filter((word) => !taken.includes(word));
  const newest = words.find((word) => NEWEST.has(word));
  if (newest !== undefined) return asked(left(newest), "newest");
  const year = words.find((word) => /^(19|20)\d\d$/.test(word));
  if (year === undefined) return null;
  const fiscal = words.find((word) => FISCAL.has(word));
  if (fiscal !== undefined) return asked(left(year, fiscal), `FY${year}`);
  const month = words.find((word) => MONTHS.has(word));
  if (month === undefined) return asked(left(year), year);
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  const ofMonth = `${year}-${MONTHS.get(month) ?? ""}`;
  return asked(left(year, month, day), day === undefined ? ofMonth : `${ofMonth}-${day.padStart(2, "0")}`);
}

function asked(words: readonly string[], when: string): ValueQuery | null {
  const of = words.filter((word) => !FILLER.has(word)).join(" ");
  if (of === "" || (when !== "newest" && !isPeriod(when))) return null;
  return { of, when };
}
