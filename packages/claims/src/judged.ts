import type { Change, Period, Row, SeriesId } from "@frontera/domain";
import type { ClaimHedge, ClaimReading } from "./claim.ts";

/**
 * What is found of a reading. surpassed: it was so, and is no longer. undecided: a change of method lies between, which leaves it open.
 * not-comparable: the two values do not compare, or leave something out. not-held: no value is held for the period.
 */
export const READING_VERDICTS = ["true", "false", "surpassed", "undecided", "not-comparable", "not-held"] as const;

export type ReadingVerdict = (typeof READING_VERDICTS)[number];

/** Of a whole sentence: one of these where its readings agree; `depends` where they do not, `unread` where a part is not read. */
export const CHECK_VERDICTS = [...READING_VERDICTS, "depends", "unread"] as const;

export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** Why no value decides. */
export type NoValue = "not-yet" | "before-it-begins" | "in-progress" | "leaves-out" | "gap";

/** A number worked out of the record, to set beside the claim's. */
export interface Result {
  readonly value: string;
  readonly unit: "percent" | "times" | "level" | "difference";
}

/** How the period of a rank stands among the others. */
export interface Standing {
  /** 1 where none is above it, or below it for the lowest. */
  readonly position: number;
  readonly of: number;
  /** The first of them; the row itself where that is the first. */
  readonly first: Row;
  /** The first later one that overtook it; null where none did. */
  readonly overtakenBy: Row | null;
}

/** A true sentence near the one that is judged. */
export type Nearest =
  /** The same with the record's own number. */
  | { readonly kind: "size"; readonly result: Result; readonly direction: "up" | "down" | "flat" | null }
  /** The same with another word before its number. */
  | { readonly kind: "hedge"; readonly hedge: ClaimHedge }
  /** The same since another period. */
  | { readonly kind: "base"; readonly from: Period; readonly result: Result }
  /** The same of another period. */
  | { readonly kind: "period"; readonly period: Period; readonly row: Row };

/** A reading with what is held beside it. */
export interface Judged {
  readonly reading: ClaimReading;
  readonly verdict: ReadingVerdict;
  /** True only by what its hedge allows. */
  readonly byHedge: boolean;
  /** The periods it was judged on, once told: the base first. */
  readonly periods: readonly Period[];
  /** The values it rests on. */
  readonly rows: readonly Row[];
  readonly result: Result | null;
  readonly change: Change | null;
  /** Of an undecided change: whether it is so as published. */
  readonly asPublished: boolean | null;
  readonly standing: Standing | null;
  readonly noValue: {
    readonly reason: NoValue;
    readonly seriesId: SeriesId;
    readonly period: Period | null;
    readonly nearest: Row | null;
  } | null;
  readonly nearest: readonly Nearest[];
}
