import type { DecimalText } from "./decimal.ts";
import type { FamilyId, Indicator, PartKind, PublisherId, ReleaseId, SeriesId } from "./keys.ts";
import type { CalendarKind, Frequency, Period } from "./period.ts";
import { type Bilingual, inBoth } from "./text.ts";
import type { MoneyStage, Unit } from "./unit.ts";

/** Who publishes. */
export interface Publisher {
  readonly name: string;
  readonly url: string;
}

/**
 * When a day's value comes out: so many weekdays after it, before it where negative; or on the Monday after its week. A Monday that lies in one of the
 * `holidays`, from one month and day to another, and from a year on where one is named, passes to the next day, and so does any day that ends in one of `closed`.
 */
export type ReleaseRule =
  | { readonly weekdaysAfter: number }
  | {
      readonly mondayAfter: {
        readonly holidays: readonly { readonly from: string; readonly to: string; readonly since?: string }[];
        readonly closed: readonly string[];
      };
    };

/**
 * A named publication that carries series. `cadence`: counted from the last day the newest value covers, after how many days the next
 * value is due, and after how many it is overdue; null when nothing more is expected.
 */
export interface Release {
  readonly publisher: PublisherId;
  readonly name: Bilingual;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** How to cite the publisher, without the access date. */
  readonly citation: string;
  readonly cadence: { readonly dueAfterDays: number; readonly overdueAfterDays: number } | null;
  /** Of a publisher that does not revise: when a value of a day comes out. */
  readonly unrevised?: ReleaseRule;
}

/** What a change of method does to what is counted: everything that was counted before and more, only a part of it, or nobody knows. */
export type Counts = "more" | "less" | "unknown";

/** A change of definition, method or source inside a series: no comparison crosses it unseen, and a drawn line is split there. */
export interface Break {
  /** First period under the new definition. */
  readonly at: Period;
  readonly counts: Counts;
  readonly reason: Bilingual;
}

/** The publisher carries a statistic on under its name and in its unit, by another method: where it begins, and the definition it carries on. */
export interface Succession extends Break {
  readonly definition: string;
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
  /** Totals of its years as their publisher prints them, and where: a sum that is one of them says so in its provenance. */
  readonly printed?: Readonly<Record<string, { readonly value: DecimalText; readonly where: string }>>;
  readonly title: Bilingual;
  /** One sentence: what a value is. */
  readonly about: Bilingual;
  /** One sentence: what it is taken for and is not. */
  readonly isNot: Bilingual;
  readonly breaks: readonly Break[];
  /** What it carries on; nothing where it is a statistic of its own. */
  readonly succeeds?: Succession;
  /** Set when the series is not carried on, by its publisher or, where it was worked out, by us: the last period it covers. */
  readonly concluded?: Period;
}

/** One series with everything that identifies it. */
export interface Series extends Omit<SeriesFamily, "byState" | "parts"> {
  readonly id: SeriesId;
  readonly family: FamilyId;
  readonly areaName: Bilingual;
  /** Which part of the family's total it counts; null for the whole, and for the whole of a state. */
  readonly part: { readonly kind: PartKind; readonly code: string; readonly name: Bilingual } | null;
}

/** The title of a series with its area, where that is a state. */
export const seriesTitle = (series: Series): Bilingual =>
  series.id === series.family
    ? series.title
    : inBoth((locale) => `${series.title[locale]}, ${series.areaName[locale]}`);
