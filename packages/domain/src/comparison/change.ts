import { decimal, toDecimalText, type DecimalText } from "../decimal.ts";
import { gate, type GateRule, type Side } from "./gate.ts";

/** A change between two values: in percent to one decimal, or the rules that forbid one. The only place a percentage between values is made. */
export type Change =
  | { readonly comparable: true; readonly percent: DecimalText }
  | { readonly comparable: false; readonly failed: readonly [GateRule, ...GateRule[]] };

export interface Valued {
  readonly side: Side;
  readonly value: DecimalText;
}

/** From one value to another. Null where the base is not above zero: no percentage has a meaning there. */
export function changeBetween(from: Valued, to: Valued): Change | null {
  const result = gate(from.side, to.side);
  if (!result.comparable) return result;
  const base = decimal(from.value);
  if (base.lte(0)) return null;
  return {
    comparable: true,
    percent: toDecimalText(decimal(to.value).div(base).minus(1).times(100).toDecimalPlaces(1)),
  };
}
