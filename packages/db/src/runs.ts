import type { SourceRun, Survey } from "@frontera/domain";
import type { Database, Reader } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { instantOf } from "./instants.ts";
import { driftOf, surveyOf, type Drift } from "./json-columns.ts";
import { keepable, keepableJson } from "./keepable.ts";

/** Why a source was run: at its hours, because the worker started, from the command line, because an operator asked, or with a file by hand. */
export type RunTrigger = "schedule" | "start" | "command" | "operator" | "file";

/** One run of a source. Instants as text. */
export interface RunRecord {
  readonly sourceId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly trigger: RunTrigger;
  readonly outcome: "appended" | "unchanged" | "held" | "failed";
  /** The publisher said that its file is still the one read before. */
  readonly notModified: boolean;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly errorCode: string | null;
  readonly error: string | null;
  readonly downloadSha256: string | null;
  readonly survey: Survey | null;
  readonly drift: Drift;
}

/** Longer reasons quote a value that is none. */
const reasonAtMost = 1_000;

/** Records how a run ended, in the place of what was recorded when it began. */
export async function recordRun(
  db: Database,
  { startedAt, finishedAt, error, survey, drift, ...run }: RunRecord,
  begunId: number | null = null,
): Promise<void> {
  const data = {
    ...run,
    startedAt: new Date(startedAt),
    finishedAt: new Date(finishedAt),
    error: error === null ? null : keepable(error).slice(0, reasonAtMost),
    survey: survey === null ? Prisma.DbNull : (keepableJson(survey) as Prisma.InputJsonObject),
    drift: keepableJson(drift) as Prisma.InputJsonArray,
  };
  await db.prisma.$transaction([
    db.prisma.ingestRun.create({ data }),
    db.prisma.runInHand.deleteMany({ where: { id: begunId ?? -1 } }),
  ]);
}

/** How the last run of a source ended. */
export type LastRunRecord = Pick<RunRecord, "sourceId" | "outcome" | "finishedAt" | "errorCode" | "error">;

/**
 * The newest run of every source that is registered. A refused file that somebody brought, and a run that was interrupted, say nothing of the
 * source: they do not count.
 */
export async function readLastRuns(db: Database): Promise<readonly LastRunRecord[]> {
  const rows = await db.sql<(Omit<LastRunRecord, "finishedAt"> & { finishedAt: Date })[]>`
    select s.id as "sourceId", last.outcome, last.finished_at as "finishedAt",
           last.error_code as "errorCode", last.error
    from source s cross join lateral (
      select r.outcome, r.finished_at, r.error_code, r.error from ingest_run r
      where r.source_id = s.id and not (r.outcome = 'failed' and (r.trigger = 'file' or r.error_code is not distinct from 'interrupted'))
      order by r.id desc limit 1) last
    order by s.id`;
  return rows.map((row) => ({ ...row, finishedAt: row.finishedAt.toISOString() }));
}

/**
 * How the runs of some sources with ids above `since` ended, oldest first, and of each source the one before them. A refused file that
 * somebody brought, and a run that was interrupted, do not count.
 */
export async function readRunsSince(
  reader: Reader,
  sourceIds: readonly string[],
  since: number,
): Promise<readonly SourceRun[]> {
  const wanted = [...sourceIds];
  const rows = await reader<(Omit<SourceRun, "finishedAt"> & { finishedAt: Date })[]>`
    with counted as (
      select id, source_id, outcome, finished_at, error_code, error from ingest_run
      where source_id = any(${wanted}::text[])
        and not (outcome = 'failed' and (trigger = 'file' or error_code is not distinct from 'interrupted')))
    select id, source_id as "sourceId", outcome, finished_at as "finishedAt", error_code as "errorCode", error from counted
    where id > ${since} or id in (select max(id) from counted where id <= ${since} group by source_id)
    order by id`;
  return rows.map((row) => ({ ...row, finishedAt: instantOf(row.finishedAt) }));
}

/** The runs of some sources, newest first. */
export async function readRuns(
  db: Database,
  { sourceIds, limit }: { sourceIds: readonly string[]; limit: number },
): Promise<readonly (RunRecord & { readonly id: number })[]> {
  const runs = await db.prisma.ingestRun.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    orderBy: { id: "desc" },
    take: limit,
  });
  return runs.map((run) => ({ id: run.id, ...toRun(run) }));
}

/** What the newest file of a source that was read without a fault held. Null when none was. */
export async function readLastSurvey(db: Database, sourceId: string): Promise<Survey | null> {
  const run = await db.prisma.ingestRun.findFirst({
    where: { sourceId, outcome: { not: "failed" }, survey: { not: Prisma.AnyNull } },
    orderBy: { id: "desc" },
  });
  return surveyOf(run?.survey ?? null);
}

type StoredRun = Prisma.IngestRunGetPayload<object>;

function toRun({ startedAt, finishedAt, survey, outcome, trigger, ...run }: StoredRun): RunRecord {
  return {
    sourceId: run.sourceId,
    trigger: trigger as RunTrigger,
    outcome: outcome as RunRecord["outcome"],
    notModified: run.notModified,
    added: run.added,
    revised: run.revised,
    withdrawn: run.withdrawn,
    unchanged: run.unchanged,
    errorCode: run.errorCode,
    error: run.error,
    downloadSha256: run.downloadSha256,
    drift: driftOf(run.drift),
    survey: surveyOf(survey),
    startedAt: instantOf(startedAt),
    finishedAt: instantOf(finishedAt),
  };
}
