import { initTRPC, tracked, TRPCError } from "@trpc/server";
import { z } from "zod";
import { readLastRuns, readSeries, readVintageDates } from "@frontera/db";
import {
  comparisonsOf,
  freshnessOf,
  latestRow,
  overviewOf,
  seriesOfComparisons,
  seriesOfOverview,
} from "@frontera/domain";
import { today, type Context } from "./context.ts";
import { ComparisonsInput, OverviewInput, SeriesInput } from "./inputs.ts";
import { ReadError, readRows, resolveAsOf } from "./read-rows.ts";
import { lastRunOf } from "./last-runs.ts";

const t = initTRPC.context<Context>().create({
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
});

/** A wrong question keeps its words and gets its code; everything else is an inner failure. */
const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ReadError)
    throw new TRPCError({
      code: result.error.cause.code,
      message: result.error.cause.message,
      cause: result.error.cause,
    });
  return result;
});

export const router = t.router({
  /** The four cards and the context figures, as known on a day. */
  overview: procedure.input(OverviewInput).query(async ({ ctx, input }) => {
    const asOf = resolveAsOf(ctx, input.asOf);
    const [read, runs] = await Promise.all([readSeries(ctx.db, seriesOfOverview, { asOf }), readLastRuns(ctx.db)]);
    return overviewOf({ read: (id) => read.get(id) ?? [], lastRun: lastRunOf(runs), asOf, today: today(ctx) });
  }),

  /** Every figure of the paper on one subject beside the series that speak to it, as known on a day. */
  comparisons: procedure.input(ComparisonsInput).query(async ({ ctx, input }) => {
    const read = await readSeries(ctx.db, seriesOfComparisons(input.indicator), { asOf: resolveAsOf(ctx, input.asOf) });
    return comparisonsOf(input.indicator, (id) => read.get(id) ?? []);
  }),

  /** One series: what it is, its rows in the asked range and order, its vintages, how fresh it is. */
  series: procedure.input(SeriesInput).query(async ({ ctx, input }) => {
    const { series, release, asOf, all, rows } = await readRows(ctx, input);
    const [vintageDates, runs] = await Promise.all([readVintageDates(ctx.db, series.id), readLastRuns(ctx.db)]);
    const ordered = input.sort_order === "desc" ? rows.toReversed() : rows;
    const latest = latestRow(all);
    return {
      series,
      release,
      asOf,
      vintageDates,
      latest,
      freshness: freshnessOf(series, release, latest, lastRunOf(runs)(series.release), today(ctx)),
      count: rows.length,
      rows: ordered.slice(input.offset, input.offset + input.limit),
    };
  }),

  /** Every vintage as it is committed; after a reconnection, first whether anything was missed. */
  live: procedure
    .input(z.strictObject({ lastEventId: z.string().regex(/^\d+$/).nullish() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const after = input?.lastEventId == null ? null : Number(input.lastEventId);
      for await (const event of ctx.live.watch(signal ?? new AbortController().signal, after))
        yield tracked(String(event.vintageId), event);
    }),
});

export type Router = typeof router;
