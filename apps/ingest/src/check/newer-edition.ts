import { observationsAsOf, sameDecimal, type Finding, type IncomingVintage, type IsoDate } from "@frontera/domain";
import { areTelling } from "./older-edition.ts";
import type { Planned } from "./planned.ts";

/**
 * The first edition held that is dated after this file, where every value in the file is that edition's; null where one is not, or there is none. Such a file
 * may be a part of that edition, cut off at a month and dated by the month it ends with.
 */
export function sameAsNewer(vintageDate: IsoDate, series: IncomingVintage["series"], planned: Planned): IsoDate | null {
  const dates: IsoDate[] = [];
  for (const { seriesId, observations } of series) {
    const history = planned.get(seriesId)?.history;
    const [next] =
      history?.spans.flatMap((span) => (span.vintageDate > vintageDate ? [span.vintageDate] : [])).sort() ?? [];
    if (!history || next === undefined) return null;
    const then = observationsAsOf(history.observations, next);
    if (!observations.every(({ period, value }) => sameDecimal(value, then.get(period)?.value ?? null))) return null;
    dates.push(next);
  }
  return dates.sort()[0] ?? null;
}

/** What the file restates is what only a newer edition says: it is not the edition of its day. */
export function newerEdition(vintageDate: IsoDate, series: IncomingVintage["series"], planned: Planned): Finding[] {
  const restated = [...planned.values()].flatMap(({ plan }) =>
    plan.revised.flatMap(({ to: { value } }) => value ?? []),
  );
  if (!areTelling(restated)) return [];
  const editionDate = sameAsNewer(vintageDate, series, planned);
  return editionDate === null
    ? []
    : [{ code: "newer-edition", severity: "hold", vintageDate, editionDate, count: restated.length }];
}
