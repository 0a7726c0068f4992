import type { ReleaseId } from "./release.ts";
import type { CalendarKind, Frequency, Period } from "./period.ts";
import type { Bilingual } from "./text.ts";

/** Key of a subject. */
export type Indicator = string;

/** Key of a way in which totals are broken down. */
export type PartKind = string;

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
  /** ISO 3166 code of the area, or a named border: a key of the catalogue's areas. */
  readonly area: string;
  /** Also held for each Mexican state, as `<id>.MX-OAX`. */
  readonly byState?: true;
  /** Also held for each Mexican municipality, as `<id>.mun-11003` under INEGI's key. */
  readonly byMunicipality?: true;
  /** Counts everybody who lives in the area: what is counted there can be set over it. */
  readonly population?: true;
  /** How its total is broken down: held for each part too, as `<id>.cit-MX`. */
  readonly parts?: readonly PartKind[];
  readonly title: Bilingual;
  /** One sentence: what a value is. */
  readonly about: Bilingual;
  /** One sentence: what it is taken for and is not. */
  readonly isNot: Bilingual;
  readonly breaks: readonly Break[];
  /** Set when the series is not carried on, by its publisher or, where it was worked out, by us: the last period it covers. */
  readonly concluded?: Period;
}
