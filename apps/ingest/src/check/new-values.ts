import {
  comparePeriods,
  periodInfo,
  type DecimalText,
  type Finding,
  type Period,
  type SeriesPlan,
} from "@frontera/domain";
import { areTelling, canonical } from "./older-edition.ts";
import { deviations, middle, step, type Valued } from "./steps.ts";

/** What is odd in the periods that a vintage adds to a series, by the values it has: `stored` ascends. */
export function newValues(stored: readonly Valued[], plan: SeriesPlan): readonly Finding[] {
  const known = new Map(stored.map(({ period, value }) => [period, canonical(value)]));
  const begins = stored[0]?.period;
  // What another edition says of the period as well is not new; what lies before all that is stored may have been said otherwise.
  const added = plan.added.flatMap(({ to: { period, value, roundedTo } }) =>
    value === null || roundedTo !== null || known.get(period) === canonical(value) || isBefore(period, begins)
      ? []
      : [{ period, value }],
  );
  if (added.length === 0 || stored.length < fewestStored) return [];
  const all = merged(stored, added);
  return [...lessExact(stored, added, plan), ...lagging(all, added, plan), ...thereAndBack(all, added, plan)];
}

const isBefore = (period: Period, begins: Period | undefined): boolean =>
  begins !== undefined && comparePeriods(period, begins) < 0;

/** Of a series with fewer values nothing is usual. */
const fewestStored = 12;

function merged(stored: readonly Valued[], added: readonly Valued[]): readonly Valued[] {
  const isNew = new Set(added.map(({ period }) => period));
  return [...stored.filter(({ period }) => !isNew.has(period)), ...added].toSorted((a, b) =>
    comparePeriods(a.period, b.period),
  );
}

/** A value ends in a zero by chance once in ten times: so many places lost together are no chance; of one value alone more, which may be a round one. */
const placesLost = { together: 4, alone: 6 } as const;
/** How far back the usual place is looked for. */
const recent = 100;

/** The place of the last digit that is no zero: -4 for 17.1234, 3 for 21000. Null for nothing. */
function lastPlaceOf(value: DecimalText): number | null {
  const [whole = "", part = ""] = canonical(value).split(".");
  if (part !== "") return -part.length;
  return Number(whole) === 0 ? null : (/0*$/.exec(whole)?.[0].length ?? 0);
}

/** New values that are said less exactly than this series is: rounded ones. */
function lessExact(stored: readonly Valued[], added: readonly Valued[], { seriesId }: SeriesPlan): Finding[] {
  const usual = middle(stored.slice(-recent).flatMap(({ value }) => lastPlaceOf(value) ?? []));
  const lost = added.flatMap(({ value }) => (lastPlaceOf(value) ?? usual) - usual);
  const less = lost.filter((places) => places > 0);
  const isOdd =
    less.length > lost.length * 0.9 &&
    less.reduce((sum, places) => sum + places, 0) >= (less.length > 1 ? placesLost.together : placesLost.alone);
  return isOdd ? [{ code: "less-exact", severity: "hold", seriesId, count: less.length, of: added.length }] : [];
}

/** Two days lie between the day a rate is fixed and the day it is settled by; a holiday makes it three. */
const lags = [2, 3];

/** New values that are all those of the days two or three before: of another date of the same rate. */
function lagging(all: readonly Valued[], added: readonly Valued[], { seriesId }: SeriesPlan): Finding[] {
  const [first] = added;
  if (!first || periodInfo(first.period).frequency !== "D") return [];
  const isNew = new Set(added.map(({ period }) => period));
  return lags
    .flatMap((lag): Finding[] => {
      // Where more is new than the lag, what is new repeats itself only where the file does.
      const pairs = all.flatMap(({ period, value }, at) => {
        const before = all[at - lag];
        return before && isNew.has(period) && !isNew.has(before.period) ? [{ value, before: before.value }] : [];
      });
      const same = pairs.filter(({ value, before }) => canonical(value) === canonical(before));
      return same.length > 1 &&
        same.length === pairs.length &&
        areTelling(
          same.map(({ value }) => value),
          10,
        )
        ? [{ code: "shifted", severity: "hold", seriesId, count: same.length }]
        : [];
    })
    .slice(0, 1);
}

/**
 * A day that lies so far from both days beside it, which are close to each other: once in seven years since 1998, in October 2008 and March 2020. Measured
 * by the days before it: a rate that moves much may come back.
 */
const away = { least: 0.012, deviations: 4.5, days: 60, rest: 0.5 } as const;

function thereAndBack(all: readonly Valued[], added: readonly Valued[], { seriesId }: SeriesPlan): Finding[] {
  const [first] = added;
  if (!first || periodInfo(first.period).frequency !== "D") return [];
  const isNew = new Set(added.map(({ period }) => period));
  const steps = all.map(({ value }, at) => (at === 0 ? 0 : (step(Number(all[at - 1]?.value), Number(value)) ?? 0)));
  return all.flatMap(({ period, value }, at): Finding[] => {
    const [there = 0, back = 0] = [steps[at], steps[at + 1]];
    const least = Math.min(Math.abs(there), Math.abs(back));
    const neighbour = all[at - 1]?.value;
    if (neighbour === undefined || !isNew.has(period) || there * back >= 0 || least < away.least) return [];
    if (at <= away.days || Math.abs(there + back) > least * away.rest) return [];
    const usual = deviations * middle(steps.slice(at - away.days, at).map(Math.abs));
    return least > away.deviations * usual
      ? [{ code: "outlier", severity: "hold", seriesId, period, value, neighbour }]
      : [];
  });
}
