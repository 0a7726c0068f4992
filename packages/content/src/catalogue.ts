import { makeCatalogue, type Catalogue, type Series } from "@frontera/domain";
import { AREAS, MEXICAN_STATES, municipalityName, withAreaName } from "./areas.ts";
import { CAVEATS } from "./caveats.ts";
import type { Subject } from "./subject.ts";
import { SUBJECTS } from "./subjects.ts";

/** What the subjects hold under one name, together. */
const together = <K extends "series" | "publishers" | "releases" | "caveats" | "parts">(
  name: K,
): NonNullable<Subject[K]> =>
  Object.assign({}, ...SUBJECTS.map((subject: Subject) => subject[name] ?? {})) as NonNullable<Subject[K]>;

/** Every series, publisher and release. */
export const CATALOGUE: Catalogue = makeCatalogue({
  indicators: SUBJECTS.map(({ indicator }) => indicator),
  families: together("series"),
  publishers: together("publishers"),
  releases: together("releases"),
  caveats: { ...CAVEATS, ...together("caveats") },
  parts: together("parts"),
  areas: AREAS,
  states: MEXICAN_STATES,
  municipality: municipalityName,
});

/** The same, in which municipalities are called by these names, by their areas: `mun-02004`. */
export function catalogueNaming(names: ReadonlyMap<string, string>): Catalogue {
  const named = (series: Series): Series => withAreaName(series, names.get(series.area));
  return {
    ...CATALOGUE,
    seriesOf: (id) => named(CATALOGUE.seriesOf(id)),
    findSeries: (id) => {
      const found = CATALOGUE.findSeries(id);
      return found && named(found);
    },
  };
}

type KeysOf<T> = T extends unknown ? keyof T & string : never;
type KnownFamilyId = KeysOf<(typeof SUBJECTS)[number]["series"]>;

/** A series that a program names by hand, so that a slip of the pen is no program; of a state or part, its family is checked. */
export type KnownSeriesId = KnownFamilyId | `${KnownFamilyId}.${string}`;
/** A release that a program names by hand. */
export type KnownReleaseId = KeysOf<(typeof SUBJECTS)[number]["releases"]>;
/** ISO 3166-2 code of a state of Mexico. */
export type StateCode = (typeof MEXICAN_STATES)[number]["code"];
