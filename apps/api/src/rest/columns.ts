import { CATALOGUE } from "@frontera/content";
import type { SeriesVintageRecord, SnapshotRecord } from "@frontera/db";
import {
  seriesTitle,
  type CellChange,
  type IsoDate,
  type ReleaseId,
  type Row,
  type Series,
  type State,
} from "@frontera/domain";
import { OBSERVATION_COLUMNS, type ColumnKind, type DescribedColumn } from "@frontera/publishing";

type Read<T> = (row: T) => string | null;

/** A column in one line: name, kind, its meaning in both languages, how it is read; with `required`, never empty. */
const column = <T>(
  name: string,
  kind: ColumnKind,
  en: string,
  es: string,
  read: Read<T>,
  required?: "required",
): DescribedColumn<T> => ({
  name,
  kind,
  title: { en: name, es: name },
  about: { en, es },
  read,
  ...(required ? { required: true } : {}),
});

export const SERIES_COLUMNS: readonly DescribedColumn<Series>[] = [
  column("series_id", "code", "Id of the series.", "Identificador de la serie.", ({ id }) => id, "required"),
  column("indicator", "code", "Subject.", "Tema.", ({ indicator }) => indicator, "required"),
  column(
    "release_id",
    "code",
    "Publication that carries it.",
    "Publicación que la contiene.",
    ({ release }) => release,
    "required",
  ),
  column("title_en", "text", "Title in English.", "Título en inglés.", (series) => seriesTitle(series).en, "required"),
  column("title_es", "text", "Title in Spanish.", "Título en español.", (series) => seriesTitle(series).es, "required"),
  column("about", "text", "What a value is.", "Qué es un valor.", ({ about }) => about.en, "required"),
  column("is_not", "text", "What it is not.", "Qué no es.", ({ isNot }) => isNot.en, "required"),
  column("unit", "text", "Unit.", "Unidad.", ({ unit }) => unit, "required"),
  column("frequency", "code", "A, Q, M, W or D.", "A, Q, M, W o D.", ({ frequency }) => frequency, "required"),
  column("calendar", "code", "calendar or us-fiscal.", "calendar o us-fiscal.", ({ calendar }) => calendar, "required"),
  column("area", "code", "Reference area.", "Área de referencia.", ({ area }) => area, "required"),
  column("area_name", "text", "Its name.", "Su nombre.", ({ areaName }) => areaName.en, "required"),
  column(
    "concluded",
    "code",
    "Last period, where the publisher ended it.",
    "Último periodo, si la fuente la terminó.",
    ({ concluded }) => concluded ?? null,
  ),
];

export const RELEASE_COLUMNS: readonly DescribedColumn<ReleaseId>[] = [
  column("release_id", "code", "Id of the publication.", "Identificador de la publicación.", (id) => id, "required"),
  column("publisher", "text", "Who publishes.", "Quién publica.", (id) => CATALOGUE.publisherOf(id).name, "required"),
  column(
    "name_en",
    "text",
    "Name in English.",
    "Nombre en inglés.",
    (id) => CATALOGUE.releaseOf(id).name.en,
    "required",
  ),
  column(
    "name_es",
    "text",
    "Name in Spanish.",
    "Nombre en español.",
    (id) => CATALOGUE.releaseOf(id).name.es,
    "required",
  ),
  column("url", "text", "Where it is published.", "Dónde se publica.", (id) => CATALOGUE.releaseOf(id).url, "required"),
  column("licence", "text", "Its terms.", "Sus términos.", (id) => CATALOGUE.releaseOf(id).licence.name, "required"),
  column(
    "licence_url",
    "text",
    "Where they are.",
    "Dónde están.",
    (id) => CATALOGUE.releaseOf(id).licence.url,
    "required",
  ),
  column("citation", "text", "How to cite it.", "Cómo citarla.", (id) => CATALOGUE.releaseOf(id).citation, "required"),
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
    "First day of the asked ones on which this was the value known.",
    "Primer día, de los pedidos, en que este era el valor conocido.",
    ({ realtimeStart }) => realtimeStart,
    "required",
  ),
  column(
    "realtime_end",
    "date",
    "Last such day; 9999-12-31 where it still is.",
    "Último de esos días; 9999-12-31 si aún lo es.",
    ({ realtimeEnd }) => realtimeEnd,
    "required",
  ),
];

/** What a change between two states is called. */
export const kindOf = ({ row, before }: State): "added" | "revised" | "withdrawn" =>
  row.caveat === "withdrawn" ? "withdrawn" : before ? "revised" : "added";

export const REVISION_COLUMNS: readonly DescribedColumn<State>[] = [
  column("series_id", "code", "Series.", "Serie.", ({ row }) => row.seriesId, "required"),
  column("period", "code", "Period.", "Periodo.", ({ row }) => row.period, "required"),
  column(
    "vintage_date",
    "date",
    "Day on which it became public.",
    "Día en que se hizo público.",
    ({ realtimeStart }) => realtimeStart,
    "required",
  ),
  column("kind", "code", "added, revised or withdrawn.", "added, revised o withdrawn.", kindOf, "required"),
  column("from_value", "number", "Value before.", "Valor anterior.", ({ before }) => before?.value ?? null),
  column("from_status", "code", "Status before.", "Estado anterior.", ({ before }) => before?.status ?? null),
  column("to_value", "number", "Value after.", "Valor posterior.", ({ row }) => row.value),
  column("to_status", "code", "Status after.", "Estado posterior.", ({ row }) => row.status, "required"),
  column("provenance", "text", "Where it was read.", "Dónde se leyó.", ({ row }) => row.provenance, "required"),
];

