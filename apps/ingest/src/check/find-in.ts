import type { CheckRules, Finding, IncomingVintage, SeriesPlan } from "@frontera/domain";
import type { BatchedVintage } from "@frontera/sources";
import { besideOthers } from "./beside.ts";
import { newerEdition } from "./newer-edition.ts";
import { oddValues } from "./odd-values.ts";
import { olderEdition } from "./older-edition.ts";
import { partsMissing } from "./parts-missing.ts";
import { usualRules, type Planned } from "./planned.ts";
import { seriesFindings } from "./series-findings.ts";

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
    ...olderEdition(vintageDate, planned),
    ...partsMissing(series, planned),
    ...series.flatMap((incoming) => {
      const known = planned.get(incoming.seriesId);
      if (!known) return [];
      const { history, plan } = known;
      return [...seriesFindings(history, incoming, plan, vintageDate, rules), ...oddValues(history, incoming, plan)];
    }),
    ...besideOthers(planned),
    ...(isWhole ? newerEdition(vintageDate, series, planned) : []),
    ...odd.filter((finding) => "seriesId" in finding && isNew(finding, planned.get(finding.seriesId)?.plan)),
  ];
}

const changesIn = ({ added, revised, withdrawn }: SeriesPlan) => [...added, ...revised, ...withdrawn];

/** What is stored as the file says it was looked at when it came. */
const isNew = (finding: Finding, plan: SeriesPlan | undefined): boolean =>
  plan !== undefined && changesIn(plan).some(({ to }) => !("period" in finding) || to.period === finding.period);
