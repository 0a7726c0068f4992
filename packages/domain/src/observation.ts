import { sameDecimal, type DecimalText } from "./decimal.ts";
import type { IsoDate, Period } from "./period.ts";

/** SDMX CL_OBS_STATUS, the codes in use. */
export const OBS_STATUSES = ["A", "B", "D", "E", "F", "H", "L", "M", "O", "P", "Q", "U", "V"] as const;

/** Key of a caveat in the catalogue: what a reader must know of a single value. */
export type CaveatId = string;

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
