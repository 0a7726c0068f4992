import { CATALOGUE } from "@frontera/content";
import { addDays, decimal, isPeriod, periodInfo, type Period } from "@frontera/domain";
import type { Claim, ClaimReading } from "./claim.ts";
import { allowedLevel, bare, holdsBy, missing, type Bare } from "./bare.ts";
import { isCompleteRow, periodOfWhen, rowAt, rowsWithin, spanOf, type ValuedRow, type ValuesOf } from "./values.ts";

type Rank = Extract<Claim, { kind: "rank" }>;

/** The place of a period among the others, by what is held whole: a value that leaves something out neither overtakes nor is overtaken. */
export function judgeRank(reading: ClaimReading, claim: Rank, read: ValuesOf): Bare {
  if (claim.among === "places") return judgePlaces(reading, claim, read);
  const rows = read(reading.series, reading).filter((row) => row.status !== "F");
  const at = periodOfWhen(claim.at, rows, null);
  if (!at) return missing(reading.series, null, rows, null);
  const own = reading.method === "any" ? rowsWithin(rows, at) : rows.filter(({ period }) => period === at);
  const target = firstOf(own, claim.which);
  if (!target || !isCompleteRow(target)) return missing(reading.series, at, rows, target);
  const { start, end } = periodInfo(at);
  const since = sinceOf(claim, at);
  const within = typeof claim.among === "object" && "within" in claim.among ? claim.among.within : null;
  const others = rows.filter(
    (row) =>
      isCompleteRow(row) &&
      !own.includes(row) &&
      (since === null || row.periodStart > periodInfo(since).end) &&
      (within === null || isInside(row, within)),
  );
  const told = decimal(target.value);
  const above = (row: ValuedRow): boolean =>
    claim.which === "highest" ? decimal(row.value).gt(told) : decimal(row.value).lt(told);
  const earlier = others.filter((row) => row.periodEnd < start);
  const later = others.filter((row) => row.periodStart > end);
  const counted = claim.among === "until-then" || since !== null ? earlier : others;
  const position = 1 + counted.filter(above).length;
  const wasFirst = (counted === earlier ? position : 1 + earlier.filter(above).length) === claim.place;
  const levelHolds = claim.size === null || holdsBy(claim.size, spanOf(target), allowedLevel).holds;
  const isSo = position === claim.place;
  // Nobody knows what stood first in years of which nothing is held.
  if (isSo && levelHolds && since !== null && !reachesBack(rows, since))
    return missing(reading.series, since, rows, null);
  return bare({
    verdict: !levelHolds
      ? "false"
      : isSo
        ? "true"
        : claim.among === "all" && claim.place === 1 && wasFirst
          ? "surpassed"
          : "false",
    periods: [at],
    rows: [target],
    result: { value: target.value, unit: "level" },
    standing: {
      position,
      of: counted.length + 1,
      first: firstOf([...counted, target], claim.which) ?? target,
      overtakenBy: wasFirst ? (later.find(above) ?? null) : null,
    },
  });
}

/** The period after which it is ranked: as named, or so many years before its own. */
function sinceOf({ among }: Rank, at: Period): Period | null {
  if (typeof among !== "object" || "within" in among) return null;
  if ("since" in among) return among.since;
  const earlier = at.replace(/\d{4}/u, (year) => String(Number(year) - among.years).padStart(4, "0"));
  return isPeriod(earlier) ? earlier : null;
}

const reachesBack = (rows: readonly ValuedRow[], since: Period): boolean =>
  rows.some(({ periodStart }) => periodStart <= addDays(periodInfo(since).end, 1));

const isInside = ({ periodStart, periodEnd }: ValuedRow, period: Period): boolean => {
  const { start, end } = periodInfo(period);
  return periodStart >= start && periodEnd <= end;
};

/** The first of all, the earlier of two alike; in one pass, since a daily series has thousands. */
function firstOf(rows: readonly ValuedRow[], which: Rank["which"]): ValuedRow | null {
  let first: ValuedRow | null = null;
  let best = decimal("0");
  for (const row of rows) {
    const value = decimal(row.value);
    if (first !== null && !(which === "highest" ? value.gt(best) : value.lt(best))) continue;
    first = row;
    best = value;
  }
  return first;
}

/** A state among the states, in one period. */
function judgePlaces(reading: ClaimReading, claim: Rank, read: ValuesOf): Bare {
  const at = claim.at === "newest" ? null : claim.at;
  if (!at) return missing(reading.series, null, [], null);
  const { family } = CATALOGUE.seriesOf(reading.series);
  const rowOf = (id: string): ValuedRow | null => rowAt(read(id, reading), at);
  const target = rowOf(reading.series);
  if (!target || !isCompleteRow(target)) return missing(reading.series, at, read(reading.series, reading), target);
  const all = CATALOGUE.statesOfFamily(family)
    .flatMap(({ id }) => rowOf(id) ?? [])
    .filter((row) => isCompleteRow(row));
  const above = all.filter((row) =>
    claim.which === "highest" ? decimal(row.value).gt(target.value) : decimal(row.value).lt(target.value),
  );
  return bare({
    verdict: above.length + 1 === claim.place ? "true" : "false",
    periods: [at],
    rows: [target],
    result: { value: target.value, unit: "level" },
    standing: {
      position: above.length + 1,
      of: all.length,
      first: firstOf(all, claim.which) ?? target,
      overtakenBy: null,
    },
  });
}
