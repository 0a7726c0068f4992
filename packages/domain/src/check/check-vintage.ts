import { sameDecimal } from "../decimal.ts";
import { comparePeriods, nextPeriod, type IsoDate, type Period } from "../period.ts";
import type { SeriesId } from "../series.ts";
import { observationsAsOf, type IncomingVintage, type SeriesHistory, type SeriesPlan } from "../vintage.ts";
import type { Finding } from "./finding.ts";
import { usualRules, type CheckRules } from "./rules.ts";
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

/** Changed values that say something; fewer that agree with an older edition can be chance. */
const fewestCells = 3;

/** Whether what a file dated after everything stored changes goes back to an older edition: it is that edition, loaded late. */
function olderEdition(vintageDate: IsoDate, planned: readonly PlannedSeries[]): Finding[] {
  const changed = planned.flatMap(({ history, plan }) => plan.revised.map((revision) => ({ history, ...revision })));
  const valued = changed.filter(({ to }) => to.value !== null);
  if (valued.length < fewestCells) return [];
  const dates = [...new Set(valued.flatMap(({ history }) => history.spans.map((span) => span.vintageDate)))].sort();
  // What is dated before another edition that is held is an older one, and says so.
  if (vintageDate < (dates.at(-1) ?? "")) return [];
  for (const editionDate of dates.slice(0, -1).toReversed()) {
    const known = new Map<SeriesHistory, ReadonlyMap<Period, { readonly value: string | null }>>();
    const count = valued.filter(({ history, period, to }) => {
      const then = known.get(history) ?? observationsAsOf(history.observations, editionDate);
      known.set(history, then);
      const value = then.get(period)?.value ?? null;
      return value !== null && to.value !== null && sameDecimal(value, to.value);
    }).length;
    if (count >= valued.length * 0.9)
      return [{ code: "older-edition", severity: "hold", vintageDate, editionDate, count }];
  }
  return [];
}

/** Parts, `family.part`, that every edition has had values for and that are nothing in all of this one, while their total is not. */
function partsMissing(series: IncomingVintage["series"], planned: ReadonlyMap<SeriesId, PlannedSeries>): Finding[] {
  return series.flatMap(({ seriesId, observations }): Finding[] => {
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
    const recent = before.filter(({ period }) => first !== undefined && comparePeriods(period, first.period) >= 0);
    const last = before.at(-1);
    const witness = recent.at(-1) ?? (last && first && nextPeriod(last.period) === first.period ? last : undefined);
    return witness?.value == null
      ? []
      : [{ code: "part-missing", severity: "refuse", seriesId, period: witness.period, value: witness.value }];
  });
}
