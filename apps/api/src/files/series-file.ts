import type { Context as HonoContext } from "hono";
import { readLastChange } from "@frontera/db";
import { seriesTitle } from "@frontera/domain";
import {
  CSV_PROFILES,
  csvwOf,
  dataPackageOf,
  describeSeriesFile,
  formatCitation,
  toObservationsCsv,
  type CitationFormat,
} from "@frontera/publishing";
import { z } from "zod";
import { today, type Context } from "../context.ts";
import { SeriesInput } from "../inputs.ts";
import { originOf } from "../http/reader-origin.ts";
import { InvalidParameters, ReadError, readRows, type SeriesRows } from "../read-rows.ts";
import { sendFile, sha256Of, type WholeFile } from "./send-file.ts";
import { toWorkbook } from "./workbook.ts";

/** Paging is for answers, not for files: a file holds every row of its question. */
const FileInput = SeriesInput.omit({ limit: true, offset: true, sort_order: true });
const CsvInput = FileInput.extend({ profile: z.enum(CSV_PROFILES).default("canonical") });
type CsvInput = z.infer<typeof CsvInput>;

/** A question about a file, answered: its rows, its bytes, and when something of it was stored last. */
interface SeriesFile extends SeriesRows {
  readonly input: CsvInput;
  readonly csv: Uint8Array;
  /** Instant. */
  readonly appendedAt: string | null;
  /** The address of the CSV beside its metadata, with both axes of time pinned: the same bytes for ever. */
  readonly url: string;
  /** The address under which the reader opens this server. */
  readonly origin: string;
}

type Format = (file: SeriesFile, context: Context) => WholeFile | Promise<WholeFile>;

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");

const citationAs =
  (format: CitationFormat, type: string, ending: string): Format =>
  ({ series, asOf, url, origin }, context) => ({
    body: Buffer.from(
      formatCitation(
        {
          title: seriesTitle(series).en,
          asOf,
          releases: [series.release],
          snapshotId: null,
          address: `${origin}/series/${url}`,
          accessed: today(context),
        },
        format,
      ),
      "utf8",
    ),
    type,
    name: `${series.id}_asof-${asOf}.${ending}`,
    // It says on which day it was read.
    lastModified: null,
  });

/** By the ending of the address, longest first: an ending may hold another. */
const FORMATS: Readonly<Record<string, Format>> = {
  ".csv-metadata.json": ({ series, asOf, url }) => ({
    body: json(csvwOf(describeSeriesFile(series, asOf, url))),
    type: "application/csvm+json",
  }),
  ".datapackage.json": ({ series, asOf, url, csv, appendedAt }) => {
    const table = describeSeriesFile(series, asOf, url);
    const sha256 = sha256Of(csv).toString("hex");
    const described = {
      id: `sha256:${sha256}`,
      name: series.id,
      title: table.title.en,
      about: table.about.en,
      version: asOf,
      ...(appendedAt === null ? {} : { created: appendedAt }),
    };
    return {
      body: json(dataPackageOf(described, [{ table, bytes: csv.byteLength, sha256 }])),
      type: "application/json",
    };
  },
  ".citation.txt": citationAs("text", "text/plain; charset=utf-8", "txt"),
  ".citation.bib": citationAs("bibtex", "application/x-bibtex; charset=utf-8", "bib"),
  ".citation.json": citationAs("csl-json", "application/vnd.citationstyles.csl+json", "json"),
  ".csv": ({ series, asOf, csv }) => ({
    body: csv,
    type: "text/csv; charset=utf-8; header=present",
    name: `${series.id}_asof-${asOf}_{id12}.csv`,
  }),
  ".xlsx": async ({ series, asOf, rows }) => ({
    body: await toWorkbook(series, asOf, rows),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `${series.id}_asof-${asOf}_{id12}.xlsx`,
  }),
};

/** GET /series/{id}{ending}: the rows of the series page as a file, and what describes and cites it. */
export async function seriesFileRoute(c: HonoContext, context: Context): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const ending = Object.keys(FORMATS).find((each) => file.endsWith(each));
  const format = ending === undefined ? undefined : FORMATS[ending];
  if (ending === undefined || !format)
    throw new ReadError(
      "NOT_FOUND",
      `no such file of a series: ${file}; known endings: ${Object.keys(FORMATS).join(", ")}`,
    );
  const answered = await answer(file.slice(0, -ending.length), c, context);
  const { release, appendedAt, url, series } = answered;
  const query = url.slice(url.indexOf("?"));
  return sendFile(c, {
    lastModified: appendedAt,
    links: [
      `<${series.id}.csv-metadata.json${query}>; rel="describedby"; type="application/csvm+json"`,
      `<${url}>; rel="cite-as"`,
      `<${release.licence.url}>; rel="license"`,
    ],
    ...(await format(answered, context)),
  });
}

async function answer(id: string, c: HonoContext, context: Context): Promise<SeriesFile> {
  const parsed = CsvInput.safeParse({ id, ...readQuery(c) });
  if (!parsed.success) throw new InvalidParameters(parsed.error.issues);
  const read = await readRows(context, parsed.data);
  const { series, asOf, recordedAsOf, rows } = read;
  if (rows.length === 0)
    throw new ReadError(
      "NOT_FOUND",
      `${series.id}: no observation is held for this range as known on ${asOf}; nothing is projected back`,
    );
  const csv = Buffer.from(toObservationsCsv(rows, parsed.data.profile), "utf8");
  const appendedAt = await readLastChange(context.db, series.id, read);
  const query = new URLSearchParams({ ...readQuery(c), asOf, ...(recordedAsOf === null ? {} : { recordedAsOf }) });
  query.sort();
  const url = `${series.id}.csv?${query.toString()}`;
  return { ...read, input: parsed.data, csv, appendedAt, url, origin: originOf(c) };
}

/** Every parameter once. Throws InvalidParameters naming one that comes twice: either of its values would be a guess. */
export function readQuery(c: HonoContext): Readonly<Record<string, string>> {
  const query = c.req.queries();
  const repeated = Object.entries(query).filter(([, values]) => values.length > 1);
  if (repeated.length > 0)
    throw new InvalidParameters(repeated.map(([name]) => ({ path: [name], message: "given more than once" })));
  return Object.fromEntries(Object.entries(query).map(([name, [value = ""]]) => [name, value]));
}
