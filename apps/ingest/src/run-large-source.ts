import { createReadStream } from "node:fs";
import {
  appendInBatches,
  inRelease,
  isKnownContent,
  keepDownload,
  readLastSurvey,
  type RunRecord,
  type RunTrigger,
  type Transaction,
} from "@frontera/db";
import { driftBetween, type SeriesPlan } from "@frontera/domain";
import type { LargeDownload, LargeSource, LargeVintage } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import type { IngestOptions } from "./ingest.ts";
import { judge } from "./judge.ts";
import { inTemporaryFolder } from "./leftovers.ts";
import { hashOf, planBatches } from "./plan-batches.ts";
import { failed, nothing, notModified, recordedRun, rememberFile, type Outcome } from "./run-record.ts";
import { askingFor } from "./run-source.ts";

/** One run of a source whose files are larger than memory: the same way, a batch of series at a time. Recorded whatever comes of it. */
export function runLargeSource(
  source: LargeSource,
  effects: Effects,
  trigger: RunTrigger,
  options: IngestOptions = {},
): Promise<RunRecord> {
  return recordedRun(source, effects, trigger, () =>
    inTemporaryFolder(async (folder) => {
      let download: LargeDownload | null = null;
      try {
        const fetched = await source.fetch(askingFor(trigger, effects), folder);
        if ("notModified" in fetched) return await notModified(source, fetched.url, effects);
        download = fetched;
        return await read(source, fetched, effects, options);
      } catch (error) {
        if (download) await keep(source, download, effects);
        return await failed(source, error, download?.sha256 ?? null, effects);
      }
    }),
  );
}

async function read(
  source: LargeSource,
  download: LargeDownload,
  effects: Effects,
  { vintageDate }: IngestOptions,
): Promise<Outcome> {
  const { vintage, survey } = await source.parse(download, vintageDate === undefined ? {} : { vintageDate });
  const drift = driftBetween(await readLastSurvey(effects.db, source.id), survey);
  await keep(source, download, effects);
  const stored = await inRelease(effects.db, vintage.releaseId, (tx) => store(tx, download, vintage));
  await rememberFile(source, download, effects);
  if (stored.outcome === "appended") await judge(effects);
  return { ...nothing, ...stored, downloadSha256: download.sha256, survey, drift };
}

const keep = (source: LargeSource, { path, ...download }: LargeDownload, { db }: Effects): Promise<void> =>
  keepDownload(db, { ...download, sourceId: source.id }, createReadStream(path));

/** Counts first and writes then, because a vintage is never changed once it is stored: each batch is planned twice. */
async function store(tx: Transaction, download: LargeDownload, vintage: LargeVintage) {
  const contentHash = hashOf(vintage);
  if (await isKnownContent(tx, vintage.releaseId, vintage.vintageDate, contentHash))
    return { outcome: "unchanged" as const };
  const counts = { added: 0, revised: 0, withdrawn: 0, unchanged: 0 };
  for await (const batch of planBatches(tx, vintage))
    for (const { plan } of batch) {
      counts.added += plan.added.length;
      counts.revised += plan.revised.length;
      counts.withdrawn += plan.withdrawn.length;
      counts.unchanged += plan.unchanged;
    }
  const { sha256: downloadSha256, fetchedAt } = download;
  await appendInBatches(tx, { ...vintage, contentHash, downloadSha256, fetchedAt }, counts, plansOf(tx, vintage));
  return { outcome: "appended" as const, ...counts };
}

async function* plansOf(tx: Transaction, vintage: LargeVintage): AsyncGenerator<readonly SeriesPlan[]> {
  for await (const batch of planBatches(tx, vintage)) yield batch.map(({ plan }) => plan);
}
