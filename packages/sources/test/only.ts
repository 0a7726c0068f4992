import type { IncomingVintage, Observation } from "@frontera/domain";

/** The one item of a list. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (items.length !== 1 || item === undefined) throw new Error(`expected one, got ${String(items.length)}`);
  return item;
}

/** The observations of one series, over all vintages that have it. */
export const observationsOf = (vintages: readonly IncomingVintage[], seriesId: string): readonly Observation[] =>
  vintages.flatMap(({ series }) => series).flatMap((each) => (each.seriesId === seriesId ? each.observations : []));

/** Period and value, as a test writes them. */
export const valuesOf = (vintages: readonly IncomingVintage[], seriesId: string): Record<string, string | null> =>
  Object.fromEntries(observationsOf(vintages, seriesId).map(({ period, value }) => [period, value]));
