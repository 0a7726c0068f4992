import { CATALOGUE } from "@frontera/content";
import { comparePeriods, decimal, type Period } from "@frontera/domain";
import type { ClaimHedge, ClaimReading, Size } from "./claim.ts";
import type { Bare } from "./bare.ts";
import { judgeBare } from "./judge.ts";
import type { Nearest, Result } from "./judged.ts";
import { isCompleteRow, type ValuesOf } from "./values.ts";

/** Tried in this order: the smallest word that makes it so. */
const hedges: readonly ClaimHedge[] = ["about", "nearly", "more-than", "less-than"];

/** At most so many other bases or periods are tried: those next to the claim's own. */
const tried = 40;

/** True sentences near one that is false: with the record's number, another hedge, another base, another period. */
export function nearestTrue(reading: ClaimReading, judged: Bare, read: ValuesOf): readonly Nearest[] {
  if (judged.verdict !== "false" || reading.negated) return [];
  const own: Nearest[] =
    judged.result && reading.claim.kind !== "rank"
      ? [{ kind: "size", result: sizedFor(judged.result, judged), direction: directionOf(judged) }]
      : [];
  return [...own, ...byHedge(reading, read), ...byBase(reading, judged, read), ...byPeriod(reading, judged, read)];
}

/** What is less than half as much again is told in percent. */
const sizedFor = (result: Result, { change }: Bare): Result =>
  result.unit === "times" && decimal(result.value).lt("1.5") && change?.comparable === true && change.percent !== null
    ? { value: change.percent, unit: "percent" }
    : result;

const directionOf = ({ change }: Bare): "up" | "down" | "flat" | null =>
  change?.comparable !== true
    ? null
    : decimal(change.difference).isZero()
      ? "flat"
      : decimal(change.difference).isNegative()
        ? "down"
        : "up";

function byHedge(reading: ClaimReading, read: ValuesOf): readonly Nearest[] {
  const { claim } = reading;
  const { size } = claim;
  if (!size || size.hedge === "between") return [];
  const found = hedges.find(
    (hedge) =>
      hedge !== size.hedge &&
      judgeBare({ ...reading, claim: { ...claim, size: hedged(size, hedge) } }, read).verdict === "true",
  );
  return found === undefined ? [] : [{ kind: "hedge", hedge: found }];
}

const hedged = (size: Size, hedge: ClaimHedge): Size => ({ ...size, hedge });

/** The base next to the claim's own with which it is true. */
function byBase(reading: ClaimReading, { periods }: Bare, read: ValuesOf): readonly Nearest[] {
  const { claim } = reading;
  const [from, to] = periods;
  if (claim.kind !== "change" || from === undefined || to === undefined || claim.size === null) return [];
  for (const period of besides(reading, from, read)) {
    if (comparePeriods(period, to) >= 0) continue;
    const judged = judgeBare({ ...reading, claim: { ...claim, from: period, to } }, read);
    if (judged.verdict === "true" && judged.result) return [{ kind: "base", from: period, result: judged.result }];
  }
  return [];
}

/** The one other period of which a level is true by its digits; the period that is first, of a rank. */
function byPeriod(reading: ClaimReading, { standing, periods }: Bare, read: ValuesOf): readonly Nearest[] {
  const { claim } = reading;
  if (claim.kind === "rank")
    return standing && claim.among !== "places"
      ? [{ kind: "period", period: standing.first.period, row: standing.first }]
      : [];
  const [at] = periods;
  if (claim.kind !== "level" || at === undefined || reading.method === "any") return [];
  const found = besides(reading, at, read).flatMap((period) => {
    const judged = judgeBare({ ...reading, claim: { ...claim, at: period, size: hedged(claim.size, "exact") } }, read);
    const [row] = judged.rows;
    return judged.verdict === "true" && row ? [{ kind: "period", period, row } as const] : [];
  });
  return found.length === 1 ? found : [];
}

/** Other whole periods held, those next to one first; none of a daily series, which has thousands. */
function besides(reading: ClaimReading, period: Period, read: ValuesOf): readonly Period[] {
  if (CATALOGUE.seriesOf(reading.series).frequency === "D") return [];
  const rows = read(reading.series, reading).filter(isCompleteRow);
  const at = rows.findIndex((row) => comparePeriods(row.period, period) >= 0);
  return rows
    .map((row, index) => ({ period: row.period, away: Math.abs(index - at) }))
    .filter((one) => one.period !== period)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, tried)
    .map((one) => one.period);
}
