import { CATALOGUE } from "@frontera/content";
import { comparePeriods, decimal, intersects, nextPeriod, periodInfo, type Period } from "@frontera/domain";
import { Decimal } from "decimal.js";
import { allowedBy, between } from "./band.ts";
import { allowedLevel, bare, holdsBy, missing, type Bare } from "./bare.ts";
import type { Claim, ClaimReading, Size } from "./claim.ts";
import { judgeChange } from "./judge-change.ts";
import { judgeRank } from "./judge-rank.ts";
import { isCompleteRow, periodOfWhen, rowAt, rowsWithin, spanOf, type ValuedRow, type ValuesOf } from "./values.ts";

/** Judges a reading on what is held. Pure. */
export function judgeBare(reading: ClaimReading, read: ValuesOf): Bare {
  const { claim } = reading;
  const judged = judgeClaim(reading, claim, read);
  if (!reading.negated) return judged;
  const denied = { true: "false", false: "true", surpassed: "true" } as const;
  const { verdict } = judged;
  return { ...judged, byHedge: false, verdict: verdict in denied ? denied[verdict as keyof typeof denied] : verdict };
}

function judgeClaim(reading: ClaimReading, claim: Claim, read: ValuesOf): Bare {
  switch (claim.kind) {
    case "level":
      return judgeLevel(reading, claim, read);
    case "sum":
      return judgeSum(reading, claim, read);
    case "change":
      return judgeChange(reading, claim, read);
    case "rank":
      return judgeRank(reading, claim, read);
    case "share":
      return judgeShare(reading, claim, read);
    default:
      return claim satisfies never;
  }
}

function judgeLevel(reading: ClaimReading, { at, size }: Extract<Claim, { kind: "level" }>, read: ValuesOf): Bare {
  const rows = read(reading.series, reading);
  const period = periodOfWhen(at, rows, null);
  if (reading.method === "any" && period) return judgeDays(reading, period, size, rows);
  const row = rowAt(rows, period);
  if (!row || !period || !isCompleteRow(row)) return missing(reading.series, period, rows, row);
  const { holds, byHedge } = holdsBy(size, spanOf(row), allowedLevel);
  return bare({
    verdict: holds ? "true" : "false",
    byHedge,
    periods: [period],
    rows: [row],
    result: { value: row.value, unit: "level" },
  });
}

/** Whether it was so on some day of the period; told by the day that comes nearest to it. */
function judgeDays(reading: ClaimReading, period: Period, size: Size, all: readonly ValuedRow[]): Bare {
  const days = rowsWithin(all, period);
  const [first] = days;
  if (!first) return missing(reading.series, period, all, null);
  const allowed = allowedLevel(size);
  const found = days.filter((row) => intersects(allowed, spanOf(row)));
  const middle = allowed.low ?? allowed.high ?? new Decimal(0);
  const away = (row: ValuedRow): Decimal =>
    size.hedge === "less-than" || size.hedge === "at-most"
      ? decimal(row.value)
      : size.hedge === "more-than" || size.hedge === "at-least"
        ? decimal(row.value).negated()
        : decimal(row.value).minus(middle).abs();
  const nearest = (found.length > 0 ? found : days).toSorted((a, b) => away(a).cmp(away(b)))[0] ?? first;
  const isOver =
    (all.at(-1)?.periodEnd ?? "") >= periodInfo(period).end ||
    (days.length < all.length && (all.at(-1)?.periodEnd ?? "") > (days.at(-1)?.periodEnd ?? ""));
  if (found.length === 0 && !isOver) return { ...missing(reading.series, period, all, null), rows: [nearest] };
  return bare({
    verdict: found.length > 0 ? "true" : "false",
    periods: [period],
    rows: [nearest],
    result: { value: nearest.value, unit: "level" },
  });
}

function judgeSum(reading: ClaimReading, { from, to, size }: Extract<Claim, { kind: "sum" }>, read: ValuesOf): Bare {
  const rows = read(reading.series, reading);
  const within = rows.filter(
    (row) => comparePeriods(row.period, from) >= 0 && comparePeriods(row.period, to) <= 0 && isCompleteRow(row),
  );
  let count = 1;
  for (let period = from; comparePeriods(period, to) < 0 && count < 400; period = nextPeriod(period)) count += 1;
  const sum = within.reduce((total, { value }) => total.plus(value), new Decimal(0));
  const allowed = allowedLevel(size);
  // Counts are not negative: a part that is above what is allowed is too much already, and one above "more than" enough.
  const tooMuch = allowed.high !== null && sum.gt(allowed.high);
  const enough = allowed.high === null && allowed.low !== null && sum.gt(allowed.low);
  if (within.length < count && !tooMuch && !enough)
    return missing(reading.series, within.length === 0 ? from : to, rows, null);
  const half = within.reduce((total, { roundedTo }) => total.plus(roundedTo ?? 0), new Decimal(0)).div(2);
  const { holds, byHedge } = holdsBy(size, between(sum.minus(half), sum.plus(half)), allowedLevel);
  return bare({
    verdict: (within.length < count ? enough : holds) ? "true" : "false",
    byHedge,
    periods: [from, to],
    rows: within,
    result: { value: sum.toFixed(), unit: "level" },
  });
}

function judgeShare(reading: ClaimReading, { at, size }: Extract<Claim, { kind: "share" }>, read: ValuesOf): Bare {
  const parts = read(reading.series, reading);
  const wholes = read(reading.whole ?? reading.series, reading);
  const period = periodOfWhen(at, parts, null);
  const [part, whole] = [rowAt(parts, period), rowAt(wholes, period)];
  if (!period || !part || !isCompleteRow(part)) return missing(reading.series, period, parts, part);
  if (!whole || !isCompleteRow(whole)) return missing(reading.whole ?? "", period, wholes, whole);
  const [little, much] = [spanOf(part), spanOf(whole)];
  if (!little.low || !little.high || !much.low || !much.high || much.low.lte(0))
    return bare({ verdict: "not-comparable", periods: [period], rows: [part, whole] });
  const told = (percent: Decimal): Decimal => (reading.complement ? new Decimal(100).minus(percent) : percent);
  const ends = [little.low.div(much.high), little.high.div(much.low)].map((ratio) => told(ratio.times(100)));
  const { holds, byHedge } = holdsBy(size, between(Decimal.min(...ends), Decimal.max(...ends)), allowedBy);
  const percent = told(decimal(part.value).div(whole.value).times(100));
  return bare({
    verdict: holds ? "true" : "false",
    byHedge,
    periods: [period],
    rows: [part, whole],
    result: { value: percent.toDecimalPlaces(1).toFixed(), unit: "percent" },
  });
}

/** The series a reading reads. */
export function seriesOfReading({ series, whole, claim }: ClaimReading): readonly string[] {
  const places =
    claim.kind === "rank" && claim.among === "places"
      ? CATALOGUE.statesOfFamily(CATALOGUE.seriesOf(series).family).map(({ id }) => id)
      : [];
  return [...new Set([series, ...(whole === null ? [] : [whole]), ...places])];
}
