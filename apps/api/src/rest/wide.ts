import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { type IsoDate, type Series, type TransformationRequest } from "@frontera/domain";
import { CSV_PROFILES } from "@frontera/publishing";
import type { Context as HonoContext } from "hono";
import type { Context } from "../context.ts";
import { transformation } from "../inputs.ts";
import { readKnown } from "../read-known.ts";
import {
  InvalidParameters,
  knownSeries,
  planOf,
  ReadError,
  refuseBackwards,
  resolveKnown,
  rowsFor,
  type Pinned,
} from "../read-rows.ts";
import { WIDE_FORMATS, type WideTable } from "./wide-formats.ts";
import { asOf, observationRange, ProblemSchema, recordedAsOf } from "./schemas.ts";

/** Series of one table at most. */
const seriesAtMost = 50;

/** Values of one table at most. */
const valuesAtMost = 500_000;

const { units, frequency, calendar, aggregation_method, base_date } = transformation;

const WideQuery = z.strictObject({
  series: z
    .string()
    .max(4000)
    .transform((text) => [...new Set(text.split(",").map((id) => id.trim()))].filter((id) => id !== ""))
    .pipe(z.array(z.string()).min(1).max(seriesAtMost))
    .openapi({
      type: "string",
      description: `Ids, separated by commas; at most ${String(seriesAtMost)}. Their columns have the same order.`,
      example: "usd-mxn-h10,sesnsp-homicide-victims-vm",
    }),
  asOf,
  recordedAsOf,
  ...observationRange,
  units,
  frequency,
  calendar,
  aggregation_method,
  base_date,
  profile: z.enum(CSV_PROFILES).default("canonical").openapi({ description: "Of CSV: for which program." }),
});
type WideQuery = z.output<typeof WideQuery>;

/** GET /table.csv, .json, .xlsx, .parquet: one row a period, a column a series. */
export function serveWide(app: OpenAPIHono, context: Context): void {
  for (const [ending, { type, schema, described, send }] of Object.entries(WIDE_FORMATS))
    app.openapi(
      createRoute({
        method: "get",
        path: `/table.${ending}`,
        operationId: `table_${ending}`,
        summary: `Several series in one table, as ${described}`,
        description:
          "One row a period, a column a series, as published or transformed, as known today or on a day. Series of several frequencies need the one to bring them to; nothing is filled in.",
        tags: ["Series"],
        request: { query: WideQuery },
        responses: {
          200: { description: "The table.", content: { [type]: { schema } } },
          default: {
            description: "A problem (RFC 9457).",
            content: { "application/problem+json": { schema: ProblemSchema } },
          },
        },
      }),
      (async (c: HonoContext) => send(c, context, await readWide(context, c))) as never,
    );
}

async function readWide(context: Context, c: HonoContext): Promise<WideTable> {
  const { series: ids, profile, ...asked } = c.req.valid("query" as never) as WideQuery;
  refuseBackwards(asked);
  const series = ids.map(knownSeries);
  refuseMixed(series, asked);
  const plans = series.map((each) => [each, planned(each, asked)] as const);
  const known = await resolveKnown(context, asked);
  const read = await readKnown(context.db, ids, known);
  const rows = plans.flatMap(([each, plan]) => rowsFor(each, plan, asked, read).rows);
  if (rows.length === 0)
    throw new ReadError("NOT_FOUND", `none of these series holds a value in this range as known on ${known.asOf}`);
  if (rows.length > valuesAtMost)
    throw new ReadError(
      "BAD_REQUEST",
      `the table would have ${String(rows.length)} values, the limit is ${String(valuesAtMost)}: ask for a shorter range or fewer series`,
    );
  return { series, rows, profile, ...known, address: pinned(c, known) };
}

/** Throws ReadError naming the series that does not allow what is asked. */
function planned(series: Series, asked: TransformationRequest) {
  try {
    return planOf(series, asked);
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError(error.code, `${series.id}: ${error.message}`);
    throw error;
  }
}

/** One row is one period: days and months have no row in common. Throws InvalidParameters that names which series has which. */
function refuseMixed(series: readonly Series[], asked: Pick<WideQuery, "frequency" | "calendar">): void {
  const kinds = Map.groupBy(series, (each) =>
    [asked.frequency ?? each.frequency, asked.calendar ?? each.calendar].join(", "),
  );
  if (kinds.size < 2) return;
  const said = [...kinds].map(([kind, own]) => `${kind}: ${own.map(({ id }) => id).join(", ")}`);
  const path = asked.frequency === undefined ? "frequency" : "calendar";
  throw new InvalidParameters([
    { path: [path], message: `the series have several (${said.join("; ")}): say to which one they are to be brought` },
  ]);
}

function pinned(c: HonoContext, { asOf: day, recordedAsOf: instant }: Pinned & { asOf: IsoDate }): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("asOf", day);
  if (instant !== null) searchParams.set("recordedAsOf", instant);
  searchParams.sort();
  return `${pathname}?${searchParams.toString()}`;
}
