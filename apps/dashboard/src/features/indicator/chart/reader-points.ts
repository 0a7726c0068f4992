import type { Locale, Row } from "@frontera/domain";
import { formatShortDay, say } from "@frontera/words";
import { gradeNote, type RowWords } from "../../../text/row-words.ts";

/** The rows of a chart, packed for the browser: a daily series has thousands. */
export interface ReaderPoints {
  /** Periods and values, each joined by spaces; a missing value is `-`. */
  readonly periods: string;
  readonly values: string;
  /** By position: what is not normal or not complete about a row, in words. */
  readonly notes: Readonly<Record<number, string>>;
}

export function encodePoints(rows: readonly Row[], words: RowWords, locale: Locale): ReaderPoints {
  return {
    periods: rows.map(({ period }) => period).join(" "),
    values: rows.map((row) => toldDigits(row) ?? "-").join(" "),
    notes: Object.fromEntries(rows.flatMap((row, index) => notesOf(row, index, words, locale))),
  };
}

/** Of what is worked out to four decimals, those that anybody reads; of a publisher's own value every digit. */
function toldDigits({ value, unit, transformation }: Row): string | null {
  if (value === null || transformation === null || (unit !== "percent" && unit !== "index")) return value;
  const [, decimals = ""] = value.split(".");
  return decimals.length > 1 ? Number(value).toFixed(1) : value;
}

function notesOf(row: Row, index: number, words: RowWords, locale: Locale): [number, string][] {
  const parts = [
    row.status === "A" && row.completeness === "complete" ? null : words.statuses[row.status],
    row.completeness === "complete" ? null : words.completeness[row.completeness],
    row.coversUntil === null ? null : say(words.until, locale, { date: formatShortDay(row.coversUntil, locale) }),
    gradeNote(row, words),
    row.empty === null || row.empty === "missing" ? null : words.empty[row.empty],
    row.caveat === null ? null : words.caveats[row.caveat],
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [[index, parts.join(", ")]];
}
