import {
  comparePeriods,
  nextPeriod,
  observationsAsOf,
  periodInfo,
  type DecimalText,
  type Finding,
  type Period,
  type SeriesHistory,
  type SeriesId,
  type SeriesPlan,
  type SeriesVintage,
} from "@frontera/domain";
import { daysMissing } from "./days-missing.ts";
import { newValues } from "./new-values.ts";
import type { Valued } from "./steps.ts";

/** What is odd in the values that storing a vintage of a series would add or change, by the history of the series itself. */
export function oddValues(history: SeriesHistory, incoming: SeriesVintage, plan: SeriesPlan): readonly Finding[] {
  if (plan.added.length + plan.revised.length + plan.withdrawn.length === 0) return [];
  const stored = valued(observationsAsOf(history.observations, "9999-12-31").values()).sort(byPeriod);
  return [
    ...moreDigits(history, plan),
    ...repeated(stored, incoming, plan),
    ...periodGap(stored, incoming, plan),
    ...newValues(stored, plan),
  ];
}

const valued = (observations: Iterable<{ readonly period: Period; readonly value: DecimalText | null }>): Valued[] =>
  [...observations].flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
const byPeriod = (a: Valued, b: Valued): number => comparePeriods(a.period, b.period);

/** So many more decimals than a series ever had are none of its publisher's. */
const manyDecimals = 4;
/** What a computer's usual numbers can hold. */
const mostDigits = 17;

const decimalsOf = (value: DecimalText): number => value.split(".")[1]?.length ?? 0;
const digitsOf = (value: DecimalText): number => value.replace(/\D/g, "").replace(/^0+/, "").length;

/** Values said with more decimals than any edition had, printed roundings aside. */
function moreDigits({ observations }: SeriesHistory, plan: SeriesPlan): Finding[] {
  const exact = observations.flatMap(({ value, roundedTo }) => (value === null || roundedTo !== null ? [] : [value]));
  const most = exact.reduce((highest, value) => Math.max(highest, decimalsOf(value)), -1);
  const changed = [...plan.added, ...plan.revised].flatMap(({ to: { value } }) => value ?? []);
  const isOdd = (value: DecimalText): boolean =>
    (most >= 0 && decimalsOf(value) > most + manyDecimals) ||
    (decimalsOf(value) > Math.max(most, 0) && digitsOf(value) > mostDigits);
  const count = changed.filter(isOdd).length;
  return count > 0
    ? [{ code: "more-digits", severity: "hold", seriesId: plan.seriesId, count, of: changed.length }]
    : [];
}

/** Less exact values are the same by chance. */
const tellingDigits = 4;
/** Fewer months say nothing of what never happens. */
const fewestMonths = 24;
/** The past that says how often a value stands in a row: ten years of days. */
const recentPast = 2_600;

const isTelling = (value: DecimalText): boolean =>
  (value.includes(".") ? digitsOf(value) : digitsOf(value.replace(/0+$/, ""))) >= tellingDigits;

/** Runs of the same value, of those that say something. */
function runsOf(values: readonly Valued[]): readonly (readonly Valued[])[] {
  const runs: Valued[][] = [];
  for (const each of values) {
    const run = runs.at(-1);
    if (run?.[0] && Number(run[0].value) === Number(each.value)) run.push(each);
    else runs.push([each]);
  }
  return runs.filter(([first]) => first !== undefined && isTelling(first.value));
}

