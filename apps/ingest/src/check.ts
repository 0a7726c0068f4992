import {
  checkVintage,
  usualRules,
  type CheckRules,
  type Finding,
  type IncomingVintage,
  type SeriesPlan,
} from "@frontera/domain";
import type { BatchedVintage } from "@frontera/sources";
import { newerEdition } from "./newer-edition.ts";
import type { Planned } from "./planned.ts";
import { oddValues } from "./odd-values.ts";

/** What is found in series of a vintage: against what is stored of them, and in the rows that their file sums them of. */
export function findIn(
  { vintageDate, odd = [], seriesCount }: Pick<BatchedVintage, "vintageDate" | "odd" | "seriesCount">,
  series: IncomingVintage["series"],
  planned: Planned,
  rules: CheckRules = usualRules,
): readonly Finding[] {
  // A part of a vintage may be that of another edition by chance.
  const isWhole = series.length === seriesCount;
  return [
    ...checkVintage({ vintageDate, series }, planned, rules),
    ...series.flatMap((incoming) => {
      const known = planned.get(incoming.seriesId);
      return known ? oddValues(known.history, incoming, known.plan) : [];
    }),
    ...(isWhole ? newerEdition(vintageDate, series, planned) : []),
    ...odd.filter((finding) => "seriesId" in finding && isNew(finding, planned.get(finding.seriesId)?.plan)),
  ];
}

const changesIn = ({ added, revised, withdrawn }: SeriesPlan) => [...added, ...revised, ...withdrawn];

/** What is stored as the file says it was looked at when it came. */
const isNew = (finding: Finding, plan: SeriesPlan | undefined): boolean =>
  plan !== undefined && changesIn(plan).some(({ to }) => !("period" in finding) || to.period === finding.period);
