import { createHash } from "node:crypto";
import {
  checkVintage,
  planVintage,
  usualRules,
  verdictOf,
  type Finding,
  type IncomingVintage,
  type IsoDate,
  type SeriesId,
  type SeriesHistory,
  type SeriesPlan,
} from "@frontera/domain";
import {
  appendVintage,
  findTakenBack,
  inReleases,
  isKnownContent,
  keepDownload,
  readHistories,
  type DownloadRecord,
  type Transaction,
} from "@frontera/db";
import { SourceError, type AnySource, type Download, type NotModified } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { describeFinding } from "./findings-words.ts";
import { judge } from "./judge.ts";

type CheckVerdict = ReturnType<typeof verdictOf>;
type Revision = SeriesPlan["added"][number];

export interface IngestOptions {
  /** When the publisher made it public, where the file itself cannot tell. */
  readonly vintageDate?: IsoDate;
  /** Plan only: nothing is written. */
  readonly dryRun?: boolean;
  /** A person has seen what is odd in it and said yes. */
  readonly accepted?: boolean;
}

export interface VintageResult {
  readonly vintage: IncomingVintage;
  /** Empty where the same content was stored before. */
  readonly plans: readonly SeriesPlan[];
  readonly findings: readonly Finding[];
  readonly outcome: "appended" | "unchanged" | "planned";
}

export interface IngestResult {
  readonly download: Download | NotModified;
  readonly vintages: readonly VintageResult[];
  /** held: nothing was stored, a person decides. */
  readonly verdict: CheckVerdict;
}

/** What is kept of a download besides its bytes. */
const recordOf = ({ id }: AnySource, { bytes, ...download }: Download): DownloadRecord => ({
  ...download,
  sourceId: id,
  size: bytes.byteLength,
});

/** The whole way of a source's file: fetched, kept, loaded. Throws SourceError when the file is refused. */
export async function ingest(source: AnySource, effects: Effects, options: IngestOptions = {}): Promise<IngestResult> {
  const download = await fetchKept(source, effects, options);
  return "notModified" in download
    ? { download, vintages: [], verdict: "pass" }
    : load(source, download, effects, options);
}

/** Fetches a source and keeps the bytes before anything reads them. */
export async function fetchKept(
  source: AnySource,
  effects: Effects,
  { dryRun = false }: IngestOptions = {},
): Promise<Download | NotModified> {
  const download = await source.fetch(effects);
  if (!("notModified" in download) && !dryRun)
    await keepDownload(effects.db, recordOf(source, download), download.bytes);
  return download;
}

/**
 * Reads a file, checks and plans every vintage in it against what is stored and appends them, all of the file or nothing. The same file again writes
 * nothing. Throws SourceError when the file is refused.
 */
export async function load(
  source: AnySource,
  download: Download,
  effects: Effects,
  options: IngestOptions = {},
): Promise<IngestResult> {
  effects.log(
    `read ${download.fileName}: ${String(download.bytes.byteLength)} bytes, sha256 ${download.sha256.slice(0, 12)}`,
  );
  const { vintageDate } = options;
  const read = await source.parse(download, vintageDate === undefined ? {} : { vintageDate });
  const vintages = await storeAll(source, download, read, effects, options);
  const verdict = verdictOf(vintages.flatMap(({ findings }) => findings));
  for (const result of vintages) effects.log(describe(result));
  if (vintages.some(({ outcome }) => outcome === "appended")) await judgeStored(effects);
  return { download, vintages, verdict };
}

/** What is stored is stored: a fault in what follows is told, and does not turn it into a failure. */
export async function judgeStored(effects: Effects): Promise<void> {
  try {
    await judge(effects);
  } catch (error) {
    effects.log(`verdicts: ${error instanceof Error ? error.message : String(error)}`, { code: "unexpected" });
  }
}

/** Undoes what a file has begun to store. */
class Undone extends Error {
  readonly results: readonly VintageResult[];
  constructor(results: readonly VintageResult[]) {
    super("the file is not stored");
    this.results = results;
  }
}

