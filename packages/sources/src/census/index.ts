import { downloadIfChanged } from "../download.ts";
import type { WorkbookSource } from "../source.ts";
import { parseCountryWorkbook, surveyCountryWorkbook } from "./parse.ts";

/** The Census Bureau's trade in goods by country since 1985, in one workbook. Feeds us-imports-from-mexico and us-exports-to-mexico. */
export const censusTrade: WorkbookSource = {
  id: "census-trade",
  title: "Census Bureau, trade in goods by country (Excel)",
  releases: ["census-trade"],
  // A month comes out between the 3rd and the 9th of the second month after, at 8:30; in June or July with the three years before restated.
  checks: { restates: "some" },
  schedule: { cron: "10 9,13 3-12 * *", timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.CENSUS_BASE_URL}/foreign-trade/balance/country.xlsx`,
        limitBytes: 20 * 1024 * 1024,
        startsWith: ["PK"],
      },
      effects,
    ),
  parse: parseCountryWorkbook,
  survey: surveyCountryWorkbook,
};
