import type { GrowthCheck } from "../claims/growth.ts";
import type { DecimalText } from "../decimal.ts";
import type { Figure, Meeting } from "../document.ts";
import type { SeriesId } from "../keys.ts";
import type { FigureLink } from "../link.ts";
import type { Period } from "../period.ts";
import type { Row } from "../rows.ts";
import type { Bilingual } from "../text.ts";
import type { Change, VerdictKind } from "./verdicts.ts";

/** A figure of the paper beside the series that speak to it, with a verdict. */
export interface Comparison {
  readonly figure: Figure;
  readonly link: FigureLink;
  readonly verdict: VerdictKind;
  readonly findings: Findings;
  readonly sourceDate: SourceDate | null;
  readonly meetings: readonly MeetingAnswer[];
}

/** The work that is cited came out before the period it is cited for had begun, or had ended: it cannot know it, or not all of it. */
export interface SourceDate {
  readonly reason: "before-it-began" | "before-it-ended";
  readonly published: Period;
}

/** Two statements of the document that meet, and whether its own numbers let both stand. */
export interface MeetingAnswer extends Pick<Meeting, "kind"> {
  readonly one: Figure;
  readonly other: Figure;
  readonly verdict: "agree" | "contradict" | "undecided";
  /** The least the one can be and the most the other can be; null where that is open. */
  readonly least: DecimalText | null;
  readonly most: DecimalText | null;
}

/** One definition's answer to a rank: its value then, how many periods it is judged among, and the first later one above it. */
export interface RankAnswer {
  readonly seriesId: SeriesId;
  readonly row: Row;
  /** Periods held with a value, the ranked one included. */
  readonly periods: number;
  /** The first and the last of them. */
  readonly from: Period;
  readonly to: Period;
  /** Earlier periods whose value leaves something out: the true value may have been higher. */
  readonly understated: number;
  /** The highest earlier period above it; null when it was the highest until then. */
  readonly notFirstFor: Row | null;
  /** The first later period above it; the row tells the vintage that says so. */
  readonly surpassedBy: Row | null;
}

/** One series over another in one period. */
export interface Share {
  readonly period: Period;
  /** One decimal; `holds` is judged before rounding. */
  readonly percent: DecimalText;
  readonly holds: boolean;
  readonly part: Row;
  readonly whole: Row;
}

/** The parts of a total that the paper itemises, taken as printed. */
export interface Parts {
  readonly sum: DecimalText;
  readonly percent: DecimalText;
  readonly remainder: DecimalText;
  readonly count: number;
}

/** The years of a series within a span, added up; a sum of fewer years than the span has is a part of it. */
export interface YearSum {
  readonly sum: DecimalText;
  readonly held: number;
  readonly years: number;
  readonly rows: readonly Row[];
}

/** What two values give, read in one way: a percentage or a multiple with one decimal; `holds` is judged before rounding. */
export interface ReadingAnswer {
  readonly name: Bilingual;
  /** Of several rows, their sum. */
  readonly base: { readonly value: DecimalText; readonly rows: readonly Row[] };
  readonly value: Row;
  readonly result: DecimalText;
  readonly holds: boolean;
}

/** A value like for like with the record of the paper's period where the newest one is not, and the change to it. */
export interface Nearest {
  readonly row: Row;
  readonly change: Change;
}

/** What a comparison rests on, by the kind of its link. Changes exist only where the gate is open, and carry their grade. */
export type Findings =
  | {
      readonly kind: "level";
      readonly record: Row | null;
      /** Where the figure misses the record: the one other period it equals within its digits, as known when the document came out. */
      readonly nearestReading: Row | null;
      /** The same period in other series that state it too. */
      readonly also: readonly Row[];
      /** The nearest period of the series itself, where it states another one only, and of those that stand near. */
      readonly near: readonly Row[];
      readonly now: Row | null;
      /** From the paper's figure to the record of the same period. */
      readonly gap: Change | null;
      /** From the record of that period to now, in the same series. */
      readonly since: Change | null;
      /** Set where `since` is refused or crosses a change of method, and an older value of the series is like for like. */
      readonly nearest: Nearest | null;
      readonly ranks: readonly RankAnswer[];
    }
  | { readonly kind: "share"; readonly then: Share | null; readonly now: Share | null }
  | {
      readonly kind: "rank";
      readonly answers: readonly RankAnswer[];
      /** The newest whole value among the definitions. */
      readonly newest: Row | null;
    }
  | {
      readonly kind: "growth";
      /** Against the paper's own endpoints. */
      readonly check: GrowthCheck;
      /** The same two periods in the record. */
      readonly record: GrowthRecord | null;
      readonly now: Row | null;
    }
  | {
      readonly kind: "total";
      readonly parts: Parts;
      /** Years of the total that a document read here states: never added up, most are missing. */
      readonly documented: readonly Row[];
      readonly years: number;
      /** The live series added up over the same years: what holds the total and more. Null unless every year is held. */
      readonly around: YearSum | null;
      readonly now: Row | null;
    }
  | { readonly kind: "sum"; readonly sum: YearSum | null; readonly now: Row | null }
  | {
      readonly kind: "readings";
      readonly how: "change" | "share" | "times";
      readonly readings: readonly ReadingAnswer[];
      readonly settled: ReadingAnswer | null;
      readonly now: Row | null;
    }
  | { readonly kind: "none" };

/** What the official series says of the two periods of a stated growth. */
export interface GrowthRecord {
  readonly fromPeriod: Period;
  readonly from: Row | null;
  readonly to: Row | null;
  readonly change: Change | null;
  /** Where the document's endpoint equals another period as then published: that one, and the change to it. */
  readonly nearestReading: Nearest | null;
  /** Of an exchange rate: how the other currency moved, which is the same change read from its end. Null for everything else. */
  readonly counter: Change | null;
}
