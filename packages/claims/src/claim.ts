import type { HedgedNumber, IsoDate, Period, SeriesId, Series } from "@frontera/domain";
import type { Printed } from "./numbers.ts";

/** How a number is qualified: as the paper does, and in the ways people besides do. */
export type ClaimHedge = HedgedNumber["hedge"] | "at-least" | "at-most" | "just-over" | "between";

/** A number of a sentence. In the unit of the series where `unit` is null. */
export interface Size {
  readonly printed: Printed;
  readonly hedge: ClaimHedge;
  /** The upper end, for `between`. */
  readonly upper: Printed | null;
  readonly unit: "percent" | "times" | "USD" | "pesos" | "pounds" | "kilograms" | "tonnes" | "per-100000" | null;
}

/** A period: itself, or told by another: the newest whole one, the one before the claim's own, the same one a year earlier. */
export type When = Period | "newest" | "before" | "year-earlier";

export type Direction = "up" | "down" | "flat";

/** What a sentence says of one statistic. */
export type Claim =
  | { readonly kind: "level"; readonly at: When; readonly size: Size }
  | { readonly kind: "sum"; readonly from: Period; readonly to: Period; readonly size: Size }
  | {
      readonly kind: "change";
      readonly from: When;
      readonly to: When;
      readonly direction: Direction;
      /** In percent, times, or the unit of the series; null where only the direction is told. */
      readonly size: Size | null;
      readonly start: Size | null;
      readonly end: Size | null;
    }
  | {
      readonly kind: "rank";
      readonly at: Period | "newest";
      readonly which: "highest" | "lowest";
      readonly place: number;
      /** Among all that is held, what came until then, since a period, in one year, in so many years, or all states. */
      readonly among:
        | "all"
        | "until-then"
        | { readonly since: Period }
        | { readonly within: Period }
        | { readonly years: number }
        | "places";
      readonly size: Size | null;
    }
  | { readonly kind: "share"; readonly at: When; readonly size: Size };

/** How the values of the claim are made of those of the series. */
export interface Basis {
  readonly series: SeriesId;
  /** Of what it is a share. */
  readonly whole: SeriesId | null;
  /** The share is of all but the series. */
  readonly complement: boolean;
  readonly frequency: Series["frequency"];
  readonly calendar: Series["calendar"];
  /** Null as published; `any` for some day of the period. */
  readonly method: "sum" | "avg" | "eop" | "any" | null;
  /** The number falls when the thing rises. */
  readonly inverse: boolean;
}

/** One way to take a sentence. */
export interface ClaimReading extends Basis {
  readonly claim: Claim;
  readonly negated: boolean;
  /** What the sentence leaves open and is taken as usual. */
  readonly assumed: readonly ("period" | "base" | "fiscal-year" | "calendar-year" | "subject")[];
}

export const PART_NAMES = [
  "text",
  "subject",
  "place",
  "source",
  "period",
  "base",
  "direction",
  "size",
  "hedge",
  "unit",
  "rank",
  "share",
  "negation",
  "words",
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** A stretch of the cleaned sentence and what it was read as. */
export interface Part {
  readonly name: PartName;
  readonly text: string;
}

/** What stands in the way: which part, as typed where it is there, why, and the nearest series held. */
export interface Unread extends Omit<Part, "text"> {
  readonly text: string | null;
  readonly reason:
    "empty" | "too-long" | "missing" | "unknown" | "not-held-there" | "not-held-so-often" | "two-claims" | "other-unit";
  readonly nearest: readonly SeriesId[];
}

/** A sentence as it was read. It is judged only where nothing is unread. */
export interface ReadSentence {
  readonly text: string;
  /** The day on which it is said. */
  readonly today: IsoDate;
  readonly language: "en" | "es";
  readonly parts: readonly Part[];
  readonly unread: readonly Unread[];
  readonly readings: readonly ClaimReading[];
}
