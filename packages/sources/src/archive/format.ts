import { CATALOGUE } from "@frontera/content";
import {
  type ReleaseId,
  type SeriesId,
  comparePeriods,
  isDecimalText,
  isIsoDate,
  isPeriod,
  OBS_STATUSES,
  parsePeriod,
  type IncomingVintage,
  type Observation,
  type ObsStatus,
} from "@frontera/domain";
import { z } from "zod";
import { readTable } from "../csv.ts";
import { SourceError } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

/** `vintages.json`: one entry a vintage, oldest first; `key` is what the rows of `observations.csv` name. */
const ArchiveVintages = z.array(
  z.strictObject({
    key: z.string(),
    vintageDate: z.string().refine(isIsoDate),
    vintageDateBasis: z.enum(["published", "scheduled", "observed", "not-before", "inferred", "press", "document"]),
    evidence: z.enum(["publisher-file", "transcribed", "reconstructed"]),
    provenance: z.string().min(1),
  }),
);

const member = (name: string, holds: (text: string) => boolean) =>
  z.string().refine(holds, { error: ({ input }) => `unknown ${name}: "${String(input)}"` });
const orEmpty = (holds: (text: string) => boolean) => (text: string) => text === "" || holds(text);

/** A row of `observations.csv`: every field as text, empty where there is none. */
const ArchiveRow = z.strictObject({
  vintage: z.string(),
  series_id: member("series", CATALOGUE.isSeriesId),
  period: member("period", isPeriod),
  value: member("value", orEmpty(isDecimalText)),
  obs_status: member("status", (text) => OBS_STATUSES.some((status) => status === text)),
  completeness: z.enum(["complete", "partial", "year-to-date"]),
  covers_until: member("date", orEmpty(isIsoDate)),
  rounded_to: member("rounding", orEmpty(isDecimalText)),
  caveat: member(
    "caveat",
    orEmpty((text) => Object.hasOwn(CATALOGUE.caveats, text)),
  ),
});
export type ArchiveRow = z.infer<typeof ArchiveRow>;

export const columnNames = Object.keys(ArchiveRow.shape) as (keyof ArchiveRow)[];

/** Reads one release's folder back. Throws SourceError naming value and row. */
export function readArchiveFiles(
  releaseId: ReleaseId,
  vintagesJson: string,
  observationsCsv: string,
): readonly IncomingVintage[] {
  const fileName = `archive/${releaseId}/observations.csv`;
  const head = ArchiveVintages.parse(JSON.parse(vintagesJson));
  const table = readTable(fileName, observationsCsv);
  if (table.header.join() !== columnNames.join())
    throw unknownHeader(fileName, table.header, columnNames, columnNames.join());
  const byVintage = new Map(head.map(({ key }) => [key, new Map<SeriesId, Observation[]>()]));
  for (const { row, cells } of table.rows) {
    const parsed = ArchiveRow.safeParse(Object.fromEntries(table.header.map((name, index) => [name, cells[index]])));
    if (!parsed.success)
      throw new SourceError(
        "bad-value",
        `${fileName}: ${parsed.error.issues[0]?.message ?? "bad row"} (row ${String(row)})`,
      );
    const series = byVintage.get(parsed.data.vintage);
    if (!series)
      throw new SourceError("bad-value", `${fileName}: unknown vintage: "${parsed.data.vintage}" (row ${String(row)})`);
    const seriesId = parsed.data.series_id;
    const observations = series.get(seriesId) ?? [];
    series.set(seriesId, observations);
    observations.push(toObservation(parsed.data));
  }
  return head.map(({ key, ...vintage }) => ({
    releaseId,
    ...vintage,
    series: [...(byVintage.get(key) ?? [])].map(([seriesId, observations]) =>
      toSeriesVintage(fileName, seriesId, observations),
    ),
  }));
}

function toSeriesVintage(fileName: string, seriesId: SeriesId, unordered: Observation[]) {
  const observations = unordered.sort((a, b) => comparePeriods(a.period, b.period));
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new SourceError("not-the-file", `${fileName}: no rows of ${seriesId}`);
  return { seriesId, span: { first: first.period, last: last.period }, observations };
}

const toObservation = (row: ArchiveRow): Observation => ({
  period: parsePeriod(row.period),
  value: row.value === "" ? null : row.value,
  status: row.obs_status as ObsStatus,
  completeness: row.completeness,
  coversUntil: row.covers_until === "" ? null : row.covers_until,
  roundedTo: row.rounded_to === "" ? null : row.rounded_to,
  caveat: row.caveat === "" ? null : row.caveat,
});
