import type { Period } from "@frontera/domain";

/** A value of a month, as a number of dollars or of transfers. */
export interface Month {
  readonly month: Period;
  readonly value: string;
}

/** What a file states of each series, ascending. */
export type Months = Readonly<Record<string, readonly Month[]>>;
