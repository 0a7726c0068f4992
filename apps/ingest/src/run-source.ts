import { keepDownload, readLastRuns, type RunRecord, type RunTrigger } from "@frontera/db";
import type { AnySource, Download } from "@frontera/sources";
import { ifChanged, type Effects } from "./effects.ts";
import { countChanges, ingest, recordOf, type IngestOptions, type IngestResult } from "./ingest.ts";
import { driftOf } from "./report.ts";
import { failed, nothing, notModified, recordedRun, rememberFile, type Outcome } from "./run-record.ts";

/** Runs at their hours ask whether the file has changed; a person who asks gets the whole file. */
export const askingFor = (trigger: RunTrigger, effects: Effects): Effects =>
  trigger === "schedule" || trigger === "start" ? ifChanged(effects) : effects;

/**
 * One run of a source, recorded whatever comes of it. A refused download leaves its bytes and the reason, and nothing else: the last good
 * values stay.
 */
export function runSource(
  source: AnySource,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions = {},
): Promise<RunRecord> {
  let download: Download | null = null;
  const remembering: AnySource = {
    ...source,
    fetch: async (fetchEffects) => {
      const fetched = await source.fetch(fetchEffects);
      if (!("notModified" in fetched)) download = fetched;
      return fetched;
    },
  };
  return recordedRun(source, effects, trigger, () =>
    ingest(remembering, askingFor(trigger, effects), options)
      .then((result) => succeeded(source, result, effects))
      .catch(async (error: unknown) => {
        if (download) await keepDownload(effects.db, recordOf(source, download), download.bytes);
        return failed(source, error, download?.sha256 ?? null, effects);
      }),
  );
}

async function succeeded(source: AnySource, { download, vintages }: IngestResult, effects: Effects): Promise<Outcome> {
  if ("notModified" in download) return notModified(source, download.url, effects);
  const survey = (await source.survey?.(download)) ?? null;
  const drift = await driftOf(source, survey, effects);
  await keepDownload(effects.db, recordOf(source, download), download.bytes);
  await rememberFile(source, download, effects);
  return {
    ...nothing,
    ...countChanges(vintages),
    outcome: vintages.some((vintage) => vintage.outcome === "appended") ? "appended" : "unchanged",
    downloadSha256: download.sha256,
    survey,
    drift,
  };
}

/** Whether a source ran less than `minutes` ago: a restart does not knock at the publisher's door again. A run yet to come is none. */
export async function ranWithin(effects: Effects, { id }: Pick<AnySource, "id">, minutes: number): Promise<boolean> {
  const last = (await readLastRuns(effects.db)).find(({ sourceId }) => sourceId === id);
  const ageMs = effects.now().getTime() - Date.parse(last?.finishedAt ?? "");
  return ageMs >= 0 && ageMs < minutes * 60_000;
}
