import { decimal, periodInfo, type IsoDate, type Period } from "@frontera/domain";
import { allowedBy } from "./band.ts";
import { allowedLevel } from "./bare.ts";
import type { ClaimReading, Size } from "./claim.ts";
import type { Judged } from "./judged.ts";
import { isCompleteRow, valuesFrom, type ReadStored } from "./values.ts";

/** A value where it is drawn: at the end of its period. */
export interface CoursePoint {
  readonly period: Period;
  readonly date: IsoDate;
  readonly value: string;
}

/** What a small drawing of a reading shows: the series, and the level the claim puts at its period. */
export interface Course {
  readonly points: readonly CoursePoint[];
  /** The base of a change, and the level that would make the claim so; null where it states none. */
  readonly claimed: { readonly from: CoursePoint | null; readonly date: IsoDate; readonly value: string } | null;
  /** Periods the base of a change can be moved to, newest first; empty for anything else. */
  readonly bases: readonly Period[];
}

/** More points than a small drawing tells apart. */
const drawnAtMost = 240;

const offered = 30;

/** The course of a reading that was judged; of a share there is none to draw. Pure. */
export function courseOf({ reading, periods, rows }: Judged, read: ReadStored): Course {
  const { claim } = reading;
  if (claim.kind === "share" || claim.kind === "sum") return { points: [], claimed: null, bases: [] };
  const values = valuesFrom(read)(reading.series, reading).filter((row) => isCompleteRow(row));
  const last = periods.at(-1);
  const points = values.map(({ period, periodEnd, value }) => ({ period, date: periodEnd, value }));
  const kept = new Set([...periods, ...rows.map(({ period }) => period)]);
  const step = Math.ceil(points.length / drawnAtMost);
  const bases =
    claim.kind === "change" && last !== undefined
      ? values.filter(({ periodEnd }) => periodEnd < periodInfo(last).start).map(({ period }) => period)
      : [];
  return {
    points: points.filter(({ period }, index) => (points.length - 1 - index) % step === 0 || kept.has(period)),
    claimed:
      last === undefined ? null : claimedAt(reading, last, points.find(({ period }) => period === periods[0]) ?? null),
    bases: reading.method === "avg" || reading.method === "eop" ? [] : bases.toReversed().slice(0, offered),
  };
}

/** The level that the digits of the claim put at a period. */
function claimedAt({ claim }: ClaimReading, at: Period, from: CoursePoint | null): Course["claimed"] {
  const date = periodInfo(at).end;
  const told = (size: Size): string | null => {
    const { low, high } = allowedLevel({ ...size, hedge: "exact" });
    return low && high ? low.plus(high).div(2).toFixed() : null;
  };
  if (claim.kind === "level") {
    const value = told(claim.size);
    return value === null ? null : { from: null, date, value };
  }
  if (claim.kind !== "change") return null;
  if (claim.end) {
    const value = told(claim.end);
    return value === null ? null : { from, date, value };
  }
  if (!claim.size || !from) return null;
  const { low, high } = allowedBy({ ...claim.size, hedge: "exact" });
  if (!low || !high) return null;
  const size = low.plus(high).div(2);
  const base = decimal(from.value);
  const sign = claim.direction === "down" ? -1 : 1;
  const value =
    claim.size.unit === "percent"
      ? base.times(size.times(sign).div(100).plus(1))
      : claim.size.unit === "times"
        ? claim.direction === "down" && size.gt(1)
          ? base.div(size)
          : base.times(size)
        : base.plus(size.times(sign));
  return { from, date, value: value.toDecimalPlaces(4).toFixed() };
}
