import { type DecimalText, sameDecimal } from "./decimal.ts";
import type { CaveatId, ReleaseId, SeriesId } from "./keys.ts";
import type { IsoDate, Period } from "./period.ts";

/** SDMX CL_OBS_STATUS, the codes in use. */
export const OBS_STATUSES = ["A", "B", "D", "E", "F", "H", "L", "M", "O", "P", "Q", "U", "V"] as const;

export type ObsStatus = (typeof OBS_STATUSES)[number];

/**
 * complete: the whole period is covered. year-to-date: covered from the start of the period to `coversUntil`.
 * partial: the publisher is still filling the period in, to an unstated day.
 */
export type Completeness = "complete" | "partial" | "year-to-date";

/** The value of one series in one period, as the publisher stated it in one vintage. */
export interface Observation {
  readonly period: Period;
  /** Null when missing; `status` then says why. */
  readonly value: DecimalText | null;
  readonly status: ObsStatus;
  readonly completeness: Completeness;
  /** Last day covered, for a year-to-date value. */
  readonly coversUntil: IsoDate | null;
  /** The publisher rounded the value to a multiple of this. */
  readonly roundedTo: DecimalText | null;
  readonly caveat: CaveatId | null;
}

/** A complete, normal observation unless told otherwise. */
export const observation = (fields: Pick<Observation, "period" | "value"> & Partial<Observation>): Observation => ({
  status: fields.value === null ? "O" : "A",
  completeness: "complete",
  coversUntil: null,
  roundedTo: null,
  caveat: null,
  ...fields,
});

/** A period the publisher no longer states: a row with a status, never a deletion. */
export const withdrawn = (period: Period): Observation =>
  observation({ period, value: null, status: "O", caveat: "withdrawn" });

/** Says the same: value as a number, and every attribute. */
export const sameObservation = (a: Observation, b: Observation): boolean =>
  a.period === b.period &&
  sameDecimal(a.value, b.value) &&
  a.status === b.status &&
  a.completeness === b.completeness &&
  a.coversUntil === b.coversUntil &&
  sameDecimal(a.roundedTo, b.roundedTo) &&
  a.caveat === b.caveat;

/** A stored observation with the instant it was stored. */
export interface DatedObservation extends StoredObservation {
  readonly appendedAt: string;
}

/**
 * publisher-file: the publisher's own bytes. transcribed: typed from a document. unrevised: read from a later edition of a publisher that does not
 * revise. reconstructed: worked out from other figures.
 */
export type Evidence = "publisher-file" | "transcribed" | "unrevised" | "reconstructed";

/**
 * What the vintage date rests on. published: stated by the publisher. scheduled: the publisher's calendar for this edition.
 * observed: a dated copy existed then, publication may be days earlier. not-before: public at that date or later.
 * inferred: lies between two dated editions. press, document: the report or document in which it was read, or the end of its month or year. release-lag: no vintage was published; out by then at the latest, by a publisher that does not revise.
 */
export type VintageDateBasis = StatedDateBasis | "release-lag";
type StatedDateBasis = "published" | "scheduled" | "observed" | "not-before" | "inferred" | "press" | "document";

/** The state of a release as published on `vintageDate`. */
export interface Vintage {
  readonly releaseId: ReleaseId;
  readonly vintageDate: IsoDate;
  readonly vintageDateBasis: VintageDateBasis;
  readonly evidence: Evidence;
  /** Where these figures were read, in words that another person can follow. */
  readonly provenance: string;
}

/** First and last period a vintage speaks about: inside it, a period it does not state is withdrawn; outside it, it says nothing. */
export interface Span {
  readonly first: Period;
  readonly last: Period;
}

export interface SeriesVintage {
  readonly seriesId: SeriesId;
  readonly span: Span;
  /** Ascending by period, each period once. */
  readonly observations: readonly Observation[];
}

/** One vintage as parsed: what `planVintage` compares with what is stored. */
export interface IncomingVintage extends Vintage {
  readonly series: readonly SeriesVintage[];
}

/** A stored vintage's place in time: by `vintageDate`, then by `vintageId` (the order of loading). */
export interface VintageKey {
  readonly vintageId: number;
  readonly vintageDate: IsoDate;
}

/** What is stored of one series: each vintage's span, and only the observations that changed in it. */
export interface SeriesHistory {
  readonly seriesId: SeriesId;
  readonly spans: readonly (VintageKey & Span)[];
  readonly observations: readonly (VintageKey & Observation)[];
}

/** One observation's change between two vintages. `from` is null when added, `to.value` null with caveat `withdrawn` when withdrawn. */
export interface Revision {
  readonly seriesId: SeriesId;
  readonly period: Period;
  readonly from: Observation | null;
  readonly to: Observation;
}

/**
 * What keeps later reads as they are when an older vintage arrives late, or one is taken back. A vintage stores only what changed in it:
 * `reasserted` states, under a later vintage, a value it had left unstored because nothing had changed then; `superseded` are rows of later
 * vintages that say nothing new any more.
 */
export interface LaterRows {
  readonly reasserted: readonly { readonly vintageId: number; readonly observation: Observation }[];
  readonly superseded: readonly { readonly vintageId: number; readonly period: Period }[];
}

/** What loading one vintage of one series would change. */
export interface SeriesPlan extends LaterRows {
  readonly seriesId: SeriesId;
  readonly span: Span;
  readonly added: readonly Revision[];
  readonly revised: readonly Revision[];
  readonly withdrawn: readonly Revision[];
  readonly unchanged: number;
}

/** One stored observation with the vintage that states it. */
export interface StoredObservation
  extends VintageKey, Observation, Pick<Vintage, "vintageDateBasis" | "evidence" | "provenance"> {}
