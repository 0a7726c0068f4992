import { FRED_IDS } from "@frontera/content";
import { readSeriesSpans, readSeriesVintages } from "@frontera/db";
import { type IsoDate, type Row, type Series } from "@frontera/domain";
import { gradeName, isGraded, toCsv } from "@frontera/publishing";
import { z } from "@hono/zod-openapi";
import { Hono, type Context as HonoContext } from "hono";
import { today, type Context } from "../context.ts";
import { parseQuery } from "../files/read-query.ts";
import { sendFile } from "../files/send-file.ts";
import { date, transformation } from "../inputs.ts";
import { problemOf } from "../problem.ts";
import { knownSeries, ReadError, readRows } from "../read-rows.ts";
import { seriesWith } from "../rest/catalogue.ts";
import { STILL } from "../rest/columns.ts";
import { ObservationQuery, readRealtimeRows } from "../rest/observations.ts";
import { asFred, byVintage, describedSeries, observation, toJson, toXml, type Answer } from "./answers.ts";

/** FRED's first day: there was a country then. */
const EVER = "1776-07-04";

const common = {
  /** Whoever has a script for FRED has one; nothing is asked of it here. */
  api_key: z.string().max(100).optional(),
  file_type: z.enum(["xml", "json"]).default("xml"),
};
const realtime = { realtime_start: date.optional(), realtime_end: date.optional() };
const paging = (most: number) => ({
  limit: z.coerce.number().int().min(1).max(most).default(most),
  offset: z.coerce.number().int().min(0).default(0),
  sort_order: z.enum(["asc", "desc"]).optional(),
});
const series_id = z.string().min(1).max(100);

const SeriesQuery = z.strictObject({ ...common, ...realtime, series_id });
const VintagesQuery = z.strictObject({ ...common, ...realtime, series_id, ...paging(10_000) });
const SearchQuery = z.strictObject({
  ...common,
  ...realtime,
  search_text: z.string().trim().min(1).max(200),
  search_type: z.literal("full_text").optional(),
  order_by: z.enum(["search_rank", "series_id", "title"]).default("search_rank"),
  ...paging(1000),
});
const ObservationsQuery = ObservationQuery.omit({
  asOf: true,
  recordedAsOf: true,
  lastNObservations: true,
  includeHistory: true,
  updatedAfter: true,
}).extend({ ...common, series_id });
const GraphQuery = z.strictObject({
  id: z
    .string()
    .max(1000)
    .transform((text) => [...new Set(text.split(","))])
    .pipe(z.array(z.string().min(1)).min(1).max(12)),
  cosd: date.optional(),
  coed: date.optional(),
  vintage_date: date.optional(),
  units: transformation.units,
});

/** Under FRED's own id, in any case, or under ours. */
const seriesOf = (id: string): Series => knownSeries(FRED_IDS[id.toUpperCase()] ?? id);

/** What clients of FRED's API ask for, at the same paths in the same spelling: only the address before them is another. */
export function fredRoutes(context: Context): Hono {
  const app = new Hono();
  const serve = <T extends z.ZodType<{ file_type: "xml" | "json" }>>(
    path: string,
    query: T,
    answer: (asked: z.output<T>) => Promise<Answer>,
  ): void => {
    app.get(path, async (c) => {
      const asksJson = c.req.query("file_type") === "json";
      try {
        return send(c, asksJson, await answer(parseQuery(query, c)));
      } catch (error) {
        return refusal(error, asksJson);
      }
    });
  };
  serve("/series", SeriesQuery, async (asked) => {
    const day = dayOf(context, asked);
    const series = seriesOf(asked.series_id);
    const spans = await readSeriesSpans(context.db, [series.id], day);
    return { ...aboutSeries(day), items: [describedSeries(series, spans.get(series.id), day)] };
  });
  serve("/series/search", SearchQuery, async (asked) => {
    const day = dayOf(context, asked);
    const { order_by, sort_order, limit, offset } = asked;
    const byRank = seriesWith(asked.search_text);
    const ascending =
      order_by === "search_rank"
        ? byRank
        : byRank.toSorted((a, b) =>
            order_by === "title" ? a.title.en.localeCompare(b.title.en) : a.id < b.id ? -1 : 1,
          );
    // Best first is FRED's descending.
    const reversed = order_by === "search_rank" ? sort_order === "asc" : sort_order === "desc";
    const found = reversed ? ascending.toReversed() : ascending;
    const page = found.slice(offset, offset + limit);
    const spans = await readSeriesSpans(
      context.db,
      page.map(({ id }) => id),
      day,
    );
    const { members, ...answer } = aboutSeries(day);
    return {
      ...answer,
      members: { ...members, order_by, sort_order: sort_order ?? "desc", count: found.length, offset, limit },
      items: page.map((series) => describedSeries(series, spans.get(series.id), day)),
    };
  });
  serve("/series/vintagedates", VintagesQuery, async (asked) => {
    const { realtime_start = EVER, realtime_end = STILL, sort_order = "asc", limit, offset } = asked;
    const vintages = await readSeriesVintages(context.db, seriesOf(asked.series_id).id);
    const days = [...new Set(vintages.map(({ vintageDate }) => vintageDate))].filter(
      (day) => day >= realtime_start && day <= realtime_end,
    );
    const ordered = sort_order === "desc" ? days.toReversed() : days;
    return {
      root: "vintage_dates",
      members: {
        realtime_start,
        realtime_end,
        order_by: "vintage_date",
        sort_order,
        count: days.length,
        offset,
        limit,
      },
      list: "vintage_dates",
      one: "vintage_date",
      items: ordered.slice(offset, offset + limit),
    };
  });
  serve("/series/observations", ObservationsQuery, (asked) => observations(context, asked));
  return app;
}

