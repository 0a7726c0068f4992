import type { RunRecord } from "@frontera/db";
import type { LastRun, ReleaseId } from "@frontera/domain";

/** Which source fetches a release, where one does by itself. */
const fetchedBy: Partial<Record<ReleaseId, string>> = {
  "fed-h10": "fred-h10",
  "cbp-encounters": "cbp-encounters",
  "cbp-usbp-monthly": "cbp-southwest",
};

/** The last try to fetch a release, or null when nothing fetches it or it was never tried. */
export const lastRunOf =
  (runs: readonly RunRecord[]) =>
  (releaseId: ReleaseId): LastRun | null => {
    const run = runs.find(({ sourceId }) => sourceId === fetchedBy[releaseId]);
    return run ? { outcome: run.outcome, finishedAt: run.finishedAt, error: run.error } : null;
  };
