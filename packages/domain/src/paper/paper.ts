import { parsePeriod } from "../period.ts";

/** The paper every baseline comes from. */
export const PAPER = {
  title: "NAFTA's impact on US-Mexican border security: drug, trade and migration",
  author: "María José Reyes Retana Fernández",
  series: "Note d'analyse n°9",
  institution: "Sciences Po / PSIA",
  published: parsePeriod("2017-12"),
} as const;

/** The last day of the month in which the paper came out: nothing finer than the month is printed on it. */
export const PAPER_KNOWN_ON = "2017-12-31";
