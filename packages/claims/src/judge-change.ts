import { CATALOGUE } from "@frontera/content";
import { changeBetweenRows, decimal, intersects, periodInfo, type Change, type Interval } from "@frontera/domain";
import { Decimal } from "decimal.js";
import { allowedBy, between, isWithin, mapped, mirrored } from "./band.ts";
import type { Claim, ClaimReading, Size } from "./claim.ts";
import { allowedLevel, bare, holdsBy, isLoose, missing, type Bare } from "./bare.ts";
import { isCompleteRow, periodOfWhen, rowAt, spanOf, type ValuedRow, type ValuesOf } from "./values.ts";

type ChangeClaim = Extract<Claim, { kind: "change" }>;
type Comparable = Extract<Change, { comparable: true }>;

/** So much is no change. */
const unchanged = 5;

/** From one period to another: the domain's gate and grade decide what may be said of the two, the digits and the hedge whether it is so. */
export function judgeChange(reading: ClaimReading, claim: ChangeClaim, read: ValuesOf): Bare {
  const rows = read(reading.series, reading);
  const toPeriod = periodOfWhen(claim.to, rows, null);
  const fromPeriod = periodOfWhen(claim.from, rows, toPeriod);
  const [from, to] = [rowAt(rows, fromPeriod), rowAt(rows, toPeriod)];
  const periods = fromPeriod && toPeriod ? [fromPeriod, toPeriod] : [];
  if (!to || !toPeriod || to.completeness !== "complete")
    return { ...missing(reading.series, toPeriod, rows, to), periods };
  if (!from || !fromPeriod || from.completeness !== "complete")
    return { ...missing(reading.series, fromPeriod, rows, from), periods };
  if (periodInfo(fromPeriod).start >= periodInfo(toPeriod).start)
    return { ...missing(reading.series, toPeriod, rows, null), periods };
  const change = changeBetweenRows(CATALOGUE, from, to);
  if (!change?.comparable || change.percent === null || !isCompleteRow(from) || !isCompleteRow(to))
    return bare({ verdict: "not-comparable", periods, rows: [from, to], change });
  return judgeComparable(reading, claim, from, to, change);
}

function judgeComparable(
  reading: ClaimReading,
  claim: ChangeClaim,
  from: ValuedRow,
  to: ValuedRow,
  change: Comparable,
): Bare {
  const growth = growthBetween(from, to);
  const rated = CATALOGUE.seriesOf(reading.series).quote !== null;
  const sizes = claim.size === null ? [] : [claim.size];
  const checks: Check[] = [];
  for (const size of sizes) {
    if (size.unit === "percent" || size.unit === "times")
      checks.push(growthCheck(size, claim, growth, change, rated ? reading.inverse : null));
    else checks.push(amountCheck(size, claim, from, to, change));
  }
  checks.push(directionCheck(claim, growth, change, reading.inverse));
  if (claim.start) checks.push(levelCheck(claim.start, from));
  if (claim.end) checks.push(levelCheck(claim.end, to));
  const isFalse = checks.some(({ answer }) => answer === false);
  const isOpen = checks.some(({ answer }) => answer === null);
  const asPublished = checks.every(({ published }) => published);
  const [sized] = sizes;
  const percent = growthOf(decimal(from.value), decimal(to.value));
  return bare({
    verdict: isFalse ? "false" : isOpen ? "undecided" : "true",
    byHedge: !isFalse && !isOpen && checks.some(({ byHedge }) => byHedge),
    periods: [from.period, to.period],
    rows: [from, to],
    result:
      sized?.unit === "times"
        ? { value: percent.div(100).plus(1).toDecimalPlaces(2).toFixed(), unit: "times" }
        : sized && sized.unit !== "percent"
          ? { value: change.difference, unit: "difference" }
          : { value: change.percent ?? percent.toDecimalPlaces(1).toFixed(), unit: "percent" },
    change,
    asPublished: !isFalse && isOpen ? asPublished : null,
  });
}

/** True, false, or open; and whether it is so as published. */
interface Check {
  readonly answer: boolean | null;
  readonly published: boolean;
  readonly byHedge: boolean;
}

const growthOf = (from: Decimal, to: Decimal): Decimal => to.div(from).minus(1).times(100);

/** Every growth in percent that the rounding of the two records allows. */
function growthBetween(from: ValuedRow, to: ValuedRow): Interval {
  const [start, end] = [spanOf(from), spanOf(to)];
  const positive = (value: Decimal | null, other: string): Decimal => (value && value.gt(0) ? value : decimal(other));
  return between(
    growthOf(positive(start.high, from.value), end.low ?? decimal(to.value)),
    growthOf(positive(start.low, from.value), end.high ?? decimal(to.value)),
  );
}

