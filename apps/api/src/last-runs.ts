import {
  notAhead,
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
  const [runs, sources] = await Promise.all([readLastRuns(db), readSources(db)]);
  return (releaseId) => lastRunOf(sourcesOf(releaseId, sources), runs);
}

/** The sources that keep a release current. */
export const sourcesOf = <T extends SourceRecord>(releaseId: ReleaseId, sources: readonly T[]): readonly T[] =>
  sources.filter(({ releaseIds }) => releaseIds[0] === releaseId && releaseIds.length < manyReleases);

/** What feeds this many releases is an archive: it keeps none of them current. */
const manyReleases = 5;

/** Of several sources, the one that failed counts: the release may lack what it would have brought. */
export function lastRunOf(sources: readonly SourceRecord[], runs: readonly LastRunRecord[]): LastRun | null {
  const ids = new Set(sources.map(({ id }) => id));
  const own = runs.filter(({ sourceId }) => ids.has(sourceId));
  const newest = own.toSorted((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1)).at(0);
  const run = own.find(({ outcome }) => outcome === "failed") ?? newest;
  return run
    ? { outcome: run.outcome, finishedAt: notAhead(run.finishedAt), errorCode: run.errorCode, error: run.error }
    : null;
}
