import { type Catalogue, isComplete } from "../catalogue.ts";
import type { JudgedDocument } from "../document.ts";
import type { SeriesId } from "../keys.ts";
import type { StoredObservation } from "../observation.ts";
import type { Period } from "../period.ts";
import { type ValuedRow, hasValue, latestRow } from "../rows.ts";

/** Observations of a series as known on the day that is asked about; empty when none is held then. */
export type ReadSeries = (id: SeriesId) => readonly StoredObservation[];

/** What a figure is judged on: the catalogue, its document, and the values held. */
export interface StoredRows {
  readonly catalogue: Catalogue;
  readonly document: JudgedDocument;
  readonly rowsOf: RowsOf;
  /** The same as known when the document came out; empty where that is not told. */
  readonly rowsThen: RowsOf;
}

/** The values of a series, ascending: in its own periods, or, where a coarser one is given, in periods of its kind. */
export type RowsOf = (id: SeriesId, like?: Period) => readonly ValuedRow[];

/** The newest value that covers its whole period: a partial one or a year to date is never the latest. */
export const latestComplete = (catalogue: Catalogue, rows: readonly ValuedRow[]): ValuedRow | null => {
  const latest = latestRow(
    rows.filter((row) => isComplete(catalogue, row)),
    { completeOnly: true },
  );
  return latest && hasValue(latest) ? latest : null;
};

export const rowAt = (rows: readonly ValuedRow[], period: Period): ValuedRow | null =>
  rows.find((row) => row.period === period) ?? null;
