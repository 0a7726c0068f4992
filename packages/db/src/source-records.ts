import type { ReleaseId } from "@frontera/domain";
import type { Database } from "./database.ts";

/** How a source is asked and what it lacks. */
export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  /** The first is the release this source keeps current. */
  readonly releaseIds: readonly ReleaseId[];
  readonly cron: string | null;
  readonly timeZone: string | null;
  /** Names of the settings it needs and has not: with any, it is not configured. */
  readonly missingKeys: readonly string[];
}

/** Writes down the sources there are; one that is no more is forgotten. */
export async function registerSources(db: Database, sources: readonly SourceRecord[]): Promise<void> {
  const rows = sources.map(({ releaseIds, missingKeys, ...source }) => ({
    ...source,
    releaseIds: [...releaseIds],
    missingKeys: [...missingKeys],
  }));
  await db.prisma.$transaction([
    ...rows.map((row) => db.prisma.source.upsert({ where: { id: row.id }, create: row, update: row })),
    db.prisma.source.deleteMany({ where: { id: { notIn: rows.map(({ id }) => id) } } }),
  ]);
}

export async function readSources(
  db: Database,
): Promise<readonly (SourceRecord & { readonly waitUntil: string | null })[]> {
  const rows = await db.sql<(SourceRecord & { readonly waitUntil: Date | null })[]>`
    select id, title, release_ids as "releaseIds", cron, time_zone as "timeZone", missing_keys as "missingKeys", wait_until as "waitUntil"
    from source order by id`;
  return rows.map((row) => ({ ...row, waitUntil: row.waitUntil?.toISOString() ?? null }));
}

/** Keeps the instant before which the publisher does not want to be asked again; null when it may be asked. */
export async function recordWait(db: Database, sourceId: string, waitUntil: string | null): Promise<void> {
  await db.prisma.source.updateMany({
    where: { id: sourceId },
    data: { waitUntil: waitUntil === null ? null : new Date(waitUntil) },
  });
}

/** What identifies the state of a file, and the download that was read in that state. */
export interface ValidatorRecord {
  readonly url: string;
  readonly sourceId: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly downloadSha256: string;
  /** Of the series there were when it was read: with other series, the file has to be read again. */
  readonly catalogueHash: string;
  /** Instant. */
  readonly rememberedAt: string;
}

export async function rememberValidators(db: Database, { rememberedAt, ...record }: ValidatorRecord): Promise<void> {
  const row = { ...record, rememberedAt: new Date(rememberedAt) };
  await db.prisma.validator.upsert({ where: { url: row.url }, create: row, update: row });
}

/** Null when nothing is remembered of the address, or was with another catalogue, or by a clock that ran ahead: what was read then is dated wrongly. */
export async function readValidators(
  db: Database,
  url: string,
  catalogueHash: string,
): Promise<Pick<ValidatorRecord, "etag" | "lastModified" | "downloadSha256"> | null> {
  return db.prisma.validator.findFirst({
    where: { url, catalogueHash, rememberedAt: { lte: new Date() } },
    select: { etag: true, lastModified: true, downloadSha256: true },
  });
}
