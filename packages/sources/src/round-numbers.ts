import type { Finding, SeriesId } from "@frontera/domain";

/** So few counts end as they do by chance. */
const fewest = 12;

/** A fifth of all counts end in 0 or 5: where most of them do, they are rounded ones. Of counts under a hundred that is not told. */
export function roundNumbers(seriesId: SeriesId, counts: readonly number[]): readonly Finding[] {
  const large = counts.filter((count) => count >= 100);
  const round = large.filter((count) => count % 5 === 0);
  return large.length >= fewest && round.length > large.length * 0.6
    ? [{ code: "round-numbers", severity: "hold", seriesId, count: round.length, of: large.length }]
    : [];
}
