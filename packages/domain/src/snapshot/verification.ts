import { isDecimalText, sameDecimal } from "../decimal.ts";
import type { IsoDate } from "../period.ts";
import type { SeriesHistory } from "../vintage.ts";
import type { SeriesId } from "../series.ts";
import type { CellChange } from "./changes.ts";
import type { FrozenRow } from "./read-frozen.ts";

/** A place where exactly these bytes are kept: a snapshot itself, its archive, or a file in it. */
export interface Match {
  readonly snapshotId: string;
  readonly name: string;
  readonly asOf: IsoDate;
  /** Instant. */
  readonly madeAt: string;
  /** The file's name in the snapshot; null for the snapshot itself. */
  readonly file: string | null;
  readonly deleted: boolean;
}

/** What can be said of a file. */
export interface Verification {
  readonly sha256: string;
  /** snapshot: an archive of ours. observations: a CSV file of ours. other: neither. */
  readonly kind: "snapshot" | "observations" | "other";
  /** The id an archive's own hashes give; null for any other file. */
  readonly snapshotId: string | null;
  /** The newest day the file knows of; null where it says none. */
  readonly asOf: IsoDate | null;
  /** Disagreements of the file with itself: with the hashes in the archive, or with the digits in its name. */
  readonly problems: readonly string[];
  /** Null where no database was asked. */
  readonly held: {
    readonly matches: readonly Match[];
    /** Rows of the file. */
    readonly rows: number;
    /** Rows that were worked out of others: they stand in no vintage and are not looked up. */
    readonly derived: number;
    /** Rows that no vintage held states: changed after they were taken, or never ours. */
    readonly unknown: readonly FrozenRow[];
    /** What became known since of the periods in the file. */
    readonly changes: readonly CellChange[];
  } | null;
}

/** Whether a row holds a value as it was published. */
export const isAsPublished = (row: FrozenRow): boolean =>
  (row["units"] ?? "lin") === "lin" && row["aggregation_method"] == null && row["per_100000"] == null;

/** Rows, as published, that no stored vintage states. A row is known when its vintage states this value for its period, whatever break a later read marks. */
export function unknownRows(
  rows: readonly FrozenRow[],
  histories: ReadonlyMap<SeriesId, SeriesHistory>,
): readonly FrozenRow[] {
  const stored = new Map(
    [...histories.values()].map(({ seriesId, observations }) => [
      seriesId as string,
      Map.groupBy(observations, ({ period, vintageDate }) => `${period} ${vintageDate}`),
    ]),
  );
  return rows.filter((row) => {
    const key = `${row["period"] ?? ""} ${row["vintage_date"] ?? ""}`;
    const candidates = stored.get(row["series_id"] ?? "")?.get(key) ?? [];
    return !candidates.some(
      ({ value, completeness, caveat }) =>
        sameValue(value, row["value"] ?? null) &&
        completeness === (row["completeness"] ?? completeness) &&
        caveat === (row["caveat"] ?? null),
    );
  });
}

/** A file someone changed may hold anything where a number should be. */
const sameValue = (stored: string | null, stated: string | null): boolean =>
  stored === stated || (stated !== null && isDecimalText(stated) && sameDecimal(stored, stated));

/** The newest vintage date in rows. Null for none. */
export const newestVintage = (rows: readonly FrozenRow[]): IsoDate | null =>
  rows.reduce<IsoDate | null>((newest, row) => {
    const date = row["vintage_date"] ?? null;
    return date !== null && (newest === null || date > newest) ? date : newest;
  }, null);
