import type { Decimal } from "decimal.js";
import { type Catalogue, isWhole } from "../catalogue.ts";
import { bandOf } from "../claims/band.ts";
import { type Interval, closed, growthInterval, intersects } from "../claims/interval.ts";
import { decimal, toDecimalText } from "../decimal.ts";
import type { Figure } from "../document.ts";
import type { FigureLink, Reading } from "../link.ts";
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
  const base = rowAt(held.rowsOf(reading.base.series), reading.base.period);
  const value = rowAt(held.rowsOf(reading.value.series), reading.value.period);
  if (!base || !value || !areWhole(held.catalogue, base, value) || decimal(base.value).lte(0)) return null;
  const result = resultOf(how, decimal(base.value), decimal(value.value));
  return {
    name: reading.name,
    base,
    value,
    result: toDecimalText(result.toDecimalPlaces(1)),
    holds: intersects(bandOf(figure), resultsOf(how, base, value)),
  };
}

const areWhole = (catalogue: Catalogue, ...rows: Parameters<typeof isWhole>[1][]): boolean =>
  rows.every((row) => isWhole(catalogue, row));

/** Every result that the rounding of both records allows. */
function resultsOf(how: Readings["how"], base: ValuedRow, value: ValuedRow): Interval {
  const grown = growthInterval(rounded(base), rounded(value));
  const of = (percent: Decimal | null): Decimal | null =>
    percent && (how === "change" ? percent : how === "share" ? percent.plus(100) : percent.div(100).plus(1));
  return { ...grown, low: of(grown.low), high: of(grown.high) };
}

function rounded({ value, roundedTo }: ValuedRow): Interval {
  const half = decimal(roundedTo ?? "0").div(2);
  return closed(decimal(value).minus(half), decimal(value).plus(half));
}

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
