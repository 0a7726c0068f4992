import { type DecimalText, sameDecimal } from "../decimal.ts";
import type { SeriesId } from "../keys.ts";
import type { IncomingVintage, SeriesHistory, SeriesPlan } from "../observation.ts";
import { type IsoDate, comparePeriods, nextPeriod } from "../period.ts";
import { observationsAsOf } from "../plan-vintage.ts";
import type { Finding } from "./finding.ts";
import { type CheckRules, usualRules } from "./rules.ts";
import { seriesFindings } from "./series-findings.ts";

/** A series of a vintage with what is stored of it and what storing the vintage would change. */
export interface PlannedSeries {
  readonly history: SeriesHistory;
  readonly plan: SeriesPlan;
}

/** What is found in a vintage before it is stored, judged by what is stored and by what its release does. Touches nothing. */
export function checkVintage(
  { series, vintageDate }: Pick<IncomingVintage, "series" | "vintageDate">,
  planned: ReadonlyMap<SeriesId, PlannedSeries>,
  rules: CheckRules = usualRules,
): readonly Finding[] {
  const findings = series.flatMap((incoming) => {
    const known = planned.get(incoming.seriesId);
    return known ? seriesFindings(known.history, incoming, known.plan, vintageDate, rules) : [];
  });
  return [...olderEdition(vintageDate, [...planned.values()]), ...partsMissing(series, planned), ...findings];
}

const tellingDigits = 12;

/** Whether changed values have too many digits to agree with another edition by chance. */
export const areTelling = (values: readonly DecimalText[]): boolean =>
  values.reduce((sum, value) => sum + value.replace(/\D/g, "").replace(/^0+|0+$/g, "").length, 0) >= tellingDigits;

/** Whether what a file dated after everything stored changes goes back, in any of its series, to an older edition: it is that edition, loaded late. */
function olderEdition(vintageDate: IsoDate, planned: readonly PlannedSeries[]): Finding[] {
  const found = planned.flatMap((one) => goesBack(vintageDate, one));
  const [first] = found;
  return first ? [{ ...first, count: found.reduce((sum, { count }) => sum + count, 0) }] : [];
}

type OlderEdition = Extract<Finding, { readonly editionDate: IsoDate }>;

function goesBack(vintageDate: IsoDate, { history, plan }: PlannedSeries): OlderEdition[] {
  const changed = plan.revised.flatMap(({ period, to: { value } }) => (value === null ? [] : [{ period, value }]));
  const dates = [...new Set(history.spans.map((span) => span.vintageDate))].sort();
  // What is dated before another edition that is held is an older one, and says so.
  if (changed.length === 0 || vintageDate < (dates.at(-1) ?? "")) return [];
  for (const editionDate of dates.slice(0, -1).toReversed()) {
    const then = observationsAsOf(history.observations, editionDate);
    const same = changed.filter(({ period, value }) => sameDecimal(then.get(period)?.value ?? null, value));
    if (same.length >= changed.length * 0.9 && areTelling(same.map(({ value }) => value)))
      return [{ code: "older-edition", severity: "hold", vintageDate, editionDate, count: same.length }];
  }
  return [];
}

/** Parts, `family.part`, that every edition has had values for and that are nothing in all of this one, while their total is not. */
function partsMissing(series: IncomingVintage["series"], planned: ReadonlyMap<SeriesId, PlannedSeries>): Finding[] {
  return series.flatMap(({ seriesId, span, observations }): Finding[] => {
    if (
      !seriesId.includes(".") ||
      observations.length === 0 ||
      observations.some(({ value }) => value !== null && Number(value) !== 0)
    )
      return [];
    const history = planned.get(seriesId)?.history;
    if (!history) return [];
    const [first] = observations;
    const before = [...observationsAsOf(history.observations, "9999-12-31").values()]
      .filter(({ value }) => value !== null && Number(value) !== 0)
      .sort((a, b) => comparePeriods(a.period, b.period));
    const recent = before.filter(
      ({ period }) => comparePeriods(period, span.first) >= 0 && comparePeriods(period, span.last) <= 0,
    );
    const last = before.at(-1);
    const witness = recent.at(-1) ?? (last && first && nextPeriod(last.period) === first.period ? last : undefined);
    return witness?.value == null
      ? []
      : [{ code: "part-missing", severity: "refuse", seriesId, period: witness.period, value: witness.value }];
  });
}
