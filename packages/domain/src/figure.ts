import { type DecimalText, decimal, toDecimalText } from "./decimal.ts";
import type { Period } from "./period.ts";
import type { Unit } from "./unit.ts";

/** How the paper qualifies a figure. Each is a comparator with a band: see `bandOf`. */
export const HEDGES = ["exact", "about", "nearly", "more-than", "less-than"] as const;

export type Hedge = (typeof HEDGES)[number];

/** Units of the paper: those of the series, and those only the paper uses. */
export type FigureUnit =
  | Unit
  | "USD/kg"
  | "USD/kg per 1000 km"
  | "teams"
  | "prisons"
  | "people/year"
  | "miles"
  | "entry points"
  | "times"
  | "metres"
  | "points"
  | "rank";

export type PillarNumber = 1 | 2 | 3 | 4;

/** The figure as the paper prints it: 2.8 billion is digits 2.8, scale 9. A share told in words ("half") has no digits of its own. */
export interface Printed {
  readonly digits: DecimalText;
  /** Power of ten that is put in words: 6 for million, 9 for billion. */
  readonly scale: 0 | 3 | 6 | 9 | 12;
  /** Set when the paper uses words only, so that no digits leave room for rounding. */
  readonly inWords?: true;
}

/** From the first to the last of these, both inside. */
export interface PeriodPair {
  readonly from: Period;
  readonly to: Period;
}

export type FigurePeriod = Period | PeriodPair;

/** The printed number in plain decimal text: 2.8 with scale 9 is 2800000000. */
export const printedValue = ({ digits, scale }: Printed): DecimalText =>
  toDecimalText(decimal(digits).times(`1e${String(scale)}`));

/** First and last period a figure speaks of; the same one twice for a single period. */
export const periodPair = (period: FigurePeriod): PeriodPair =>
  typeof period === "string" ? { from: period, to: period } : period;

/** `FY2016`, or `FY1993/FY2016` for a pair. */
export const figurePeriodText = (period: FigurePeriod): string =>
  typeof period === "string" ? period : `${period.from}/${period.to}`;

/** A work a document cites: author, title, and the date as far as the paper gives it (`2017`, `2014-02`, `2016-11-09`). */
export interface CitedWork {
  readonly author: string;
  readonly title: string;
  readonly date: string;
}

/** A number as printed, with its hedge: a figure of the paper, or a stated percentage. */
export interface HedgedNumber {
  readonly printed: Printed;
  readonly hedge: Hedge;
}
