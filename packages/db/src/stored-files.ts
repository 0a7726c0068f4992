import type { IsoDate, SeriesId, Verification } from "@frontera/domain";
import type { Database } from "./database.ts";
import { readHistories, readSeries } from "./read-series.ts";
import { findByHash } from "./snapshots.ts";

type Match = NonNullable<Verification["held"]>["matches"][number];

/** Everything that is kept of a hash: of a snapshot, of its archive, of a file in it. */
export async function matchesOf(db: Database, sha256: string): Promise<readonly Match[]> {
  return (await findByHash(db, sha256)).map(({ id, name, asOf, madeAt, files, tombstone }) => ({
    snapshotId: id,
    name,
    asOf,
    madeAt,
    file: files.find((file) => file.sha256 === sha256)?.name ?? null,
    deleted: tombstone !== null,
  }));
}

/** What a file that is given to be verified is set against. */
export const storedFiles = (db: Database) => ({
  matchesOf: (sha256: string) => matchesOf(db, sha256),
  readHistories: (ids: readonly SeriesId[]) => readHistories(db.sql, ids, { ever: true }),
  readAsOf: (ids: readonly SeriesId[], day: IsoDate) => readSeries(db, ids, { asOf: day }),
});
