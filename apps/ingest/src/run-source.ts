import {
  keepDownload,
  readLastRuns,
  recordRun,
  recordWait,
  rememberValidators,
  type RunRecord,
  type RunTrigger,
} from "@frontera/db";
import { redact, SourceError, type Download, type Source } from "@frontera/sources";
import { catalogueHash, ifChanged, type Effects } from "./effects.ts";
import { countChanges, ingest, recordOf, type IngestOptions, type IngestResult } from "./ingest.ts";
import { driftOf } from "./report.ts";

type Outcome = Omit<RunRecord, "sourceId" | "startedAt" | "finishedAt" | "trigger">;

const nothing = {
  notModified: false,
  ...countChanges([]),
  errorCode: null,
  error: null,
  downloadSha256: null,
  survey: null,
  drift: [],
} as const;

/**
 * One run of a source, recorded whatever comes of it. A refused download leaves its bytes and the reason, and nothing else: the last good
 * values stay. Runs at their hours ask whether the file has changed; a person who asks gets the whole file.
 */
export async function runSource(
  source: Source,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions = {},
): Promise<RunRecord> {
  const asking = trigger === "schedule" || trigger === "start" ? ifChanged(effects) : effects;
  const startedAt = effects.now().toISOString();
  let download: Download | null = null;
  const remembering: Source = {
    ...source,
    fetch: async (fetchEffects) => {
      const fetched = await source.fetch(fetchEffects);
      if (!("notModified" in fetched)) download = fetched;
      return fetched;
    },
  };
  const outcome = await ingest(remembering, asking, options)
    .then((result) => describeResult(source, result, effects))
    .catch((error: unknown) => describeFailure(source, error, download, effects));
  const run: RunRecord = {
    sourceId: source.id,
    startedAt,
    finishedAt: effects.now().toISOString(),
    trigger,
    ...outcome,
  };
  await recordRun(effects.db, run);
  return run;
}

async function describeResult(
  source: Source,
  { download, vintages }: IngestResult,
  effects: Effects,
): Promise<Outcome> {
  await recordWait(effects.db, source.id, null);
  if ("notModified" in download) {
    effects.log(`${source.id}: the publisher says that ${download.url} has not changed`);
    return { ...nothing, outcome: "unchanged", notModified: true };
  }
  const survey = source.survey?.(download) ?? null;
  const drift = await driftOf(source, download, effects);
  await keepDownload(effects.db, recordOf(source, download), download.bytes);
  const { sha256, url, validators } = download;
  if (validators.etag !== null || validators.lastModified !== null)
    await rememberValidators(effects.db, {
      url,
      sourceId: source.id,
      ...validators,
      downloadSha256: sha256,
      catalogueHash,
      rememberedAt: download.fetchedAt,
    });
  return {
    ...nothing,
    ...countChanges(vintages),
    outcome: vintages.some((vintage) => vintage.outcome === "appended") ? "appended" : "unchanged",
    downloadSha256: sha256,
    survey,
    drift,
  };
}

async function describeFailure(
  source: Source,
  error: unknown,
  refused: Download | null,
  effects: Effects,
): Promise<Outcome> {
  if (refused) await keepDownload(effects.db, recordOf(source, refused), refused.bytes);
  if (error instanceof SourceError && error.waitUntil !== null)
    await recordWait(effects.db, source.id, error.waitUntil);
  const message = redact(error instanceof Error ? error.message : String(error), effects.keys);
  effects.log(`${source.id} failed: ${message}`);
  return {
    ...nothing,
    outcome: "failed",
    errorCode: error instanceof SourceError ? error.code : "unexpected",
    error: message,
    downloadSha256: refused?.sha256 ?? null,
  };
}

/** Whether a source ran less than `minutes` ago: a restart does not knock at the publisher's door again. */
export async function ranWithin(effects: Effects, source: Source, minutes: number): Promise<boolean> {
  const last = (await readLastRuns(effects.db)).find(({ sourceId }) => sourceId === source.id);
  return last !== undefined && effects.now().getTime() - Date.parse(last.finishedAt) < minutes * 60_000;
}
