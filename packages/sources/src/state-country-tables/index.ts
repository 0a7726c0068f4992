import { SourceError, type Source } from "../source.ts";
import { parseCountryTable, surveyCountryTable } from "./parse.ts";

/**
 * US Department of State, assistance by country and account, a table a fiscal year out of the Congressional Budget Justification. Feeds the
 * state-budget-mexico-* series.
 *
 * Documentation: https://2009-2017.state.gov/f/releases/iab/index.htm
 * A row: `Mexico,"329,680","33,350","1,000",-,"33,260",-,"248,500","5,380","1,190","7,000",-,-,-,-,-,2012`
 * Unit: thousands of US dollars. A dash is none. The table names no stage. Published: with each year's budget, in PDF; these are copies as CSV.
 */
export const stateCountryTables: Source = {
  id: "state-country-tables",
  title: "State Department country and account tables (CSV, one fiscal year)",
  releases: ["state-country-tables"],
  checks: { restates: "some", looksAhead: true },
  schedule: null,
  fetch: () =>
    Promise.reject(
      new SourceError(
        "import-by-file",
        "state-country-tables are documents of their year: load a year's table with pnpm ingest file <path> --source state-country-tables",
      ),
    ),
  parse: parseCountryTable,
  survey: surveyCountryTable,
};
