import { type Catalogue, isComplete } from "../catalogue.ts";
import { bandOf } from "../claims/band.ts";
import { contains } from "../claims/interval.ts";
import { decimal, toDecimalText } from "../decimal.ts";
import type { Figure, JudgedDocument } from "../document.ts";
import { periodPair } from "../figure.ts";
import type { FigureLink } from "../link.ts";
import { type Period, comparePeriods, nextPeriod } from "../period.ts";
import type { ValuedRow } from "../rows.ts";
import type { Findings, Parts, YearSum } from "./findings.ts";
import { type StoredRows, latestComplete } from "./stored-rows.ts";
import type { VerdictKind } from "./verdicts.ts";
import { Decimal } from "decimal.js";

/** A total of many years: beside its own parts, the years a document states, and the newest year of the live series, never over it. */
export function judgeTotal(
  figure: Figure,
  link: Extract<FigureLink, { kind: "total" }>,
  { catalogue, document, rowsOf }: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const { from, to } = periodPair(figure.period);
  const documented = rowsOf(link.documented).filter(
    ({ period }) => comparePeriods(period, from) >= 0 && comparePeriods(period, to) <= 0,
  );
  const rows = rowsOf(link.series);
  const around = addYears(catalogue, rows, from, to);
  return {
    verdict: "not-comparable",
    findings: {
      kind: "total",
      parts: partsOf(document, figure),
      documented,
      years: yearsBetween(from, to),
      around: around && around.held === around.years ? around : null,
      now: latestComplete(catalogue, rows),
    },
  };
}

/** The dollars the document assigns to a pillar, beside the total it states. */
function partsOf(document: JudgedDocument, total: Figure): Parts {
  const parts = document.figures.filter(
    ({ indicator, pillar, unit }) => indicator === total.indicator && pillar !== undefined && unit === "USD",
  );
  const sum = parts.reduce((added, { value }) => added.plus(value), new Decimal(0));
  return {
    sum: toDecimalText(sum),
    percent: toDecimalText(sum.div(total.value).times(100).toDecimalPlaces(0)),
    remainder: toDecimalText(decimal(total.value).minus(sum)),
    count: parts.length,
  };
}

/** A figure of several years against the years of a series: those that are held are already too many, or all of them decide. */
export function judgeSum(
  figure: Figure,
  { series, from, to, within }: Extract<FigureLink, { kind: "sum" }>,
  { catalogue, rowsOf }: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const rows = rowsOf(series);
  const sum = addYears(catalogue, rows, from, to);
  const now = latestComplete(catalogue, rows);
  return { verdict: verdictOf(figure, sum, within), findings: { kind: "sum", sum, now } };
}

/** Whole years only; null where none is held. */
export function addYears(catalogue: Catalogue, rows: readonly ValuedRow[], from: Period, to: Period): YearSum | null {
  const within = rows.filter(
    (row) => isComplete(catalogue, row) && comparePeriods(row.period, from) >= 0 && comparePeriods(row.period, to) <= 0,
  );
  if (within.length === 0) return null;
  return {
    sum: toDecimalText(within.reduce((total, { value }) => total.plus(value), new Decimal(0))),
    held: within.length,
    years: yearsBetween(from, to),
    rows: within,
  };
}

/** How many years a span has, both ends among them. */
export function yearsBetween(from: Period, to: Period): number {
  let years = 1;
  for (let year = from; comparePeriods(year, to) < 0; year = nextPeriod(year)) years += 1;
  return years;
}

/** Counts are not negative: a part that is above what the figure allows fails it, whatever is missing. What only bounds a figure never decides it. */
function verdictOf(figure: Figure, sum: YearSum | null, within: boolean): VerdictKind {
  const isWhole = sum?.held === sum?.years;
  if (!sum || (within && !isWhole)) return "not-held";
  if (within) return "not-comparable";
  const band = bandOf(figure);
  if (isWhole) return contains(band, decimal(sum.sum)) ? "agrees" : "differs";
  return band.high?.lt(sum.sum) ? "differs" : "not-checkable";
}
