import type { Database, Transaction } from "./database.ts";

/** Bytes that no vintage rests on: what was refused, or said nothing new. */
export const keepUnusedDays = 90;
/** Files above this size are large: of those, bytes that a newer file of the source has replaced are not kept for ever. */
export const largeBytes = 64 * 1024 * 1024;
export const keepLargeDays = 180;
/** The bytes of a deleted snapshot: so long its tombstone can be lifted. */
export const keepDeletedDays = 30;
/** What is due is marked, and goes when it is still due after this: a clock set ahead for less takes nothing away. */
export const markedDays = 7;

interface Due {
  readonly kind: "download" | "snapshot";
  readonly key: string;
}

/**
 * Drops the bytes that the rule of docs/operations lets go, and returns how many downloads and snapshots lost theirs. What is known of them
 * stays; bytes that somebody's import waits for are kept.
 */
export async function dropExpiredBytes(db: Database, now: Date): Promise<number> {
  return db.sql.begin(async (tx) => {
    const ripe = await ripeOf(tx, await readDue(tx, now), now);
    const keysOf = (kind: Due["kind"]): string[] => ripe.filter((each) => each.kind === kind).map(({ key }) => key);
    await tx`update download set bytes_dropped_at = ${now} where sha256 = any(${keysOf("download")}::text[])`;
    await tx`delete from download_part where download_sha256 = any(${keysOf("download")}::text[])`;
    await tx`update snapshot set body = null where id = any(${keysOf("snapshot")}::text[])`;
    return ripe.length;
  });
}

async function readDue(tx: Transaction, now: Date): Promise<readonly Due[]> {
  const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  return tx<Due[]>`
    select 'download' as kind, d.sha256 as key from download d
    where d.bytes_dropped_at is null
      and not exists (select from import_request r where r.download_sha256 = d.sha256 and r.state in ('waiting', 'checked', 'confirmed'))
      and case
        when not exists (select from vintage v where v.download_sha256 = d.sha256) then d.fetched_at < ${before(keepUnusedDays)}
        else d.size > ${largeBytes} and d.fetched_at < ${before(keepLargeDays)} and exists (
          select from download newer join vintage v on v.download_sha256 = newer.sha256
          where newer.source_id = d.source_id and newer.fetched_at > d.fetched_at and newer.bytes_dropped_at is null)
      end
    union all
    select 'snapshot', id from snapshot where body is not null and deleted_at < ${before(keepDeletedDays)}`;
}

/** Marks what is due, forgets marks of what is not and marks of days yet to come, and gives what has been marked for long enough. */
async function ripeOf(tx: Transaction, due: readonly Due[], now: Date): Promise<readonly Due[]> {
  const [kinds, keys] = [due.map(({ kind }): string => kind), due.map(({ key }) => key)];
  await tx`
    delete from expiry where marked_at > ${now}
      or (kind, key) not in (select kind, key from unnest(${kinds}::text[], ${keys}::text[]) as due (kind, key))`;
  await tx`
    insert into expiry (kind, key, marked_at)
    select kind, key, ${now} from unnest(${kinds}::text[], ${keys}::text[]) as due (kind, key) on conflict do nothing`;
  return tx<Due[]>`
    delete from expiry where marked_at <= ${new Date(now.getTime() - markedDays * 86_400_000)} returning kind, key`;
}
