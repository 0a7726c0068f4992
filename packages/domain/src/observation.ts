import { sameDecimal, type DecimalText } from "./decimal.ts";
import type { IsoDate, Period } from "./period.ts";

/** SDMX CL_OBS_STATUS, the codes in use. */
export const OBS_STATUSES = {
  A: { en: "normal", es: "normal" },
  B: { en: "break in the series", es: "ruptura de la serie" },
  D: { en: "definition differs", es: "definición distinta" },
  E: { en: "estimated", es: "estimado" },
  F: { en: "forecast", es: "pronóstico" },
  H: { en: "missing: holiday or weekend", es: "sin dato: feriado o fin de semana" },
  L: { en: "missing: exists, was not collected", es: "sin dato: existe, no se recabó" },
  M: { en: "missing: cannot exist", es: "sin dato: no puede existir" },
  O: { en: "missing", es: "sin dato" },
  P: { en: "provisional", es: "provisional" },
  Q: { en: "suppressed", es: "suprimido" },
  U: { en: "low reliability", es: "baja fiabilidad" },
  V: { en: "unvalidated", es: "sin validar" },
} as const;

/** Key of a caveat in the catalogue: what a reader must know of a single value. */
export type CaveatId = string;

export type ObsStatus = keyof typeof OBS_STATUSES;

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
