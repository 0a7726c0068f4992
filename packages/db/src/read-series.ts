import {
  addDays,
  parsePeriod,
  type DatedObservation,
  type IsoDate,
  type Observation,
  type ObsStatus,
  type Period,
  type ReleaseId,
  type SeriesHistory,
  type SeriesId,
  type StoredObservation,
  type VintageDateBasis,
  type Vintage,
} from "@frontera/domain";
import { instantOf, isPublic } from "./instants.ts";
import { readFromReplica, type Connected } from "./replica.ts";
import type { PendingQuery, Row } from "postgres";
import type { Reader, Sql, Transaction } from "./database.ts";

type CaveatId = NonNullable<Observation["caveat"]>;
type VintageKey = Pick<StoredObservation, "vintageId" | "vintageDate">;

type Completeness = Observation["completeness"];
type Evidence = Vintage["evidence"];

interface ObservationRow {
  series_id: SeriesId;
  period: string;
  value: string | null;
  status: ObsStatus;
  completeness: Completeness;
  covers_until: IsoDate | null;
  rounded_to: string | null;
  caveat: CaveatId | null;
  vintage_id: number;
  vintage_date: IsoDate;
}

interface StoredRow extends ObservationRow {
  vintage_date_basis: VintageDateBasis;
  evidence: Evidence;
  provenance: string;
}

interface DatedRow extends StoredRow {
  appended_at: Date;
}

const toObservation = (row: ObservationRow): VintageKey & Observation => ({
  period: parsePeriod(row.period),
  value: row.value,
  status: row.status,
  completeness: row.completeness,
  coversUntil: row.covers_until,
  roundedTo: row.rounded_to,
  caveat: row.caveat,
  vintageId: row.vintage_id,
  vintageDate: row.vintage_date,
});

const toStored = (row: StoredRow): StoredObservation => ({
  ...toObservation(row),
  vintageDateBasis: row.vintage_date_basis,
  evidence: row.evidence,
  provenance: row.provenance,
});

/** A point on both axes of time. */
export interface Known {
  /** What was public on this day, the day included. */
  readonly asOf: IsoDate;
  /** What stood here at this instant, the instant included; now when it is left out. */
  readonly recordedAsOf?: string | null | undefined;
}

/**
 * Observations per series as known, ascending by period; withdrawn periods stay in as rows with a status.
 * A series no vintage of which is held then maps to an empty list.
 */
export const readSeries = (db: Connected, ids: readonly SeriesId[], known: Known) =>
  readOneAPeriod(db, ids, known, {
    of: (from) => from`v.vintage_date <= ${known.asOf}`,
    first: (from) => from`v.vintage_date desc, v.id desc`,
  });

/**
 * The first statement of every period that no vintage of that day or before speaks of, though it had begun, or begins within `daysAhead`, ascending by period:
 * what an edition that came out later says of it. A series has an empty list where there is none.
 */
export const readFirstStored = (db: Connected, ids: readonly SeriesId[], known: Known, daysAhead = 0) =>
  readOneAPeriod(db, ids, known, {
    of: (from) => from`v.vintage_date > ${known.asOf} and o.period_start <= ${addDays(known.asOf, daysAhead)}`,
    first: (from) => from`v.vintage_date, v.id`,
  });

type Fragment = (from: Sql) => PendingQuery<Row[]>;

/** Of each period, the one observation that comes first of those that stood then and are asked for. */
async function readOneAPeriod(
  db: Connected,
  ids: readonly SeriesId[],
  { recordedAsOf = null }: Known,
  { of, first }: { readonly of: Fragment; readonly first: Fragment },
): Promise<ReadonlyMap<SeriesId, readonly StoredObservation[]>> {
  const rows = await readFromReplica(
    db,
    (from) => from<StoredRow[]>`
    select distinct on (s.id, o.period_start, o.period)
           s.id as series_id, o.period, o.value, o.status, o.completeness, o.covers_until, o.rounded_to, o.caveat,
           o.vintage_id, v.vintage_date, v.vintage_date_basis, v.evidence, v.provenance
    from series s
    join observation o on o.series_key = s.key
    join vintage v on v.id = o.vintage_id
    where s.id = any(${[...ids]}::text[]) and ${of(from)} and ${standing(from, recordedAsOf)}
    order by s.id, o.period_start, o.period, ${first(from)}`,
  );
  return bySeries(ids, rows, toStored);
}

/** Rows that stood at an instant, or that stand. */
const standing = (from: Reader, recordedAsOf: string | null) =>
  recordedAsOf === null
    ? from`o.superseded_at is null`
    : from`o.recorded_at <= ${recordedAsOf} and (o.superseded_at is null or o.superseded_at > ${recordedAsOf})`;

/**
 * Every row of each series that stands, oldest vintage first in each period: what was known on every day. With `superseded` also those in whose place
 * others stand now, but for vintages taken back: what was known here after every load. With `ahead` also what is dated later than today.
 */
export async function readEverything(
  reader: Reader,
  ids: readonly SeriesId[],
  {
    ahead = false,
    superseded = false,
    recordedAsOf = null,
  }: {
    readonly ahead?: boolean;
    readonly superseded?: boolean;
    readonly recordedAsOf?: string | null | undefined;
  } = {},
): Promise<ReadonlyMap<SeriesId, readonly DatedObservation[]>> {
  const rows = await reader<DatedRow[]>`
    select s.id as series_id, o.period, o.value, o.status, o.completeness, o.covers_until, o.rounded_to, o.caveat,
           o.vintage_id, v.vintage_date, v.vintage_date_basis, v.evidence, v.provenance, v.appended_at
    from series s
    join observation o on o.series_key = s.key
    join vintage v on v.id = o.vintage_id
    where s.id = any(${[...ids]}::text[]) and ${superseded ? reader`v.taken_back_at is null` : standing(reader, recordedAsOf)} and ${ahead ? reader`true` : isPublic(reader)}
    order by s.id, o.period_start, o.period, v.vintage_date, v.id`;
  return bySeries(ids, rows, (row) => ({ ...toStored(row), appendedAt: instantOf(row.appended_at) }));
}