/** A value of a day or month that stands more often in a row than this series has ever had it, and three times at the least; an exact one of a month twice. */
function repeated(
  stored: readonly Valued[],
  incoming: SeriesVintage,
  { seriesId, added, revised }: SeriesPlan,
): Finding[] {
  const stated = valued(incoming.observations);
  const [first] = stated;
  if (!first || !["D", "M"].includes(periodInfo(first.period).frequency)) return [];
  const changed = new Set([...added, ...revised].map(({ to: { period } }) => period));
  const { frequency } = periodInfo(first.period);
  // Of a month twice is odd where the value is so exact that chance does not make it, and the series never had it.
  const isPair = ([{ value } = first]: readonly Valued[]): boolean =>
    frequency === "M" && stored.length >= fewestMonths && digitsOf(value.replace(/0+$/, "")) > tellingDigits;
  const isSuspect = (run: readonly Valued[]): boolean =>
    (run.length > 2 || (run.length === 2 && isPair(run))) && run.some(({ period }) => changed.has(period));
  const before = stored.findLast(({ period }) => comparePeriods(period, first.period) < 0);
  const begins = stored[0]?.period;
  const suspects = runsOf(before ? [before, ...stated] : stated).filter(isSuspect);
  if (suspects.length === 0) return [];
  const usual = Math.max(0, ...runsOf(stored.slice(-recentPast)).map(({ length }) => length));
  return suspects.flatMap((run): Finding[] => {
    const [from, last] = [run[0], run.at(-1)];
    // Before all that is stored a rate may have been fixed.
    const isEarlier = last !== undefined && begins !== undefined && comparePeriods(last.period, begins) < 0;
    return from && run.length > usual && !isEarlier
      ? [{ code: "repeated", severity: "hold", seriesId, ...from, count: run.length }]
      : [];
  });
}

/** Fewer values than this do not say that a series misses none. */
const fewestWithoutGap = 12;
/** A hole is not followed farther than this. */
const longestHole = 60;

/**
 * The first hole between two periods that a file states: of two periods or more that had values, or of any that came out newly where this series has no hole
 * at all; of days, more than there are holidays in a row.
 */
function periodGap(stored: readonly Valued[], incoming: SeriesVintage, plan: SeriesPlan): Finding[] {
  const stated = valued(incoming.observations);
  const added = new Set(plan.added.map(({ to: { period } }) => period));
  const gone = goneIn(plan);
  const said = new Set(incoming.observations.map((each) => each.period));
  let isWhole: boolean | null = null;
  for (const [index, { period }] of stated.entries()) {
    const before = stated[index - 1]?.period;
    if (before === undefined) continue;
    const isDaily = periodInfo(period).frequency === "D";
    // Of a day without a rate its publisher may say so: it is a holiday there.
    const missing = missingBetween(before, period).filter((each) => !isDaily || !said.has(each));
    if (missing.length === 0) continue;
    const isOdd = isDaily
      ? added.has(period) && missing.length > 1
      : missing.filter((each) => gone.has(each)).length > 1 || (added.has(period) && (isWhole ??= hasNoHole(stored)));
    const [first, last] = [missing[0], missing.at(-1)];
    if (isOdd && first !== undefined && last !== undefined)
      return [gapFinding(plan.seriesId, first, last, missing.length)];
  }
  return [];
}

const gapFinding = (seriesId: SeriesId, period: Period, last: Period, count: number): Finding => ({
  code: "period-gap",
  severity: "hold",
  seriesId,
  period,
  last,
  count,
});

/** Periods of which a value other than nothing is no longer stated. */
const goneIn = ({ withdrawn, revised }: SeriesPlan): ReadonlySet<Period> =>
  new Set(
    [...withdrawn, ...revised].flatMap(({ from, to }) =>
      from?.value != null && Number(from.value) !== 0 && to.value === null ? [to.period] : [],
    ),
  );

function missingBetween(from: Period, to: Period): readonly Period[] {
  if (periodInfo(to).frequency === "D") return daysMissing(from, to);
  const missing: Period[] = [];
  for (let at = nextPeriod(from); comparePeriods(at, to) < 0 && missing.length < longestHole; at = nextPeriod(at))
    missing.push(at);
  return missing;
}

const hasNoHole = (stored: readonly Valued[]): boolean =>
  stored.length >= fewestWithoutGap &&
  stored.every(({ period }, index) => {
    const before = stored[index - 1]?.period;
    return before === undefined || nextPeriod(before) === period;
  });