/** What the growth may have been, counted as before: the grade opens it on one side, or on both. */
function graded(growth: Interval, { grade, percent }: Comparable): Interval | null {
  const isFall = decimal(percent ?? "0").isNegative();
  switch (grade) {
    case "like-for-like":
      return growth;
    case "at-least":
      return isFall ? between(null, growth.high) : between(growth.low, null);
    case "at-most":
      return isFall ? between(growth.low, null) : between(null, growth.high);
    case "as-published":
      return null;
    default:
      return grade satisfies never;
  }
}

function answerOf(allowed: Interval, growth: Interval, change: Comparable): Pick<Check, "answer" | "published"> {
  const published = intersects(allowed, growth);
  const possible = graded(growth, change);
  if (change.grade === "like-for-like") return { answer: published, published };
  if (!possible) return { answer: null, published };
  return { answer: !intersects(allowed, possible) ? false : isWithin(possible, allowed) ? true : null, published };
}

/** What a stated growth allows, in percent with its sign. */
function allowedGrowth(size: Size, { direction }: ChangeClaim): Interval {
  const allowed = allowedBy(size);
  if (size.unit === "percent") return direction === "down" ? mirrored(allowed) : allowed;
  const small = size.printed.digits.startsWith("0.");
  const isFold = direction === "down" && !small;
  const inverse = ({ low, high, lowOpen, highOpen }: Interval): Interval => ({
    low: high && new Decimal(1).div(high),
    high: low && (low.isZero() ? null : new Decimal(1).div(low)),
    lowOpen: highOpen,
    highOpen: lowOpen,
  });
  // "More than halved" is less than half.
  const turned =
    small && (size.hedge === "more-than" || size.hedge === "less-than")
      ? allowedBy({ ...size, hedge: size.hedge === "more-than" ? "less-than" : "more-than" })
      : allowed;
  return mapped(isFold ? inverse(allowed) : turned, (ratio) => ratio.minus(1).times(100));
}

/** A rate may be said of either currency: a dollar that costs more pesos is a peso that buys fewer dollars. */
function growthCheck(
  size: Size,
  claim: ChangeClaim,
  growth: Interval,
  change: Comparable,
  inverse: boolean | null,
): Check {
  const allowed = allowedGrowth(size, claim);
  const exact = allowedGrowth({ ...size, hedge: "exact" }, claim);
  const hedged = isLoose(size);
  if (inverse === null) {
    const found = answerOf(allowed, growth, change);
    return { ...found, byHedge: hedged && found.answer === true && !intersects(exact, growth) };
  }
  const other = mapped({ ...growth, low: growth.high, high: growth.low }, (percent) =>
    new Decimal(100).div(percent.div(100).plus(1)).minus(100),
  );
  const holds = (band: Interval): boolean =>
    inverse
      ? intersects(band, other) || intersects(mirrored(band), growth)
      : intersects(band, growth) || intersects(mirrored(band), other);
  const answer = holds(allowed);
  return { answer, published: answer, byHedge: hedged && answer && !holds(exact) };
}

function directionCheck({ direction }: ChangeClaim, growth: Interval, change: Comparable, inverse: boolean): Check {
  const open = (low: Decimal | null, high: Decimal | null): Interval => ({ low, high, lowOpen: true, highOpen: true });
  const zero = new Decimal(0);
  const told = direction === "flat" || !inverse ? direction : direction === "up" ? "down" : "up";
  const allowed =
    told === "up"
      ? open(zero, null)
      : told === "down"
        ? open(null, zero)
        : between(new Decimal(-unchanged), new Decimal(unchanged));
  return { ...answerOf(allowed, growth, change), byHedge: false };
}

function amountCheck(
  size: Size,
  { direction }: ChangeClaim,
  from: ValuedRow,
  to: ValuedRow,
  { grade }: Comparable,
): Check {
  const [start, end] = [spanOf(from), spanOf(to)];
  const difference = between(
    end.low && start.high && end.low.minus(start.high),
    end.high && start.low && end.high.minus(start.low),
  );
  const signed = (one: Size): Interval => (direction === "down" ? mirrored(allowedLevel(one)) : allowedLevel(one));
  const { holds, byHedge } = holdsBy(size, difference, signed);
  return { answer: grade === "like-for-like" ? holds : null, published: holds, byHedge };
}

function levelCheck(size: Size, row: ValuedRow): Check {
  const { holds, byHedge } = holdsBy(size, spanOf(row), allowedLevel);
  return { answer: holds, published: holds, byHedge };
}
