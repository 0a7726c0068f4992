import { downloadIfChanged } from "../download.ts";
import { newestYear } from "../newest-year.ts";
import type { WorkbookSource } from "../source.ts";
import { parsePositions, surveyPositions } from "./parse.ts";

/**
 * BEA's direct investment positions by country. The workbook of the running decade is fetched under the newest year that may stand in its name; that of
 * 2009 to 2019 comes by hand. Feeds us-direct-investment-mexico.
 */
export const beaDirectInvestment: WorkbookSource = {
  id: "bea-direct-investment",
  title: "BEA, US direct investment position abroad by country (Excel)",
  releases: ["bea-direct-investment"],
  // Every July, with several years restated.
  checks: { restates: "some" },
  schedule: { cron: "15 10 * * 3", timeZone: "America/New_York" },
  fetch: (effects) => {
    const year = effects.now().getUTCFullYear();
    // Before July the newest is that of the year before the last.
    return newestYear(year - 1, year - 2, (last) =>
      downloadIfChanged(
        {
          url: `${effects.baseUrls.BEA_BASE_URL}/international/xls/usdia-current/usdia-detailedcountry-2020-${String(last)}.xlsx`,
          limitBytes: 10 * 1024 * 1024,
          startsWith: ["PK"],
        },
        effects,
      ),
    );
  },
  parse: parsePositions,
  survey: surveyPositions,
};
