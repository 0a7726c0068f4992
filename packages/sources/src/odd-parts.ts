import { type Finding, type SeriesId, comparePeriods } from "@frontera/domain";
import { lowAt } from "./low-parts.ts";
import { movedParts, type Part } from "./moved-parts.ts";
import { roundNumbers } from "./round-numbers.ts";

/** How much a part weighs in the periods beside one in which it has nothing, for that to be odd, and how many columns tell parts apart at once. */
export interface Weight {
  readonly count: number;
  readonly share: number;
  readonly columns: number;
}

type Gap = Extract<Finding, { readonly code: "part-gap" | "part-low" }>;
/** Sums by period, in their order. */
type Sums = readonly number[];

/** Parts that are missing in a period, have a fraction of what they had or stand under another label, and rounded counts, in what a series is summed of. */
export const oddParts = (seriesId: SeriesId, parts: readonly Part[], weight: Weight): readonly Finding[] => [
  ...partGaps(seriesId, parts, weight),
  ...movedParts(seriesId, parts),
  ...roundNumbers(
    seriesId,
    parts.map(({ count }) => count),
  ),
];

/** So many periods in a row without a part are one gap; more are an end and a new beginning. */
const longestGap = 6;
const longestNewestGap = 2;

/** A part that is small and still never nothing: how many it has in each of so many periods beside its only gap. */
const never = { middle: { beside: 4, count: 20 }, newest: { beside: 8, count: 30 } } as const;

/** So many columns at the most tell apart parts of which a fall is judged: smaller ones fall as they like. */
const columnsOfFalls = 2;

/**
 * Parts of a total, by any of the columns that tell them apart and by several together, that have rows in the periods on both sides of some in which they
 * have none, or a fraction. Of the newest period those before it speak. Only the widest parts of a period are named: what lies in them is missing with them.
 */
function partGaps(seriesId: SeriesId, all: readonly Part[], weight: Weight): readonly Gap[] {
  const rows = all.filter(({ count }) => count > 0);
  const periods = [...new Set(rows.map(({ period }) => period))].sort(comparePeriods);
  const place = new Map(periods.map((period, at) => [period, at]));
  const sumsOf = (own: readonly Part[]): Sums => {
    const sums = periods.map(() => 0);
    for (const { period, count } of own) {
      const at = place.get(period) ?? 0;
      sums[at] = (sums[at] ?? 0) + count;
    }
    return sums;
  };
  const totals = sumsOf(rows);
  const matters = (sums: Sums, at: number, times: number): boolean => {
    const [count = 0, total = 0] = [sums[at], totals[at]];
    return at >= 0 && count >= weight.count * times && count >= total * weight.share * times;
  };
  const least = Math.min(2 * weight.count, (never.middle.beside + 1) * never.middle.count);
  const found: { readonly gap: Gap; readonly columns: number }[] = [];
  for (const columns of subsets(rows[0]?.labels.length ?? 0).filter(({ length }) => length <= weight.columns))
    for (const [part, own] of Map.groupBy(rows, ({ labels }) => columns.map((column) => labels[column]).join(", "))) {
      // What weighs too little on both sides of a gap need not be laid out by period.
      if (own.reduce((total, { count }) => total + count, 0) < least) continue;
      const sums = sumsOf(own);
      const add = (code: Gap["code"], at: number, value: number): void => {
        const period = periods[at];
        if (period === undefined) return;
        const gap = { code, severity: "hold", seriesId, part, period, value: String(value) } as const;
        found.push({ gap, columns: columns.length });
      };
      for (const run of gapsIn(sums))
        if (isOddGap(sums, run, matters))
          for (let at = run.from; at <= run.to; at += 1) add("part-gap", at, sums[run.from - 1] ?? 0);
      if (columns.length <= columnsOfFalls)
        for (const { at, expected } of lowAt(sums, totals, weight)) add("part-low", at, expected);
    }
  const gaps = found.filter(({ gap }) => gap.code === "part-gap");
  // What is missing says more than what has fallen by it.
  const falls = found.filter(
    ({ gap }) => gap.code === "part-low" && !gaps.some((other) => other.gap.period === gap.period),
  );
  return [gaps, falls].flatMap((alike) =>
    alike
      .filter(
        ({ gap: { period }, columns }) =>
          !alike.some((other) => other.gap.period === period && other.columns < columns),
      )
      .map(({ gap }) => gap),
  );
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of periods without a part, behind one with it. */
function gapsIn(sums: Sums): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 1; from < sums.length; from += 1) {
    if (sums[from] !== 0 || sums[from - 1] === 0) continue;
    const next = sums.findIndex((sum, at) => at > from && sum > 0);
    runs.push({ from, to: next < 0 ? sums.length - 1 : next - 1 });
  }
  return runs;
}

function isOddGap(sums: Sums, { from, to }: Run, matters: (sums: Sums, at: number, times: number) => boolean): boolean {
  const isNewest = to === sums.length - 1;
  if (to - from >= (isNewest ? longestNewestGap : longestGap)) return false;
  if (
    isNewest
      ? [1, 2, 3].every((back) => matters(sums, from - back, 3))
      : [from - 1, to + 1].every((at) => matters(sums, at, 1))
  )
    return true;
  if (!sums.every((sum, at) => sum > 0 || (at >= from && at <= to))) return false;
  const { beside, count } = isNewest ? never.newest : never.middle;
  const near = [...sums.slice(Math.max(0, from - beside), from), ...sums.slice(to + 1, to + 1 + beside)];
  return near.length >= (isNewest ? beside : beside + 1) && Math.min(...near) >= count;
}

/** Every choice of columns: one, several, all. */
const subsets = (columns: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** columns - 1 }, (_, mask) =>
    Array.from({ length: columns }, (_, column) => column).filter((column) => ((mask + 1) >> column) & 1),
  );
