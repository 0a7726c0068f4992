import {
  checkVintage,
  usualRules,
  type CheckRules,
  type DecimalText,
  type Finding,
  type IncomingVintage,
  type SeriesHistory,
  type SeriesId,
  type SeriesPlan,
} from "@frontera/domain";
import type { BatchedVintage } from "@frontera/sources";

/** Series of a vintage with what is stored of them and what storing the vintage would change. */
export type Planned = ReadonlyMap<SeriesId, { readonly history: SeriesHistory; readonly plan: SeriesPlan }>;

/** What is found in series of a vintage: against what is stored of them, and in the rows that their file sums them of. */
export function findIn(
  { vintageDate, odd = [] }: Pick<BatchedVintage, "vintageDate" | "odd">,
  series: IncomingVintage["series"],
  planned: Planned,
  rules: CheckRules = usualRules,
): readonly Finding[] {
  return [
    ...checkVintage({ vintageDate, series }, planned, rules),
    ...[...planned.values()].flatMap(({ history, plan }) => moreDigits(history, plan)),
    ...odd.filter((finding) => "seriesId" in finding && isNew(finding, planned.get(finding.seriesId)?.plan)),
  ];
}

const changesIn = ({ added, revised, withdrawn }: SeriesPlan) => [...added, ...revised, ...withdrawn];

/** What is stored as the file says it was looked at when it came. */
const isNew = (finding: Finding, plan: SeriesPlan | undefined): boolean =>
  plan !== undefined && changesIn(plan).some(({ to }) => !("period" in finding) || to.period === finding.period);

/** So many more decimals than a series ever had are none of its publisher's. */
const manyDecimals = 4;
/** What a computer's usual numbers can hold. */
const mostDigits = 17;

const decimalsOf = (value: DecimalText): number => value.split(".")[1]?.length ?? 0;
const digitsOf = (value: DecimalText): number => value.replace(/\D/g, "").replace(/^0+/, "").length;

/** Values said with more decimals than any edition had, printed roundings aside. */
function moreDigits({ observations }: SeriesHistory, plan: SeriesPlan): Finding[] {
  const exact = observations.flatMap(({ value, roundedTo }) => (value === null || roundedTo !== null ? [] : [value]));
  const most = exact.reduce((highest, value) => Math.max(highest, decimalsOf(value)), -1);
  const changed = [...plan.added, ...plan.revised].flatMap(({ to: { value } }) => value ?? []);
  const isOdd = (value: DecimalText): boolean =>
    (most >= 0 && decimalsOf(value) > most + manyDecimals) ||
    (decimalsOf(value) > Math.max(most, 0) && digitsOf(value) > mostDigits);
  const count = changed.filter(isOdd).length;
  return count > 0
    ? [{ code: "more-digits", severity: "hold", seriesId: plan.seriesId, count, of: changed.length }]
    : [];
}
