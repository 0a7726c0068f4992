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

/** One measured thing over time: a family, a family in one state, or one part of what it counts. */
export type SeriesId = FamilyId | `${StateFamilyId}.${StateCode}` | PartSeriesId;

/** One series with everything that identifies it. */
export interface Series extends Omit<SeriesFamily, "area" | "byState" | "parts"> {
  readonly id: SeriesId;
  readonly family: FamilyId;
  readonly area: SeriesFamily["area"] | StateCode;
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
export const findSeries = (id: string): Series | null => all.get(id) ?? null;

export const isSeriesId = (id: string): id is SeriesId => all.has(id);

/** Throws RangeError naming the id. */
export function seriesOf(id: SeriesId): Series {
  const series = all.get(id);
  if (!series) throw new RangeError(`unknown series: ${id}`);
  return series;
}

/** The family as a whole, then its states, then its parts. */
export const seriesOfFamily = (family: FamilyId): readonly Series[] =>
  SERIES.filter((series) => series.family === family);

/** Series of one indicator, national and border-wide ones only. */
export const seriesOfIndicator = (indicator: Indicator): readonly Series[] =>
  SERIES.filter((series) => series.indicator === indicator && series.id === series.family);
