import { refused } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import { z } from "zod";
import {
  readChangedCells,
  readDescriptions,
  readImports,
  readReleases,
  readRuns,
  readSeries,
  readSources,
  readVintageEntries,
} from "@frontera/db";
import {
  changedFacts,
  groupFindings,
  worstState,
  type ImportReport,
  type ReleaseId,
  type SeriesId,
  type Freshness,
} from "@frontera/domain";
import { isOperator } from "../access.ts";
import { today, type CallContext, type Context } from "../context.ts";
import { lastRunOf, readLastRunsNow, sourcesOf } from "../last-runs.ts";
import { readProcedure, routerOf } from "../procedures.ts";
import { ReadError } from "../read-rows.ts";
import { statusOfRelease } from "./release-status.ts";

type FreshnessState = Freshness["state"];

const releaseIds = Object.keys(CATALOGUE.releases) as readonly ReleaseId[];
const isReleaseId = (id: string): boolean => Object.hasOwn(CATALOGUE.releases, id);

const runsShown = 40;
const vintagesShown = 40;
const importsShown = 30;

export const sourcesRouter = routerOf({
  /** Every release with its state, and the state of the whole: that of its oldest part. What was never held has no age. */
  releases: readProcedure.query(async ({ ctx }) => {
    const releases = await statusesOf(ctx, releaseIds);
    const states = releases.flatMap(({ status: { state } }): FreshnessState[] =>
      state === "not-configured" || state === "not-held" ? [] : [state],
    );
    return { state: worstState(states), releases };
  }),

  /** One release: its sources, runs, vintages, changed cells, and how the description of its series changed. */
  release: readProcedure
    .input(z.strictObject({ id: z.string().max(100), offset: z.number().int().min(0).max(1_000_000).default(0) }))
    .query(async ({ ctx, input: { id, offset } }) => {
      if (!isReleaseId(id)) throw new ReadError("NOT_FOUND", refused("unknownRelease", { id }));
      const families = CATALOGUE.seriesOfRelease(id).map((series) => series.id);
      const [[summary], sources, vintages, cells, descriptions, actor] = await Promise.all([
        statusesOf(ctx, [id]),
        readSources(ctx.db),
        readVintageEntries(ctx.db, id, vintagesShown),
        readChangedCells(ctx.db, id, { limit: cellsShown + 1, offset }),
        readDescriptions(ctx.db, families),
        ctx.access.actorOf(ctx.request),
      ]);
      const feeding = sources.filter((source) => source.releaseIds.includes(id));
      const runs = await readRuns(ctx.db, { sourceIds: feeding.map((source) => source.id), limit: runsShown });
      return {
        summary,
        sources: feeding,
        runs,
        isOperator: isOperator(actor),
        // Who took one back concerns operators alone.
        vintages: vintages.map(({ takenBack, ...vintage }) => ({
          ...vintage,
          takenBack: takenBack && { at: takenBack.at, reason: takenBack.reason },
        })),
        cells: cells.slice(0, cellsShown),
        offset,
        hasMore: cells.length > cellsShown,
        redescribed: descriptions.flatMap(({ seriesId, recordedAt, facts }, index) => {
          const before = descriptions.slice(0, index).findLast((each) => each.seriesId === seriesId);
          if (!before) return [];
          const changes = changedFacts(before.facts, facts).map((name) => ({
            name,
            from: JSON.stringify(before.facts[name]),
            to: JSON.stringify(facts[name]),
          }));
          return [{ seriesId, recordedAt, changes }];
        }),
      };
    }),

  /** Files brought by hand and fetches asked for, newest first; and whether the caller may do so. */
  imports: readProcedure.query(async ({ ctx }) => {
    const [requests, sources, actor] = await Promise.all([
      readImports(ctx.db, importsShown),
      readSources(ctx.db),
      ctx.access.actorOf(ctx.request),
    ]);
    const mayAnswer = isOperator(actor);
    return {
      isOperator: mayAnswer,
      sources: sources
        .filter(({ id }) => id !== "archive")
        .map(({ id, title, cron, missingKeys }) => ({
          id,
          title,
          isFetched: cron !== null && missingKeys.length === 0,
        })),
      // Who asked concerns operators alone.
      requests: requests.map((request) => ({
        ...request,
        requestedBy: mayAnswer ? request.requestedBy : null,
        report: request.report && toShown(request.report),
      })),
    };
  }),
});

const cellsShown = 200;

/** A report with what was found by kind, of each the worst: all of it is in its file, `/api/imports/{id}/findings.csv`. */
const toShown = ({ findings, ...report }: ImportReport) => ({ ...report, groups: groupFindings(findings) });

async function statusesOf(ctx: Context & Partial<CallContext>, ids: readonly ReleaseId[]) {
  const day = today(ctx);
  const families = ids.flatMap((id) => CATALOGUE.seriesOfRelease(id).map((series): SeriesId => series.id));
  const [read, runs, sources, records] = await Promise.all([
    readSeries(ctx.db, families, { asOf: day }),
    readLastRunsNow(ctx.db),
    readSources(ctx.db),
    readReleases(ctx.db),
  ]);
  return ids.map((id) => {
    const own = sourcesOf(id, sources);
    const scheduled = own.filter(({ cron }) => cron !== null);
    const lastRun = lastRunOf(own, runs);
    const isConfigured = scheduled.length === 0 || scheduled.some(({ missingKeys }) => missingKeys.length === 0);
    const record = records.find(({ releaseId }) => releaseId === id);
    return {
      status: statusOfRelease(CATALOGUE, id, (seriesId) => read.get(seriesId) ?? [], {
        lastRun,
        isConfigured,
        today: day,
      }),
      lastRun,
      isFetched: scheduled.length > 0,
      missingKeys: isConfigured ? [] : [...new Set(scheduled.flatMap(({ missingKeys }) => missingKeys))],
      lastChangedAt: record?.lastFetchedAt ?? null,
      vintages: record?.vintages ?? 0,
      lastVintageDate: record?.lastVintageDate ?? null,
    };
  });
}
