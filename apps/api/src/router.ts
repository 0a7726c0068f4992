import { refused, tellComparisons } from "@frontera/words";
import { BASIS, CATALOGUE } from "@frontera/content";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { readVintageDates, readWrites, renameAccount } from "@frontera/db";
import { freshnessOf, latestRow, monthlyOf, seriesTitle, toDateOf, toRows } from "@frontera/domain";
import { search } from "@frontera/publishing";
import { readFigures } from "./read-figures.ts";
import { readKnown } from "./read-known.ts";
import { readAs } from "./access.ts";
import { readChanges } from "./changes/read-changes.ts";
import { CheckPageInput } from "./check/inputs.ts";
import { readCheck } from "./check/read-check.ts";
import { today } from "./context.ts";
import {
  ChangesInput,
  ComparisonsInput,
  DisplayName,
  MunicipalitiesInput,
  OverviewInput,
  SearchInput,
  SeriesInput,
  StatesInput,
  SuggestInput,
} from "./inputs.ts";
import { snapshots } from "./snapshots/procedures.ts";
import { readLastRunOf } from "./last-runs.ts";
import { ledgerProcedures } from "./ledger/procedures.ts";
import { readProcedure, routerOf, writing } from "./procedures.ts";
import { readOverview } from "./read-overview.ts";
import { displayNameRefusal } from "./sign-in/display-name.ts";
import { ReadError, readRows, resolveKnown } from "./read-rows.ts";
import { findMunicipalities, readStored } from "./search/municipalities.ts";
import { suggest } from "./search/suggest.ts";
import { sourcesRouter } from "./sources/router.ts";
import { readStateRows } from "./state-rows.ts";
import { watches } from "./watches/procedures.ts";

export const router = routerOf({
  snapshots,
  watches,
  ...ledgerProcedures,

  /** Every indicator beside what it was when the paper came out, and the figures of the paper with a record, as known on a day. */
  overview: readProcedure
    .input(OverviewInput)
    .query(async ({ ctx, input }) => readOverview(ctx, await resolveKnown(ctx, input), input.base ?? null)),

  /** What became known between two days: values, revisions, verdicts, and what is waited for. */
  changes: readProcedure.input(ChangesInput).query(({ ctx, input }) => readChanges(ctx, input)),

  /** Sentences as they are read, and every reading judged on what was known on a day. */
  check: readProcedure.input(CheckPageInput).query(({ ctx, input }) => readCheck(ctx, input)),

  /** Every figure of the paper on one subject beside the series that speak to it, as known on a day. */
  comparisons: readProcedure
    .input(ComparisonsInput)
    .query(async ({ ctx, input }) =>
      tellComparisons(CATALOGUE, await readFigures(ctx.db, [input.indicator], await resolveKnown(ctx, input))),
    ),

  /** One series: what it is, its rows in the asked range and order, its vintages, how fresh it is. */
  series: readProcedure.input(SeriesInput).query(async ({ ctx, input }) => {
    const { series, release, asOf, recordedAsOf, transformation, published, all, rows } = await readRows(ctx, input);
    const [vintageDates, lastRun] = await Promise.all([readVintageDates(ctx.db, series.id), readLastRunOf(ctx.db)]);
    const months = await readKnown(ctx.db, monthlyOf(CATALOGUE, series), { asOf, recordedAsOf });
    const ordered = input.sort_order === "desc" ? rows.toReversed() : rows;
    return {
      series,
      release,
      asOf,
      recordedAsOf,
      transformation,
      vintageDates,
      latest: latestRow(all),
      toDate: toDateOf(BASIS, series, all, (id) => toRows(CATALOGUE.seriesOf(id), months.get(id) ?? [])),
      freshness: freshnessOf(series, release, latestRow(published), lastRun(series.release), {
        asOf,
        today: today(ctx),
      }),
      count: rows.length,
      rows: ordered.slice(input.offset, input.offset + input.limit),
    };
  }),

  /** The newest period of a series in every state of Mexico, or of the US at the border. */
  states: readProcedure.input(StatesInput).query(({ ctx, input }) => readStateRows(ctx, input)),

  /** What is found for the words of a query, by id, best first. */
  search: readProcedure.input(SearchInput).query(async ({ ctx, input }) => {
    const { municipalities, held } = await readStored(ctx);
    const { series, figures, terms, releases, someWords } = search(input.query, municipalities, held);
    const idsOf = <T extends { readonly id: string }>(found: readonly T[]): readonly T["id"][] =>
      found.map(({ id }) => id);
    return {
      series: series.map(({ id, areaName }) => ({ id, areaName })),
      ...{ figures: idsOf(figures), terms: idsOf(terms), releases, someWords },
    };
  }),

  /** What to open for what is typed so far, best first, and the value itself where one is asked for. */
  suggest: readProcedure.input(SuggestInput).query(({ ctx, input }) => suggest(ctx, input)),

  /** The first series found for the words of a query, with what they are called: to be set beside another. */
  seriesFound: readProcedure.input(SearchInput).query(async ({ ctx, input }) => {
    const { municipalities, held } = await readStored(ctx);
    return search(input.query, municipalities, held)
      .series.slice(0, 12)
      .map((series) => ({
        id: series.id,
        title: seriesTitle(series),
        subject: CATALOGUE.indicatorOf(series.indicator).name,
      }));
  }),

  /** A family's series by municipality: in one state, or where the name or the state has the words of a query. */
  municipalities: readProcedure
    .input(MunicipalitiesInput)
    .query(async ({ ctx, input }) => findMunicipalities((await readStored(ctx)).municipalities, input)),

  /** Who asks, what they may do, and how this instance knows. */
  me: readProcedure.query(async ({ ctx }) => ({ ...(await ctx.access.actorOf(ctx.request)), access: ctx.access.kind })),

  /** Changes the name under which others see the caller; empty for none. */
  rename: writing("analyst")
    .input(z.strictObject({ name: DisplayName }))
    .mutation(async ({ ctx, input }) => {
      const refusal = displayNameRefusal(input.name);
      if (refusal) throw new ReadError("BAD_REQUEST", refusal);
      if (!(await renameAccount(ctx.db, ctx.actor.name, input.name)))
        throw new ReadError("BAD_REQUEST", refused("noAccount"));
      return input;
    }),

  /** The newest writes, for operators. */
  writes: readProcedure.query(async ({ ctx }) => {
    await readAs(ctx.access, ctx.request, "operator");
    return readWrites(ctx.db, 100);
  }),

  /** Where the figures come from: releases, runs, downloads, revisions, and files brought by hand. */
  sources: sourcesRouter,

  /** Every vintage as it is committed; after a reconnection, first whether anything was missed. */
  live: readProcedure
    .input(z.strictObject({ lastEventId: z.string().regex(/^\d+$/).nullish() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const heard = input?.lastEventId == null ? null : Number(input.lastEventId);
      for await (const event of ctx.live.watch(signal ?? new AbortController().signal, heard))
        yield tracked(String(event.stored), event);
    }),
});

export type Router = typeof router;