async function observations(context: Context, asked: z.output<typeof ObservationsQuery>): Promise<Answer> {
  const { series_id: name, output_type, sort_order, limit, offset } = asked;
  const day = dayOf(context, asked);
  const series = seriesOf(name);
  const rows = await readRealtimeRows(context, { ...asked, id: series.id, includeHistory: "false" });
  const ascending =
    output_type === "2" || output_type === "3" ? byVintage(series, name, rows) : rows.map(observation(series));
  const ordered = sort_order === "desc" ? ascending.toReversed() : ascending;
  return {
    root: "observations",
    members: {
      realtime_start: asked.realtime_start ?? day,
      realtime_end: asked.realtime_end ?? day,
      observation_start: asked.observation_start ?? EVER,
      observation_end: asked.observation_end ?? STILL,
      units: asked.units ?? "lin",
      output_type: Number(output_type),
      file_type: asked.file_type,
      order_by: "observation_date",
      sort_order,
      count: ascending.length,
      offset,
      limit,
    },
    list: "observations",
    one: "observation",
    items: ordered.slice(offset, offset + limit),
  };
}

/** GET /fredgraph.csv: a column a series, days as FRED has them; empty where a value is not there. Changes have a column of their grades beside them. */
export async function fredGraphRoute(c: HonoContext, context: Context): Promise<Response> {
  try {
    const { id: names, cosd, coed, vintage_date: asOf, units } = parseQuery(GraphQuery, c);
    const columns = await Promise.all(
      names.map(async (name) => {
        const series = seriesOf(name);
        const { rows } = await readRows(context, {
          id: series.id,
          asOf,
          units,
          observation_start: cosd,
          observation_end: coed,
        });
        return { name, series, graded: isGraded(rows), rows: new Map(rows.map((row) => [row.periodStart, row])) };
      }),
    );
    const days = [...new Set(columns.flatMap(({ rows }) => [...rows.keys()]))].sort();
    const csv = toCsv<IsoDate>(
      [
        { name: "observation_date", kind: "date", read: (day) => day },
        ...columns.flatMap(({ name, series, graded, rows }) => [
          {
            name,
            kind: "number" as const,
            read: (day: IsoDate) => valueOf(series, rows.get(day)),
          },
          ...(graded
            ? [
                {
                  name: gradeName(name),
                  kind: "code" as const,
                  read: (day: IsoDate) => rows.get(day)?.changeGrade ?? null,
                },
              ]
            : []),
        ]),
      ],
      days,
    );
    return sendFile(c, { body: Buffer.from(csv, "utf8"), type: "text/csv; charset=utf-8", name: "fredgraph.csv" });
  } catch (error) {
    return problemOf(error);
  }
}

const valueOf = (series: Series, row: Row | undefined): string | null => (row ? asFred(series, row) : null);

const aboutSeries = (day: IsoDate) => ({
  root: "seriess",
  members: { realtime_start: day, realtime_end: day },
  list: "seriess",
  one: "series",
});

/** The last day of the asked real-time period, no later than today. */
function dayOf({ now }: Context, { realtime_end }: { realtime_end?: IsoDate | undefined }): IsoDate {
  const day = today({ now });
  return realtime_end === undefined || realtime_end > day ? day : realtime_end;
}

const send = (c: HonoContext, asksJson: boolean, answer: Answer): Response =>
  sendFile(c, {
    body: Buffer.from(asksJson ? JSON.stringify(toJson(answer)) : toXml(answer), "utf8"),
    type: asksJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
  });

/** As FRED refuses: its clients show these words to their users. */
async function refusal(error: unknown, asksJson: boolean): Promise<Response> {
  const problem = problemOf(error);
  const { status } = problem;
  const { title, detail } = (await problem.json()) as { title: string; detail?: string };
  // FRED has 400 for a series that it does not know, and its clients tell nothing else apart.
  const code = error instanceof ReadError && error.code === "NOT_FOUND" ? 400 : status;
  const message = `Bad Request.  ${[title, detail].filter(Boolean).join(": ")}`;
  const headers = new Headers(problem.headers);
  headers.set("Content-Type", asksJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8");
  const body = asksJson
    ? JSON.stringify({ error_code: code, error_message: message })
    : toXml({ root: "error", members: { code, message }, list: "", one: "none", items: [] });
  return new Response(body, { status: code, headers });
}
