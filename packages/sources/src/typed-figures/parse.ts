import { z } from "zod";
import { CATALOGUE, type KnownReleaseId, type KnownSeriesId } from "@frontera/content";
import {
  decimal,
  isDecimalText,
  isIsoDate,
  isPeriod,
  observation,
  parsePeriod,
  periodInfo,
  type IncomingVintage,
  type Observation,
  type Series,
} from "@frontera/domain";
import { readCsv } from "../csv.ts";
import { shaped } from "../json.ts";
import { toParts, toRuns } from "../runs.ts";
import { SourceError, type Download } from "../source.ts";
import { unknownHeader } from "../unknown-header.ts";

/** What is published in documents only, or cannot be fetched. */
export const TYPED_RELEASES = [
  "cbp-budget",
  "dhs-yearbook",
  "upm-bulletins",
  "icg-easy-prey",
  "comar-applications",
  "conapo-population",
  "acs-place-of-birth",
  "state-country-tables",
  "export-share-documents",
  "se-direct-investment",
  "unodc-prices",
] as const satisfies readonly KnownReleaseId[];

const typed = (pattern: RegExp, what: string) =>
  z.string().regex(pattern, { error: ({ input }) => `not ${what}: "${String(input)}"` });

const TypedRow = z.strictObject({
  series: z.string(),
  period: z.string().refine(isPeriod, { error: ({ input }) => `not a period: "${String(input)}"` }),
  value: z.string().refine((text) => isDecimalText(text) && !text.startsWith("-"), {
    error: ({ input }) => `not a value: "${String(input)}"`,
  }),
  rounded_to: typed(/^(10*)?$/, "a power of ten or nothing"),
  status: z.enum(["A", "P", "E"], { error: ({ input }) => `not a status: "${String(input)}"; expected A, P or E` }),
  document: typed(/\S/, "a document"),
  document_date: z.string().refine(isIsoDate, { error: ({ input }) => `not a date: "${String(input)}"` }),
});
type TypedRow = z.infer<typeof TypedRow>;

export const typedColumns = Object.keys(TypedRow.shape);

interface Typed extends TypedRow {
  readonly of: Series & { readonly id: KnownSeriesId };
}

/** A vintage for each document and release, dated by the document; a period that it does not list says nothing. Throws SourceError by value and row. */
export function parseTyped(download: Download): readonly IncomingVintage[] {
  const documents = Map.groupBy(readRows(download), ({ of, document, document_date }) =>
    [of.release, document_date, document].join("|"),
  );
  return [...documents.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const runs = [...Map.groupBy(rows, ({ of }) => of.id)].map(([id, own]) => toRuns(id, own.map(toObservation)));
    return toParts(runs).map((series) => ({
      releaseId: first.of.release,
      vintageDate: first.document_date,
      vintageDateBasis: "document" as const,
      evidence: "transcribed" as const,
      provenance: `Typed from ${first.document} of ${first.document_date}`,
      series,
    }));
  });
}

function readRows(download: Download): readonly Typed[] {
  const { fileName, fetchedAt } = download;
  const { header, rows } = readCsv(download);
  if (header.join() !== typedColumns.join()) throw unknownHeader(fileName, header, typedColumns, typedColumns.join());
  const seen = new Set<string>();
  return rows.map(({ row, cells }) => {
    const place = `row ${String(row)}`;
    const cell = shaped(
      fileName,
      TypedRow,
      Object.fromEntries(header.map((name, index) => [name, cells[index]])),
      place,
    );
    const of = seriesOf(fileName, cell, place);
    const key = [cell.document, cell.document_date, cell.series, cell.period].join("|");
    if (seen.has(key))
      throw new SourceError(
        "duplicate-row",
        `${fileName}: ${cell.period} of ${cell.series} stands twice for ${cell.document} (${place})`,
      );
    seen.add(key);
    if (!isRoundedTo(cell))
      throw new SourceError("bad-value", `${fileName}: ${cell.value} is not rounded to ${cell.rounded_to} (${place})`);
    if (cell.document_date > fetchedAt.slice(0, 10))
      throw new SourceError("bad-value", `${fileName}: ${cell.document_date} lies in the future (${place})`);
    return { ...cell, of };
  });
}

function seriesOf(fileName: string, { series, period, value }: TypedRow, place: string): Typed["of"] {
  const of = CATALOGUE.findSeries(series);
  if (!of || !(TYPED_RELEASES as readonly string[]).includes(of.release))
    throw new SourceError(
      "bad-value",
      `${fileName}: not a series that is typed from documents: "${series}" (${place})`,
    );
  const { frequency, calendar } = periodInfo(parsePeriod(period));
  if (frequency !== of.frequency || calendar !== of.calendar)
    throw new SourceError("bad-value", `${fileName}: "${period}" is no period of ${series} (${place})`);
  if (of.kind !== "rate" && value.includes("."))
    throw new SourceError("bad-value", `${fileName}: ${series} counts whole ${of.unit}, not "${value}" (${place})`);
  return of as Typed["of"];
}

/** What is given as rounded to millions is so many whole millions. */
const isRoundedTo = ({ value, rounded_to }: TypedRow): boolean =>
  rounded_to === "" || decimal(value).mod(rounded_to).isZero();

const toObservation = ({ period, value, rounded_to, status }: Typed): Observation =>
  observation({
    period: parsePeriod(period),
    value,
    status,
    roundedTo: rounded_to === "" || rounded_to === "1" ? null : rounded_to,
  });
