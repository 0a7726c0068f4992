import { planTakingBack, type IsoDate, type ReleaseId, type SeriesId } from "@frontera/domain";
import { inReleases, nextInstant, storeLaterRows, tellOf } from "./append-vintage.ts";
import type { Database, Transaction } from "./database.ts";
import { DatabaseError } from "./error.ts";
import { instantOf } from "./instants.ts";
import { readHistories, type Known } from "./read-series.ts";
import type { TakenBack } from "./revisions.ts";

/** A vintage of thousands of series is never whole in memory. */
const seriesAtOnce = 200;

/**
 * Takes a stored vintage back: from then on reads are as if it had not come. It stays stored, with who, when and why, and what was read before can be
 * read again by the instant. Throws DatabaseError "unknown-vintage" naming an id that no vintage has, and "taken-back" where it was taken back before.
 */
export async function takeVintageBack(
  db: Database,
  vintageId: number,
  { by, reason }: Pick<TakenBack, "by" | "reason">,
): Promise<TakenBack> {
  const [found] = await db.sql<{ release_id: ReleaseId }[]>`select release_id from vintage where id = ${vintageId}`;
  if (!found) throw new DatabaseError("unknown-vintage", `no vintage has the id ${String(vintageId)}`);
  return inReleases(db, [found.release_id], async (tx) => {
    const [vintage] = await tx<{ vintage_date: string; taken_back_at: Date | null }[]>`
      select vintage_date, taken_back_at from vintage where id = ${vintageId}`;
    if (!vintage || vintage.taken_back_at)
      throw new DatabaseError("taken-back", `vintage ${String(vintageId)} was taken back before`);
    const at = await nextInstant(tx);
    const ids = await changedBy(tx, vintageId);
    for (let from = 0; from < ids.length; from += seriesAtOnce) {
      const histories = await readHistories(tx, ids.slice(from, from + seriesAtOnce));
      const taken = { vintageId, vintageDate: vintage.vintage_date };
      const plans = [...histories].map(([seriesId, history]) => ({ seriesId, ...planTakingBack(history, taken) }));
      await storeLaterRows(tx, plans, at);
    }
    await tx`
      update vintage set taken_back_at = ${at}, taken_back_by = ${by}, taken_back_reason = ${reason} where id = ${vintageId}`;
    await tellOf(tx, vintageId, found.release_id);
    return { at, by, reason };
  });
}

async function changedBy(tx: Transaction, vintageId: number): Promise<readonly SeriesId[]> {
  const rows = await tx<{ id: SeriesId }[]>`
    select s.id from vintage_span p join series s on s.key = p.series_key where p.vintage_id = ${vintageId} order by s.id`;
  return rows.map(({ id }) => id);
}

/** The newest vintage of a release with this content that was taken back; null when there is none. */
export async function findTakenBack(
  tx: Transaction,
  releaseId: ReleaseId,
  contentHash: string,
): Promise<{ readonly vintageDate: IsoDate; readonly reason: string } | null> {
  const [row] = await tx<{ vintage_date: IsoDate; taken_back_reason: string }[]>`
    select vintage_date, taken_back_reason from vintage
    where release_id = ${releaseId} and content_hash = ${contentHash} and taken_back_at is not null order by id desc limit 1`;
  return row ? { vintageDate: row.vintage_date, reason: row.taken_back_reason } : null;
}

/** A vintage that was taken back. */
export interface TakenBackVintage extends Pick<TakenBack, "at" | "reason"> {
  readonly releaseId: ReleaseId;
  readonly vintageDate: IsoDate;
}

/** The vintages that were taken back after an instant, until another with it, the last first. */
export async function readTakenBackBetween(
  db: Database,
  after: string,
  until: string,
): Promise<readonly TakenBackVintage[]> {
  const rows = await db.sql<{ releaseId: ReleaseId; vintageDate: IsoDate; at: Date; reason: string }[]>`
    select release_id as "releaseId", vintage_date as "vintageDate", taken_back_at as at, taken_back_reason as reason
    from vintage where taken_back_at > ${after}::text::timestamptz and taken_back_at <= ${until}::text::timestamptz order by taken_back_at desc limit 100`;
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}

/** The vintages of some series that stood at a point on both axes of time and were taken back since, the first first. */
export async function readTakenBack(
  db: Database,
  ids: readonly SeriesId[],
  { asOf, recordedAsOf }: Known & { readonly recordedAsOf: string },
): Promise<readonly TakenBackVintage[]> {
  const rows = await db.sql<{ releaseId: ReleaseId; vintageDate: IsoDate; at: Date; reason: string }[]>`
    select distinct v.id, v.release_id as "releaseId", v.vintage_date as "vintageDate", v.taken_back_at as at, v.taken_back_reason as reason
    from vintage v join vintage_span p on p.vintage_id = v.id join series s on s.key = p.series_key
    where s.id = any(${[...ids]}::text[]) and v.vintage_date <= ${asOf}
      and v.appended_at <= ${recordedAsOf} and v.taken_back_at > ${recordedAsOf}
    order by v.taken_back_at`;
  return rows.map(({ releaseId, vintageDate, at, reason }) => ({
    releaseId,
    vintageDate,
    at: instantOf(at),
    reason,
  }));
}
