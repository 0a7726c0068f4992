import type { DecimalText, Period, periodInfo } from "@frontera/domain";

type Frequency = ReturnType<typeof periodInfo>["frequency"];

/** A value of a period, oldest first. */
export interface Valued {
  readonly period: Period;
  readonly value: DecimalText;
}

/** Fewer steps than this say nothing of what is usual. */
const fewestSteps = 12;
/** So many steps say what is usual of a season: five years of months. */
const fewestOfSeasons = { M: 60, Q: 20 } as const;

/** The past that says what is usual: ten years of months. */
const recentSteps = { D: Infinity, other: 120 } as const;

/** A step of a month or year is odd from six deviations on, of a day from eight: markets make more large steps than counts do. */
const sigmas = { D: 8, other: 6 } as const;

/** Of all steps of a series so many in a hundred are rarer than the one that is set beside `tailTimes` of it. */
const tail = { share: 0.98, times: 1.5 } as const;

/** A step below the first is never odd, one above the last always is: less than a lost decimal point. No peso's day since 1996 has moved by more than 8.5 %. */
const bounds = { daily: Math.log(1.1), other: Math.log(1.3), most: Math.log(8) } as const;

export const middle = (values: readonly number[]): number => atShare(values, 0.5);

function atShare(values: readonly number[], share: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length * share)] ?? 0;
}

/** What makes a standard deviation of a middle deviation. */
export const deviations = 1.4826;

/** How large a step from one value to the next must be to be odd. */
export interface StepLimit {
  /** `to` is the value of the period, `from` the one it is set beside. */
  isOdd(from: DecimalText, to: DecimalText, period: Period): boolean;
}

export const step = (from: number, to: number): number | null => (from > 0 && to > 0 ? Math.log(to / from) : null);

/** The part of the year: `-05`, `-Q2`. */
const seasonOf = (period: Period): string => period.replace(/^(FY)?\d{4}/, "");

/**
 * What a step is measured by: the steps this series has made, on the log scale, by their middle and their middle deviation, which no single odd value
 * moves; by month or quarter where they have a season. Small counts are allowed the noise of counting. Null where fewer than twelve steps are known. In the
 * `first` file of a series only a lost decimal point is told.
 */
export function stepLimit(values: readonly Valued[], frequency: Frequency | "first"): StepLimit | null {
  const numbers = values.map(({ value }) => Number(value));
  const of = frequency === "D" || frequency === "first" ? "D" : "other";
  const every = values.slice(1).flatMap(({ period }, index) => {
    const by = step(numbers[index] ?? 0, numbers[index + 1] ?? 0);
    return by === null ? [] : [{ period, by }];
  });
  const steps = every.slice(-recentSteps[of]);
  if (steps.length < fewestSteps) return null;
  const usual = usualOf(steps, frequency);
  const apart = steps.map(({ period, by }) => Math.abs(by - usual(period)));
  const own = Math.max(
    sigmas[of] * deviations * middle(apart),
    of === "D" ? bounds.daily : bounds.other,
    rareOf(apart, of),
  );
  const limit = frequency === "first" ? bounds.most : Math.min(own, bounds.most);
  const counts = values.every(({ value }) => /^\d+$/.test(value));
  const isPositive = !numbers.some((each) => each <= 0);
  return {
    isOdd: (fromText, toText, period) => {
      const [from, to] = [Number(fromText), Number(toText)];
      const noise = counts ? 4 / Math.sqrt(Math.min(from, to) + 1) : 0;
      const made = step(from, to);
      if (made !== null) return Math.abs(made - usual(period)) > limit + noise;
      // To or from nothing, or below it: odd where the other side is far from nothing.
      return from !== to && Math.max(Math.abs(from), Math.abs(to)) > (counts ? 50 : 0) && isPositive;
    },
  };
}

/** Where nothing is known of what is usual: a factor that only a lost decimal point or another unit makes, and nothing beside something. */
export const lostPoint: StepLimit = {
  isOdd: (from, to) => {
    const made = step(Number(from), Number(to));
    return made === null ? Number(from) !== Number(to) : Math.abs(made) > bounds.most;
  },
};

const rareOf = (apart: readonly number[], of: "D" | "other"): number =>
  of === "D" ? 0 : tail.times * atShare(apart, tail.share);

type Step = { readonly period: Period; readonly by: number };

/** The usual step into a period: that of its season, where steps lie closer about it than about the middle of all. */
function usualOf(steps: readonly Step[], frequency: Frequency | "first"): (period: Period) => number {
  const all = middle(steps.map(({ by }) => by));
  if ((frequency !== "M" && frequency !== "Q") || steps.length < fewestOfSeasons[frequency]) return () => all;
  const seasons = new Map(
    [...Map.groupBy(steps, ({ period }) => seasonOf(period))].map(([season, own]) => [
      season,
      middle(own.map(({ by }) => by)),
    ]),
  );
  const inSeason = (period: Period): number => seasons.get(seasonOf(period)) ?? all;
  const spread = (about: (period: Period) => number): number =>
    middle(steps.map(({ period, by }) => Math.abs(by - about(period))));
  return spread(inSeason) < 0.8 * spread(() => all) ? inSeason : () => all;
}
