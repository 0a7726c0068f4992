import type { DecimalText } from "../decimal.ts";
import type { SeriesId } from "../keys.ts";
import type { IsoDate, Period } from "../period.ts";

type Odd = Readonly<{ severity: "hold"; seriesId: SeriesId }>;
type Impossible = Readonly<{ severity: "refuse"; seriesId: SeriesId }>;

/** What is found in a file before it is stored. What cannot be is refused; what is odd is held until a person has looked. */
export type Finding =
  /** A value far from its neighbour, mostly the one before it, against what this series has done before. */
  | (Odd & Readonly<{ code: "outlier"; period: Period; value: DecimalText; neighbour: DecimalText }>)
  /** A value restated by far more than any edition restates one. */
  | (Odd & Readonly<{ code: "large-revision"; period: Period; from: DecimalText; to: DecimalText }>)
  | (Odd & {
      /** More values restated than is usual here, values no longer stated, values said with fewer digits or more, round ones; `of` how many. */
      readonly code: "many-restated" | "withdrawn" | "fewer-digits" | "less-exact" | "more-digits" | "round-numbers";
      readonly count: number;
      readonly of: number;
    })
  /** Values restated by one and the same factor. */
  | (Odd & Readonly<{ code: "scaled"; factor: DecimalText; count: number; of: number }>)
  /** Two periods, or two series in a period, of which each has what the other one had. */
  | (Odd & Readonly<{ code: "exchanged"; period: Period; other: Period; value: DecimalText; neighbour: DecimalText }>)
  | (Odd &
      Readonly<{
        code: "exchanged-series";
        period: Period;
        other: SeriesId;
        value: DecimalText;
        neighbour: DecimalText;
      }>)
  /** Rows of a period whose counts are those that others have in the period before: two parts exchanged, or `count` of them moved by a row. */
  | (Odd & Readonly<{ code: "parts-exchanged"; part: string; period: Period }>)
  | (Odd & Readonly<{ code: "parts-shifted"; period: Period; count: number }>)
  /** New values that are those of another series in the same periods. */
  | (Odd & Readonly<{ code: "of-another-series"; other: SeriesId; count: number }>)
  /** The values of a period are those that are held of another one. */
  | (Odd & Readonly<{ code: "copied"; period: Period; other: Period; count: number }>)
  /** Values that are those of the period beside them, as when a column slips by a row. */
  | (Odd & Readonly<{ code: "shifted"; count: number }>)
  /** A part of a total that has rows in the periods beside this one and none in it, or a fraction of `value`. */
  | (Odd & Readonly<{ code: "part-gap" | "part-low"; part: string; period: Period; value: DecimalText }>)
  /** Periods between two that are stated, where this series misses none. */
  | (Odd & Readonly<{ code: "period-gap"; period: Period; last: Period; count: number }>)
  /** The same value in more periods in a row, from this one on, than ever. */
  | (Odd & Readonly<{ code: "repeated"; period: Period; value: DecimalText; count: number }>)
  /** A part of a total that has values in every edition held and none in this file. */
  | (Impossible & Readonly<{ code: "part-missing"; period: Period; value: DecimalText }>)
  | {
      /** What the file changes are values as they stood in an older edition; or, of a file dated before it, in a newer one. */
      readonly code: "older-edition" | "newer-edition";
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
  /** A complete period that ends after the day the file is dated, and whose value is no estimate. */
  | (Impossible & Readonly<{ code: "ends-later"; period: Period; vintageDate: IsoDate }>);

/** pass: it may be stored. hold: a person decides. refuse: it cannot be what it says it is. */
export type CheckVerdict = "pass" | "hold" | "refuse";

export const verdictOf = (findings: readonly Finding[]): CheckVerdict =>
  findings.some(({ severity }) => severity === "refuse") ? "refuse" : findings.length > 0 ? "hold" : "pass";
