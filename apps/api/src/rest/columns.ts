import { API_COLUMN_WORDS } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import type { SeriesVintageRecord, SnapshotRecord } from "@frontera/db";
import {
  seriesTitle,
  type Bilingual,
  type CellChange,
  type IsoDate,
  type ReleaseId,
  type Row,
  type Series,
} from "@frontera/domain";
import { OBSERVATION_COLUMNS, type ColumnKind, type DescribedColumn } from "@frontera/publishing";
import type { State } from "./realtime.ts";

type Read<T> = (row: T) => string | null;

/** A column in one line: name, kind, its meaning, how it is read; with `required`, never empty. */
const column = <T>(
  name: string,
  kind: ColumnKind,
  about: Bilingual,
  read: Read<T>,
  required?: "required",
): DescribedColumn<T> => ({
  name,
  kind,
  title: { en: name, es: name },
  about,
  read,
  ...(required ? { required: true } : {}),
});

export const SERIES_COLUMNS: readonly DescribedColumn<Series>[] = [
  column("series_id", "code", API_COLUMN_WORDS.series.series_id, ({ id }) => id, "required"),
  column("indicator", "code", API_COLUMN_WORDS.series.indicator, ({ indicator }) => indicator, "required"),
  column("release_id", "code", API_COLUMN_WORDS.series.release_id, ({ release }) => release, "required"),
  column("title_en", "text", API_COLUMN_WORDS.series.title_en, (series) => seriesTitle(series).en, "required"),
  column("title_es", "text", API_COLUMN_WORDS.series.title_es, (series) => seriesTitle(series).es, "required"),
  column("about", "text", API_COLUMN_WORDS.series.about, ({ about }) => about.en, "required"),
  column("is_not", "text", API_COLUMN_WORDS.series.is_not, ({ isNot }) => isNot.en, "required"),
  column("unit", "text", API_COLUMN_WORDS.series.unit, ({ unit }) => unit, "required"),
  column("frequency", "code", API_COLUMN_WORDS.series.frequency, ({ frequency }) => frequency, "required"),
  column("calendar", "code", API_COLUMN_WORDS.series.calendar, ({ calendar }) => calendar, "required"),
  column("area", "code", API_COLUMN_WORDS.series.area, ({ area }) => area, "required"),
  column("area_name", "text", API_COLUMN_WORDS.series.area_name, ({ areaName }) => areaName.en, "required"),
  column("concluded", "code", API_COLUMN_WORDS.series.concluded, ({ concluded }) => concluded ?? null),
];

export const RELEASE_COLUMNS: readonly DescribedColumn<ReleaseId>[] = [
  column("release_id", "code", API_COLUMN_WORDS.release.release_id, (id) => id, "required"),
  column("publisher", "text", API_COLUMN_WORDS.release.publisher, (id) => CATALOGUE.publisherOf(id).name, "required"),
  column("name_en", "text", API_COLUMN_WORDS.release.name_en, (id) => CATALOGUE.releaseOf(id).name.en, "required"),
  column("name_es", "text", API_COLUMN_WORDS.release.name_es, (id) => CATALOGUE.releaseOf(id).name.es, "required"),
  column("url", "text", API_COLUMN_WORDS.release.url, (id) => CATALOGUE.releaseOf(id).url, "required"),
  column("licence", "text", API_COLUMN_WORDS.release.licence, (id) => CATALOGUE.releaseOf(id).licence.name, "required"),
  column(
    "licence_url",
    "text",
    API_COLUMN_WORDS.release.licence_url,
    (id) => CATALOGUE.releaseOf(id).licence.url,
    "required",
  ),
  column("citation", "text", API_COLUMN_WORDS.release.citation, (id) => CATALOGUE.releaseOf(id).citation, "required"),
];

/** A row with the days on which it was the one known. */
export interface RealtimeRow {
  readonly row: Row;
  readonly realtimeStart: IsoDate;
  readonly realtimeEnd: IsoDate;
}

/** FRED's word for a value that still holds. */
export const STILL = "9999-12-31";

export const REALTIME_COLUMNS: readonly DescribedColumn<RealtimeRow>[] = [
  ...OBSERVATION_COLUMNS.map((each) => ({ ...each, read: ({ row }: RealtimeRow) => each.read(row) })),
  column(
    "realtime_start",
    "date",
    API_COLUMN_WORDS.realtime.realtime_start,
    ({ realtimeStart }) => realtimeStart,
    "required",
  ),
  column("realtime_end", "date", API_COLUMN_WORDS.realtime.realtime_end, ({ realtimeEnd }) => realtimeEnd, "required"),
];

/** What a change between two states is called. */
export const kindOf = ({ row, before }: State): "added" | "revised" | "withdrawn" =>
  row.caveat === "withdrawn" ? "withdrawn" : before ? "revised" : "added";

