import { MEXICAN_STATES, type StateCode } from "./areas.ts";
import { CATALOGUE } from "./catalogue/index.ts";
import { PARTS, type PartCode, type PartKind } from "./parts.ts";
import type { Indicator, SeriesFamily } from "./series-family.ts";
import type { Bilingual } from "./text.ts";

export type FamilyId = keyof typeof CATALOGUE;
type StateFamilyId = {
  [K in FamilyId]: (typeof CATALOGUE)[K] extends { readonly byState: true } ? K : never;
}[FamilyId];

type PartSeriesId = {
  [K in FamilyId]: (typeof CATALOGUE)[K] extends { readonly parts: readonly (infer P extends PartKind)[] }
    ? `${K}.${PartCode<P>}`
    : never;
}[FamilyId];

/** A municipality under INEGI's key: two digits of its state, three of its own. */
export type MunicipalityCode = `mun-${string}`;
/** `<family>.mun-11003`: checked where it comes in, because nobody lists every municipality. */
export type MunicipalSeriesId = string & { readonly brand: "municipal series" };

/** One measured thing over time: a family, a family in one state or municipality, or one part of what it counts. */
export type SeriesId = FamilyId | `${StateFamilyId}.${StateCode}` | MunicipalSeriesId | PartSeriesId;

/** One series with everything that identifies it. */
export interface Series extends Omit<SeriesFamily, "area" | "byState" | "parts"> {
  readonly id: SeriesId;
  readonly family: FamilyId;
  readonly area: SeriesFamily["area"] | StateCode | MunicipalityCode;
  readonly areaName: Bilingual;
  /** Which part of the family's total it counts; null for the whole, and for the whole of a state. */
  readonly part: { readonly kind: PartKind; readonly code: PartCode; readonly name: Bilingual } | null;
}

const AREA_NAMES = {
  MX: { en: "Mexico", es: "México" },
  US: { en: "United States", es: "Estados Unidos" },
  "US-southwest-border": { en: "US southwest land border", es: "Frontera terrestre suroeste de EE. UU." },
  "US-northern-border": { en: "US northern border", es: "Frontera norte de EE. UU." },
  "US-coastal-border": { en: "US coastal border", es: "Frontera costera de EE. UU." },
  "MX-from-US": { en: "United States to Mexico", es: "Estados Unidos a México" },
} as const satisfies Record<SeriesFamily["area"], Bilingual>;

const families: Readonly<Record<FamilyId, SeriesFamily>> = CATALOGUE;

const all: ReadonlyMap<string, Series> = new Map(
  (Object.keys(families) as FamilyId[]).flatMap((family) => expand(family).map((series) => [series.id, series])),
);

function expand(family: FamilyId): Series[] {
  const { area, byState, parts = [], ...rest } = families[family];
  const whole: Series = { ...rest, id: family, family, area, areaName: AREA_NAMES[area], part: null };
  const states = (byState ? MEXICAN_STATES : []).map(({ code, name }): Series => ({
    ...rest,
    id: `${family as StateFamilyId}.${code}`,
    family,
    area: code,
    areaName: { en: name, es: name },
    part: null,
  }));
  return [whole, ...states, ...parts.flatMap((kind) => partsOf(whole, kind))];
}

/** A part counts something else than the whole: it has a definition of its own, so that nothing compares the two. */
function partsOf(whole: Series, kind: PartKind): Series[] {
  return PARTS[kind].map(({ code, name }) => ({
    ...whole,
    id: `${whole.family}.${code}` as PartSeriesId,
    definition: `${whole.definition}/${code}`,
    title: { en: `${whole.title.en}: ${name.en}`, es: `${whole.title.es}: ${name.es}` },
    part: { kind, code, name },
  }));
}

/** Every series, families first in catalogue order, their states and parts after them. */
export const SERIES: readonly Series[] = [...all.values()];

/** Null when no series has this id. */
export const findSeries = (id: string): Series | null => all.get(id) ?? municipalSeries(id);

export const isSeriesId = (id: string): id is SeriesId => findSeries(id) !== null;

const municipal = new Map<string, Series>();

/** Municipalities come and go by law, so they are no closed list: any key of one of the 32 states is a series, held or not. */
function municipalSeries(id: string): Series | null {
  const [, family = "", state, own] = /^([a-z-]+)\.mun-(\d{2})(\d{3})$/.exec(id) ?? [];
  const place = MEXICAN_STATES.find(({ key }) => key === state);
  const whole = all.get(family);
  if (!place || !whole || own === undefined || own === "000" || !families[whole.family].byMunicipality) return null;
  const area: MunicipalityCode = `mun-${place.key}${own}`;
  const unspecified = own === "998" || own === "999";
  const made = municipal.get(id) ?? {
    ...whole,
    id: id as MunicipalSeriesId,
    area,
    areaName: unspecified
      ? {
          en: `${place.name}, municipality not specified or other (${own})`,
          es: `${place.name}, municipio no especificado u otro (${own})`,
        }
      : { en: `${place.name}, municipality ${place.key}${own}`, es: `${place.name}, municipio ${place.key}${own}` },
  };
  municipal.set(id, made);
  return made;
}

/** Throws RangeError naming the id. */
export function seriesOf(id: SeriesId): Series {
  const series = findSeries(id);
  if (!series) throw new RangeError(`unknown series: ${id}`);
  return series;
}

/** The title of a series with its area, where that is a state. */
export const seriesTitle = (series: Series): Bilingual =>
  series.id === series.family
    ? series.title
    : { en: `${series.title.en}, ${series.areaName.en}`, es: `${series.title.es}, ${series.areaName.es}` };

/** The family as a whole, then its states, then its parts. */
export const seriesOfFamily = (family: FamilyId): readonly Series[] =>
  SERIES.filter((series) => series.family === family);

/** The family's series in each state of Mexico, or of the US at the border; empty where it is not broken down by state. */
export const statesOfFamily = (family: FamilyId): readonly Series[] =>
  seriesOfFamily(family).filter(({ id, part }) => part?.kind === "us-state" || (part === null && id !== family));

/** Series of one indicator, national and border-wide ones only. */
export const seriesOfIndicator = (indicator: Indicator): readonly Series[] =>
  SERIES.filter((series) => series.indicator === indicator && series.id === series.family);
