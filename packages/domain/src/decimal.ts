import { Decimal } from "decimal.js";

/** Decimals travel as text, digits as stored; `number` is for drawing only. */
export type DecimalText = string;

const decimalPattern = /^-?\d+(\.\d+)?$/;

export const isDecimalText = (text: string): boolean => decimalPattern.test(text);

/** Accepts plain decimal text only: no exponent, no grouping. Throws RangeError naming the value. */
export function decimal(text: DecimalText): Decimal {
  if (!isDecimalText(text)) throw new RangeError(`not a decimal number: "${text}"`);
  return new Decimal(text);
}

/** Equal as numbers: 18.5 and 18.50 are the same value. */
export const sameDecimal = (a: DecimalText | null, b: DecimalText | null): boolean =>
  a === null || b === null ? a === b : decimal(a).eq(decimal(b));

/** Plain notation, never an exponent. */
export const toDecimalText = (value: Decimal): DecimalText => value.toFixed();
