import {
  comparePeriods,
  nextPeriod,
  observation,
  parsePeriod,
  periodInfo,
  sameObservation,
  type IncomingVintage,
  type Observation,
  type SeriesId,
  type SeriesVintage,
  type Vintage,
} from "@frontera/domain";

/** Collects figures under their vintages; a figure stated twice under one vintage must agree with itself. */
export interface Builder {
  add(vintage: Vintage, seriesId: SeriesId, period: string, value: string, attributes?: Partial<Observation>): void;
  /** Oldest first; series and periods in order. */
  vintages(): readonly IncomingVintage[];
}

export function createBuilder(): Builder {
  const held = new Map<string, { vintage: Vintage; series: Map<SeriesId, Map<string, Observation>> }>();
  return {
    add(vintage, seriesId, period, value, attributes = {}) {
      if (value === "" && attributes.status === undefined) return;
      const key = [vintage.releaseId, vintage.vintageDate, vintage.provenance].join("|");
      const entry = held.get(key) ?? { vintage, series: new Map<SeriesId, Map<string, Observation>>() };
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
          toParts([...series].map(toRuns)).map((part) => ({ ...vintage, series: part })),
        ),
  };
}

/**
 * A copy that holds some years only says nothing of the years between: each run of periods without a gap becomes a span of its own. Days
 * have gaps of their own (weekends), which say nothing.
 */
function toRuns([seriesId, periods]: [SeriesId, Map<string, Observation>]): readonly SeriesVintage[] {
  const runs: Observation[][] = [];
  for (const next of [...periods.values()].sort((a, b) => comparePeriods(a.period, b.period))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last && (periodInfo(last.period).frequency === "D" || nextPeriod(last.period) === next.period);
    if (run && follows) run.push(next);
    else runs.push([next]);
  }
  return runs.map((observations) => {
    const [first, last] = [observations.at(0), observations.at(-1)];
    if (!first || !last) throw new Error(`${seriesId} has no figures`);
    return { seriesId, span: { first: first.period, last: last.period }, observations };
  });
}

/** The first runs of all series make one vintage, the second runs another, and so on. */
function toParts(runs: readonly (readonly SeriesVintage[])[]): readonly (readonly SeriesVintage[])[] {
  const most = Math.max(...runs.map(({ length }) => length));
  return Array.from({ length: most }, (_, part) => runs.flatMap((run) => run[part] ?? []));
}
