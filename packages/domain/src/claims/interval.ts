import { Decimal } from "decimal.js";

/** All numbers between two ends; a null end is unbounded. An open end is not itself inside. */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const closed = (low: Decimal, high: Decimal): Interval => ({ low, high, lowOpen: false, highOpen: false });

export function contains({ low, high, lowOpen, highOpen }: Interval, value: Decimal): boolean {
  if (low && (lowOpen ? value.lte(low) : value.lt(low))) return false;
  return !(high && (highOpen ? value.gte(high) : value.gt(high)));
}

/** True when some number lies in both. */
export const intersects = (a: Interval, b: Interval): boolean => !endsBefore(a, b) && !endsBefore(b, a);

function endsBefore(a: Interval, b: Interval): boolean {
  if (!a.high || !b.low) return false;
  return a.high.lt(b.low) || (a.high.eq(b.low) && (a.highOpen || b.lowOpen));
}

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low && Decimal.min(a.low, b.low),
  high: a.high && b.high && Decimal.max(a.high, b.high),
  lowOpen: false,
  highOpen: false,
});

/** The interval on the other side of zero. */
export const mirror = ({ low, high, lowOpen, highOpen }: Interval): Interval => ({
  low: high && high.negated(),
  high: low && low.negated(),
  lowOpen: highOpen,
  highOpen: lowOpen,
});

/** Growth in percent from one number to another. Throws RangeError when the first is not above zero: no percentage has a meaning there. */
export function growth(from: Decimal, to: Decimal): Decimal {
  if (from.lte(0)) throw new RangeError(`no growth from ${from.toFixed()}: the base is not above zero`);
  return to.div(from).minus(1).times(100);
}

/**
 * Every growth in percent that is possible from a number in `from` to a number in `to`.
 * Throws RangeError when `from` reaches down to zero or `to` below it.
 */
export function growthInterval(from: Interval, to: Interval): Interval {
  if (!from.low || from.low.lte(0)) throw new RangeError("no growth from an interval that is not wholly above zero");
  if (!to.low || to.low.lt(0)) throw new RangeError("no growth to an interval that reaches below zero");
  return {
    low: from.high ? growth(from.high, to.low) : new Decimal(-100),
    high: to.high && growth(from.low, to.high),
    lowOpen: from.highOpen || to.lowOpen || !from.high,
    highOpen: from.lowOpen || to.highOpen,
  };
}
