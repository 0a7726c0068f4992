import type { KnownSeriesId } from "@frontera/content";
import {
  observation,
  parsePeriod,
  sameObservation,
  type IncomingVintage,
  type Observation,
  type Vintage,
} from "@frontera/domain";
import { toParts, toRuns } from "../src/runs.ts";

/** Collects figures under their vintages; a figure stated twice under one vintage must agree with itself. */
export interface Builder {
  add(
    vintage: Vintage,
    seriesId: KnownSeriesId,
    period: string,
    value: string,
    attributes?: Partial<Observation>,
  ): void;
  /** Oldest first; series and periods in order. */
  vintages(): readonly IncomingVintage[];
}

export function createBuilder(): Builder {
  const held = new Map<string, { vintage: Vintage; series: Map<KnownSeriesId, Map<string, Observation>> }>();
  return {
    add(vintage, seriesId, period, value, attributes = {}) {
      if (value === "" && attributes.status === undefined) return;
      const key = [vintage.releaseId, vintage.vintageDate, vintage.provenance].join("|");
      const entry = held.get(key) ?? { vintage, series: new Map<KnownSeriesId, Map<string, Observation>>() };
      held.set(key, entry);
      const periods = entry.series.get(seriesId) ?? new Map<string, Observation>();
      entry.series.set(seriesId, periods);
      const next = observation({ period: parsePeriod(period), value: value === "" ? null : value, ...attributes });
      const before = periods.get(period);
      if (before && !sameObservation(before, next))
        throw new Error(
          `${seriesId} ${period} of ${vintage.vintageDate}: ${JSON.stringify(before)} and ${JSON.stringify(next)} disagree`,
        );
      periods.set(period, next);
    },
    vintages: () =>
      [...held.values()]
        .sort((a, b) =>
          a.vintage.vintageDate < b.vintage.vintageDate ? -1 : a.vintage.vintageDate > b.vintage.vintageDate ? 1 : 0,
        )
        .flatMap(({ vintage, series }) =>
          toParts([...series].map(([seriesId, periods]) => toRuns(seriesId, periods.values()))).map((part) => ({
            ...vintage,
            series: part,
          })),
        ),
  };
}
