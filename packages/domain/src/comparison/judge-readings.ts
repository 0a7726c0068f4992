import { Decimal } from "decimal.js";
import { isComplete } from "../catalogue.ts";
import { bandOf } from "../claims/band.ts";
import { type Interval, closed, growth, growthInterval, intersects } from "../claims/interval.ts";
import { decimal, toDecimalText } from "../decimal.ts";
import type { Figure } from "../document.ts";
import type { FigureLink, Point, FigureReading } from "../link.ts";
import type { ValuedRow } from "../rows.ts";
import type { Findings, ReadingAnswer } from "./findings.ts";
import { type StoredRows, latestComplete, rowAt } from "./stored-rows.ts";
import type { VerdictKind } from "./verdicts.ts";

type Readings = Extract<FigureLink, { kind: "readings" }>;
type How = Readings["how"];

/** A figure that can be read in several ways: each is judged, none is preferred, unless one tells what was done in the end. */
export function judgeReadings(
  figure: Figure,
  link: Readings,
  held: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const answer = (reading: FigureReading): ReadingAnswer | null => answerOf(figure, link.how, reading, held);
  const readings = link.readings.flatMap((reading) => answer(reading) ?? []);
  const settled = link.settled && answer(link.settled);
  const [first] = link.readings;
  const now = first ? latestComplete(held.catalogue, held.rowsOf(first.value.series)) : null;
  return {
    verdict: settled ? verdictOf([settled], 1) : verdictOf(readings, link.readings.length),
    findings: { kind: "readings", how: link.how, readings, settled, now },
  };
}

/** A way that cannot be counted yet may say the other thing. */
function verdictOf(readings: readonly ReadingAnswer[], asked: number): VerdictKind {
  if (readings.length === 0) return "not-held";
  if (readings.length < asked) return "depends";
  if (readings.every(({ holds }) => holds)) return "holds";
  return readings.some(({ holds }) => holds) ? "depends" : "fails";
}

function answerOf(figure: Figure, how: How, reading: FigureReading, held: StoredRows): ReadingAnswer | null {
  const rowOf = ({ series, period, before }: Point): ValuedRow | null =>
    rowAt(held.rowsOf(series), period) ?? (before === undefined ? null : rowAt(held.rowsOf(before), period));
  const rows = reading.base.flatMap((point) => rowOf(point) ?? []);
  const value = rowOf(reading.value);
  if (!value || rows.length < reading.base.length) return null;
  if (![value, ...rows].every((row) => isComplete(held.catalogue, row))) return null;
  const base = rows.reduce((sum, row) => sum.plus(row.value), new Decimal(0));
  if (base.lte(0)) return null;
  const result = told(how, growth(base, decimal(value.value)));
  return {
    name: reading.name,
    base: { value: toDecimalText(base), rows },
    value,
    result: toDecimalText(result.toDecimalPlaces(1)),
    holds: intersects(bandOf(figure), resultsOf(how, rows, value)),
  };
}

/** What a growth in percent is in the way the reading is told. */
const told = (how: How, percent: Decimal): Decimal =>
  how === "change" ? percent : how === "share" ? percent.plus(100) : percent.div(100).plus(1);

/** Every result that the rounding of the records allows. */
function resultsOf(how: How, base: readonly ValuedRow[], value: ValuedRow): Interval {
  const grown = growthInterval(rounded(...base), rounded(value));
  return { ...grown, low: grown.low && told(how, grown.low), high: grown.high && told(how, grown.high) };
}

const rounded = (...rows: readonly ValuedRow[]): Interval => {
  const sum = rows.reduce((total, { value }) => total.plus(value), new Decimal(0));
  const half = rows.reduce((total, { roundedTo }) => total.plus(roundedTo ?? 0), new Decimal(0)).div(2);
  return closed(sum.minus(half), sum.plus(half));
};
