import type { Catalogue } from "../catalogue.ts";
import type { Row } from "../rows.ts";
import type { Series } from "../series.ts";
import { aggregateRows } from "./aggregate.ts";
import { perPopulation } from "./per-population.ts";
import { transformRows } from "./transform.ts";
import type { Transformation } from "./transformation.ts";

/** All rows of a series through a transformation. `population` holds the rows of the population series, where one is used. */
export function transformSeries(
  catalogue: Catalogue,
  series: Series,
  rows: readonly Row[],
  transformation: Transformation | null,
  population: readonly Row[] = [],
): readonly Row[] {
  if (!transformation) return rows;
  const { units, basePeriod, frequency, calendar, method, per100000 } = transformation;
  const coarse = method === null ? rows : aggregateRows(catalogue, series, rows, { frequency, calendar, method });
  const rated = per100000 === null ? coarse : perPopulation(coarse, population);
  return transformRows(catalogue, series, rated, units, basePeriod).map((row) => ({ ...row, transformation }));
}
