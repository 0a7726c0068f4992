import {
  changesBetween,
  checkSnapshot,
  findSeries,
  frozenKey,
  hashOf,
  isAsPublished,
  newestVintage,
  readFrozenRows,
  toFrozenRow,
  toRows,
  unknownRows,
  type FrozenRow,
  type IsoDate,
  type Match,
  type Series,
  type SeriesId,
  type Verification,
} from "@frontera/domain";
import type { Database } from "./database.ts";
import { readHistories, readSeries } from "./read-series.ts";
import { findByHash } from "./snapshots.ts";

/** More than this does not come out of an archive that is given to be verified. */
const limitBytes = 512 * 1024 * 1024;

interface Read {
  readonly self: Omit<Verification, "held">;
  readonly rows: readonly FrozenRow[];
}

/** What a file says of itself, and, with a database, where its bytes are kept and what became known since. `name` is the one it was saved under. */
export async function verifyFile(
  bytes: Uint8Array,
  { name, db, today }: { name: string; db: Database | null; today: IsoDate },
): Promise<Verification> {
  const { self, rows } = readItself(bytes, name);
  return { ...self, held: db ? await lookUp(db, self, rows, today) : null };
}

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

function readItself(bytes: Uint8Array, name: string): Read {
  const sha256 = hashOf(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes, sha256);
  const misnamed = misnaming(name, sha256);
  try {
    const rows = readFrozenRows(bytes);
    const asOf = /_asof-(\d{4}-\d{2}-\d{2})_/.exec(name)?.[1] ?? newestVintage(rows);
    return { self: { sha256, kind: "observations", snapshotId: null, asOf, problems: misnamed }, rows };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { self: { sha256, kind: "other", snapshotId: null, asOf: null, problems: misnamed }, rows: [] };
  }
}

function readArchive(bytes: Uint8Array, sha256: string): Read {
  try {
    const { id, asOf, series, files, problems, canonical } = checkSnapshot(bytes, limitBytes);
    const rows = series.flatMap((each) => {
      const csv = files.get(`${each}.csv`);
      return csv ? readFrozenRows(csv) : [];
    });
    const repacked = canonical
      ? []
      : ["the archive was packed again: its files are checked one by one, its bytes are not ours"];
    return {
      self: { sha256, kind: "snapshot", snapshotId: id, asOf, problems: [...problems, ...repacked] },
      rows,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { self: { sha256, kind: "other", snapshotId: null, asOf: null, problems: [error.message] }, rows: [] };
  }
}

/** Files of ours end in the first twelve digits of their hash. */
function misnaming(name: string, sha256: string): readonly string[] {
  const named = /_asof-\d{4}-\d{2}-\d{2}_([0-9a-f]{12})\.\w+$/.exec(name)?.[1];
  return named === undefined || sha256.startsWith(named)
    ? []
    : [`its name says ${named}, its bytes say ${sha256.slice(0, 12)}: the file was changed`];
}

async function lookUp(
  db: Database,
  { sha256, snapshotId, asOf }: Omit<Verification, "held">,
  rows: readonly FrozenRow[],
  today: IsoDate,
): Promise<NonNullable<Verification["held"]>> {
  const series = [...new Set(rows.map((row) => row["series_id"] ?? ""))]
    .map(findSeries)
    .filter((each): each is Series => each !== null);
  const ids: SeriesId[] = series.map(({ id }) => id);
  const [matches, histories, read] = await Promise.all([
    matchesOf(db, snapshotId ?? sha256),
    readHistories(db.sql, ids),
    readSeries(db, ids, { asOf: today }),
  ]);
  const published = rows.filter(isAsPublished);
  const unknown = new Set(unknownRows(published, histories));
  const ours = published.filter((row) => !unknown.has(row));
  const periods = new Set(ours.map(frozenKey));
  const now = series
    .flatMap((each) => toRows(each, read.get(each.id) ?? []))
    .map(toFrozenRow)
    .filter((row) => periods.has(frozenKey(row)));
  return {
    matches,
    rows: rows.length,
    derived: rows.length - published.length,
    unknown: [...unknown],
    changes: changesBetween(ours, now, asOf ?? today),
  };
}
