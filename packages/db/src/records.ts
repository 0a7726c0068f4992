import type { IsoDate, ReleaseId, SeriesId, VintageDateBasis, Vintage } from "@frontera/domain";
import type { Database } from "./database.ts";
import { instantOf, isPublic } from "./instants.ts";
import type { TakenBack } from "./revisions.ts";
import type { Known } from "./read-series.ts";

type Evidence = Vintage["evidence"];

/** Of what is public: when each release was last fetched and appended, and how many vintages of it are held. */
export interface ReleaseRecord {
  readonly releaseId: ReleaseId;
  readonly vintages: number;
  readonly firstVintageDate: IsoDate;
  readonly lastVintageDate: IsoDate;
  /** Instant. */
  readonly lastFetchedAt: string;
}

export async function readReleases(db: Database): Promise<readonly ReleaseRecord[]> {
  const rows = await db.sql<
    { release_id: ReleaseId; vintages: number; first: IsoDate; last: IsoDate; last_fetched_at: Date }[]
  >`
    select release_id, count(*)::int as vintages, min(vintage_date) as first, max(vintage_date) as last,
           max(fetched_at) as last_fetched_at
    from vintage v where ${isPublic(db.sql)} and v.taken_back_at is null group by release_id order by release_id`;
  return rows.map((row) => ({
    releaseId: row.release_id,
    vintages: row.vintages,
    firstVintageDate: row.first,
    lastVintageDate: row.last,
    lastFetchedAt: instantOf(row.last_fetched_at),
  }));
}

/** The newest vintage date of every release that holds one of after a day: that day cannot be right, or that date is not. */
export async function readAhead(
  db: Database,
  day: IsoDate,
): Promise<readonly Pick<ReleaseRecord, "releaseId" | "lastVintageDate">[]> {
  return db.sql<{ releaseId: ReleaseId; lastVintageDate: IsoDate }[]>`
    select release_id as "releaseId", max(vintage_date) as "lastVintageDate"
    from vintage where vintage_date > ${day} and taken_back_at is null group by release_id order by release_id`;
}

/** The dates on which a series' vintages became known, ascending, each once. */
export async function readVintageDates(db: Database, id: SeriesId): Promise<readonly IsoDate[]> {
  const rows = await db.sql<{ vintage_date: IsoDate }[]>`
    select distinct v.vintage_date from series s join vintage_span p on p.series_key = s.key join vintage v on v.id = p.vintage_id
    where s.id = ${id} and ${isPublic(db.sql)} and v.taken_back_at is null order by v.vintage_date`;
  return rows.map((row) => row.vintage_date);
}

/** A vintage as it concerns one series. */
export interface SeriesVintageRecord {
  readonly id: number;
  readonly vintageDate: IsoDate;
  readonly vintageDateBasis: VintageDateBasis;
  readonly evidence: Evidence;
  readonly provenance: string;
  /** Instants. */
  readonly fetchedAt: string;
  readonly appendedAt: string;
  /** SHA-256 of the publisher's bytes, in hex. */
  readonly downloadSha256: string;
  /** It came with the bundled archive: that is the file of the hash, and the publisher's own bytes are not held. */
  readonly isBundled: boolean;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  /** Observations that differ from what was known before. */
  readonly changes: number;
  /** Null while it stands; when it was taken back (an instant), and why. Nothing of it is read any more. */
  readonly takenBack: Pick<TakenBack, "at" | "reason"> | null;
}

/** The vintages of a series that are public, oldest first; those taken back too. */
export async function readSeriesVintages(db: Database, id: SeriesId): Promise<readonly SeriesVintageRecord[]> {
  const rows = await db.sql<
    (Omit<SeriesVintageRecord, "fetchedAt" | "appendedAt" | "takenBack"> & {
      fetchedAt: Date;
      appendedAt: Date;
      takenBackAt: Date | null;
      takenBackReason: string | null;
    })[]
  >`
    select v.id, v.taken_back_at as "takenBackAt", v.taken_back_reason as "takenBackReason",
           v.vintage_date as "vintageDate", v.vintage_date_basis as "vintageDateBasis", v.evidence, v.provenance,
           v.fetched_at as "fetchedAt", v.appended_at as "appendedAt", v.download_sha256 as "downloadSha256", d.source_id = 'archive' as "isBundled",
           p.first_period as "firstPeriod", p.last_period as "lastPeriod",
           (select count(*)::int from observation o where o.series_key = s.key and o.vintage_id = v.id and o.superseded_at is null) as changes
    from series s join vintage_span p on p.series_key = s.key join vintage v on v.id = p.vintage_id join download d on d.sha256 = v.download_sha256
    where s.id = ${id} and ${isPublic(db.sql)} order by v.vintage_date, v.id`;
  return rows.map(({ takenBackAt, takenBackReason, ...row }) => ({
    ...row,
    takenBack: takenBackAt === null ? null : { at: instantOf(takenBackAt), reason: takenBackReason ?? "" },
    fetchedAt: instantOf(row.fetchedAt),
    appendedAt: instantOf(row.appendedAt),
  }));
}

/** What is held of a series: its first and last period, and when something of it was stored last (an instant). */
export interface SeriesSpan {
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  readonly changedAt: string;
}

/** Of each of the series of which something public is held; vintages that were taken back do not count. */
export async function readSeriesSpans(
  { sql }: Database,
  ids: readonly SeriesId[],
  asOf: IsoDate,
): Promise<ReadonlyMap<SeriesId, SeriesSpan>> {
  const rows = await sql<{ id: SeriesId; firstPeriod: string; lastPeriod: string; changedAt: Date }[]>`
    select s.id, min(p.first_period) as "firstPeriod", max(p.last_period) as "lastPeriod", max(v.appended_at) as "changedAt"
    from series s join vintage_span p on p.series_key = s.key join vintage v on v.id = p.vintage_id
    where s.id = any(${[...ids]}::text[]) and v.vintage_date <= ${asOf} and v.taken_back_at is null group by s.id`;
  return new Map(rows.map(({ id, changedAt, ...span }) => [id, { ...span, changedAt: instantOf(changedAt) }]));
}

/** When something of a series was stored or taken back last, by `recordedAsOf` where it is given. An instant; null when nothing is held. */
export async function readLastChange(
  db: Database,
  id: SeriesId,
  { asOf, recordedAsOf = null }: Known,
): Promise<string | null> {
  const [row] = await db.sql<{ at: Date | null }[]>`
    select greatest(max(v.appended_at), max(v.taken_back_at) filter (where ${recordedAsOf}::timestamptz is null or v.taken_back_at <= ${recordedAsOf})) as at
    from series s join vintage_span p on p.series_key = s.key join vintage v on v.id = p.vintage_id
    where s.id = ${id} and v.vintage_date <= ${asOf} and (${recordedAsOf}::timestamptz is null or v.appended_at <= ${recordedAsOf})`;
  return row?.at ? instantOf(row.at) : null;
}
