import { BASIS, CATALOGUE } from "@frontera/content";
import { readFirstStored, readSeries, type Known, type Connected } from "@frontera/db";
import { knownOn, type SeriesId, type StoredObservation } from "@frontera/domain";

/** A rate is announced before the day on which it is used, over a weekend at the most. */
const aheadDays = 7;

/** What was known of each series, ascending by period; of publishers that do not revise also what they had out by then, though no edition of then is held. */
export async function readKnown(
  place: Connected,
  ids: readonly SeriesId[],
  known: Known,
): Promise<ReadonlyMap<SeriesId, readonly StoredObservation[]>> {
  const releaseOf = (id: SeriesId) => CATALOGUE.releaseOf(CATALOGUE.seriesOf(id).release);
  const unrevised = ids.filter((id) => releaseOf(id).unrevised !== undefined);
  const [read, firstHeld] = await Promise.all([
    readSeries(place, ids, known),
    unrevised.length === 0 ? null : readFirstStored(place, unrevised, known, aheadDays),
  ]);
  if (!firstHeld) return read;
  return new Map(
    [...read].map(([id, rows]) => {
      const later = firstHeld.get(id) ?? [];
      // Nothing of today, which every read of it would else pay for.
      return [id, later.length === 0 ? rows : knownOn(BASIS, () => [...rows, ...later], known.asOf)(id)];
    }),
  );
}
