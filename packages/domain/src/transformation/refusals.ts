/** Why a transformation cannot be made; a closed list. */
export type RefusalCode =
  | "frequency"
  | "calendar"
  | "calendar-of-years"
  | "method"
  | "method-without-frequency"
  | "base-without-index"
  | "not-a-date"
  | "population";

/** A transformation that is not made: the parameter at fault, what it was given, and what it may be given. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly parameter: string;
  readonly value: string;
  readonly allowed: readonly string[];
}

export const refuse = (
  refused: RefusalCode,
  parameter: string,
  value: string,
  allowed: readonly string[] = [],
): Refusal => ({ refused, parameter, value, allowed });
