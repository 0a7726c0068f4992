import { Decimal } from "decimal.js";
import { decimal, toDecimalText } from "../decimal.ts";
import { FIGURES, periodPair, type Figure } from "../paper/index.ts";
import { comparePeriods, nextPeriod } from "../period.ts";
import type { Findings, Parts } from "./findings.ts";
import { latestWhole, type RowsOf } from "./held.ts";
import type { FigureLink } from "./links.ts";
import type { VerdictKind } from "./verdicts.ts";

/** A total of many years: beside its own parts, the years a document states, and the newest year of the live series, never over it. */
export function judgeTotal(
  figure: Figure,
  link: Extract<FigureLink, { kind: "total" }>,
  rowsOf: RowsOf,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const { from, to } = periodPair(figure.period);
  const documented = rowsOf(link.documented).filter(
    ({ period }) => comparePeriods(period, from) >= 0 && comparePeriods(period, to) <= 0,
  );
  let years = 1;
  for (let year = from; comparePeriods(year, to) < 0; year = nextPeriod(year)) years += 1;
  return {
    verdict: "not-comparable",
    findings: { kind: "total", parts: partsOf(figure), documented, years, now: latestWhole(rowsOf(link.series)) },
  };
}

const asPrinted = {
  en: "Every item is taken as printed: US$75 million were promised only, and the two items of 2015 may lie inside the US$100 million.",
  es: "Cada partida se toma como se imprimió: US$75 millones sólo se prometieron, y las dos de 2015 pueden estar dentro de los US$100 millones.",
};

/** The dollars the paper assigns to a pillar, beside the total it states. */
function partsOf(total: Figure): Parts {
  const parts = FIGURES.filter(
    ({ indicator, pillar, unit }) => indicator === total.indicator && pillar !== undefined && unit === "USD",
  );
  const sum = parts.reduce((added, { value }) => added.plus(value), new Decimal(0));
  return {
    sum: toDecimalText(sum),
    percent: toDecimalText(sum.div(total.value).times(100).toDecimalPlaces(0)),
    remainder: toDecimalText(decimal(total.value).minus(sum)),
    count: parts.length,
    note: asPrinted,
  };
}
