import type { ChangeGrade } from "./comparison/change-grade.ts";
import type { DecimalText } from "./decimal.ts";
import type { CaveatId, SeriesId } from "./keys.ts";
import type { Completeness, Evidence, ObsStatus, StoredObservation, VintageDateBasis } from "./observation.ts";
import { type IsoDate, type Period, comparePeriods, periodInfo } from "./period.ts";
import type { Series } from "./series.ts";
import type { EmptyReason } from "./transformation/empty-reasons.ts";
import type { Transformation } from "./transformation/transformation.ts";
import type { RowUnit } from "./unit.ts";

/** One value as every reader gets it, as published or transformed: on a tile, in a chart, in a table, in a file, in an answer of the API. */
export interface Row {
  readonly seriesId: SeriesId;
  readonly period: Period;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly value: DecimalText | null;
  readonly unit: RowUnit;
  /** What the value went through; null as published. */
  readonly transformation: Transformation | null;
  /** Of a change or an index: how far it may be read. Null for a level, and without a value. */
  readonly changeGrade: ChangeGrade | null;
  /** Why `value` is null; null where it is not. */
  readonly empty: EmptyReason | null;
  readonly status: ObsStatus;
  readonly completeness: Completeness;
  readonly coversUntil: IsoDate | null;
  readonly roundedTo: DecimalText | null;
  readonly caveat: CaveatId | null;
  readonly vintageDate: IsoDate;
  readonly vintageDateBasis: VintageDateBasis;
  readonly evidence: Evidence;
  readonly provenance: string;
}

/** A row that has a value. */
export type ValuedRow = Row & { readonly value: DecimalText };

export const hasValue = (row: Row): row is ValuedRow => row.value !== null;

/** Rows ascending by period. The first value at or after a break of the series has status B, which wins over any other. */
export function toRows(series: Series, observations: readonly StoredObservation[]): readonly Row[] {
  const ascending = observations.toSorted((a, b) => comparePeriods(a.period, b.period));
  const broken = brokenPeriods(series, ascending);
  return ascending.map((stored) => {
    const { start, end } = periodInfo(stored.period);
    return {
      seriesId: series.id,
      period: stored.period,
      periodStart: start,
      periodEnd: end,
      value: stored.value,
      unit: series.unit,
      transformation: null,
      changeGrade: null,
      empty: stored.value === null ? "missing" : null,
      status: broken.has(stored.period) ? "B" : stored.status,
      completeness: stored.completeness,
      coversUntil: stored.coversUntil,
      roundedTo: stored.roundedTo,
      caveat: stored.caveat,
      vintageDate: stored.vintageDate,
      vintageDateBasis: stored.vintageDateBasis,
      evidence: stored.evidence,
      provenance: stored.provenance,
    };
  });
}

/** The first period with a value at or after each break. A break before the first value has nothing to break from. */
export function brokenPeriods(
  { breaks }: Pick<Series, "breaks">,
  ascending: readonly { readonly period: Period; readonly value: DecimalText | null }[],
): ReadonlySet<Period> {
  const held = ascending.filter(({ value }) => value !== null).map(({ period }) => period);
  const firstSince = (at: Period): Period | undefined =>
    held.find((period) => periodInfo(period).end >= periodInfo(at).start);
  return new Set(breaks.flatMap(({ at }) => firstSince(at) ?? []).filter((period) => period !== held[0]));
}

/** The newest row that has a value and is no projection; with `completeOnly`, the newest whose period is whole. */
export const latestRow = (rows: readonly Row[], { completeOnly = false } = {}): Row | null =>
  rows.findLast(
    ({ value, status, completeness }) =>
      value !== null && status !== "F" && (!completeOnly || completeness === "complete"),
  ) ?? null;

/** Rows whose period overlaps a range of days, its ends included; open where an end is not given. */
export const rowsInRange = (
  rows: readonly Row[],
  {
    observation_start: from,
    observation_end: to,
  }: { observation_start?: IsoDate | undefined; observation_end?: IsoDate | undefined },
): readonly Row[] =>
  rows.filter((row) => (from === undefined || row.periodEnd >= from) && (to === undefined || row.periodStart <= to));
