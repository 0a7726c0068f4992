import { type IsoDate, type Period, addDays, nextPeriod, periodInfo, periodOf } from "../period.ts";
import { type Row, type ValuedRow, hasValue } from "../rows.ts";

/** Markets are never closed for longer: two quoted days farther apart than this have a day between them that is not held. */
export const LONGEST_CLOSURE_DAYS = 7;

/** Values that make up one coarser period, and up to which day they cover it from its start; null for its whole length. */
export interface Parts {
  readonly values: readonly [ValuedRow, ...ValuedRow[]];
  readonly coversUntil: IsoDate | null;
}

/** The rows on both sides of a period, where there are any. */
export interface Neighbours {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** The values of a period, or null where a part of it between its start and the newest one held is missing. */
export function partsOf(inside: readonly Row[], period: Period, neighbours: Neighbours): Parts | null {
  const [first] = inside;
  if (!first) return null;
  const { frequency, calendar } = periodInfo(first.period);
  if (frequency === "D") return dayParts(inside, period, neighbours);
  const { start, end } = periodInfo(period);
  const values = inside.filter(hasValue);
  if (!isFilled(values) || values.length < inside.length) return null;
  let expected = periodOf(start, frequency, calendar);
  for (const { period: held } of values) {
    if (held !== expected) return null;
    expected = nextPeriod(expected);
  }
  if (periodInfo(expected).start > end) return { values, coversUntil: null };
  return neighbours.after ? null : { values, coversUntil: values.at(-1)?.periodEnd ?? end };
}

/**
 * Days are quoted on business days only, so that no list says which are missing: a stretch is taken as held where quotes stand before it and
 * are never more than seven days apart. A holiday the publisher marks as such is no gap.
 */
function dayParts(inside: readonly Row[], period: Period, { before, after }: Neighbours): Parts | null {
  const { end } = periodInfo(period);
  const quoted = inside.filter(({ status }) => status !== "H");
  const values = quoted.filter(hasValue);
  if (!isFilled(values) || values.length < quoted.length || !before) return null;
  const chain = [before, ...values, ...(after ? [after] : [])];
  if (chain.some((row, index) => daysApart(chain[index - 1] ?? row, row) > LONGEST_CLOSURE_DAYS)) return null;
  const last = values.at(-1)?.periodEnd ?? end;
  return { values, coversUntil: after || isLastBusinessDay(last, end) ? null : last };
}

const isFilled = (values: readonly ValuedRow[]): values is readonly [ValuedRow, ...ValuedRow[]] => values.length > 0;

const daysApart = (a: Row, b: Row): number => (Date.parse(b.periodStart) - Date.parse(a.periodStart)) / 86_400_000;

/** No Monday to Friday is left between the day and the end. */
function isLastBusinessDay(day: IsoDate, end: IsoDate): boolean {
  for (let next = addDays(day, 1); next <= end; next = addDays(next, 1))
    if (![0, 6].includes(new Date(`${next}T00:00:00Z`).getUTCDay())) return false;
  return true;
}
