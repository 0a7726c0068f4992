import type { DecimalText } from "../decimal.ts";
import type { Frequency } from "../period.ts";

/** Fewer steps than this say nothing of what is usual. */
const fewestSteps = 12;

const sigmas = 8;

/** A step below the first is never odd, one above the last always is: less than a lost decimal point. No peso's day since 1996 has moved by more than 8.5 %. */
const bounds = { daily: Math.log(1.1), other: Math.log(6), most: Math.log(8) } as const;

const middle = (values: readonly number[]): number => {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 2)] ?? 0;
};

/** How large a step from one value to the next must be to be odd. */
export interface StepLimit {
  isOdd(from: DecimalText, to: DecimalText): boolean;
}

const step = (from: number, to: number): number | null => (from > 0 && to > 0 ? Math.log(to / from) : null);

/**
 * What a step is measured by: the steps this series has made, on the log scale, by their middle and their middle deviation, which no single odd value
 * moves. Small counts are allowed the noise of counting. Null where fewer than twelve steps are known. In the `first` file of a series only a lost decimal
 * point is told.
 */
export function stepLimit(values: readonly DecimalText[], frequency: Frequency | "first"): StepLimit | null {
  const numbers = values.map(Number);
  const steps = numbers.slice(1).flatMap((to, index) => step(numbers[index] ?? 0, to) ?? []);
  if (steps.length < fewestSteps) return null;
  const usual = middle(steps);
  const spread = 1.4826 * middle(steps.map((each) => Math.abs(each - usual)));
  const least = frequency === "D" ? bounds.daily : bounds.other;
  const limit = frequency === "first" ? bounds.most : Math.min(Math.max(sigmas * spread, least), bounds.most);
  const counts = values.every((value) => /^\d+$/.test(value));
  return {
    isOdd: (fromText, toText) => {
      const [from, to] = [Number(fromText), Number(toText)];
      const noise = counts ? 4 / Math.sqrt(Math.min(from, to) + 1) : 0;
      const made = step(from, to);
      if (made !== null) return Math.abs(made - usual) > limit + noise;
      // To or from nothing, or below it: odd where the other side is far from nothing.
      return (
        from !== to && Math.max(Math.abs(from), Math.abs(to)) > (counts ? 50 : 0) && !numbers.some((each) => each <= 0)
      );
    },
  };
}
