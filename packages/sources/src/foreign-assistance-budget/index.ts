import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { parseBudget, surveyBudget } from "./parse.ts";

/** ForeignAssistance.gov's budget file, plain or gzipped: some 63,000 lines of requests and appropriations by account. */
export const foreignAssistanceBudget: Source = {
  id: "foreign-assistance-budget",
  title: "ForeignAssistance.gov us_foreign_budget_complete.csv, Mexico",
  releases: ["foreign-assistance-budget"],
  checks: { restates: "some", looksAhead: true },
  schedule: { cron: "40 9 * * *", timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.FOREIGN_ASSISTANCE_BASE_URL}/us_foreign_budget_complete.csv`,
        limitBytes: 150 * 1024 * 1024,
      },
      effects,
    ),
  parse: parseBudget,
  survey: surveyBudget,
};
