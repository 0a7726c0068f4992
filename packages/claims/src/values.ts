import { CATALOGUE } from "@frontera/content";
import {
  addDays,
  bandOf,
  decimal,
  isComplete,
  periodInfo,
  periodOf,
  toRows,
  transformSeries,
  yearEarlier,
  type Interval,
  type IsoDate,
  type Period,
  type Row,
  type SeriesId,
  type StoredObservation,
} from "@frontera/domain";
import { between } from "./band.ts";
import type { ClaimReading, When } from "./claim.ts";

/** Observations of a series as known on the day that is asked about; empty where none is held then. */
export type ReadStored = (id: SeriesId) => readonly StoredObservation[];

/** A row that has a value. */
export type ValuedRow = Row & { readonly value: string };

const hasValue = (row: Row): row is ValuedRow => row.value !== null;

/** Covers its whole period and leaves nothing out. */
export const isCompleteRow = (row: Row): boolean => isComplete(CATALOGUE, row);

/** The values of a series in the periods of a claim, ascending. */
export type ValuesOf = (id: SeriesId, reading: ClaimReading) => readonly ValuedRow[];

const made = new WeakMap<ReadStored, ValuesOf>();

/** Works the values of what is held out once, for all who ask by the same read: what judges a sentence and what draws it. */
export function valuesFrom(read: ReadStored): ValuesOf {
  const known = made.get(read);
  if (known) return known;
  const values = keeping(read);
  made.set(read, values);
  return values;
}

function keeping(read: ReadStored): ValuesOf {
  const kept = new Map<string, readonly ValuedRow[]>();
  return (id, reading) => {
    const days = daysOf(id, reading);
    const key = [id, reading.frequency, reading.calendar, reading.method, days?.from, days?.to].join(" ");
    const values = kept.get(key) ?? valuesOf(read(id), id, reading, days);
    kept.set(key, values);
    return values;
  };
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Of a daily series only the days that a claim may look at: it has thousands, and a rank alone looks at all of them. */
function daysOf(id: SeriesId, { claim }: ClaimReading): Days | null {
  if (CATALOGUE.seriesOf(id).frequency !== "D" || claim.kind === "rank") return null;
  const told = (claim.kind === "change" || claim.kind === "sum" ? [claim.from, claim.to] : [claim.at]).filter(
    (when): when is Period => when !== "newest" && when !== "before" && when !== "year-earlier",
  );
  const ends = told.map((period) => periodInfo(period));
  const first = ends.map(({ start }) => start).toSorted()[0];
  const last =
    claim.kind !== "level" && claim.kind !== "share" && claim.to === "newest"
      ? "9999-12-31"
      : ends
          .map(({ end }) => end)
          .toSorted()
          .at(-1);
  if (first === undefined || last === undefined) return null;
  // The period before, and a neighbour on either side that shows what is whole.
  return { from: addDays(first, -750), to: last === "9999-12-31" ? last : addDays(last, 31) };
}

function valuesOf(
  observations: readonly StoredObservation[],
  id: SeriesId,
  { frequency, calendar, method }: ClaimReading,
  days: Days | null,
): readonly ValuedRow[] {
  const series = CATALOGUE.seriesOf(id);
  const within = days ? observations.filter(({ period }) => period >= days.from && period <= days.to) : observations;
  const rows = toRows(series, within);
  if (method === null || method === "any") return rows.filter(hasValue);
  const made = { units: "lin", basePeriod: null, frequency, calendar, method, per100000: null } as const;
  return transformSeries(CATALOGUE, series, rows, made).filter(hasValue);
}

export const rowAt = (rows: readonly ValuedRow[], period: Period | null): ValuedRow | null =>
  rows.find((row) => row.period === period) ?? null;

/** Of the days of a period: all that are held. */
export function rowsWithin(rows: readonly ValuedRow[], period: Period): readonly ValuedRow[] {
  const { start, end } = periodInfo(period);
  return rows.filter(({ periodStart, periodEnd }) => periodStart >= start && periodEnd <= end);
}

/** The period a claim means, once what is held is known. Null where there is none. */
export function periodOfWhen(when: When, rows: readonly ValuedRow[], to: Period | null): Period | null {
  switch (when) {
    case "newest":
      return rows.findLast((row) => isCompleteRow(row) && row.status !== "F")?.period ?? null;
    case "year-earlier":
      return to && yearEarlier(to);
    case "before": {
      if (!to) return null;
      const { start, frequency, calendar } = periodInfo(to);
      // Days without a rate lie between two that have one.
      if (frequency === "D") return rows.findLast(({ periodEnd }) => periodEnd < start)?.period ?? null;
      return periodOf(addDays(start, -1), frequency, calendar);
    }
    default:
      return when;
  }
}

/** Every value a record stands for: those that round to it, or, where it is itself stated as about so much, those that are. */
export function spanOf({ value, roundedTo, caveat }: ValuedRow): Interval {
  const hedge = caveat === null ? undefined : CATALOGUE.caveats[caveat]?.hedge;
  if (hedge) return bandOf({ printed: { digits: value, scale: 0, inWords: true }, hedge });
  const half = decimal(roundedTo ?? "0").div(2);
  return between(decimal(value).minus(half), decimal(value).plus(half));
}
