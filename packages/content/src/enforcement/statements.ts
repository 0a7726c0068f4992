import { parsePeriod } from "@frontera/domain";
import type { Statement } from "../statement.ts";

const budget = {
  en: "Border Patrol budget, rounded by a secondary source",
  es: "presupuesto de la Patrulla Fronteriza, redondeado por una fuente secundaria",
};
const source = "HowMuch.net and MarketWatch, 2019, after CBP";
const of = (year: string, digits: string, scale: 6 | 9 = 9): Statement => ({
  what: budget,
  span: { from: parsePeriod(year), to: parsePeriod(year) },
  unit: "USD",
  printed: { digits, scale },
  hedge: "about",
  source,
});

/** Not official and not in a series: copies of CBP's table that are rounded, and disagree with the paper on FY2016. */
export const statements: readonly Statement[] = [
  of("FY1990", "263", 6),
  of("FY2010", "2.96"),
  of("FY2016", "3.8"),
  of("FY2019", "4.7"),
];
