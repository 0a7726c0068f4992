import type { ReleaseId, SeriesId } from "@frontera/domain";
import { vintageChannel } from "./append-vintage.ts";
import type { Database } from "./database.ts";
import { untilReplicated } from "./replica.ts";

/** A vintage was stored or taken back: what it changed can be read now. */
export interface VintageAppended {
  readonly vintageId: number;
  readonly releaseId: ReleaseId;
  readonly seriesIds: readonly SeriesId[];
  /** How many vintages were stored and taken back when this was about to be committed, itself included: who has heard of it has heard of all. */
  readonly stored: number;
}

/**
 * Calls `onVintage` for every vintage committed from now on, by any process, and `onGap` when the connection was lost and found again:
 * what was committed in between was not heard.
 */
export async function listenToVintages(
  db: Database,
  onVintage: (appended: VintageAppended) => void,
  onGap: () => void,
): Promise<() => Promise<void>> {
  let connected = false;
  // One after the other: whoever has heard of a vintage must have heard of those committed before it.
  let told = Promise.resolve();
  const subscription = await db.sql.listen(
    vintageChannel,
    (notice) => {
      const appended = JSON.parse(notice) as Omit<VintageAppended, "seriesIds">;
      told = told
        .then(() => untilReplicated(db, appended.stored))
        .then(() => readChangedSeries(db, appended.vintageId))
        .then((seriesIds) => {
          onVintage({ ...appended, seriesIds });
        }, onGap);
    },
    () => {
      if (connected) onGap();
      connected = true;
    },
  );
  return () => subscription.unlisten();
}

/** Series with at least one observation stored under the vintage. */
async function readChangedSeries(db: Database, vintageId: number): Promise<readonly SeriesId[]> {
  const rows = await db.sql<{ id: SeriesId }[]>`
    select distinct s.id from observation o join series s on s.key = o.series_key where o.vintage_id = ${vintageId} order by s.id`;
  return rows.map(({ id }) => id);
}
