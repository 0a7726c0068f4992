import type { SeriesId } from "../keys.ts";
import type { Completeness } from "../observation.ts";
import { type IsoDate, type Period, addDays, periodInfo } from "../period.ts";
import type { Break, Measure, Series, Succession } from "../series.ts";
import type { Transformation } from "../transformation/transformation.ts";
import type { RowUnit } from "../unit.ts";
import type { GateRule } from "./gate-rules.ts";

/** One value's side of a comparison: what is measured, where, when, and how much of the period it covers. */
export interface Side extends Omit<Measure, "unit"> {
  readonly unit: RowUnit;
  /** The series it is a value of; absent for a value no series holds. */
  readonly id?: SeriesId;
  readonly area: string;
  readonly period: Period;
  readonly completeness: Completeness;
  /** Last day covered, for a year-to-date value. */
  readonly coversUntil: IsoDate | null;
  /** It leaves out a part of what it counts: a percentage would measure the gap in reporting. */
  readonly leavesOut: boolean;
  /** The vintage that states it; null where it plays no part. Every vintage of constant dollars has its own base year. */
  readonly statedOn: IsoDate | null;
  readonly transformation: Transformation | null;
  readonly breaks: readonly Break[];
  readonly succeeds?: Succession;
}

/** Whether two values may have a percentage between them, and which changes of method lie between them: such a percentage is never bare. */
export type GateResult =
  | { readonly comparable: true; readonly crossed: readonly Break[] }
  | { readonly comparable: false; readonly failed: readonly [GateRule, ...GateRule[]] };

/** A value of a series as one side of a comparison. */
export const sideOf = (
  series: Series,
  period: Period,
  completeness: Completeness = "complete",
  leavesOut = false,
): Side => ({ ...series, period, completeness, coversUntil: null, leavesOut, statedOn: null, transformation: null });

/** Covers its whole period, and leaves out nothing of what it counts. */
const isWholeSide = ({ completeness, leavesOut }: Side): boolean => completeness === "complete" && !leavesOut;

/** A percentage is allowed only where every rule passes: all the rules that fail, in the order above. */
export function gate(a: Side, b: Side): GateResult {
  const [first, ...rest] = rules.filter(([, holds]) => !holds(a, b)).map(([rule]) => rule);
  return first === undefined
    ? { comparable: true, crossed: breaksBetween(a, b) }
    : { comparable: false, failed: [first, ...rest] };
}

/** Alike in every rule, and by one method. */
export function isLikeForLike(a: Side, b: Side): boolean {
  const result = gate(a, b);
  return result.comparable && result.crossed.length === 0;
}

const rules: readonly (readonly [GateRule, (a: Side, b: Side) => boolean])[] = [
  ["unit", (a, b) => a.unit === b.unit],
  ["quote-direction", (a, b) => a.quote?.base === b.quote?.base && a.quote?.counter === b.quote?.counter],
  ["quote-basis", (a, b) => a.quote?.basis === b.quote?.basis],
  ["definition", (a, b) => a.definition === b.definition || successionBetween(a, b) !== null],
  ["area", (a, b) => a.area === b.area],
  ["kind", (a, b) => a.kind === b.kind],
  ["money-stage", (a, b) => a.moneyStage === b.moneyStage],
  ["money-basis", (a, b) => a.moneyBasis === b.moneyBasis],
  ["price-basis", samePrices],
  ["transformation", sameTransformation],
  ["period-type", (a, b) => samePeriodType(a.period, b.period)],
  ["completeness", (a, b) => (isWholeSide(a) && isWholeSide(b)) || coverSameStretch(a, b)],
];

function samePeriodType(a: Period, b: Period): boolean {
  const [left, right] = [periodInfo(a), periodInfo(b)];
  return left.frequency === right.frequency && left.calendar === right.calendar;
}

function samePrices(a: Side, b: Side): boolean {
  return a.priceBasis === b.priceBasis && (a.priceBasis !== "constant" || a.statedOn === b.statedOn);
}

/** A flow's months added up are what a publisher of the same flow prints for the year. */
function sameTransformation({ transformation: a }: Side, { transformation: b }: Side): boolean {
  const levels = [a, b].every((one) => one === null || one.units === "lin");
  const method = (one: Transformation | null): string | null =>
    one === null || one.method === "sum" ? null : one.method;
  return levels && method(a) === method(b) && (a?.per100000 ?? null) === (b?.per100000 ?? null);
}

/** Both from the start of their period to the same day of it: a part is compared only with the same part. */
function coverSameStretch(a: Side, b: Side): boolean {
  const [left, right] = [a, b].map((side) =>
    side.completeness === "year-to-date" && side.coversUntil !== null && !side.leavesOut
      ? stretchOf(side.period, side.coversUntil)
      : null,
  );
  return left !== null && left === right;
}

/** The stretch of a period up to a day, the year left out: `10-01/+0-12-31`. The end of February is one day, leap year or not. */
export function stretchOf(period: Period, until: IsoDate): string {
  const { start } = periodInfo(period);
  const years = Number(until.slice(0, 4)) - Number(start.slice(0, 4));
  const day = until.slice(5, 7) === "02" && addDays(until, 1).endsWith("-01") ? "02-end" : until.slice(5);
  return `${start.slice(5)}/+${String(years)}-${day}`;
}

/** How the later value's statistic carries on the earlier one's; null where it does not. */
function successionBetween(a: Side, b: Side): Succession | null {
  const [earlier, later] = inTime(a, b);
  const { succeeds } = later;
  return succeeds?.definition === earlier.definition && isBetween(succeeds, earlier, later) ? succeeds : null;
}

/** Every change of method between two values, or inside the later one's period: it is then counted otherwise, wholly or in part. */
function breaksBetween(a: Side, b: Side): readonly Break[] {
  if (a.period === b.period) return [];
  const [earlier, later] = inTime(a, b);
  const succession = successionBetween(a, b) ?? [];
  const crossed = [...a.breaks, ...b.breaks].filter((one) => isBetween(one, earlier, later)).concat(succession);
  // Two series of one statistic, by month and by year, both name the same change.
  return [...new Map(crossed.map((one) => [`${periodInfo(one.at).start} ${one.reason.en}`, one])).values()];
}

const startOf = ({ period }: Side): string => periodInfo(period).start;

const inTime = (a: Side, b: Side): readonly [Side, Side] => (startOf(a) < startOf(b) ? [a, b] : [b, a]);

function isBetween({ at }: Break, earlier: Side, later: Side): boolean {
  const { start } = periodInfo(at);
  return startOf(earlier) < start && start <= periodInfo(later.period).end;
}
