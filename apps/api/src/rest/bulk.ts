import { CATALOGUE } from "@frontera/content";
import { Readable } from "node:stream";
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { streamSeries } from "@frontera/db";
import { rowsInRange, toRows, type IsoDate, type Row, type SeriesId } from "@frontera/domain";
import { csvLine, csvLines, OBSERVATION_COLUMNS } from "@frontera/publishing";
import type { Context } from "../context.ts";
import { attachment } from "../files/send-file.ts";
import { ReadError, resolveAsOf } from "../read-rows.ts";
import { asOf, indicator, observationRange, ProblemSchema } from "./schemas.ts";

const BulkQuery = z.strictObject({
  series: z
    .string()
    .max(4000)
    .optional()
    .openapi({ description: "Ids, separated by commas; all series when left out." }),
  indicator,
  asOf,
  ...observationRange,
});
type BulkQuery = z.output<typeof BulkQuery>;

/** GET /observations.csv: rows of many series in one file, streamed: it may be of any length, and its memory stays flat. */
export function serveBulk(app: OpenAPIHono, context: Context): void {
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
    (c: { req: { valid(of: "query"): BulkQuery; method: string } }) => {
      const asked = c.req.valid("query");
      const day = resolveAsOf(context, asked.asOf);
      const ids = idsOf(asked);
      const body = Readable.from(chunks(context, ids, day, asked), { objectMode: false });
      return new Response(
        c.req.method === "HEAD" ? null : (Readable.toWeb(body) as ReadableStream<Uint8Array<ArrayBuffer>>),
        {
          headers: {
            "Content-Type": "text/csv; charset=utf-8; header=present",
            "Content-Disposition": attachment(`frontera_observations_asof-${day}.csv`),
            "Cache-Control": "no-cache",
            "Access-Control-Allow-Origin": "*",
          },
        },
      );
    },
  );
}

function idsOf({ series, indicator: subject }: BulkQuery): readonly SeriesId[] {
  const wanted = series === undefined ? null : new Set(series.split(",").map((id) => id.trim()));
  const unknown = [...(wanted ?? [])].find((id) => !CATALOGUE.findSeries(id));
  if (unknown !== undefined) throw new ReadError("NOT_FOUND", `unknown series: ${unknown}`);
  const ids = CATALOGUE.series
    .filter(({ id, indicator: own }) => (wanted?.has(id) ?? true) && (subject === undefined || own === subject))
    .map(({ id }) => id);
  if (ids.length === 0) throw new ReadError("BAD_REQUEST", "no series is both in `series` and in `indicator`");
  return ids;
}

/** So many characters make one write: fewer would be slower, more would only wait. */
const chunkLength = 65_536;

async function* chunks(
  context: Context,
  ids: readonly SeriesId[],
  day: IsoDate,
  range: BulkQuery,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = [...csvLines<Row>(OBSERVATION_COLUMNS, [])].join("");
  for await (const { seriesId, observations } of streamSeries(context.db, ids, { asOf: day }))
    for (const row of rowsInRange(toRows(CATALOGUE.seriesOf(seriesId), observations), range)) {
      text += csvLine(OBSERVATION_COLUMNS, row);
      if (text.length < chunkLength) continue;
      yield encoder.encode(text);
      text = "";
    }
  yield encoder.encode(text);
}
