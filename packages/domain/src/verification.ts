import type { IsoDate } from "./period.ts";

/** One row of an observations file as it was frozen: its cells by column, null where empty. Columns may be fewer than today's. */
export type FrozenRow = Readonly<Record<string, string | null>>;

/**
 * Why a cell reads otherwise. new-period: its period came out later. revision: the publisher stated another value or status later.
 * withdrawal: the publisher no longer states it. late-vintage: an edition of the earlier day or before was loaded only afterwards. taken-back: the edition that
 * stated it was taken back here.
 */
export type ChangeCause = "new-period" | "revision" | "withdrawal" | "late-vintage" | "taken-back";

/** One cell's state in a file. */
export interface CellState {
  readonly value: string | null;
  readonly status: string | null;
  readonly completeness: string | null;
  readonly caveat: string | null;
  readonly vintageDate: IsoDate | null;
}

/** One cell that differs between two states of the same series; null where a state does not have the period. */
export interface CellChange {
  readonly seriesId: string;
  readonly period: string;
  readonly cause: ChangeCause;
  readonly from: CellState | null;
  readonly to: CellState | null;
}

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
    /** Rows that were worked out of others: they stand in no vintage, and were worked out anew from what is held. */
    readonly derived: number;
    /** Rows that no vintage held states or gives: changed after they were taken, or never ours. */
    readonly unknown: readonly FrozenRow[];
    /** What became known since of the periods in the file. */
    readonly changes: readonly CellChange[];
  } | null;
}
