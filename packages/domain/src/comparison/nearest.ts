import type { Catalogue } from "../catalogue.ts";
import type { SeriesId } from "../keys.ts";
import { type Period, addDays, periodInfo, periodOf } from "../period.ts";
import type { Series } from "../series.ts";
import { type Side, gate, isLikeForLike, sideOf } from "./gate.ts";

/** A pair that is alike and by one method, nearest to one that is not: one side kept, the other replaced. */
export interface LikeForLike {
  readonly replaces: "from" | "to";
  readonly seriesId: SeriesId;
  readonly period: Period;
}

/** Whether a whole value of a series is held for a period. */
export type IsStored = (id: SeriesId, period: Period) => boolean;

/**
 * For a pair that is not like for like, the held value that could stand in for one of its sides: first for `from` at its own time, so that the newer value stays,
 * then for `to`. Of several, the one fewest rules part from the side it replaces. Null where nothing held is comparable.
 */
export function nearestLikeForLike(catalogue: Catalogue, from: Side, to: Side, isHeld: IsStored): LikeForLike | null {
  const earlier = nearestTo(catalogue, from, to, [from.period], isHeld);
  if (earlier) return { replaces: "from", ...earlier };
  const later = nearestTo(catalogue, to, from, [to.period, ...periodsBefore(to, from)], isHeld);
  return later && { replaces: "to", ...later };
}

/** The best stand-in for `wanted` that is comparable with `kept`, trying the periods in order. */
function nearestTo(
  catalogue: Catalogue,
  wanted: Side,
  kept: Side,
  periods: readonly Period[],
  isHeld: IsStored,
): Omit<LikeForLike, "replaces"> | null {
  for (const period of periods) {
    const [best] = catalogue.series
      .map((series) => standIn(series, period))
      .filter((side) => !isSame(side, kept) && !isSame(side, wanted) && isLikeForLike(side, kept))
      .filter((side) => isHeld(side.id, side.period))
      .toSorted((a, b) => rulesApart(a, wanted) - rulesApart(b, wanted));
    if (best) return { seriesId: best.id, period: best.period };
  }
  return null;
}

interface StandIn extends Side {
  readonly id: SeriesId;
}

/** A series in the period of its own kind that the last day of another falls in. */
const standIn = (series: Series, period: Period): StandIn => ({
  ...sideOf(series, periodOf(periodInfo(period).end, series.frequency, series.calendar)),
  id: series.id,
});

const isSame = (a: Side, b: Side): boolean => a.id === b.id && a.period === b.period;

function rulesApart(a: Side, b: Side): number {
  const result = gate(a, b);
  return result.comparable ? 0 : result.failed.length;
}

/** The period before each break that lies between the two sides, and the one just before: the newest value under the older method. */
function periodsBefore(to: Side, from: Side): readonly Period[] {
  const since = periodInfo(from.period).start;
  const starts = [...from.breaks, ...to.breaks].map(({ at }) => at).concat(to.period);
  return starts
    .map((at) => before(at, to.period))
    .filter((period) => periodInfo(period).start > since)
    .toSorted((a, b) => (periodInfo(a).start < periodInfo(b).start ? 1 : -1));
}

function before(at: Period, like: Period): Period {
  const { frequency, calendar } = periodInfo(like);
  return periodOf(addDays(periodInfo(at).start, -1), frequency, calendar);
}
