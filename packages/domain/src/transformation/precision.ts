import type { DecimalText } from "../decimal.ts";
import { Decimal } from "decimal.js";

/** Its own copy, so that no other use of the library can change its precision. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * Decimals kept of what is worked out. Sums and changes have none to lose. Percentages and indices keep four; averages, rates per 100,000 and
 * logarithms six. Each is worked out from the values as shown in the step before, so that anybody can work it out again from a file.
 */
export const DECIMALS = { percent: 4, index: 4, log: 6, average: 6, per100Thousand: 6 } as const;

export type Rounded = keyof typeof DECIMALS;

/** Rounded half away from zero, without trailing zeros, in plain notation. */
export const rounded = (value: Decimal, to: Rounded): DecimalText => plain(value.toDecimalPlaces(DECIMALS[to]));

/** A rounded zero has no sign. */
const plain = (value: Decimal): DecimalText => (value.isZero() ? "0" : value.toFixed());
