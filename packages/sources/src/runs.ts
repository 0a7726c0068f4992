import type { KnownSeriesId } from "@frontera/content";
import { comparePeriods, nextPeriod, periodInfo, type Observation, type SeriesVintage } from "@frontera/domain";

/**
 * A document or a copy that holds some periods only says nothing of those between: each run of periods without a gap is a span of its own, so
 * that a period between two runs is not said to be withdrawn. Days have gaps of their own (weekends), which say nothing.
 */
export function toRuns(seriesId: KnownSeriesId, unordered: Iterable<Observation>): readonly SeriesVintage[] {
  const runs: [Observation, ...Observation[]][] = [];
  for (const next of [...unordered].sort((a, b) => comparePeriods(a.period, b.period))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last && (periodInfo(last.period).frequency === "D" || nextPeriod(last.period) === next.period);
    if (run && follows) run.push(next);
    else runs.push([next]);
  }
  return runs.map((observations) => {
    const [first] = observations;
    return { seriesId, span: { first: first.period, last: (observations.at(-1) ?? first).period }, observations };
  });
}

/** One vintage holds one run of a series: the first runs of all series make one, the second runs another, and so on. */
export function toParts(runs: readonly (readonly SeriesVintage[])[]): readonly (readonly SeriesVintage[])[] {
  const most = Math.max(...runs.map(({ length }) => length));
  return Array.from({ length: most }, (_, part) => runs.flatMap((run) => run[part] ?? []));
}