export const REVISION_COLUMNS: readonly DescribedColumn<State>[] = [
  column("series_id", "code", API_COLUMN_WORDS.revision.series_id, ({ row }) => row.seriesId, "required"),
  column("period", "code", API_COLUMN_WORDS.revision.period, ({ row }) => row.period, "required"),
  column(
    "vintage_date",
    "date",
    API_COLUMN_WORDS.revision.vintage_date,
    ({ realtimeStart }) => realtimeStart,
    "required",
  ),
  column("kind", "code", API_COLUMN_WORDS.revision.kind, kindOf, "required"),
  column("from_value", "number", API_COLUMN_WORDS.revision.from_value, ({ before }) => before?.value ?? null),
  column("from_status", "code", API_COLUMN_WORDS.revision.from_status, ({ before }) => before?.status ?? null),
  column("to_value", "number", API_COLUMN_WORDS.revision.to_value, ({ row }) => row.value),
  column("to_status", "code", API_COLUMN_WORDS.revision.to_status, ({ row }) => row.status, "required"),
  column("provenance", "text", API_COLUMN_WORDS.revision.provenance, ({ row }) => row.provenance, "required"),
];

export const VINTAGE_COLUMNS: readonly DescribedColumn<SeriesVintageRecord>[] = [
  column("vintage_id", "number", API_COLUMN_WORDS.vintage.vintage_id, (v) => String(v.id), "required"),
  column("vintage_date", "date", API_COLUMN_WORDS.vintage.vintage_date, (v) => v.vintageDate, "required"),
  column(
    "vintage_date_basis",
    "code",
    API_COLUMN_WORDS.vintage.vintage_date_basis,
    (v) => v.vintageDateBasis,
    "required",
  ),
  column("evidence", "code", API_COLUMN_WORDS.vintage.evidence, (v) => v.evidence, "required"),
  column("first_period", "code", API_COLUMN_WORDS.vintage.first_period, (v) => v.firstPeriod, "required"),
  column("last_period", "code", API_COLUMN_WORDS.vintage.last_period, (v) => v.lastPeriod, "required"),
  column("changes", "number", API_COLUMN_WORDS.vintage.changes, (v) => String(v.changes), "required"),
  column("fetched_at", "code", API_COLUMN_WORDS.vintage.fetched_at, (v) => v.fetchedAt, "required"),
  column("download_sha256", "code", API_COLUMN_WORDS.vintage.download_sha256, (v) =>
    v.isBundled ? null : v.downloadSha256,
  ),
  column("download_missing", "code", API_COLUMN_WORDS.vintage.download_missing, (v) =>
    v.isBundled ? "bundled" : null,
  ),
  column("provenance", "text", API_COLUMN_WORDS.vintage.provenance, (v) => v.provenance, "required"),
  column("taken_back_at", "code", API_COLUMN_WORDS.vintage.taken_back_at, (v) => v.takenBack?.at ?? null),
  column("taken_back_reason", "text", API_COLUMN_WORDS.vintage.taken_back_reason, (v) => v.takenBack?.reason ?? null),
];

export const SNAPSHOT_COLUMNS: readonly DescribedColumn<SnapshotRecord>[] = [
  column("snapshot_id", "code", API_COLUMN_WORDS.snapshot.snapshot_id, ({ id }) => id, "required"),
  column("name", "text", API_COLUMN_WORDS.snapshot.name, ({ name }) => name, "required"),
  column("note", "text", API_COLUMN_WORDS.snapshot.note, ({ note }) => note),
  column("as_of", "date", API_COLUMN_WORDS.snapshot.as_of, ({ asOf }) => asOf, "required"),
  column(
    "series_ids",
    "code",
    API_COLUMN_WORDS.snapshot.series_ids,
    ({ request }) => request.series.join(" "),
    "required",
  ),
  column("made_at", "code", API_COLUMN_WORDS.snapshot.made_at, ({ madeAt }) => madeAt, "required"),
  column(
    "dated_ahead",
    "code",
    API_COLUMN_WORDS.snapshot.dated_ahead,
    ({ datedAhead }) => String(datedAhead),
    "required",
  ),
  column("bytes", "number", API_COLUMN_WORDS.snapshot.bytes, ({ size }) => String(size), "required"),
  column("zip_sha256", "code", API_COLUMN_WORDS.snapshot.zip_sha256, ({ zipSha256 }) => zipSha256, "required"),
  column("zip", "code", API_COLUMN_WORDS.snapshot.zip, ({ id }) => `/snapshots/${id}.zip`, "required"),
  column("deleted_at", "code", API_COLUMN_WORDS.snapshot.deleted_at, ({ tombstone }) => tombstone?.at ?? null),
  column(
    "deletion_reason",
    "text",
    API_COLUMN_WORDS.snapshot.deletion_reason,
    ({ tombstone }) => tombstone?.reason ?? null,
  ),
];

export const CHANGE_COLUMNS: readonly DescribedColumn<CellChange>[] = [
  column("series_id", "code", API_COLUMN_WORDS.change.series_id, ({ seriesId }) => seriesId, "required"),
  column("period", "code", API_COLUMN_WORDS.change.period, ({ period }) => period, "required"),
  column("cause", "code", API_COLUMN_WORDS.change.cause, ({ cause }) => cause, "required"),
  column("from_value", "number", API_COLUMN_WORDS.change.from_value, ({ from }) => from?.value ?? null),
  column("from_status", "code", API_COLUMN_WORDS.change.from_status, ({ from }) => from?.status ?? null),
  column("to_value", "number", API_COLUMN_WORDS.change.to_value, ({ to }) => to?.value ?? null),
  column("to_status", "code", API_COLUMN_WORDS.change.to_status, ({ to }) => to?.status ?? null),
  column("vintage_date", "date", API_COLUMN_WORDS.change.vintage_date, ({ to }) => to?.vintageDate ?? null),
];
