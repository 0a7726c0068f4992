import { CATALOGUE } from "./catalogue/index.ts";
import { MEXICAN_STATES, type StateCode } from "./areas.ts";
import type { CalendarKind, Frequency, IsoDate, Period } from "./period.ts";
import type { ReleaseId } from "./releases.ts";
import type { Bilingual } from "./text.ts";

export type Indicator = "peso" | "apprehensions" | "merida" | "violence" | "context";

/** The four headline subjects, in the order they are shown. */
export const HEADLINE_INDICATORS = ["peso", "apprehensions", "merida", "violence"] as const;

export type Unit = "MXN/USD" | "people" | "events" | "cases" | "USD" | "rate per 100,000" | "percent";

/** Requested, appropriated, obligated and disbursed are four statistics; `allocated` is the publisher's discontinued fifth. */
export type MoneyStage = "requested" | "allocated" | "appropriated" | "obligated" | "disbursed";

/** A change of definition, method or source inside a series: no comparison crosses it unseen, and a drawn line is split there. */
export interface Break {
  /** First period under the new definition. */
  readonly at: Period;
  readonly reason: Bilingual;
}

/** What is measured. Two series can be compared only where every one of these agrees. */
export interface Measure {
  readonly unit: Unit;
  /** What is counted, in one key: series that share it share a definition. */
  readonly definition: string;
  /** Pesos per dollar is base USD, counter MXN; the basis is how the rate is fixed. */
  readonly quote: { readonly base: string; readonly counter: string; readonly basis: string } | null;
  readonly moneyStage: MoneyStage | null;
  /** How money is placed in years: two bases of the same money are never mixed. */
  readonly moneyBasis: string | null;
  readonly priceBasis: "nominal" | "constant" | null;
  /** flow: counted over the period. stock: held at its end. rate: a price or ratio in it. */
  readonly kind: "flow" | "stock" | "rate";
}

/** A series, or a family of series that differ only in reference area. */
export interface SeriesFamily extends Measure {
  readonly indicator: Indicator;
  readonly release: ReleaseId;
  readonly frequency: Frequency;
  readonly calendar: CalendarKind;
  /** ISO 3166 code of the area, or a named border. */
  readonly area: "MX" | "US" | "US-southwest-border" | "US-northern-border" | "US-coastal-border" | "MX-from-US";
  /** Also held for each Mexican state, as `<id>.MX-OAX`. */
  readonly byState?: true;
  readonly title: Bilingual;
  /** One sentence: what a value is. */
  readonly about: Bilingual;
  /** One sentence: what it is taken for and is not. */
  readonly isNot: Bilingual;
  readonly breaks: readonly Break[];
  /** Set when the publisher has ended the series: the last period it covers. */
  readonly concluded?: Period;
}

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

/** The break a pair of days lies across, if any: the latest one. */
export function breakBetween(
  series: Series,
  start: IsoDate,
  end: IsoDate,
  startOf: (period: Period) => IsoDate,
): Break | null {
  return series.breaks.findLast(({ at }) => start < startOf(at) && startOf(at) <= end) ?? null;
}
