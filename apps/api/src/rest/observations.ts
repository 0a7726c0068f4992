import { z, type OpenAPIHono } from "@hono/zod-openapi";
import { readEverything, readLastChange, readSeriesVintages } from "@frontera/db";
import { rowsInRange, sameDecimal, type IsoDate, type Row, type Series } from "@frontera/domain";
import type { Context } from "../context.ts";
import { date, transformation } from "../inputs.ts";
import { InvalidParameters, knownSeries, readRows, resolveAsOf, resolveKnown } from "../read-rows.ts";
import { kindOf, REALTIME_COLUMNS, REVISION_COLUMNS, STILL, VINTAGE_COLUMNS, type RealtimeRow } from "./columns.ts";
import { statesOf, type State } from "./realtime.ts";
import { asOf, recordedAsOf, observationRange, paging, seriesId, sortOrder } from "./schemas.ts";
import { pageOf, serveTable } from "./table.ts";

const realtimeDay = date
  .optional()
  .openapi({ format: "date", description: "FRED's real-time period: its first or last day; today when left out." });

const dates = z
  .string()
  .transform((text) => [...new Set(text.split(",").map((part) => part.trim()))])
  .pipe(z.array(date).min(1).max(200))
  .optional()
  .openapi({
    type: "string",
    description: "Days, separated by commas, each read as it was known then; at most 200, and each counts once.",
    example: "2017-11-30,2017-12-31",
  });

export const ObservationQuery = z.strictObject({
  asOf,
  recordedAsOf,
  ...observationRange,
  ...transformation,
  realtime_start: realtimeDay,
  realtime_end: realtimeDay,
  vintage_dates: dates,
  output_type: z.enum(["1", "2", "3", "4"]).default("1").openapi({
    description:
      "FRED's: 1 every value known in the real-time period, with the days it was known; 2 all values at each vintage date; 3 at each vintage date only what is new or revised; 4 first releases only.",
  }),
  includeHistory: z
    .enum(["true", "false"])
    .default("false")
    .openapi({ description: "SDMX's: every state every period ever had." }),
  updatedAfter: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: "SDMX's: only what was stored after this instant.", example: "2026-11-01T00:00:00Z" }),
  lastNObservations: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .openapi({ description: "SDMX's: the newest n periods only." }),
  sort_order: sortOrder,
  ...paging(100_000),
});
type ObservationQuery = z.output<typeof ObservationQuery> & z.output<typeof seriesId>;

/** Observations, vintages and revisions of a series. */
export function serveObservations(app: OpenAPIHono, context: Context): void {
  serveTable(app, {
    path: "/series/{id}/observations",
    name: "observations",
    summary: "Observations of a series",
    description:
      "As known today, on one day (asOf), or in a real-time period; as published or transformed (units, frequency, aggregation_method, base_date, per_100000). Transformations need one day.",
    tag: "Series",
    columns: REALTIME_COLUMNS,
    params: seriesId,
    query: ObservationQuery,
    read: async (asked) => {
      const series = knownSeries(asked.id);
      const rows = await readRealtimeRows(context, asked);
      const newest = asked.lastNObservations === undefined ? rows : rows.slice(-asked.lastNObservations);
      const ordered = asked.sort_order === "desc" ? newest.toReversed() : newest;
      return pageOf(ordered, asked, {
        lastModified: await readLastChange(context.db, series.id, await resolveKnown(context, asked)),
        links: [`</series/${series.id}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`],
      });
    },
  });
  serveTable(app, {
    path: "/series/{id}/vintages",
    name: "vintages",
    summary: "Vintages of a series",
    description:
      "Every edition held, oldest first: when it became public and what that rests on, when we saw it, and its bytes' hash. Those taken back here stay in the list, with when and why; nothing of them is read any more.",
    tag: "Series",
    columns: VINTAGE_COLUMNS,
    params: seriesId,
    query: z.strictObject(paging(10_000)),
    read: async ({ id, ...page }) => pageOf(await readSeriesVintages(context.db, knownSeries(id).id), page),
  });
  serveTable(app, {
    path: "/series/{id}/revisions",
    name: "revisions",
    summary: "Revisions of a series",
    description:
      "Every change of a value between two editions, in time: what it was, what it became, when. First releases are changes of kind added; a status or a caution that changed alone is none.",
    tag: "Series",
    columns: REVISION_COLUMNS,
    params: seriesId,
    query: z.strictObject({
      kind: z.enum(["added", "revised", "withdrawn"]).optional(),
      ...observationRange,
      ...paging(100_000),
    }),
    read: async ({ id, kind, ...asked }) => {
      const series = knownSeries(id);
      const states = within(await readStates(context, series), asked)
        .filter(({ row, before }) => !before || !sameDecimal(before.value, row.value))
        .filter((state) => kind === undefined || kindOf(state) === kind)
        .toSorted((a, b) => (a.realtimeStart < b.realtimeStart ? -1 : a.realtimeStart > b.realtimeStart ? 1 : 0));
      return pageOf(states, asked);
    },
  });
}

async function readStates({ db }: Context, series: Series, recordedAsOf?: string): Promise<readonly State[]> {
  return statesOf(series, (await readEverything(db.sql, [series.id], { recordedAsOf })).get(series.id) ?? []);
}

