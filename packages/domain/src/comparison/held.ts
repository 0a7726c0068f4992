import type { Period } from "../period.ts";
import { latestRow, toRows, type Row } from "../rows.ts";
import { seriesOf, type SeriesId } from "../series.ts";
import type { StoredObservation } from "../vintage.ts";
import { isWhole } from "./gate.ts";

/** Observations of a series as known on the day that is asked about; empty when none is held then. */
export type ReadSeries = (id: SeriesId) => readonly StoredObservation[];

/** A row that has a value. */
export type ValuedRow = Row & { readonly value: string };

/** The values of a series, ascending. */
export type RowsOf = (id: SeriesId) => readonly ValuedRow[];

const hasValue = (row: Row): row is ValuedRow => row.value !== null;

export const rowsFrom =
  (read: ReadSeries): RowsOf =>
  (id) =>
    toRows(seriesOf(id), read(id)).filter(hasValue);

/** The newest value that covers its whole period: a partial one or a year to date is never the latest. */
export const latestWhole = (rows: readonly ValuedRow[]): ValuedRow | null => {
  const latest = latestRow(rows.filter(isWhole), { completeOnly: true });
  return latest && hasValue(latest) ? latest : null;
};

export const rowAt = (rows: readonly ValuedRow[], period: Period): ValuedRow | null =>
  rows.find((row) => row.period === period) ?? null;