export const VINTAGE_COLUMNS: readonly DescribedColumn<SeriesVintageRecord>[] = [
  column(
    "vintage_date",
    "date",
    "Day on which it became public.",
    "Día en que se hizo pública.",
    (v) => v.vintageDate,
    "required",
  ),
  column(
    "vintage_date_basis",
    "code",
    "What that day rests on.",
    "En qué se apoya esa fecha.",
    (v) => v.vintageDateBasis,
    "required",
  ),
  column("evidence", "code", "Kind of evidence.", "Tipo de evidencia.", (v) => v.evidence, "required"),
  column(
    "first_period",
    "code",
    "First period it speaks about.",
    "Primer periodo del que habla.",
    (v) => v.firstPeriod,
    "required",
  ),
  column(
    "last_period",
    "code",
    "Last period it speaks about.",
    "Último periodo del que habla.",
    (v) => v.lastPeriod,
    "required",
  ),
  column(
    "changes",
    "number",
    "Values that differ from what was known before.",
    "Valores que difieren de lo conocido antes.",
    (v) => String(v.changes),
    "required",
  ),
  column(
    "fetched_at",
    "code",
    "When we saw it, an instant in UTC.",
    "Cuándo la vimos, instante en UTC.",
    (v) => v.fetchedAt,
    "required",
  ),
  column(
    "download_sha256",
    "code",
    "SHA-256 of the publisher's bytes; empty where they are not held.",
    "SHA-256 de los bytes de la fuente; vacío donde no se tienen.",
    (v) => (v.isBundled ? null : v.downloadSha256),
  ),
  column(
    "download_missing",
    "code",
    "Why the publisher's bytes are not held. bundled: the values came with the bundled archive, which the provenance names the document of.",
    "Por qué no se tienen los bytes de la fuente. bundled: los valores vinieron con el archivo incluido; la procedencia nombra su documento.",
    (v) => (v.isBundled ? "bundled" : null),
  ),
  column("provenance", "text", "Where it was read.", "Dónde se leyó.", (v) => v.provenance, "required"),
];

export const SNAPSHOT_COLUMNS: readonly DescribedColumn<SnapshotRecord>[] = [
  column(
    "snapshot_id",
    "code",
    "Id: a SHA-256 in hex.",
    "Identificador: un SHA-256 en hexadecimal.",
    ({ id }) => id,
    "required",
  ),
  column("name", "text", "Name.", "Nombre.", ({ name }) => name, "required"),
  column("note", "text", "Note.", "Nota.", ({ note }) => note),
  column(
    "as_of",
    "date",
    "Day whose knowledge it holds.",
    "Día cuyo conocimiento contiene.",
    ({ asOf }) => asOf,
    "required",
  ),
  column(
    "series_ids",
    "code",
    "Series in it, separated by spaces.",
    "Series que contiene, separadas por espacios.",
    ({ request }) => request.series.join(" "),
    "required",
  ),
  column(
    "made_at",
    "code",
    "When it was made, an instant in UTC.",
    "Cuándo se hizo, instante en UTC.",
    ({ madeAt }) => madeAt,
    "required",
  ),
  column("bytes", "number", "Size of its ZIP.", "Tamaño de su ZIP.", ({ size }) => String(size), "required"),
  column("zip_sha256", "code", "SHA-256 of its ZIP.", "SHA-256 de su ZIP.", ({ zipSha256 }) => zipSha256, "required"),
  column("zip", "code", "Address of its ZIP.", "Dirección de su ZIP.", ({ id }) => `/snapshots/${id}.zip`, "required"),
  column(
    "deleted_at",
    "code",
    "When its bytes were deleted.",
    "Cuándo se borraron sus bytes.",
    ({ tombstone }) => tombstone?.at ?? null,
  ),
  column("deletion_reason", "text", "Why.", "Por qué.", ({ tombstone }) => tombstone?.reason ?? null),
];

export const CHANGE_COLUMNS: readonly DescribedColumn<CellChange>[] = [
  column("series_id", "code", "Series.", "Serie.", ({ seriesId }) => seriesId, "required"),
  column("period", "code", "Period.", "Periodo.", ({ period }) => period, "required"),
  column(
    "cause",
    "code",
    "new-period, revision, withdrawal or late-vintage.",
    "new-period, revision, withdrawal o late-vintage.",
    ({ cause }) => cause,
    "required",
  ),
  column(
    "from_value",
    "number",
    "Value in the earlier state.",
    "Valor en el estado anterior.",
    ({ from }) => from?.value ?? null,
  ),
  column(
    "from_status",
    "code",
    "Status in the earlier state.",
    "Estado en el estado anterior.",
    ({ from }) => from?.status ?? null,
  ),
  column(
    "to_value",
    "number",
    "Value in the later state.",
    "Valor en el estado posterior.",
    ({ to }) => to?.value ?? null,
  ),
  column(
    "to_status",
    "code",
    "Status in the later state.",
    "Estado en el estado posterior.",
    ({ to }) => to?.status ?? null,
  ),
  column(
    "vintage_date",
    "date",
    "Day on which the later one became public.",
    "Día en que el posterior se hizo público.",
    ({ to }) => to?.vintageDate ?? null,
  ),
];
