import type { Context as HonoContext } from "hono";
import { MAX_COMPARED, requestsCompared } from "@frontera/content";
import { readLastChange } from "@frontera/db";
import { seriesTitle, type Series, type TransformationRequest } from "@frontera/domain";
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
import { knownSeries, ReadError, readRows, resolveKnown, type SeriesRows } from "../read-rows.ts";
import { parseQuery, readQuery } from "./read-query.ts";
import { sendFile, sha256Of, type CompleteFile } from "./send-file.ts";
import { toWorkbook } from "./workbook.ts";

/** Paging is for answers, not for files: a file holds every row of its question. */
const FileInput = SeriesInput.omit({ limit: true, offset: true, sort_order: true });
const CsvInput = FileInput.extend({
  profile: z.enum(CSV_PROFILES).default("canonical"),
  /** Ids of series shown beside it, with a comma between: their rows follow its own. */
  compare: z.string().max(400).optional(),
});
type CsvInput = z.infer<typeof CsvInput>;

/** A question about a file, answered: its rows, its bytes, and when something of it was stored last. */
interface SeriesFile extends SeriesRows {
  /** Every series whose rows are in it, the one asked for first. */
  readonly shown: readonly [Series, ...Series[]];
  readonly input: CsvInput;
  readonly csv: Uint8Array;
  /** Instant. */
  readonly appendedAt: string | null;
  /** The address of the CSV beside its metadata, with both axes of time pinned: the same bytes for ever. */
  readonly url: string;
  /** The address under which the reader opens this server. */
  readonly origin: string;
}

type Format = (file: SeriesFile, context: Context) => CompleteFile | Promise<CompleteFile>;

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");

const citationAs =
  (format: CitationFormat, type: string, ending: string): Format =>
  ({ series, shown, asOf, url, origin }, context) => ({
    body: Buffer.from(
      formatCitation(
        {
          title: shown.map((each) => seriesTitle(each).en).join("; "),
          asOf,
          releases: [...new Set(shown.map(({ release }) => release))],
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
  ".csv-metadata.json": ({ shown, asOf, url }) => ({
    body: json(csvwOf(describeSeriesFile(shown, asOf, url))),
    type: "application/csvm+json",
  }),
  ".datapackage.json": ({ series, shown, asOf, url, csv, appendedAt }) => {
    const table = describeSeriesFile(shown, asOf, url);
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
  ".xlsx": async ({ series, shown, asOf, rows }) => ({
    body: await toWorkbook(shown, asOf, rows),
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
  const input = parseQuery(CsvInput, c, { id });
  const { read, shown, rows } = await readShown(context, input);
  const { series, asOf, recordedAsOf } = read;
  if (rows.length === 0)
    throw new ReadError(
      "NOT_FOUND",
      `${series.id}: no observation is held for this range as known on ${asOf}; nothing is projected back`,
    );
  const csv = Buffer.from(toObservationsCsv(rows, input.profile), "utf8");
  const changes = await Promise.all(shown.map((each) => readLastChange(context.db, each.id, read)));
  const appendedAt =
    changes
      .filter((change) => change !== null)
      .toSorted()
      .at(-1) ?? null;
  const query = new URLSearchParams({ ...readQuery(c), asOf, ...(recordedAsOf === null ? {} : { recordedAsOf }) });
  query.sort();
  const url = `${series.id}.csv?${query.toString()}`;
  return { ...read, rows, shown, input, csv, appendedAt, url, origin: originOf(c) };
}

/** The rows of every series shown, each through what brings it beside the first, at one point on both axes of time. */
async function readShown(
  context: Context,
  { compare, ...input }: CsvInput,
): Promise<Pick<SeriesFile, "shown" | "rows"> & { readonly read: SeriesRows }> {
  const ids = (compare ?? "").split(",").filter((id) => id !== "");
  if (ids.length > MAX_COMPARED)
    throw new ReadError("BAD_REQUEST", `compare: ${String(MAX_COMPARED)} series at the most`);
  const twice = ids.find((id, index) => id === input.id || ids.indexOf(id) !== index);
  if (twice !== undefined) throw new ReadError("BAD_REQUEST", `compare: "${twice}" is shown already`);
  const asked = [knownSeries(input.id), ...ids.map(knownSeries)] as const;
  const known = await resolveKnown(context, input);
  const pinned = { asOf: known.asOf, ...(known.recordedAsOf === null ? {} : { recordedAsOf: known.recordedAsOf }) };
  const range = { observation_start: input.observation_start, observation_end: input.observation_end };
  const requests = requestsCompared(asked, transformationOf(input));
  const all = await Promise.all(
    asked.map(({ id }, index) => readRows(context, { id, ...pinned, ...range, ...requests[index] })),
  );
  const [read, ...beside] = all;
  if (!read) throw new RangeError("no series is shown");
  return {
    read: { ...read, ...known },
    shown: [read.series, ...beside.map(({ series }) => series)],
    rows: all.flatMap(({ rows }) => rows),
  };
}

const transformationOf = ({ units, frequency, calendar, aggregation_method, base_date, per_100000 }: CsvInput) =>
  Object.fromEntries(
    Object.entries({ units, frequency, calendar, aggregation_method, base_date, per_100000 }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as TransformationRequest;
