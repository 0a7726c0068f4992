import {
  notAhead,
  readHeldByIngest,
  readLastRuns,
  readSources,
  type Database,
  type LastRunRecord,
  type SourceRecord,
} from "@frontera/db";
import type { ReleaseId, Freshness } from "@frontera/domain";

type LastRun = NonNullable<Freshness["lastRun"]>;

/** The last try to fetch each release, or null when nothing fetches it or it was never tried. */
export async function readLastRunOf(db: Database): Promise<(releaseId: ReleaseId) => LastRun | null> {
  const [runs, sources] = await Promise.all([readLastRunsNow(db), readSources(db)]);
  return (releaseId) => lastRunOf(sourcesOf(releaseId, sources), runs);
}

/** The last run of every source: held while a file of it waits for a person, whatever ran since, and not a moment longer. */
export async function readLastRunsNow(db: Database): Promise<readonly LastRunRecord[]> {
  const [runs, files] = await Promise.all([readLastRuns(db), readHeldByIngest(db)]);
  const held = new Set(files.map(({ sourceId }) => sourceId));
  return runs.map((run): LastRunRecord => {
    // A fetch that failed since may pass; the file waits until somebody has looked at it.
    if (held.has(run.sourceId)) return { ...run, outcome: "held", errorCode: null, error: null };
    return run.outcome === "held" ? { ...run, outcome: "unchanged" } : run;
  });
}

/** The sources that keep a release current. */
export const sourcesOf = <T extends SourceRecord>(releaseId: ReleaseId, sources: readonly T[]): readonly T[] =>
  sources.filter(({ releaseIds }) => releaseIds[0] === releaseId && releaseIds.length < manyReleases);

/** What feeds this many releases is an archive: it keeps none of them current. */
const manyReleases = 5;

/** Of several sources, the one that holds a file or failed counts: the release may lack what it would have brought. */
export function lastRunOf(sources: readonly SourceRecord[], runs: readonly LastRunRecord[]): LastRun | null {
  const ids = new Set(sources.map(({ id }) => id));
  const own = runs.filter(({ sourceId }) => ids.has(sourceId));
  const newest = own.toSorted((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1)).at(0);
  const run =
    own.find(({ outcome }) => outcome === "held") ?? own.find(({ outcome }) => outcome === "failed") ?? newest;
  return run
    ? { outcome: run.outcome, finishedAt: notAhead(run.finishedAt), errorCode: run.errorCode, error: run.error }
    : null;
}
