import { readCsv, surveyTable } from "../csv.ts";
import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { parseForeignAssistance } from "./parse.ts";

/** ForeignAssistance.gov's file by country, plain or gzipped. Feeds the us-aid-mexico-* series, each stage apart. */
export const foreignAssistance: Source = {
  id: "foreign-assistance",
  title: "ForeignAssistance.gov us_foreign_aid_country.csv, Mexico",
  releases: ["foreign-assistance"],
  // About four editions a year, on no fixed day.
  checks: { restates: "some", looksAhead: true },
  schedule: { cron: "10 9 * * *", timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.FOREIGN_ASSISTANCE_BASE_URL}/us_foreign_aid_country.csv`,
        limitBytes: 50 * 1024 * 1024,
      },
      effects,
    ),
  parse: parseForeignAssistance,
  survey: (download) =>
    surveyTable(readCsv(download), ["Transaction Type Name", "transaction_type_name", "Income Group Acronym"]),
};
