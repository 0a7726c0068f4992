import { createReadStream } from "node:fs";
import { verdictOf, type Finding, type IsoDate, type Survey } from "@frontera/domain";
import { appendInBatches, inReleases, isKnownContent, keepDownload, type Transaction } from "@frontera/db";
import {
  readContents,
  SourceError,
  type AnyDownload,
  type AnySource,
  type BatchedVintage,
  type NotModified,
} from "@frontera/sources";
import { changesOf, hashOf, plansOf, type Changes } from "./changes.ts";
import type { Effects } from "./effects.ts";
import { describeFinding } from "./check/findings-words.ts";
import { judge } from "./judge.ts";
import { inTemporaryFolder } from "./leftovers.ts";

type CheckVerdict = ReturnType<typeof verdictOf>;
type Counts = Pick<Changes, "added" | "revised" | "withdrawn" | "unchanged">;

export interface IngestOptions {
  /** When the publisher made it public, where the file itself cannot tell. */
  readonly vintageDate?: IsoDate;
  /** Plan only: nothing is written. */
  readonly dryRun?: boolean;
  /** A person has seen what is odd in it and said yes. */
  readonly accepted?: boolean;
}

export interface VintageResult {
  readonly vintage: BatchedVintage;
  /** Null where the same content was stored before. */
  readonly changes: Changes | null;
  readonly outcome: "appended" | "unchanged" | "planned";
}

export interface IngestResult {
  readonly download: AnyDownload | NotModified;
  readonly vintages: readonly VintageResult[];
  readonly survey: Survey | null;
  /** held: nothing was stored, a person decides. */
  readonly verdict: CheckVerdict;
}

/** The whole way of a source's file: fetched, kept, loaded. Throws SourceError when the file is refused. */
export function ingest(source: AnySource, effects: Effects, options: IngestOptions = {}): Promise<IngestResult> {
  return inTemporaryFolder(async (folder) => {
    const download = await fetchStored(source, effects, folder, options);
    return "notModified" in download
      ? { download, vintages: [], survey: null, verdict: "pass" }
      : load(source, download, effects, options);
  });
}

/** Fetches a source, a large file into `folder`, and keeps the bytes before anything reads them. */
export async function fetchStored(
  source: AnySource,
  effects: Effects,
  folder: string,
  { dryRun = false }: IngestOptions = {},
): Promise<AnyDownload | NotModified> {
  const download = await source.fetch(effects, folder);
  if (!("notModified" in download) && !dryRun) await keep(source, download, effects);
  return download;
}

function keep({ id: sourceId }: AnySource, download: AnyDownload, { db }: Effects): Promise<void> {
  if ("path" in download) {
    const { path, ...record } = download;
    return keepDownload(db, { ...record, sourceId }, createReadStream(path));
  }
  const { bytes, ...record } = download;
  return keepDownload(db, { ...record, sourceId, size: bytes.byteLength }, bytes);
}

/**
 * Reads a file, checks and plans every vintage in it against what is stored and appends them, all of the file or nothing. The same file again writes
 * nothing. Throws SourceError when the file is refused.
 */
export async function load(
  source: AnySource,
  download: AnyDownload,
  effects: Effects,
  options: IngestOptions = {},
): Promise<IngestResult> {
  const { fileName, sha256 } = download;
  const size = "path" in download ? download.size : download.bytes.byteLength;
  effects.log(`read ${fileName}: ${String(size)} bytes, sha256 ${sha256.slice(0, 12)}`);
  const { vintageDate } = options;
  const contents = await readContents(source, download, vintageDate === undefined ? {} : { vintageDate });
  const vintages = await storeAll(source, download, contents.vintages, effects, options);
  for (const result of vintages) effects.log(describe(result));
  if (vintages.some(({ outcome }) => outcome === "appended")) await judgeStored(effects);
  return { download, vintages, survey: contents.survey, verdict: verdictOf(findingsOf(vintages)) };
}

const findingsOf = (results: readonly VintageResult[]): readonly Finding[] =>
  results.flatMap(({ changes }) => changes?.findings ?? []);

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
  download: AnyDownload,
  vintages: readonly BatchedVintage[],
  effects: Effects,
  { dryRun = false, accepted = false }: IngestOptions,
): Promise<readonly VintageResult[]> {
  const releases = vintages.map(({ releaseId }) => releaseId);
  try {
    return await inReleases(effects.db, releases, async (tx) => {
      const results: VintageResult[] = [];
      // Of a file in which something is odd no more is written, only to be undone.
      const isStored = (): boolean => !dryRun && (accepted || findingsOf(results).length === 0);
      for (const vintage of vintages) results.push(await store(tx, source, download, vintage, isStored, accepted));
      assertPossible(download, findingsOf(results));
      if (!isStored()) throw new Undone(results);
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
function assertPossible({ fileName }: Pick<AnyDownload, "fileName">, findings: readonly Finding[]): void {
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
  { sha256: downloadSha256, fetchedAt }: AnyDownload,
  read: BatchedVintage,
  isStored: () => boolean,
  accepted: boolean,
): Promise<VintageResult> {
  const contentHash = hashOf(read);
  const unchanged = { vintage: read, changes: null, outcome: "unchanged" } as const;
  if (await isKnownContent(tx, read.releaseId, read.vintageDate, contentHash)) return unchanged;
  const changes = await changesOf(tx, read, contentHash, checks);
  const vintage = { ...read, vintageDateBasis: changes.vintageDateBasis };
  const isOdd = changes.findings.length > 0;
  // What nobody checks anew, as the archive at every start, stays out once it was taken back.
  if (isOdd && checks === null) return unchanged;
  if (!isStored() || (isOdd && !accepted)) return { vintage, changes, outcome: "planned" };
  const plans = plansOf(tx, vintage, changes.plans);
  await appendInBatches(tx, { ...vintage, contentHash, downloadSha256, fetchedAt }, changes, plans);
  return { vintage, changes: { ...changes, plans: null }, outcome: "appended" };
}

/** How many observations a result adds, revises, withdraws and leaves. */
export function countChanges(results: readonly VintageResult[]): Counts {
  const total = (count: (changes: Changes) => number): number =>
    results.reduce((sum, { changes }) => sum + (changes ? count(changes) : 0), 0);
  return {
    added: total(({ added }) => added),
    revised: total(({ revised }) => revised),
    withdrawn: total(({ withdrawn }) => withdrawn),
    unchanged: total(({ unchanged }) => unchanged),
  };
}

function describe(result: VintageResult): string {
  const { releaseId, vintageDate, vintageDateBasis, seriesCount } = result.vintage;
  const name = `${releaseId} of ${vintageDate} (${vintageDateBasis}), ${String(seriesCount)} series`;
  if (result.outcome === "unchanged") return `${name}: already stored, unchanged`;
  const { added, revised, withdrawn, unchanged } = countChanges([result]);
  const counts = `added ${String(added)}, revised ${String(revised)}, withdrawn ${String(withdrawn)}, unchanged ${String(unchanged)}`;
  return `${name}: ${counts}${result.outcome === "planned" ? " (nothing written)" : ""}`;
}
