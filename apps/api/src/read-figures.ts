import { BASIS, PAPER } from "@frontera/content";
import type { Known, Connected } from "@frontera/db";
import { comparisonsOf, seriesOfComparisons, type Indicator } from "@frontera/domain";
import { readKnown } from "./read-known.ts";

type Comparison = ReturnType<typeof comparisonsOf>[number];

/** Every figure of the paper on some subjects beside the series that speak to it, as known on a day; how it reads, by what was known when it came out. */
export async function readFigures(
  place: Connected,
  indicators: readonly Indicator[],
  known: Known,
): Promise<readonly Comparison[]> {
  const ids = [...new Set(indicators.flatMap((each) => seriesOfComparisons(PAPER, each)))];
  const then = { ...known, asOf: known.asOf < PAPER.knownOn ? known.asOf : PAPER.knownOn };
  const [now, before] = await Promise.all([readKnown(place, ids, known), readKnown(place, ids, then)]);
  return indicators.flatMap((each) =>
    comparisonsOf(
      BASIS,
      each,
      (id) => now.get(id) ?? [],
      (id) => before.get(id) ?? [],
    ),
  );
}
