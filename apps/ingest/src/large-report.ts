import { findTakenBack, inReleases, isKnownContent, readLastSurvey, type Transaction } from "@frontera/db";
import {
  checkVintage,
  driftBetween,
  usualRules,
  type Finding,
  type ImportReport,
  type SeriesPlan,
} from "@frontera/domain";
import type { LargeDownload, LargeSource, LargeVintage } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { assertPossible, type IngestOptions } from "./ingest.ts";
import { inTemporaryFolder } from "./leftovers.ts";
import { hashOf, planBatches } from "./plan-batches.ts";
import { shownChanges, shownFindings } from "./report.ts";

type Drift = ImportReport["drift"][number];

type Revision = SeriesPlan["added"][number];

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
    const found = await inReleases(effects.db, [vintage.releaseId], (tx) => changesOf(tx, source, vintage));
    assertPossible(download, found?.findings ?? []);
    return toLargeReport(download, vintage, found, drift);
  });
}

/** What storing a large vintage would change, and what is odd in it: of both the first, and how many there are. */
export type Changes = Omit<ImportReport, "fileName" | "sha256" | "vintages" | "drift">;

export const toLargeReport = (
  { fileName, sha256 }: Pick<LargeDownload, "fileName" | "sha256">,
  { releaseId, vintageDate, vintageDateBasis, seriesCount }: LargeVintage,
  found: Changes | null,
  drift: readonly Drift[],
): ImportReport => ({
  fileName,
  sha256,
  vintages: [{ releaseId, vintageDate, vintageDateBasis, series: seriesCount, isKnown: found === null }],
  ...(found ?? nothingNew),
  drift,
});

const nothingNew: Changes = {
  added: 0,
  revised: 0,
  withdrawn: 0,
  unchanged: 0,
  changes: [],
  findings: [],
  findingCount: 0,
};

/** Null when the same content is stored already. */
export async function changesOf(
  tx: Transaction,
  { checks }: LargeSource,
  vintage: LargeVintage,
  contentHash = hashOf(vintage),
): Promise<Changes | null> {
  if (await isKnownContent(tx, vintage.releaseId, vintage.vintageDate, contentHash)) return null;
  const counts = { added: 0, revised: 0, withdrawn: 0, unchanged: 0 };
  const takenBack = await findTakenBack(tx, vintage.releaseId, contentHash);
  const [restated, added]: [Revision[], Revision[]] = [[], []];
  const findings: Finding[] = takenBack ? [{ code: "taken-back", severity: "hold", ...takenBack }] : [];
  let findingCount = findings.length;
  for await (const batch of planBatches(tx, vintage))
    for (const { history, incoming, plan } of batch) {
      counts.added += plan.added.length;
      counts.revised += plan.revised.length;
      counts.withdrawn += plan.withdrawn.length;
      counts.unchanged += plan.unchanged;
      const own = { series: [incoming], vintageDate: vintage.vintageDate };
      const found = checkVintage(own, new Map([[incoming.seriesId, { history, plan }]]), checks ?? usualRules);
      findingCount += found.length;
      fill(findings, found, shownFindings);
      fill(restated, [...plan.revised, ...plan.withdrawn], shownChanges);
      fill(added, plan.added, shownChanges);
    }
  return { ...counts, changes: [...restated, ...added].slice(0, shownChanges), findings, findingCount };
}

function fill<T>(held: T[], more: readonly T[], limit: number): void {
  held.push(...more.slice(0, Math.max(0, limit - held.length)));
}
