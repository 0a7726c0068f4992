import type {
  DecimalText,
  IsoDate,
  ObsStatus,
  ReleaseId,
  SeriesId,
  VintageDateBasis,
  Observation,
} from "@frontera/domain";
import type { Database } from "./database.ts";
import { instantOf, isPublic } from "./instants.ts";

type CaveatId = NonNullable<Observation["caveat"]>;

/** One vintage of a release, what it changed, and the file it was read from. */
export interface VintageEntry {
  readonly id: number;
  readonly vintageDate: IsoDate;
  readonly vintageDateBasis: VintageDateBasis;
  readonly provenance: string;
  /** Instant. */
  readonly appendedAt: string;
  /** Null for vintages stored before these counts were kept. */
  readonly added: number | null;
  readonly revised: number | null;
  readonly withdrawn: number | null;
  readonly downloadSha256: string;
  /** It came with the bundled archive: that is the file of the hash, and the publisher's own bytes are not held. */
  readonly isBundled: boolean;
  readonly fileName: string;
  readonly size: number;
  readonly bytesKept: boolean;
  readonly takenBack: TakenBack | null;
}

/** Who took a vintage back, when and why. */
export interface TakenBack {
  /** Instant. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** The vintages of a release, the one stored last first. */
export async function readVintageEntries(
  db: Database,
  releaseId: ReleaseId,
  limit: number,
): Promise<readonly VintageEntry[]> {
  const rows = await db.prisma.vintage.findMany({
    where: { releaseId, vintageDate: { lte: new Date() } },
    orderBy: { id: "desc" },
    take: limit,
    include: { download: { select: { fileName: true, size: true, bytesDroppedAt: true, sourceId: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    vintageDate: row.vintageDate.toISOString().slice(0, 10),
    vintageDateBasis: row.vintageDateBasis as VintageDateBasis,
    provenance: row.provenance,
    appendedAt: instantOf(row.appendedAt),
    added: row.added,
    revised: row.revised,
    withdrawn: row.withdrawn,
    downloadSha256: row.downloadSha256,
    isBundled: row.download.sourceId === "archive",
    fileName: row.download.fileName,
    size: row.download.size,
    bytesKept: row.download.bytesDroppedAt === null,
    takenBack: takenBackOf(row),
  }));
}

/** A vintage that changed something, in whichever release. */
export interface NewVintage extends Pick<VintageEntry, "vintageDate" | "downloadSha256"> {
  readonly releaseId: ReleaseId;
  /** Instant at which it was news: when it came here, or, of one that the archive brought along, the day on which it was public. */
  readonly at: string;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
}

/** The vintages of all releases that changed something, are public and stand, the newest first. */
export async function readNewestVintages(db: Database, limit: number): Promise<readonly NewVintage[]> {
  const rows = await db.sql<(Omit<NewVintage, "at"> & { readonly at: Date })[]>`
    select release_id as "releaseId", vintage_date as "vintageDate", download_sha256 as "downloadSha256",
           case d.source_id when 'archive' then vintage_date::timestamp at time zone 'UTC' else appended_at end as at, coalesce(added, 0) as added, coalesce(revised, 0) as revised, coalesce(withdrawn, 0) as withdrawn
    from vintage v join download d on d.sha256 = v.download_sha256
    where ${isPublic(db.sql)} and taken_back_at is null and coalesce(added, 0) + coalesce(revised, 0) + coalesce(withdrawn, 0) > 0
    order by at desc, id desc limit ${limit}`;
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}

/** The day on which a series had its first values from a period on. */
export interface FirstStated {
  readonly seriesId: SeriesId;
  /** First day of the period. */
  readonly from: IsoDate;
  readonly vintageDate: IsoDate;
}

/** The first public vintage that states anything from a day on, for each pair of series and day of which an earlier vintage had stated nothing so late. */
export async function readFirstStated(
  db: Database,
  pairs: readonly Pick<FirstStated, "seriesId" | "from">[],
): Promise<readonly FirstStated[]> {
  return db.sql<FirstStated[]>`
    with asked as (
      select id, day::date from unnest(${pairs.map(({ seriesId }) => seriesId)}::text[], ${pairs.map(({ from }) => from)}::text[]) as a (id, day)),
    stated as (
      select a.id, a.day, min(v.vintage_date) as first, min(v.vintage_date) filter (where o.period_start >= a.day) as late
      from asked a join series s on s.id = a.id join observation o on o.series_key = s.key join vintage v on v.id = o.vintage_id
      where o.value is not null and o.superseded_at is null and v.taken_back_at is null and ${isPublic(db.sql)}
      group by a.id, a.day)
    select id as "seriesId", day as "from", late as "vintageDate" from stated where late > first order by late, id`;
}

const takenBackOf = (row: {
  readonly takenBackAt: Date | null;
  readonly takenBackBy: string | null;
  readonly takenBackReason: string | null;
}): TakenBack | null =>
  row.takenBackAt === null
    ? null
    : { at: instantOf(row.takenBackAt), by: row.takenBackBy ?? "", reason: row.takenBackReason ?? "" };

/** One cell that a vintage states otherwise than the one before it. */
export interface ChangedCell {
  readonly seriesId: SeriesId;
  readonly period: string;
  readonly from: DecimalText | null;
  readonly fromStatus: ObsStatus;
  readonly to: DecimalText | null;
  readonly toStatus: ObsStatus;
  readonly caveat: CaveatId | null;
  readonly vintageDate: IsoDate;
}

/** The newest changed cells of a release: by vintage date, newest first, then by series and period. First statements are not changes, nor is a caution alone. */
export async function readChangedCells(
  db: Database,
  releaseId: ReleaseId,
  { limit, offset }: { limit: number; offset: number },
): Promise<readonly ChangedCell[]> {
  const rows = await db.sql<
    {
      series_id: SeriesId;
      period: string;
      from_value: string | null;
      from_status: ObsStatus;
      value: string | null;
      status: ObsStatus;
      caveat: CaveatId | null;
      vintage_date: IsoDate;
    }[]
  >`
    select s.id as series_id, o.period, before.value as from_value, before.status as from_status, o.value, o.status, o.caveat, v.vintage_date
    from vintage v
    join observation o on o.vintage_id = v.id
    join series s on s.key = o.series_key
    join lateral (
      select p.value, p.status from observation p join vintage pv on pv.id = p.vintage_id
      where p.series_key = o.series_key and p.period = o.period and p.superseded_at is null and (pv.vintage_date, pv.id) < (v.vintage_date, v.id)
      order by pv.vintage_date desc, pv.id desc limit 1) before on true
    where v.release_id = ${releaseId} and ${isPublic(db.sql)} and o.superseded_at is null and (v.revised is null or v.revised + v.withdrawn > 0)
      and o.value is distinct from before.value
    order by v.vintage_date desc, v.id desc, s.id, o.period_start
    limit ${limit} offset ${offset}`;
  return rows.map((row) => ({
    seriesId: row.series_id,
    period: row.period,
    from: row.from_value,
    fromStatus: row.from_status,
    to: row.value,
    toStatus: row.status,
    caveat: row.caveat,
    vintageDate: row.vintage_date,
  }));
}
