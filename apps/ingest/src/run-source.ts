import { readLastRuns, requestReview, reviewer, type RunRecord, type RunTrigger } from "@frontera/db";
import type { ImportReport } from "@frontera/domain";
import type { AnyDownload, AnySource, DownloadFacts } from "@frontera/sources";
import { ifChanged, type Effects } from "./effects.ts";
import { countChanges, fetchStored, load, type IngestOptions } from "./ingest.ts";
import { inTemporaryFolder } from "./leftovers.ts";
import { driftOf, toReport } from "./report.ts";
import { failed, nothing, notModified, reasonOf, recordedRun, rememberFile, type Outcome } from "./run-record.ts";

/** Runs at their hours ask whether the file has changed; a person who asks gets the whole file. */
const askingFor = (trigger: RunTrigger, effects: Effects): Effects =>
  trigger === "schedule" || trigger === "start" ? ifChanged(effects) : effects;

/**
 * One run of a source, recorded whatever comes of it. A refused download leaves its bytes and the reason, one that is held also a request for review, and
 * nothing else: the last good values stay.
 */
export function runSource(
  source: AnySource,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions = {},
): Promise<RunRecord> {
  return recordedRun(source, effects, trigger, () =>
    inTemporaryFolder(async (folder) => {
      let downloadSha256: string | null = null;
      try {
        const download = await fetchStored(source, askingFor(trigger, effects), folder, options);
        if ("notModified" in download) return await notModified(source, download.url, effects);
        downloadSha256 = download.sha256;
        return await loadRecorded(source, download, effects, trigger, options);
      } catch (error) {
        return failed(source, error, downloadSha256, effects);
      }
    }),
  );
}

async function loadRecorded(
  source: AnySource,
  download: AnyDownload,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions,
): Promise<Outcome> {
  const result = await load(source, download, effects, options);
  const { vintages, survey } = result;
  const drift = await driftOf(source, survey, effects);
  const kept = { ...nothing, ...countChanges(vintages), downloadSha256: download.sha256, survey, drift };
  if (result.verdict === "hold" && options.accepted !== true)
    return {
      ...kept,
      outcome: await askForReview(source, download, toReport(download, result, drift), effects, trigger, options),
    };
  await remembered(source, download, effects);
  return { ...kept, outcome: vintages.some(({ outcome }) => outcome === "appended") ? "appended" : "unchanged" };
}

/** What is stored is stored: that the file could not be remembered is told, and makes no failure of it. */
async function remembered(source: Pick<AnySource, "id">, download: DownloadFacts, effects: Effects): Promise<void> {
  try {
    await rememberFile(source, download, effects);
  } catch (error) {
    effects.log(`${source.id}: ${reasonOf(error, effects)}`, { source: source.id, code: "unexpected" });
  }
}

/** Leaves what was found in a held file for a person to say yes or no to. A file to which somebody said no stays out when its publisher sends it again. */
async function askForReview(
  { id: sourceId }: Pick<AnySource, "id">,
  download: Pick<AnyDownload, "sha256" | "fileName">,
  report: ImportReport,
  effects: Effects,
  trigger: RunTrigger,
  { vintageDate }: IngestOptions,
): Promise<"held" | "unchanged"> {
  const { id, state } = await requestReview(
    effects.db,
    {
      sourceId,
      downloadSha256: download.sha256,
      fileName: download.fileName,
      vintageDate: vintageDate ?? null,
      requestedBy: reviewer,
      requestedAt: effects.now().toISOString(),
    },
    report,
    { again: trigger !== "schedule" && trigger !== "start" },
  );
  if (state === "discarded") {
    effects.log(`${sourceId}: left out, as request ${String(id)} was answered`);
    return "unchanged";
  }
  effects.log(`${sourceId}: held for review (request ${String(id)}); the last good values stay`, {
    source: sourceId,
    code: "held",
  });
  return "held";
}

/** Whether a source ran less than `minutes` ago: a restart does not knock at the publisher's door again. A run yet to come is none. */
export async function ranWithin(effects: Effects, { id }: Pick<AnySource, "id">, minutes: number): Promise<boolean> {
  const last = (await readLastRuns(effects.db)).find(({ sourceId }) => sourceId === id);
  const ageMs = effects.now().getTime() - Date.parse(last?.finishedAt ?? "");
  return ageMs >= 0 && ageMs < minutes * 60_000;
}
