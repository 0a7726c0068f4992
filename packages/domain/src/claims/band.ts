import { decimal } from "../decimal.ts";
import { type HedgedNumber, type Printed, printedValue } from "../figure.ts";
import { type Interval, closed, contains, hull, mirror } from "./interval.ts";
import { Decimal } from "decimal.js";

/** How far "about" and "nearly" reach, as a part of the printed value. docs/decisions/0003-hedges.md says why. */
export const HEDGE_BAND = "0.05";

/** Every value that rounds to the printed digits: half a unit of the last one, both ways. Words without digits leave no room. */
export function printedInterval(printed: Printed): Interval {
  const value = decimal(printedValue(printed));
  if (printed.inWords) return closed(value, value);
  const decimals = printed.digits.split(".")[1]?.length ?? 0;
  const half = new Decimal(10).pow(printed.scale - decimals).div(2);
  return closed(value.minus(half), value.plus(half));
}

/** Every value the printed number and its hedge allow. Below zero the hedge works on the size: nearly -40 lies between -40 and -38. */
export function bandOf({ printed, hedge }: HedgedNumber): Interval {
  const value = decimal(printedValue(printed));
  if (value.isNegative()) return mirror(bandOf({ printed: { ...printed, digits: printed.digits.slice(1) }, hedge }));
  const reach = value.times(HEDGE_BAND);
  switch (hedge) {
    case "exact":
      return printedInterval(printed);
    case "about":
      return hull(closed(value.minus(reach), value.plus(reach)), printedInterval(printed));
    case "nearly":
      return { low: value.minus(reach), high: value, lowOpen: false, highOpen: true };
    case "more-than":
      return { low: value, high: null, lowOpen: true, highOpen: false };
    case "less-than":
      return { low: value.isZero() ? null : new Decimal(0), high: value, lowOpen: false, highOpen: true };
    default:
      return hedge satisfies never;
  }
}

/** Whether a value is one the hedged number allows. */
export const allows = (hedged: HedgedNumber, value: Decimal): boolean => contains(bandOf(hedged), value);