/** All vintages of a file in one transaction; of a file that is held, or only looked at, none. Throws SourceError for what cannot be. */
async function storeAll(
  source: AnySource,
  download: Download,
  vintages: readonly IncomingVintage[],
  effects: Effects,
  { dryRun = false, accepted = false }: IngestOptions,
): Promise<readonly VintageResult[]> {
  const releases = vintages.map(({ releaseId }) => releaseId);
  try {
    return await inReleases(effects.db, releases, async (tx) => {
      const results: VintageResult[] = [];
      for (const vintage of vintages) results.push(await store(tx, source, download, vintage, dryRun));
      const findings = results.flatMap((result) => result.findings);
      assertPossible(download, findings);
      if (dryRun || (findings.length > 0 && !accepted)) throw new Undone(results);
      return results;
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    return error.results.map((result) => ({
      ...result,
      outcome: result.outcome === "appended" ? "planned" : result.outcome,
    }));
  }
}

/** Throws SourceError naming the first findings that make a file impossible. */
export function assertPossible({ fileName }: Pick<Download, "fileName">, findings: readonly Finding[]): void {
  const wrong = findings.filter(({ severity }) => severity === "refuse");
  if (wrong.length === 0) return;
  const words = wrong.slice(0, 3).map(describeFinding).join("; ");
  throw new SourceError(
    "check-failed",
    `${fileName}: ${words}${wrong.length > 3 ? `; and ${String(wrong.length - 3)} more` : ""}`,
  );
}

async function store(
  tx: Transaction,
  { checks }: AnySource,
  download: Download,
  vintage: IncomingVintage,
  dryRun: boolean,
): Promise<VintageResult> {
  const contentHash = createHash("sha256").update(JSON.stringify(vintage.series)).digest("hex");
  if (await isKnownContent(tx, vintage.releaseId, vintage.vintageDate, contentHash))
    return { vintage, plans: [], findings: [], outcome: "unchanged" };
  const takenBack = await findTakenBack(tx, vintage.releaseId, contentHash);
  // What nobody checks anew, as the archive at every start, stays out.
  if (takenBack && checks === null) return { vintage, plans: [], findings: [], outcome: "unchanged" };
  const planned = await planSeries(tx, vintage);
  const findings: Finding[] = [
    ...(takenBack ? [{ code: "taken-back", severity: "hold", ...takenBack } as const] : []),
    ...(checks === null ? [] : checkVintage(vintage, planned, checks ?? usualRules)),
  ];
  const plans = [...planned.values()].map(({ plan }) => plan);
  if (dryRun) return { vintage, plans, findings, outcome: "planned" };
  const { sha256: downloadSha256, fetchedAt } = download;
  await appendVintage(tx, { ...vintage, contentHash, downloadSha256, fetchedAt }, plans);
  return { vintage, plans, findings, outcome: "appended" };
}

async function planSeries(
  tx: Transaction,
  { series, vintageDate }: IncomingVintage,
): Promise<ReadonlyMap<SeriesId, { readonly history: SeriesHistory; readonly plan: SeriesPlan }>> {
  const histories = await readHistories(
    tx,
    series.map(({ seriesId }) => seriesId),
  );
  return new Map(
    series.map((incoming) => {
      const history = histories.get(incoming.seriesId);
      if (!history) throw new Error(`no history was read for ${incoming.seriesId}`);
      return [incoming.seriesId, { history, plan: planVintage(history, incoming, vintageDate) }];
    }),
  );
}

/** How many observations a result adds, revises, withdraws and leaves. */
export function countChanges(results: readonly VintageResult[]): {
  added: number;
  revised: number;
  withdrawn: number;
  unchanged: number;
} {
  const plans = results.flatMap((result) => result.plans);
  const total = (list: (plan: SeriesPlan) => readonly Revision[]): number =>
    plans.reduce((sum, plan) => sum + list(plan).length, 0);
  return {
    added: total((plan) => plan.added),
    revised: total((plan) => plan.revised),
    withdrawn: total((plan) => plan.withdrawn),
    unchanged: plans.reduce((sum, plan) => sum + plan.unchanged, 0),
  };
}

function describe(result: VintageResult): string {
  const { releaseId, vintageDate, vintageDateBasis, series } = result.vintage;
  const name = `${releaseId} of ${vintageDate} (${vintageDateBasis}), ${String(series.length)} series`;
  if (result.outcome === "unchanged") return `${name}: already stored, unchanged`;
  const { added, revised, withdrawn, unchanged } = countChanges([result]);
  const counts = `added ${String(added)}, revised ${String(revised)}, withdrawn ${String(withdrawn)}, unchanged ${String(unchanged)}`;
  return `${name}: ${counts}${result.outcome === "planned" ? " (nothing written)" : ""}`;
}
