import { CATALOGUE } from "@frontera/content";
import { hashOf } from "./snapshot/build.ts";
import { changesBetween } from "./snapshot/changes.ts";
import { checkSnapshot } from "./snapshot/check.ts";
import { frozenKey, readFrozenRows, toFrozenRow } from "./snapshot/read-frozen.ts";
import {
  isAltered,
  isAsPublished,
  newestVintage,
  sameWay,
  transformationOf,
  unknownRows,
} from "./snapshot/verification.ts";
import {
  toRows,
  type FrozenRow,
  transformSeries,
  type IsoDate,
  type Row,
  type Series,
  type SeriesId,
  type Transformation,
  type Verification,
  type SeriesHistory,
  type StoredObservation,
} from "@frontera/domain";

type Match = NonNullable<Verification["held"]>["matches"][number];

/** More than this does not come out of an archive that is given to be verified: no snapshot of ours is larger. */
const limitBytes = 64 * 1024 * 1024;

/** What is asked of a database: where exactly these bytes are kept, and what it knows of series. */
export interface StoredFiles {
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
  { name, held, today }: { name: string; held: StoredFiles | null; today: IsoDate },
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

/** Rows of a file that went the same way, and today's rows of the same series on that way; none where there is no such way. */
interface Group {
  readonly own: readonly FrozenRow[];
  readonly series: Series | null;
  readonly transformation: Transformation | null;
}

function groupsOf(rows: readonly FrozenRow[]): readonly Group[] {
  return [...Map.groupBy(rows, sameWay).values()].map((own) => {
    const [first = {}] = own;
    const series = CATALOGUE.findSeries(first["series_id"] ?? "");
    try {
      return { own, series, transformation: series && transformationOf(series, first) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { own, series: null, transformation: null };
    }
  });
}

const idsOf = ({ series, transformation }: Group): readonly SeriesId[] =>
  [series?.id, transformation?.per100000].filter((id) => id != null);

async function lookUp(
  held: StoredFiles,
  { sha256, snapshotId, asOf }: Omit<Verification, "held">,
  rows: readonly FrozenRow[],
  today: IsoDate,
): Promise<NonNullable<Verification["held"]>> {
  const groups = groupsOf(rows);
  const ids = [...new Set(groups.flatMap(idsOf))];
  const [matches, histories, read] = await Promise.all([
    held.matchesOf(snapshotId ?? sha256),
    held.readHistories(ids),
    held.readAsOf(ids, today),
  ]);
  const rowsOf = (id: SeriesId): readonly Row[] => toRows(CATALOGUE.seriesOf(id), read.get(id) ?? []);
  const judged = groups.map(({ own, series, transformation }) => {
    if (!series) return { unknown: own, known: [], now: [] };
    const per = transformation?.per100000 ?? null;
    const all = transformSeries(CATALOGUE, series, rowsOf(series.id), transformation, per === null ? [] : rowsOf(per));
    const current = new Map(all.map(toFrozenRow).map((row) => [frozenKey(row), row]));
    // Bytes that are kept here are not altered, whatever was stored or taken back since.
    const unknown = !transformation
      ? unknownRows(own, histories)
      : matches.length > 0
        ? []
        : own.filter((row) => isAltered(series, row, current.get(frozenKey(row))));
    const known = own.filter((row) => !unknown.includes(row));
    const periods = new Set(known.map(frozenKey));
    return { unknown, known, now: [...current.values()].filter((row) => periods.has(frozenKey(row))) };
  });
  return {
    matches,
    rows: rows.length,
    derived: rows.filter((row) => !isAsPublished(row)).length,
    unknown: judged.flatMap(({ unknown }) => unknown),
    changes: judged.flatMap(({ known, now }) => changesBetween(known, now, asOf ?? today)),
  };
}
