import type { CatalogueEntries, IndicatorEntry } from "./catalogue-entries.ts";
import { expandFamilies, municipalities } from "./expand-families.ts";
import type { CaveatId } from "./observation.ts";
import type { Publisher, Release, ReleaseId } from "./release.ts";
import type { FamilyId, Series, SeriesId } from "./series.ts";
import type { Indicator } from "./series-family.ts";

/** The entries, and every series they make. A name that is not there throws RangeError, where it is not asked for with `find`. */
export interface Catalogue extends CatalogueEntries {
  /** Families first in catalogue order, their states and parts after them. Municipalities are no closed list and not in it. */
  readonly series: readonly Series[];
  /** Null when no series has this id. */
  readonly findSeries: (id: string) => Series | null;
  readonly isSeriesId: (id: string) => boolean;
  readonly seriesOf: (id: SeriesId) => Series;
  readonly indicatorOf: (id: Indicator) => IndicatorEntry;
  readonly releaseOf: (id: ReleaseId) => Release;
  readonly publisherOf: (id: ReleaseId) => Publisher;
  /** The family as a whole, then its states, then its parts. */
  readonly seriesOfFamily: (family: FamilyId) => readonly Series[];
  /** The family's series in each state of Mexico, or of the US at the border; empty where it is not broken down by state. */
  readonly statesOfFamily: (family: FamilyId) => readonly Series[];
  /** Series of one indicator, national and border-wide ones only. */
  readonly seriesOfIndicator: (indicator: Indicator) => readonly Series[];
  /** The series a release is judged by: families as a whole, not their parts. */
  readonly seriesOfRelease: (id: ReleaseId) => readonly Series[];
  readonly leavesOut: (caveat: CaveatId | null) => boolean;
}

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
