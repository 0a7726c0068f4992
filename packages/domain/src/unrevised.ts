import type { StoredObservation } from "./observation.ts";
import { type IsoDate, addDays, comparePeriods, periodInfo } from "./period.ts";
import type { Release } from "./series.ts";

/**
 * What was known of a series on a day, with what its publisher had out by then though no edition of that day is held. Only of a publisher that does not
 * revise: there the value first held is the one that came out, at the latest `publishedAfterDays` after its period. `known` and `firstHeld` have one
 * observation a period; a period that is in `known` stays as it is. Ascending by period.
 */
export function withUnrevised(
  { unrevised }: Release,
  known: readonly StoredObservation[],
  firstHeld: readonly StoredObservation[],
  day: IsoDate,
): readonly StoredObservation[] {
  if (unrevised === undefined) return known;
  const there = new Set(known.map(({ period }) => period));
  const added = firstHeld.flatMap((held): StoredObservation[] => {
    const published = addDays(periodInfo(held.period).end, unrevised.publishedAfterDays);
    // An edition that is dated earlier than the rule would have it is known from its own day on.
    if (published > day || published > held.vintageDate || there.has(held.period) || held.caveat === "withdrawn")
      return [];
    return [{ ...held, vintageDate: published, vintageDateBasis: "release-lag", evidence: "unrevised" }];
  });
  return added.length === 0 ? known : [...known, ...added].sort((a, b) => comparePeriods(a.period, b.period));
}
