import { refused } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import { readSnapshot, readSnapshotZip, readTakenBack, type SnapshotRecord } from "@frontera/db";
import type { CellChange, FrozenRow, IsoDate, SeriesId } from "@frontera/domain";
import { changesBetween, fromZip, readFrozenRows, toFrozenRow } from "@frontera/publishing";
import type { Context } from "../context.ts";
import { ReadError, resolveKnown } from "../read-rows.ts";
import { build, readRequest } from "./freeze.ts";

/** Two states of the same series, the earlier one first. */
export interface Changes {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Series that only one of them has: they are not compared. */
  readonly notCompared: readonly string[];
  readonly cells: readonly CellChange[];
}

/** Throws ReadError when no snapshot ever had this id. */
export async function snapshotOf(context: Context, id: string): Promise<SnapshotRecord> {
  const record = await readSnapshot(context.db, id);
  if (!record) throw new ReadError("NOT_FOUND", refused("unknownSnapshot", { id }));
  return record;
}

/** Its rows as frozen. Throws ReadError when its bytes were deleted. */
async function frozenRows(
  context: Context,
  { id, size, request, tombstone }: SnapshotRecord,
): Promise<readonly FrozenRow[]> {
  const zip = await readSnapshotZip(context.db, id);
  if (!zip) throw new ReadError("BAD_REQUEST", refused("snapshotDeleted", { id, reason: tombstone?.reason ?? "" }));
  const files = fromZip(zip, size);
  return request.series.flatMap((series) => {
    const csv = files.get(`${series}.csv`);
    return csv ? readFrozenRows(csv) : [];
  });
}

/** Which cells of a snapshot read otherwise today, and why. */
export async function changesSince(context: Context, record: SnapshotRecord): Promise<Changes> {
  const now = await resolveKnown(context, {});
  const { rows } = await readRequest(context, record.request, now);
  const current = [...rows.values()].flatMap((each) => each.map(toFrozenRow));
  const isTakenBack = await takenBackSince(context, record, null);
  const cells = changesBetween(await frozenRows(context, record), current, record.asOf, isTakenBack);
  return { from: record.asOf, to: now.asOf, notCompared: [], cells };
}

/** Tells the editions that stood when a snapshot was made and were taken back since, until an instant or until now. */
async function takenBackSince(
  { db }: Context,
  record: SnapshotRecord,
  until: string | null,
): Promise<(seriesId: SeriesId, vintageDate: IsoDate) => boolean> {
  const all = await readTakenBack(db, record.request.series, record);
  const taken = new Set(
    all.filter(({ at }) => until === null || at <= until).map((one) => `${one.releaseId} ${one.vintageDate}`),
  );
  return (seriesId, vintageDate) => {
    const release = CATALOGUE.findSeries(seriesId)?.release;
    return release !== undefined && taken.has(`${release} ${vintageDate}`);
  };
}

/** Which cells differ between two snapshots, in the series that both have, and why. */
export async function changesBetweenSnapshots(
  context: Context,
  a: SnapshotRecord,
  b: SnapshotRecord,
): Promise<Changes> {
  const [earlier, later] = a.asOf <= b.asOf ? [a, b] : [b, a];
  const shared = new Set<string>(earlier.request.series.filter((id) => later.request.series.includes(id)));
  const inBoth = (rows: readonly FrozenRow[]): readonly FrozenRow[] =>
    rows.filter((row) => shared.has(row["series_id"] ?? ""));
  const [before, after] = await Promise.all([frozenRows(context, earlier), frozenRows(context, later)]);
  const isTakenBack = await takenBackSince(context, earlier, later.recordedAsOf);
  return {
    from: earlier.asOf,
    to: later.asOf,
    notCompared: [...new Set([...earlier.request.series, ...later.request.series])].filter((id) => !shared.has(id)),
    cells: changesBetween(inBoth(before), inBoth(after), earlier.asOf, isTakenBack),
  };
}

/** Whether the same request, built anew from what stood here at its instant, gives the same bytes: it does unless the program itself has changed. */
export async function isReproduced(context: Context, record: SnapshotRecord): Promise<boolean> {
  try {
    return (await build(context, record.request, record.recordedAsOf)).id === record.id;
  } catch (error) {
    if (error instanceof ReadError) return false;
    throw error;
  }
}
