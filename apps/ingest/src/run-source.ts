import { keepDownload, readLastRuns, recordRun, type RunRecord } from "@frontera/db";
import { SourceError, type Download, type Source } from "@frontera/sources";
import { countChanges, ingest, type Effects } from "./ingest.ts";

/**
 * One scheduled run of a source, recorded whatever comes of it. A refused download leaves its bytes and the reason, and nothing else: the
 * last good values stay.
 */
export async function runSource(source: Source, effects: Effects): Promise<void> {
  const startedAt = effects.now().toISOString();
  let download: Download | null = null;
  const remembering: Source = {
    ...source,
    fetch: async (fetchEffects) => {
      download = await source.fetch(fetchEffects);
      return download;
    },
  };
  const record = (run: Omit<RunRecord, "sourceId" | "startedAt" | "finishedAt">): Promise<void> =>
    recordRun(effects.db, { sourceId: source.id, startedAt, finishedAt: effects.now().toISOString(), ...run });
  try {
    const result = await ingest(remembering, effects);
    const outcome = result.vintages.some((vintage) => vintage.outcome === "appended") ? "appended" : "unchanged";
    await record({
      ...countChanges(result.vintages),
      outcome,
      errorCode: null,
      error: null,
      downloadSha256: result.download.sha256,
    });
  } catch (error) {
    const refused = download as Download | null;
    if (refused) await keepDownload(effects.db, { ...refused, sourceId: source.id });
    const message = error instanceof Error ? error.message : String(error);
    await record({
      ...countChanges([]),
      outcome: "failed",
      errorCode: error instanceof SourceError ? error.code : "unexpected",
      error: message,
      downloadSha256: refused?.sha256 ?? null,
    });
    effects.log(`${source.id} failed: ${message}`);
  }
}

/** Whether a source ran less than `minutes` ago: a restart does not knock at the publisher's door again. */
export async function ranWithin(effects: Effects, source: Source, minutes: number): Promise<boolean> {
  const last = (await readLastRuns(effects.db)).find(({ sourceId }) => sourceId === source.id);
  return last !== undefined && effects.now().getTime() - Date.parse(last.finishedAt) < minutes * 60_000;
}
