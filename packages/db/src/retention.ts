import type { Database } from "./database.ts";

/** Bytes that no vintage rests on: what was refused, or said nothing new. */
export const keepUnusedDays = 90;
/** Files above this size are large: of those, bytes that a newer file of the source has replaced are not kept for ever. */
export const largeBytes = 64 * 1024 * 1024;
export const keepLargeDays = 180;

/**
 * Drops the bytes that the rule of docs/operations lets go, and returns how many downloads lost theirs. The record of a download, its
 * hash and its address stay; bytes that somebody's import waits for are kept.
 */
export async function dropExpiredBytes(db: Database, now: Date): Promise<number> {
  const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const dropped = await db.sql.begin(async (tx) => {
    const rows = await tx<{ sha256: string }[]>`
      update download d set bytes_dropped_at = ${now}
      where d.bytes_dropped_at is null
        and not exists (select from import_request r where r.download_sha256 = d.sha256 and r.state in ('waiting', 'checked', 'confirmed'))
        and case
          when not exists (select from vintage v where v.download_sha256 = d.sha256) then d.fetched_at < ${before(keepUnusedDays)}
          else d.size > ${largeBytes} and d.fetched_at < ${before(keepLargeDays)} and exists (
            select from download newer join vintage v on v.download_sha256 = newer.sha256
            where newer.source_id = d.source_id and newer.fetched_at > d.fetched_at and newer.bytes_dropped_at is null)
        end
      returning d.sha256`;
    const hashes = rows.map(({ sha256 }) => sha256);
    await tx`delete from download_part where download_sha256 = any(${hashes}::text[])`;
    return hashes;
  });
  return dropped.length;
}
