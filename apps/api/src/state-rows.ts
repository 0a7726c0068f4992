import { refusalWords, refused } from "@frontera/words";
import { CATALOGUE, BASIS } from "@frontera/content";
import {
  comparePeriods,
  latestRow,
  planTransformation,
  populationsOf,
  toRows,
  transformSeries,
  type Period,
  type Row,
  type Series,
  type SeriesId,
} from "@frontera/domain";
import { readKnown } from "./read-known.ts";
import type { Context } from "./context.ts";
import type { StatesInput } from "./inputs.ts";
import { ReadError, resolveKnown, type Pinned } from "./read-rows.ts";

/** One period of a series in every state it is held by; a state without a row for it has null. */
export interface StateRows extends Pinned {
  /** The newest one any state has a value for; null when none has. */
  readonly period: Period | null;
  readonly states: readonly { readonly series: Series; readonly row: Row | null }[];
}

/** Throws ReadError where a series is not held by state, or the transformation does not suit it. */
export async function readStateRows(context: Context, input: StatesInput): Promise<StateRows> {
  const {
    family,
    asOf: asked,
    recordedAsOf,
    observation_end: until,
    per_population: perPopulation,
    whole_periods: completeOnly,
    ...request
  } = input;
  const whole = CATALOGUE.findSeries(family);
  const states = whole === null || whole.id !== whole.family ? [] : CATALOGUE.statesOfFamily(whole.family);
  if (states.length === 0) throw new ReadError("NOT_FOUND", refused("notByState", { id: family }));
  const known = await resolveKnown(context, { asOf: asked, recordedAsOf });
  const populationOf = (series: Series): SeriesId | undefined =>
    perPopulation ? populationsOf(CATALOGUE, series)[0] : undefined;
  const ids = states.flatMap((series) => [series.id, populationOf(series)].filter((id) => id !== undefined));
  const read = await readKnown(context.db, ids, known);
  const rowsOf = (id: SeriesId): readonly Row[] => toRows(CATALOGUE.seriesOf(id), read.get(id) ?? []);
  const all = states.map((series) => {
    const population = populationOf(series);
    const plan = planTransformation(BASIS, series, { ...request, per_100000: population });
    if (plan && "refused" in plan)
      throw new ReadError("BAD_REQUEST", { en: refusalWords(plan, "en"), es: refusalWords(plan, "es") });
    const rows = transformSeries(
      CATALOGUE,
      series,
      rowsOf(series.id),
      plan,
      population === undefined ? [] : rowsOf(population),
    );
    return { series, rows: rows.filter((row) => until === undefined || row.periodStart <= until) };
  });
  const newest = all.flatMap(({ rows }) => latestRow(rows, { completeOnly })?.period ?? []).toSorted(comparePeriods);
  const period = newest.at(-1) ?? null;
  return {
    ...known,
    period,
    states: all.map(({ series, rows }) => ({ series, row: rows.find((row) => row.period === period) ?? null })),
  };
}
