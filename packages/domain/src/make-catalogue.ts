import type { Catalogue, CatalogueEntries } from "./catalogue.ts";
import { expandFamilies, municipalities } from "./expand-families.ts";
import type { FamilyId, ReleaseId } from "./keys.ts";
import type { Release, Series } from "./series.ts";

/** A catalogue that can be asked. */
export function makeCatalogue(entries: CatalogueEntries): Catalogue {
  const series = expandFamilies(entries);
  const byId = new Map(series.map((each) => [each.id, each]));
  const municipality = municipalities(entries, byId);
  const findSeries = (id: string): Series | null => byId.get(id) ?? municipality(id);
  const named = <T>(found: T | null | undefined, what: string, id: string): T => {
    if (found == null) throw new RangeError(`unknown ${what}: ${id}`);
    return found;
  };
  const own = <T>(record: Readonly<Record<string, T>>, what: string, id: string): T =>
    named(Object.hasOwn(record, id) ? record[id] : null, what, id);
  const releaseOf = (id: ReleaseId): Release => own(entries.releases, "release", id);
  const seriesOfFamily = (family: FamilyId): readonly Series[] => series.filter((each) => each.family === family);
  const wholes = series.filter(({ id, family }) => id === family);
  return {
    ...entries,
    series,
    findSeries,
    isSeriesId: (id) => findSeries(id) !== null,
    inOrder: (ids) => [
      ...series.map(({ id }) => id).filter((id) => ids.includes(id)),
      ...[...new Set(ids)].filter((id) => !byId.has(id)).toSorted(),
    ],
    seriesOf: (id) => named(findSeries(id), "series", id),
    indicatorOf: (id) =>
      named(
        entries.indicators.find((each) => each.id === id),
        "indicator",
        id,
      ),
    releaseOf,
    publisherOf: (id) => own(entries.publishers, "publisher", releaseOf(id).publisher),
    seriesOfFamily,
    statesOfFamily: (family) =>
      seriesOfFamily(family).filter(({ id, part }) => part?.kind === "us-state" || (part === null && id !== family)),
    seriesOfIndicator: (indicator) => wholes.filter((each) => each.indicator === indicator),
    seriesOfRelease: (id) => wholes.filter(({ release }) => release === id),
    leavesOut: (caveat) => caveat !== null && own(entries.caveats, "caveat", caveat).leavesOut,
  };
}
