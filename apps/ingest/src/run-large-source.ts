import { createReadStream } from "node:fs";
import {
  appendInBatches,
  inReleases,
  keepDownload,
  readLastSurvey,
  type RunRecord,
  type RunTrigger,
  type Transaction,
} from "@frontera/db";
import { driftBetween, verdictOf, type SeriesPlan } from "@frontera/domain";
import type { LargeDownload, LargeSource, LargeVintage } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { assertPossible, judgeStored, type IngestOptions } from "./ingest.ts";
import { changesOf, toLargeReport } from "./large-report.ts";
import { inTemporaryFolder } from "./leftovers.ts";
import { hashOf, planBatches } from "./plan-batches.ts";
import { failed, nothing, notModified, recordedRun, type Outcome } from "./run-record.ts";
import { askForReview, askingFor, remembered } from "./run-source.ts";

/** One run of a source whose files are larger than memory: the same way, a batch of series at a time. Recorded whatever comes of it. */
export function runLargeSource(
  source: LargeSource,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions = {},
): Promise<RunRecord> {
  return recordedRun(source, effects, trigger, () =>
    inTemporaryFolder(async (folder) => {
      let downloadSha256: string | null = null;
      try {
        const download = await source.fetch(askingFor(trigger, effects), folder);
        if ("notModified" in download) return await notModified(source, download.url, effects);
        await keep(source, download, effects);
        downloadSha256 = download.sha256;
        return await load(source, download, effects, trigger, options);
      } catch (error) {
        return failed(source, error, downloadSha256, effects);
      }
    }),
  );
}

async function load(
  source: LargeSource,
  download: LargeDownload,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions,
): Promise<Outcome> {
  const { vintageDate } = options;
  const { vintage, survey } = await source.parse(download, vintageDate === undefined ? {} : { vintageDate });
  const drift = driftBetween(await readLastSurvey(effects.db, source.id), survey);
  const stored = await inReleases(effects.db, [vintage.releaseId], (tx) =>
    store(tx, source, download, vintage, options),
  );
  const kept = { ...nothing, downloadSha256: download.sha256, survey, drift };
  if (stored.found === null) {
    await remembered(source, download, effects);
    return { ...kept, outcome: "unchanged" };
  }
  const { added, revised, withdrawn, unchanged } = stored.found;
  const counts = { ...kept, added, revised, withdrawn, unchanged };
  if (stored.outcome === "held") {
    const report = toLargeReport(download, vintage, stored.found, drift);
    return { ...counts, outcome: await askForReview(source, download, report, effects, trigger, options) };
  }
  await remembered(source, download, effects);
  await judgeStored(effects);
  return { ...counts, outcome: stored.outcome };
}

const keep = (source: LargeSource, { path, ...download }: LargeDownload, { db }: Effects): Promise<void> =>
  keepDownload(db, { ...download, sourceId: source.id }, createReadStream(path));

/** Counts and checks first and writes then, because a vintage is never changed once it is stored: each batch is planned twice. */
async function store(
  tx: Transaction,
  source: LargeSource,
  download: LargeDownload,
  vintage: LargeVintage,
  { accepted = false }: IngestOptions,
) {
  const contentHash = hashOf(vintage);
  const found = await changesOf(tx, source, vintage, contentHash);
  if (found === null) return { outcome: "unchanged" as const, found };
  assertPossible(download, found.findings);
  if (!accepted && verdictOf(found.findings) === "hold") return { outcome: "held" as const, found };
  const { sha256: downloadSha256, fetchedAt } = download;
  await appendInBatches(tx, { ...vintage, contentHash, downloadSha256, fetchedAt }, found, plansOf(tx, vintage));
  return { outcome: "appended" as const, found };
}

async function* plansOf(tx: Transaction, vintage: LargeVintage): AsyncGenerator<readonly SeriesPlan[]> {
  for await (const batch of planBatches(tx, vintage)) yield batch.map(({ plan }) => plan);
}
