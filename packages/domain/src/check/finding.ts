import type { DecimalText } from "../decimal.ts";
import type { SeriesId } from "../keys.ts";
import type { IsoDate, Period } from "../period.ts";

type Odd = Readonly<{ severity: "hold"; seriesId: SeriesId }>;

/** What is found in a file before it is stored. What cannot be is refused; what is odd is held until a person has looked. */
export type Finding =
  | (Odd & {
      /** A value far from its neighbour, against what this series has done before. */
      readonly code: "outlier";
      readonly period: Period;
      readonly value: DecimalText;
      /** The value before it. */
      readonly neighbour: DecimalText;
    })
  | (Odd & {
      /** A value restated by far more than this series' values move from one period to the next. */
      readonly code: "large-revision";
      readonly period: Period;
      readonly from: DecimalText;
      readonly to: DecimalText;
    })
  | (Odd & {
      /** More values restated than is usual here, values no longer stated, values said with fewer digits or more, round ones; `of` how many. */
      readonly code: "many-restated" | "withdrawn" | "fewer-digits" | "more-digits" | "round-numbers";
      readonly count: number;
      readonly of: number;
    })
  | (Odd & {
      /** Values that are those of the period beside them, as when a column slips by a row. */
      readonly code: "shifted";
      readonly count: number;
    })
  /** A part of a total that has rows in the periods beside this one and none in it. */
  | (Odd & Readonly<{ code: "part-gap"; part: string; period: Period; value: DecimalText }>)
  | {
      /** A part of a total that has values in every edition held and none in this file. */
      readonly code: "part-missing";
      readonly severity: "refuse";
      readonly seriesId: SeriesId;
      readonly period: Period;
      readonly value: DecimalText;
    }
  | {
      /** What the file changes are values as they stood in an older edition. */
      readonly code: "older-edition";
      readonly severity: "hold";
      readonly vintageDate: IsoDate;
      readonly editionDate: IsoDate;
      readonly count: number;
    }
  | {
      /** The content of a vintage that an operator took back. */
      readonly code: "taken-back";
      readonly severity: "hold";
      readonly vintageDate: IsoDate;
      readonly reason: string;
    }
  | {
      /** A complete period that ends after the day the file is dated. */
      readonly code: "ends-later";
      readonly severity: "refuse";
      readonly seriesId: SeriesId;
      readonly period: Period;
      readonly vintageDate: IsoDate;
    };

/** pass: it may be stored. hold: a person decides. refuse: it cannot be what it says it is. */
export type CheckVerdict = "pass" | "hold" | "refuse";

export const verdictOf = (findings: readonly Finding[]): CheckVerdict =>
  findings.some(({ severity }) => severity === "refuse") ? "refuse" : findings.length > 0 ? "hold" : "pass";
