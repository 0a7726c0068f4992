import { decimal } from "../decimal.ts";
import { periodOf } from "../period.ts";
import type { Row } from "../rows.ts";
import { emptied } from "./aggregate.ts";
import { mergedOrigin } from "./origin.ts";
import { Exact, rounded } from "./precision.ts";

/** Rows per 100,000 of a population: that of the calendar year in which the period ends. A value of part of a year is not stretched to the whole. */
export function perPopulation(rows: readonly Row[], population: readonly Row[]): readonly Row[] {
  const byYear = new Map(population.map((row) => [row.period, row]));
  return rows.map((row) => perYear(row, byYear.get(periodOf(row.periodEnd, "A"))));
}

function perYear(row: Row, people: Row | undefined): Row {
  const counted = { ...row, unit: "rate per 100,000", roundedTo: null } as const;
  if (row.value === null) return counted;
  if (!people || people.value === null || decimal(people.value).lte(0)) return emptied(counted, "no-population");
  const rate = new Exact(row.value).div(people.value).times(100_000);
  return {
    ...counted,
    ...mergedOrigin([row, people]),
    // Worked out here, not published by anybody.
    evidence: "reconstructed",
    value: rounded(rate, "per100Thousand"),
  };
}
