import { CATALOGUE, stateOfMunicipality } from "@frontera/content";
import { readEveryAreaName, readStoredSeries, readLastEvent, readFromReplica } from "@frontera/db";
import type { Series, SeriesId } from "@frontera/domain";
import { toMunicipality, withWords, type Municipality } from "@frontera/publishing";
import { today, type Context } from "../context.ts";
import type { MunicipalitiesInput } from "../inputs.ts";
import { cacheByState } from "../cache.ts";
import { knownSeries } from "../read-rows.ts";

interface Stored {
  /** Series of which a value stands. */
  readonly held: ReadonlySet<SeriesId>;
  /** In the order of their keys. */
  readonly municipalities: readonly Municipality[];
}

const keep = cacheByState<Stored>(1);

/** Series held by municipality, as families of the catalogue. */
const families = Object.entries(CATALOGUE.families).flatMap(([id, { byMunicipality }]) => (byMunicipality ? [id] : []));

/** What is stored, as far as the search needs it: read once in every state of the data, however many type. */
export async function readStored(context: Context): Promise<Stored> {
  const { db } = context;
  const last = await readFromReplica(db, readLastEvent);
  return keep(db, `${last ?? ""} ${today(context)}`, async () => {
    const [held, names] = await Promise.all([readStoredSeries(db), readEveryAreaName(db)]);
    const municipalities = names.map((named) => {
      const ids = families.map((family) => `${family}.${named.area}`).filter((id) => held.has(id));
      return toMunicipality(
        named,
        ids.flatMap((id) => CATALOGUE.findSeries(id) ?? []),
      );
    });
    return { held, municipalities };
  });
}

/** Of those found by words so many are shown; of a state all, 570 at the most. */
const foundAtMost = 30;

export interface FoundMunicipalities {
  /** In how many municipalities the family is held. */
  readonly held: number;
  readonly found: readonly Pick<Series, "id" | "areaName">[];
}

/** One family's series in the municipalities of a state, or in those that have all of the words in their names and that of their state. */
export function findMunicipalities(
  municipalities: readonly Municipality[],
  { family, state, query }: MunicipalitiesInput,
): FoundMunicipalities {
  const { id } = knownSeries(family);
  const seriesOf = (all: readonly Municipality[]): readonly Series[] =>
    all.flatMap(({ series }) => series.filter((one) => one.family === id));
  const named =
    query !== undefined
      ? seriesOf(withWords(query, municipalities)).slice(0, foundAtMost)
      : seriesOf(municipalities).filter(({ area }) => stateOfMunicipality(area)?.code === state);
  return {
    held: seriesOf(municipalities).length,
    found: named.map(({ id: own, areaName }) => ({ id: own, areaName })),
  };
}
