import { CATALOGUE } from "@frontera/content";
import { Readable } from "node:stream";
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Row, SeriesId } from "@frontera/domain";
import { csvLines, OBSERVATION_COLUMNS } from "@frontera/publishing";
import type { Context } from "../context.ts";
import { attachment } from "../files/send-file.ts";
import { ReadError, resolveKnown } from "../read-rows.ts";
import type { BulkPart } from "./bulk-part.ts";
import { asOf, indicator, recordedAsOf, observationRange, ProblemSchema } from "./schemas.ts";

const BulkQuery = z.strictObject({
  series: z
    .string()
    .max(4000)
    .optional()
    .openapi({ description: "Ids, separated by commas; all series when left out." }),
  indicator,
  asOf,
  recordedAsOf,
  ...observationRange,
});
type BulkQuery = z.output<typeof BulkQuery>;

/** Writes the rows of some series, wherever that is done. */
export type WritePart = (part: BulkPart) => Promise<Uint8Array>;

/** Who writes the parts of the file that a request asks for. */
export type WriterFor = (c: HonoContext) => Promise<WritePart>;

/** GET /observations.csv: rows of many series in one file, streamed: it may be of any length, and its memory stays flat: a part is worked out when the reader has taken the ones before. */
export function serveBulk(app: OpenAPIHono, context: Context, writerFor: WriterFor): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/observations.csv",
      operationId: "observations_bulk_csv",
      summary: "Observations of many series in one CSV file",
      description:
        "As published, as known today or on a day, series by series in the order of the catalogue. The answer is streamed; if it fails on the way the connection is torn down, so that no part of it can pass for the whole.",
      tags: ["Series"],
      request: { query: BulkQuery },
      responses: {
        200: { description: "The rows.", content: { "text/csv": { schema: z.string() } } },
        default: {
          description: "A problem (RFC 9457).",
          content: { "application/problem+json": { schema: ProblemSchema } },
        },
      },
    }),
    (async (c: HonoContext) => {
      const { observation_start, observation_end, ...asked } = c.req.valid("query" as never) as BulkQuery;
      const known = await resolveKnown(context, asked);
      const ids = idsOf(asked);
      const parts = chunks(ids, { ...known, observation_start, observation_end }, await writerFor(c));
      const body = Readable.from(parts, { objectMode: false });
      return new Response(
        c.req.method === "HEAD" ? null : (Readable.toWeb(body) as ReadableStream<Uint8Array<ArrayBuffer>>),
        {
          headers: {
            "Content-Type": "text/csv; charset=utf-8; header=present",
            "Content-Disposition": attachment(`frontera_observations_asof-${known.asOf}.csv`),
            "Cache-Control": "no-cache",
          },
        },
      );
    }) as never,
  );
}

function idsOf({ series, indicator: subject }: BulkQuery): readonly SeriesId[] {
  const wanted = series === undefined ? null : new Set(series.split(",").map((id) => id.trim()));
  const unknown = [...(wanted ?? [])].find((id) => !CATALOGUE.findSeries(id));
  if (unknown !== undefined) throw new ReadError("NOT_FOUND", `unknown series: ${unknown}`);
  const asked = wanted === null ? CATALOGUE.series : CATALOGUE.inOrder([...wanted]).map(CATALOGUE.seriesOf);
  const ids = asked.filter(({ indicator: own }) => subject === undefined || own === subject).map(({ id }) => id);
  if (ids.length === 0) throw new ReadError("BAD_REQUEST", "no series is both in `series` and in `indicator`");
  return ids;
}

/** Few enough to be worked out at once, many enough that handing them over is no work of its own. */
const seriesInPart = 16;

async function* chunks(
  ids: readonly SeriesId[],
  asked: Omit<BulkPart, "series">,
  write: WritePart,
): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode([...csvLines<Row>(OBSERVATION_COLUMNS, [])].join(""));
  for (let from = 0; from < ids.length; from += seriesInPart)
    yield await write({ series: ids.slice(from, from + seriesInPart), ...asked });
}
