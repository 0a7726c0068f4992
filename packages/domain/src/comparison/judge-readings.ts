import { Decimal } from "decimal.js";
import { type Catalogue, isWhole } from "../catalogue.ts";
import { bandOf } from "../claims/band.ts";
import { type Interval, closed, growthInterval, intersects } from "../claims/interval.ts";
import { decimal, toDecimalText } from "../decimal.ts";
import type { Figure } from "../document.ts";
import type { FigureLink, Point, Reading } from "../link.ts";
import type { Findings, ReadingAnswer } from "./findings.ts";
import { type Held, type ValuedRow, latestWhole, rowAt } from "./held.ts";
import type { VerdictKind } from "./verdicts.ts";

type Readings = Extract<FigureLink, { kind: "readings" }>;

/** A figure that can be read in several ways: each is judged, none is preferred, unless one tells what was done in the end. */
export function judgeReadings(
  figure: Figure,
  link: Readings,
  held: Held,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const answer = (reading: Reading): ReadingAnswer | null => answerOf(figure, link.how, reading, held);
  const readings = link.readings.flatMap((reading) => answer(reading) ?? []);
  const settled = link.settled && answer(link.settled);
  const [first] = link.readings;
  const now = first ? latestWhole(held.catalogue, held.rowsOf(first.value.series)) : null;
  return {
    verdict: verdictOf(settled ? [settled] : readings),
    findings: { kind: "readings", how: link.how, readings, settled, now },
  };
}

function verdictOf(readings: readonly ReadingAnswer[]): VerdictKind {
  if (readings.length === 0) return "not-held";
  if (readings.every(({ holds }) => holds)) return "holds";
  return readings.some(({ holds }) => holds) ? "depends" : "fails";
}

function answerOf(figure: Figure, how: Readings["how"], reading: Reading, held: Held): ReadingAnswer | null {
  const rowOf = ({ series, period }: Point): ValuedRow | null => rowAt(held.rowsOf(series), period);
  const rows = reading.base.flatMap((point) => rowOf(point) ?? []);
  const value = rowOf(reading.value);
  if (!value || rows.length < reading.base.length || !areWhole(held.catalogue, value, ...rows)) return null;
  const base = rows.reduce((sum, row) => sum.plus(row.value), new Decimal(0));
  if (base.lte(0)) return null;
  const result = resultOf(how, base, decimal(value.value));
  return {
    name: reading.name,
    base: { value: toDecimalText(base), rows },
    value,
    result: toDecimalText(result.toDecimalPlaces(1)),
    holds: intersects(bandOf(figure), resultsOf(how, rows, value)),
  };
}

const areWhole = (catalogue: Catalogue, ...rows: Parameters<typeof isWhole>[1][]): boolean =>
  rows.every((row) => isWhole(catalogue, row));

/** Every result that the rounding of both records allows. */
function resultsOf(how: Readings["how"], base: readonly ValuedRow[], value: ValuedRow): Interval {
  const grown = growthInterval(rounded(...base), rounded(value));
  const of = (percent: Decimal | null): Decimal | null =>
    percent && (how === "change" ? percent : how === "share" ? percent.plus(100) : percent.div(100).plus(1));
  return { ...grown, low: of(grown.low), high: of(grown.high) };
}

const rounded = (...rows: readonly ValuedRow[]): Interval => {
  const sum = rows.reduce((total, { value }) => total.plus(value), new Decimal(0));
  const half = rows.reduce((total, { roundedTo }) => total.plus(roundedTo ?? 0), new Decimal(0)).div(2);
  return closed(sum.minus(half), sum.plus(half));
};

function resultOf(how: Readings["how"], base: Decimal, value: Decimal): Decimal {
  const ratio = value.div(base);
  switch (how) {
    case "change":
      return ratio.minus(1).times(100);
    case "share":
      return ratio.times(100);
    case "times":
      return ratio;
    default:
      return how satisfies never;
  }
}
