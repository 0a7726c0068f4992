import type { StoredObservation } from "./observation.ts";
import { type IsoDate, addDays, comparePeriods, periodInfo } from "./period.ts";
import type { Release, ReleaseRule } from "./series.ts";

const weekdayOf = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day on which what is measured of a day comes out at the latest. */
export function publishedOn(rule: ReleaseRule, measured: IsoDate): IsoDate {
  if ("weekdaysAfter" in rule) {
    let day = measured;
    const by = Math.sign(rule.weekdaysAfter);
    for (let left = Math.abs(rule.weekdaysAfter); left > 0;) {
      day = addDays(day, by);
      if (weekdayOf(day) % 6 !== 0) left -= 1;
    }
    return day;
  }
  const { holidays, closed } = rule.mondayAfter;
  let day = addDays(measured, (8 - weekdayOf(measured)) % 7 || 7);
  const [year, inYear] = [day.slice(0, 4), day.slice(5)];
  if (holidays.some(({ from, to, since = "" }) => from <= inYear && inYear <= to && year >= since))
    day = addDays(day, 1);
  while (closed.some((each) => day.endsWith(each))) day = addDays(day, 1);
  return day;
}

/**
 * What was known of a series on a day, with what its publisher had out by then though no edition of that day is held. Only of a publisher that does not
 * revise: there the value first held is the one that came out, by the rule of its release. `known` and `firstHeld` have one
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
    const published = publishedOn(unrevised, periodInfo(held.period).end);
    // An edition that is dated earlier than the rule would have it is known from its own day on.
    if (published > day || published > held.vintageDate || there.has(held.period) || held.caveat === "withdrawn")
      return [];
    return [{ ...held, vintageDate: published, vintageDateBasis: "release-lag", evidence: "unrevised" }];
  });
  return added.length === 0 ? known : [...known, ...added].sort((a, b) => comparePeriods(a.period, b.period));
}
