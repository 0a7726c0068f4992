import { CATALOGUE } from "@frontera/content";
import { hashOf } from "./snapshot/build.ts";
import { changesBetween } from "./snapshot/changes.ts";
import { checkSnapshot } from "./snapshot/check.ts";
import { frozenKey, readFrozenRows, toFrozenRow } from "./snapshot/read-frozen.ts";
import { isAsPublished, newestVintage, unknownRows } from "./snapshot/verification.ts";
import {
  toRows,
  type FrozenRow,
  type IsoDate,
  type Series,
  type SeriesId,
  type Verification,
  type SeriesHistory,
  type StoredObservation,
} from "@frontera/domain";

type Match = NonNullable<Verification["held"]>["matches"][number];

/** More than this does not come out of an archive that is given to be verified: no snapshot of ours is larger. */
const limitBytes = 64 * 1024 * 1024;

/** What is asked of a database: where exactly these bytes are kept, and what it knows of series. */
export interface HeldFiles {
  matchesOf(sha256: string): Promise<readonly Match[]>;
  readHistories(ids: readonly SeriesId[]): Promise<ReadonlyMap<SeriesId, SeriesHistory>>;
  readAsOf(ids: readonly SeriesId[], day: IsoDate): Promise<ReadonlyMap<SeriesId, readonly StoredObservation[]>>;
}

interface Read {
  readonly self: Omit<Verification, "held">;
  readonly rows: readonly FrozenRow[];
}

/** What a file says of itself, and, where something is held, where its bytes are kept and what became known since. `name` is the one it was saved under. */
export async function verifyFile(
  bytes: Uint8Array,
  { name, held, today }: { name: string; held: HeldFiles | null; today: IsoDate },
): Promise<Verification> {
  const { self, rows } = readItself(bytes, name);
  return { ...self, held: held ? await lookUp(held, self, rows, today) : null };
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
  held: HeldFiles,
  { sha256, snapshotId, asOf }: Omit<Verification, "held">,
  rows: readonly FrozenRow[],
  today: IsoDate,
): Promise<NonNullable<Verification["held"]>> {
  const series = [...new Set(rows.map((row) => row["series_id"] ?? ""))]
    .map(CATALOGUE.findSeries)
    .filter((each): each is Series => each !== null);
  const ids: SeriesId[] = series.map(({ id }) => id);
  const [matches, histories, read] = await Promise.all([
    held.matchesOf(snapshotId ?? sha256),
    held.readHistories(ids),
    held.readAsOf(ids, today),
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
