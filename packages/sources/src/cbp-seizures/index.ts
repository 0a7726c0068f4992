import { fetchNewest } from "../cbp-encounters/index.ts";
import type { Source } from "../source.ts";
import { oddSeizures, parseSeizures, surveySeizures } from "./parse.ts";

/**
 * CBP Nationwide Drug Seizures. Feeds the cbp-sw-seized-*, cbp-sw-seizure-events-*, cbp-seized-*-fy and cbp-seizure-events-*-fy series.
 *
 * Documentation: https://www.cbp.gov/document/stats/nationwide-drug-seizures
 * A row: `2026 (FYTD),DEC,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Cocaine,6,214.95079`
 * Unit: pounds, and occasions. A drug without a row is not said to be zero. Published: monthly, with the encounters.
 */
export const cbpSeizures: Source = {
  id: "cbp-seizures",
  title: "CBP Nationwide Drug Seizures (CSV)",
  releases: ["cbp-drug-seizures"],
  schedule: { cron: "30 10,16 3-25 * *", timeZone: "America/New_York" },
  fetch: (effects) =>
    fetchNewest("/document/stats/nationwide-drug-seizures", { name: "nationwide-drugs", kind: null }, effects, "FY,"),
  parse: parseSeizures,
  survey: surveySeizures,
  odd: oddSeizures,
};