function within(states: readonly State[], range: Parameters<typeof rowsInRange>[1]): readonly State[] {
  const rows = new Set<Row>(
    rowsInRange(
      states.map(({ row }) => row),
      range,
    ),
  );
  return states.filter(({ row }) => rows.has(row));
}

/** The asked rows, ascending by period. Throws InvalidParameters where two parameters ask for different things. */
export async function readRealtimeRows(context: Context, asked: ObservationQuery): Promise<readonly RealtimeRow[]> {
  if (isOneDay(asked)) {
    const day = resolveAsOf(context, asked.asOf ?? asked.realtime_end);
    const { rows } = await readRows(context, { ...asked, asOf: day });
    return rows.map((row) => ({ row, realtimeStart: day, realtimeEnd: day }));
  }
  refuseTogether(asked);
  const series = knownSeries(asked.id);
  const { updatedAfter } = asked;
  const states = within(await readStates(context, series, asked.recordedAsOf), asked).filter(
    ({ appendedAt }) => updatedAfter === undefined || Date.parse(appendedAt) > Date.parse(updatedAfter),
  );
  const history = asked.includeHistory === "true" || updatedAfter !== undefined;
  const start =
    asked.realtime_start ?? (history || asked.output_type !== "1" ? "0001-01-01" : resolveAsOf(context, undefined));
  const end = asked.realtime_end ?? (history ? STILL : resolveAsOf(context, undefined));
  if (start > end)
    throw new InvalidParameters([{ path: ["realtime_start"], message: `${start} is later than realtime_end ${end}` }]);
  const known = states.filter((state) => state.realtimeStart <= end && (state.realtimeEnd ?? STILL) >= start);
  switch (asked.output_type) {
    case "1":
      return known.map((state) => clipped(state, start, end));
    case "2":
      return onEachDay(known, asked.vintage_dates ?? vintageDatesOf(known, start));
    case "3":
      return known
        .filter(({ realtimeStart }) => realtimeStart >= start && (asked.vintage_dates?.includes(realtimeStart) ?? true))
        .map((state) => clipped(state, start, end));
    case "4":
      return known.filter(({ before }) => before === null).map((state) => clipped(state, start, end));
    default:
      return asked.output_type satisfies never;
  }
}

/** No answer is made of more rows, however few of them are on the asked page. */
const rowsAtMost = 1_000_000;

/** The states known on each day, day by day. Throws InvalidParameters where that would be too many. */
function onEachDay(states: readonly State[], days: readonly IsoDate[]): readonly RealtimeRow[] {
  const known = days.map((day) => states.filter((state) => isKnownOn(state, day)));
  const count = known.reduce((sum, { length }) => sum + length, 0);
  if (count > rowsAtMost)
    throw new InvalidParameters([
      {
        path: ["vintage_dates"],
        message: `would give ${String(count)} rows, the limit is ${String(rowsAtMost)}: ask for fewer days or a shorter range`,
      },
    ]);
  return days.flatMap((day, index) => (known[index] ?? []).map((state) => clipped(state, day, day)));
}

/** One day's knowledge, in its simplest form: what the page and the files show. */
const isOneDay = ({
  output_type,
  includeHistory,
  updatedAfter,
  vintage_dates,
  realtime_start: start,
  realtime_end: end,
  asOf: day,
}: ObservationQuery): boolean =>
  output_type === "1" &&
  includeHistory === "false" &&
  updatedAfter === undefined &&
  vintage_dates === undefined &&
  (day === undefined ? start === end : start === undefined && end === undefined);

function refuseTogether(asked: ObservationQuery): void {
  const several = [
    "realtime_start",
    "realtime_end",
    "vintage_dates",
    "includeHistory",
    "updatedAfter",
    "output_type",
  ].join(", ");
  const alone = ["asOf", "units", "frequency", "calendar", "aggregation_method", "base_date", "per_100000"] as const;
  const wrong = alone.filter((name) => asked[name] !== undefined);
  if (wrong.length > 0)
    throw new InvalidParameters(
      wrong.map((name) => ({ path: [name], message: `needs one day, and cannot be combined with ${several}` })),
    );
  if (asked.vintage_dates !== undefined && asked.output_type !== "2" && asked.output_type !== "3")
    throw new InvalidParameters([{ path: ["vintage_dates"], message: "needs output_type 2 or 3" }]);
}

const isKnownOn = ({ realtimeStart, realtimeEnd }: State, day: IsoDate): boolean =>
  realtimeStart <= day && (realtimeEnd ?? STILL) >= day;

const vintageDatesOf = (states: readonly State[], start: IsoDate): readonly IsoDate[] =>
  [...new Set(states.map(({ realtimeStart }) => realtimeStart))].filter((day) => day >= start).sort();

const clipped = ({ row, realtimeStart, realtimeEnd }: State, start: IsoDate, end: IsoDate): RealtimeRow => ({
  row,
  realtimeStart: realtimeStart < start ? start : realtimeStart,
  realtimeEnd: (realtimeEnd ?? STILL) > end ? end : (realtimeEnd ?? STILL),
});
