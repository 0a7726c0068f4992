import { comparePeriods, nextPeriod, observationsAsOf, type Finding, type IncomingVintage } from "@frontera/domain";
import type { Planned } from "./planned.ts";

/** Parts, `family.part`, that every edition has had values for and that are nothing in all of this one, while their total is not. */
export function partsMissing(series: IncomingVintage["series"], planned: Planned): Finding[] {
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
