import { type Catalogue, isComplete } from "../catalogue.ts";
import { type DecimalText, decimal } from "../decimal.ts";
import type { SeriesHistory, VintageKey } from "../observation.ts";
import { type IsoDate, type Period, comparePeriods, periodInfo } from "../period.ts";
import type { Row } from "../rows.ts";
import { Exact } from "../transformation/precision.ts";

/** Ages that revise alike, in whole months since the period ended; `to` is inside. */
export const AGES = [
  { id: "0-1", from: 0, to: 1 },
  { id: "2-3", from: 2, to: 3 },
  { id: "4-6", from: 4, to: 6 },
  { id: "7-12", from: 7, to: 12 },
  { id: "13-24", from: 13, to: 24 },
  { id: "25+", from: 25, to: Number.POSITIVE_INFINITY },
] as const;

export type AgeId = (typeof AGES)[number]["id"];

/** Fewer cases than this say nothing about what is usual. */
export const ENOUGH_CASES = 5;

/** How values of one age moved afterwards: from what a vintage said then to what the newest vintage held says of the same period, in percent. */
export interface Movement {
  readonly age: AgeId;
  /** A case is one period as one vintage stated it, stated again by a later one. */
  readonly cases: number;
  /** How many of them did not move at all. */
  readonly unmoved: number;
  /** One decimal each. */
  readonly median: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/** What our own vintages say of how a series is revised. */
export interface RevisionStatistics {
  readonly vintages: number;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** By age, youngest first; only ages with a case. Empty for constant dollars: every vintage of them has its own base year. */
  readonly movements: readonly Movement[];
}

/** Whole months from the end of a period to a day, never below zero. */
export function ageInMonths(period: Period, day: IsoDate): number {
  const { end } = periodInfo(period);
  const months =
    (Number(day.slice(0, 4)) - Number(end.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(end.slice(5, 7));
  return Math.max(0, day.slice(8) < end.slice(8) && !isMonthEnd(day) ? months - 1 : months);
}

const isMonthEnd = (day: IsoDate): boolean => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;

export const ageOf = (months: number): AgeId =>
  (AGES.find(({ from, to }) => from <= months && months <= to) ?? AGES[0]).id;

/** A history as far as it was held on a day. */
export const historyAsOf = ({ seriesId, spans, observations }: SeriesHistory, asOf: IsoDate): SeriesHistory => ({
  seriesId,
  spans: spans.filter(({ vintageDate }) => vintageDate <= asOf),
  observations: observations.filter(({ vintageDate }) => vintageDate <= asOf),
});

/** How the values of a series usually moved after they were first stated. Pure; nothing is taken from another series. */
export function revisionStatisticsOf(catalogue: Catalogue, history: SeriesHistory): RevisionStatistics {
  const spans = history.spans.toSorted(byTime);
  const dates = [...new Set(spans.map(({ vintageDate }) => vintageDate))];
  const constant = catalogue.seriesOf(history.seriesId).priceBasis === "constant";
  return {
    vintages: dates.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    movements: constant ? [] : movementsOf(casesOf(catalogue, history, spans)),
  };
}

const byTime = (a: VintageKey, b: VintageKey): number =>
  a.vintageDate === b.vintageDate ? a.vintageId - b.vintageId : a.vintageDate < b.vintageDate ? -1 : 1;

interface Case {
  readonly age: AgeId;
  readonly percent: InstanceType<typeof Exact>;
}

type Stored = SeriesHistory["observations"][number];

/** Every whole value above zero that a vintage states, beside the newest whole value of the same period stated later. */
function casesOf(catalogue: Catalogue, history: SeriesHistory, spans: SeriesHistory["spans"]): readonly Case[] {
  const changes = Map.groupBy(history.observations, ({ vintageId }) => vintageId);
  const known = new Map<Period, Stored>();
  const stated: { readonly row: Stored; readonly on: VintageKey }[] = [];
  const lastStated = new Map<Period, VintageKey>();
  for (const span of spans) {
    for (const row of changes.get(span.vintageId) ?? []) known.set(row.period, row);
    for (const row of known.values()) {
      if (comparePeriods(row.period, span.first) < 0 || comparePeriods(row.period, span.last) > 0) continue;
      if (row.value === null) continue;
      stated.push({ row, on: span });
      lastStated.set(row.period, span);
    }
  }
  return stated.flatMap(({ row, on }) => {
    const final = known.get(row.period);
    const later = lastStated.get(row.period);
    if (!final?.value || !row.value || !later || later.vintageDate <= on.vintageDate) return [];
    if (!isComplete(catalogue, row) || !isComplete(catalogue, final) || decimal(row.value).lte(0)) return [];
    const percent = new Exact(final.value).div(row.value).minus(1).times(100);
    return [{ age: ageOf(ageInMonths(row.period, on.vintageDate)), percent }];
  });
}

/** The movement of the values as young as a row was in its vintage; null where fewer than five cases are held. */
export function movementFor(
  { movements }: RevisionStatistics,
  row: Pick<Row, "period" | "vintageDate">,
): Movement | null {
  const age = ageOf(ageInMonths(row.period, row.vintageDate));
  const found = movements.find((movement) => movement.age === age);
  return found && found.cases >= ENOUGH_CASES ? found : null;
}

const movementsOf = (cases: readonly Case[]): readonly Movement[] =>
  AGES.flatMap(({ id }) => {
    const moved = cases
      .filter(({ age }) => age === id)
      .map(({ percent }) => percent)
      .toSorted((a, b) => a.cmp(b));
    const [low, high] = [moved[0], moved.at(-1)];
    const middle = [moved[Math.floor((moved.length - 1) / 2)], moved[Math.ceil((moved.length - 1) / 2)]];
    if (!low || !high || !middle[0] || !middle[1]) return [];
    const text = (value: typeof low): DecimalText => value.toDecimalPlaces(1).plus(0).toFixed();
    return [
      {
        age: id,
        cases: moved.length,
        unmoved: moved.filter((percent) => percent.isZero()).length,
        median: text(middle[0].plus(middle[1]).div(2)),
        low: text(low),
        high: text(high),
      },
    ];
  });
