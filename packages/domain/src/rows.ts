import type { CaveatId } from "./caveats.ts";
import type { DecimalText } from "./decimal.ts";
import type { Completeness, ObsStatus } from "./observation.ts";
import { comparePeriods, periodInfo, type IsoDate, type Period } from "./period.ts";
import type { Unit } from "./series-family.ts";
import type { Series, SeriesId } from "./series.ts";
import type { Evidence, StoredObservation, VintageDateBasis } from "./vintage.ts";

/** One observation as every reader gets it: on a tile, in a chart, in a table, in a file, in an answer of the API. */
export interface Row {
  readonly seriesId: SeriesId;
  readonly period: Period;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly value: DecimalText | null;
  readonly unit: Unit;
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

/** Rows ascending by period. The first value at or after a break of the series has status B, which wins over any other. */
export function toRows(series: Series, observations: readonly StoredObservation[]): readonly Row[] {
  const ascending = observations.toSorted((a, b) => comparePeriods(a.period, b.period));
  const broken = new Set(
    series.breaks.map(
      ({ at }) => ascending.find(({ period, value }) => value !== null && comparePeriods(period, at) >= 0)?.period,
    ),
  );
  const first = ascending.find(({ value }) => value !== null)?.period;
  return ascending.map((stored) => {
    const { start, end } = periodInfo(stored.period);
    return {
      seriesId: series.id,
      period: stored.period,
      periodStart: start,
      periodEnd: end,
      value: stored.value,
      unit: series.unit,
      // A break before the first value has nothing to break from.
      status: broken.has(stored.period) && stored.period !== first ? "B" : stored.status,
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

/** The newest row that has a value; with `completeOnly`, the newest whose period is whole. */
export const latestRow = (rows: readonly Row[], { completeOnly = false } = {}): Row | null =>
  rows.findLast(({ value, completeness }) => value !== null && (!completeOnly || completeness === "complete")) ?? null;
