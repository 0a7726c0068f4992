import { decimal, toDecimalText } from "../decimal.ts";
import type { Figure, JudgedDocument } from "../document.ts";
import { periodPair } from "../figure.ts";
import type { FigureLink } from "../link.ts";
import { comparePeriods, nextPeriod } from "../period.ts";
import type { Findings, Parts } from "./findings.ts";
import { type Held, latestWhole } from "./held.ts";
import type { VerdictKind } from "./verdicts.ts";
import { Decimal } from "decimal.js";

/** A total of many years: beside its own parts, the years a document states, and the newest year of the live series, never over it. */
export function judgeTotal(
  figure: Figure,
  link: Extract<FigureLink, { kind: "total" }>,
  { catalogue, document, rowsOf }: Held,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const { from, to } = periodPair(figure.period);
  const documented = rowsOf(link.documented).filter(
    ({ period }) => comparePeriods(period, from) >= 0 && comparePeriods(period, to) <= 0,
  );
  let years = 1;
  for (let year = from; comparePeriods(year, to) < 0; year = nextPeriod(year)) years += 1;
  return {
    verdict: "not-comparable",
    findings: {
      kind: "total",
      parts: partsOf(document, figure),
      documented,
      years,
      now: latestWhole(catalogue, rowsOf(link.series)),
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
