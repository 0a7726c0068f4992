import { createHash } from "node:crypto";
import {
  findOddities,
  planVintage,
  type IncomingVintage,
  type IsoDate,
  type Oddity,
  type Revision,
  type SeriesPlan,
} from "@frontera/domain";
import {
  appendVintage,
  inRelease,
  isKnownContent,
  keepDownload,
  readHistories,
  type DownloadRecord,
  type Transaction,
} from "@frontera/db";
import type { AnySource, Download, NotModified } from "@frontera/sources";
import type { Effects } from "./effects.ts";
import { judge } from "./judge.ts";

export interface IngestOptions {
  /** When the publisher made it public, where the file itself cannot tell. */
  readonly vintageDate?: IsoDate;
  /** Plan only: nothing is written. */
  readonly dryRun?: boolean;
}

export interface VintageResult {
  readonly vintage: IncomingVintage;
  /** Empty where the same content was stored before. */
  readonly plans: readonly SeriesPlan[];
  /** Looked for in a dry run only. */
  readonly oddities: readonly Oddity[];
  readonly outcome: "appended" | "unchanged" | "planned";
}

export interface IngestResult {
  readonly download: Download | NotModified;
  readonly vintages: readonly VintageResult[];
}

/** What is kept of a download besides its bytes. */
export const recordOf = ({ id }: AnySource, { bytes, ...download }: Download): DownloadRecord => ({
  ...download,
  sourceId: id,
  size: bytes.byteLength,
});

/**
 * The only way in: fetches a source, parses it, plans each vintage against what is stored and appends it. A second run of the same
 * download writes nothing. Throws SourceError when the publisher's bytes are refused; then nothing of them is stored.
 */
export async function ingest(source: AnySource, effects: Effects, options: IngestOptions = {}): Promise<IngestResult> {
  const download = await source.fetch(effects);
  if ("notModified" in download) return { download, vintages: [] };
  effects.log(
    `read ${download.fileName}: ${String(download.bytes.byteLength)} bytes, sha256 ${download.sha256.slice(0, 12)}`,
  );
  const vintages = await source.parse(
    download,
    options.vintageDate === undefined ? {} : { vintageDate: options.vintageDate },
  );
  const results: VintageResult[] = [];
  for (const vintage of vintages) {
    const result = await inRelease(effects.db, vintage.releaseId, (tx) =>
      store(tx, source, download, vintage, effects, options),
    );
    results.push(result);
    effects.log(describe(result));
  }
  if (results.some(({ outcome }) => outcome === "appended")) await judge(effects);
  return { download, vintages: results };
}

async function store(
  tx: Transaction,
  source: AnySource,
  download: Download,
  vintage: IncomingVintage,
  effects: Effects,
  { dryRun = false }: IngestOptions,
): Promise<VintageResult> {
  const contentHash = createHash("sha256").update(JSON.stringify(vintage.series)).digest("hex");
  if (await isKnownContent(tx, vintage.releaseId, vintage.vintageDate, contentHash))
    return { vintage, plans: [], oddities: [], outcome: "unchanged" };
  const histories = await readHistories(
    tx,
    vintage.series.map(({ seriesId }) => seriesId),
  );
  const planned = vintage.series.map((incoming) => {
    const history = histories.get(incoming.seriesId);
    if (!history) throw new Error(`no history was read for ${incoming.seriesId}`);
    const plan = planVintage(history, incoming, vintage.vintageDate);
    return { plan, oddities: dryRun ? findOddities(history, incoming, plan) : [] };
  });
  const plans = planned.map(({ plan }) => plan);
  const oddities = planned.flatMap((each) => each.oddities);
  if (dryRun) return { vintage, plans, oddities, outcome: "planned" };
  await keepDownload(effects.db, recordOf(source, download), download.bytes);
  await appendVintage(
    tx,
    { ...vintage, contentHash, downloadSha256: download.sha256, fetchedAt: download.fetchedAt },
    plans,
  );
  return { vintage, plans, oddities, outcome: "appended" };
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
  return `${name}: ${counts}${result.outcome === "planned" ? " (dry run, nothing written)" : ""}`;
}
