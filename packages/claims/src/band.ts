import { bandOf, type Interval } from "@frontera/domain";
import { Decimal } from "decimal.js";
import type { Size } from "./claim.ts";

/** How far "about" and "just over" reach is the domain's: five in a hundred. */
const justOver = "1.05";

/** Every value the number and its hedge allow, in the number's own unit. The domain's hedges as it has them. */
export function allowedBy({ printed, hedge, upper }: Pick<Size, "printed" | "hedge" | "upper">): Interval {
  const digits = bandOf({ printed, hedge: "exact" });
  const value = bandOf({ printed: { ...printed, inWords: true }, hedge: "exact" }).low;
  switch (hedge) {
    case "at-least":
      return { low: value, high: null, lowOpen: false, highOpen: false };
    case "at-most":
      return { low: null, high: value, lowOpen: false, highOpen: false };
    case "just-over":
      return { low: value, high: value && value.times(justOver), lowOpen: true, highOpen: false };
    case "between":
      return { ...digits, high: upper && bandOf({ printed: upper, hedge: "exact" }).high };
    case "exact":
    case "about":
    case "nearly":
    case "more-than":
    case "less-than":
      return bandOf({ printed, hedge });
    default:
      return hedge satisfies never;
  }
}

/** An interval with its ends told anew, in the same order. */
export const mapped = ({ low, high, lowOpen, highOpen }: Interval, map: (end: Decimal) => Decimal): Interval => ({
  low: low && map(low),
  high: high && map(high),
  lowOpen,
  highOpen,
});

/** The interval on the other side of zero. */
export const mirrored = ({ low, high, lowOpen, highOpen }: Interval): Interval => ({
  low: high && high.negated(),
  high: low && low.negated(),
  lowOpen: highOpen,
  highOpen: lowOpen,
});

export const between = (low: Decimal | null, high: Decimal | null): Interval => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
});

/** Whether every number of `inner` lies in `outer`. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  const above =
    outer.low === null ||
    (inner.low !== null && (inner.low.gt(outer.low) || (inner.low.eq(outer.low) && (!outer.lowOpen || inner.lowOpen))));
  const below =
    outer.high === null ||
    (inner.high !== null &&
      (inner.high.lt(outer.high) || (inner.high.eq(outer.high) && (!outer.highOpen || inner.highOpen))));
  return above && below;
}

const pound = new Decimal("0.45359237");

/** What a number in a unit is in pounds. */
export const inPounds = (unit: Size["unit"], value: Decimal): Decimal =>
  unit === "kilograms" ? value.div(pound) : unit === "tonnes" ? value.times(1000).div(pound) : value;
