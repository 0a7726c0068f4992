import { MEXICAN_STATES, type StateCode } from "./areas.ts";
import { CATALOGUE } from "./catalogue/index.ts";
import type { Indicator, SeriesFamily } from "./series-family.ts";
import type { Bilingual } from "./text.ts";

export type FamilyId = keyof typeof CATALOGUE;
type StateFamilyId = {
  [K in FamilyId]: (typeof CATALOGUE)[K] extends { readonly byState: true } ? K : never;
}[FamilyId];

/** One measured thing over time: a family, or a family in one state. */
export type SeriesId = FamilyId | `${StateFamilyId}.${StateCode}`;

/** One series with everything that identifies it. */
export interface Series extends Omit<SeriesFamily, "area" | "byState"> {
  readonly id: SeriesId;
  readonly family: FamilyId;
  readonly area: SeriesFamily["area"] | StateCode;
  readonly areaName: Bilingual;
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
  const { area, byState, ...rest } = families[family];
  const whole: Series = { ...rest, id: family, family, area, areaName: AREA_NAMES[area] };
  if (!byState) return [whole];
  const states = MEXICAN_STATES.map(({ code, name }): Series => ({
    ...rest,
    id: `${family as StateFamilyId}.${code}`,
    family,
    area: code,
    areaName: { en: name, es: name },
  }));
  return [whole, ...states];
}

/** Every series, families first in catalogue order, their states after them. */
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

/** Series of one indicator, national and border-wide ones only. */
export const seriesOfIndicator = (indicator: Indicator): readonly Series[] =>
  SERIES.filter((series) => series.indicator === indicator && series.id === series.family);
