import { type Finding, type Period, type SeriesId, comparePeriods } from "@frontera/domain";
import { roundNumbers } from "./round-numbers.ts";

/** A row that is summed: what tells it apart from the others of its period, and what it counts. */
export interface Part {
  readonly period: Period;
  readonly labels: readonly string[];
  readonly count: number;
}

/** How much a part weighs in the periods beside one in which it has nothing, for that to be odd, and how many columns tell parts apart at once. */
export interface Weight {
  readonly count: number;
  readonly share: number;
  readonly columns: number;
}

type Gap = Extract<Finding, { readonly code: "part-gap" }>;
type Sums = ReadonlyMap<Period, number>;

/** Parts that are missing in one period, and rounded counts, in what a series is summed of. */
export const oddParts = (seriesId: SeriesId, parts: readonly Part[], weight: Weight): readonly Finding[] => [
  ...partGaps(seriesId, parts, weight),
  ...roundNumbers(
    seriesId,
    parts.map(({ count }) => count),
  ),
];

/**
 * Parts of a total, by any of the columns that tell them apart and by several together, that have rows in the periods on both sides of one in which they
 * have none. Of the newest period the three before it speak. Only the widest parts of a period are named: what lies in them is missing with them.
 */
function partGaps(seriesId: SeriesId, all: readonly Part[], weight: Weight): readonly Gap[] {
  const rows = all.filter(({ count }) => count > 0);
  const totals = sumsOf(rows);
  const periods = [...totals.keys()].sort(comparePeriods);
  const matters = (sums: Sums, period: Period | undefined, times: number): boolean => {
    const count = period === undefined ? 0 : (sums.get(period) ?? 0);
    const total = period === undefined ? 0 : (totals.get(period) ?? 0);
    return count >= weight.count * times && count >= total * weight.share * times;
  };
  const found: { readonly gap: Gap; readonly columns: number }[] = [];
  for (const columns of subsets(rows[0]?.labels.length ?? 0).filter(({ length }) => length <= weight.columns))
    for (const [part, own] of Map.groupBy(rows, ({ labels }) => columns.map((column) => labels[column]).join(", "))) {
      const sums = sumsOf(own);
      for (const [at, period] of periods.entries()) {
        if ((sums.get(period) ?? 0) > 0) continue;
        const isLast = at === periods.length - 1;
        const isOdd = isLast
          ? [1, 2, 3].every((back) => matters(sums, periods[at - back], 3))
          : [at - 1, at + 1].every((beside) => matters(sums, periods[beside], 1));
        const before = periods[at - 1];
        const value = String((before && sums.get(before)) ?? 0);
        if (isOdd)
          found.push({
            gap: { code: "part-gap", severity: "hold", seriesId, part, period, value },
            columns: columns.length,
          });
      }
    }
  return found
    .filter(
      ({ gap: { period }, columns }) => !found.some((other) => other.gap.period === period && other.columns < columns),
    )
    .map(({ gap }) => gap);
}

function sumsOf(rows: readonly Part[]): Sums {
  const sums = new Map<Period, number>();
  for (const { period, count } of rows) sums.set(period, (sums.get(period) ?? 0) + count);
  return sums;
}

/** Every choice of columns: one, several, all. */
const subsets = (columns: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** columns - 1 }, (_, mask) =>
    Array.from({ length: columns }, (_, column) => column).filter((column) => ((mask + 1) >> column) & 1),
  );
