import { inRelease, isKnownContent, readLastSurvey, type Transaction } from "@frontera/db";
import { driftBetween, findOddities, type ImportReport, type Oddity, type Revision } from "@frontera/domain";
import type { LargeSource, LargeVintage } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import type { IngestOptions } from "./ingest.ts";
import { inTemporaryFolder } from "./leftovers.ts";
import { hashOf, planBatches } from "./plan-batches.ts";
import { shownChanges, shownOddities } from "./report.ts";

/** As `reportOf`, a batch of series at a time: only what is shown of the changes is held. Throws SourceError when the file would be refused. */
export function reportOfLarge(
  source: LargeSource,
  effects: Effects,
  { vintageDate }: IngestOptions,
): Promise<ImportReport> {
  return inTemporaryFolder(async (folder) => {
    const download = await source.fetch(effects, folder);
    if ("notModified" in download) throw new Error(`${source.id}: a dry run asked whether the file has changed`);
    const { vintage, survey } = await source.parse(download, vintageDate === undefined ? {} : { vintageDate });
    const drift = driftBetween(await readLastSurvey(effects.db, source.id), survey);
    const found = await inRelease(effects.db, vintage.releaseId, (tx) => changesOf(tx, vintage));
    return {
      fileName: download.fileName,
      sha256: download.sha256,
      vintages: [
        {
          releaseId: vintage.releaseId,
          vintageDate: vintage.vintageDate,
          vintageDateBasis: vintage.vintageDateBasis,
          series: vintage.seriesCount,
          isKnown: found === null,
        },
      ],
      ...(found ?? nothingNew),
      drift,
    };
  });
}

type Changes = Omit<ImportReport, "fileName" | "sha256" | "vintages" | "drift">;

const nothingNew: Changes = {
  added: 0,
  revised: 0,
  withdrawn: 0,
  unchanged: 0,
  changes: [],
  oddities: [],
  oddityCount: 0,
};

/** Null when the same content is stored already. */
async function changesOf(tx: Transaction, vintage: LargeVintage): Promise<Changes | null> {
  if (await isKnownContent(tx, vintage.releaseId, vintage.vintageDate, hashOf(vintage))) return null;
  const counts = { added: 0, revised: 0, withdrawn: 0, unchanged: 0 };
  const [restated, added, oddities]: [Revision[], Revision[], Oddity[]] = [[], [], []];
  let oddityCount = 0;
  for await (const batch of planBatches(tx, vintage))
    for (const { history, incoming, plan } of batch) {
      counts.added += plan.added.length;
      counts.revised += plan.revised.length;
      counts.withdrawn += plan.withdrawn.length;
      counts.unchanged += plan.unchanged;
      const odd = findOddities(history, incoming, plan);
      oddityCount += odd.length;
      fill(oddities, odd, shownOddities);
      fill(restated, [...plan.revised, ...plan.withdrawn], shownChanges);
      fill(added, plan.added, shownChanges);
    }
  return { ...counts, changes: [...restated, ...added].slice(0, shownChanges), oddities, oddityCount };
}

function fill<T>(held: T[], more: readonly T[], limit: number): void {
  held.push(...more.slice(0, limit - held.length));
}