function bySeries<R extends StoredRow, T>(
  ids: readonly SeriesId[],
  rows: readonly R[],
  read: (row: R) => T,
): ReadonlyMap<SeriesId, readonly T[]> {
  const result = new Map<SeriesId, T[]>(ids.map((id) => [id, []]));
  for (const row of rows) result.get(row.series_id)?.push(read(row));
  return result;
}

/**
 * What stands of each series, with the spans of its vintages: what `planVintage` compares an incoming vintage with. With `ever` also what was taken back
 * or superseded: whatever was read here once.
 */
export async function readHistories(
  tx: Reader,
  ids: readonly SeriesId[],
  { ever = false, recordedAsOf = null }: { readonly ever?: boolean; readonly recordedAsOf?: string | null } = {},
): Promise<ReadonlyMap<SeriesId, SeriesHistory>> {
  const wanted = [...ids];
  // Now is after every instant.
  const at = recordedAsOf ?? "infinity";
  const spans = await tx<
    { series_id: SeriesId; vintage_id: number; vintage_date: IsoDate; first_period: string; last_period: string }[]
  >`
    select s.id as series_id, p.vintage_id, v.vintage_date, p.first_period, p.last_period
    from series s join vintage_span p on p.series_key = s.key join vintage v on v.id = p.vintage_id
    where s.id = any(${wanted}::text[]) and v.appended_at <= ${at}::text::timestamptz
      and (${ever} or v.taken_back_at is null or v.taken_back_at > ${at}::text::timestamptz)`;
  const observations = await tx<ObservationRow[]>`
    select s.id as series_id, o.period, o.value, o.status, o.completeness, o.covers_until, o.rounded_to, o.caveat,
           o.vintage_id, v.vintage_date
    from series s join observation o on o.series_key = s.key join vintage v on v.id = o.vintage_id
    where s.id = any(${wanted}::text[]) and o.recorded_at <= ${at}::text::timestamptz
      and (${ever} or o.superseded_at is null or o.superseded_at > ${at}::text::timestamptz)`;
  const histories = new Map(
    wanted.map((seriesId) => [seriesId, { seriesId, spans: [] as SpanRow[], observations: [] as StoredKeyed[] }]),
  );
  for (const row of spans)
    histories.get(row.series_id)?.spans.push({
      vintageId: row.vintage_id,
      vintageDate: row.vintage_date,
      first: parsePeriod(row.first_period),
      last: parsePeriod(row.last_period),
    });
  for (const row of observations) histories.get(row.series_id)?.observations.push(toObservation(row));
  return histories;
}

type SpanRow = SeriesHistory["spans"][number];
type StoredKeyed = SeriesHistory["observations"][number];

/** What each series states now of some periods, where it states a value. */
export async function readValuesAt(
  tx: Reader,
  ids: readonly SeriesId[],
  periods: readonly Period[],
): Promise<ReadonlyMap<SeriesId, ReadonlyMap<Period, string>>> {
  const rows = await tx<{ id: SeriesId; period: string; value: string | null }[]>`
    select distinct on (s.id, o.period) s.id, o.period, o.value
    from series s join observation o on o.series_key = s.key join vintage v on v.id = o.vintage_id
    where s.id = any(${[...ids]}::text[]) and o.period = any(${[...periods]}::text[]) and o.superseded_at is null
    order by s.id, o.period, v.vintage_date desc, v.id desc`;
  const values = new Map(ids.map((id) => [id, new Map<Period, string>()]));
  for (const { id, period, value } of rows) if (value !== null) values.get(id)?.set(parsePeriod(period), value);
  return values;
}

/**
 * Whether this content of a release is stored already and still in force on that date. Vintages of one file stand beside each other; one of another file
 * that came after it, even under the same date, may have changed what it said, so that the content is worth planning again.
 */
export async function isKnownContent(
  tx: Transaction,
  releaseId: ReleaseId,
  vintageDate: IsoDate,
  contentHash: string,
): Promise<boolean> {
  const rows = await tx<{ content_hash: string; vintage_date: IsoDate; download_sha256: string }[]>`
    select content_hash, vintage_date, download_sha256 from vintage where release_id = ${releaseId} and vintage_date <= ${vintageDate} and taken_back_at is null
    order by vintage_date desc, id desc`;
  return rows.some(
    (row, index) =>
      row.content_hash === contentHash &&
      (index === 0 || row.vintage_date === vintageDate) &&
      rows.slice(0, index).every(({ download_sha256 }) => download_sha256 === row.download_sha256),
  );
}

/** Series of which a value stands. */
export const readStoredSeries = (db: Connected): Promise<ReadonlySet<SeriesId>> =>
  readFromReplica(db, async (from) => {
    const rows = await from<{ id: SeriesId }[]>`
      select id from series s
      where exists (select 1 from observation o where o.series_key = s.key and o.superseded_at is null and o.value is not null)`;
    return new Set(rows.map(({ id }) => id));
  });
