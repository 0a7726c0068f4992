import { download } from "../download.ts";
import { joinedPages } from "../joined.ts";
import { SourceError, type Download, type FetchEffects, type Source } from "../source.ts";
import { parseAccounts, readPages, surveyAccounts } from "./parse.ts";

const limitBytes = 20 * 1024 * 1024;
/** Mexico's rows fill a few pages of a thousand. */
const mostPages = 50;

/**
 * ForeignAssistance.gov's rows by funding account, from the programming interface behind its pages, which nobody documents. Feeds the
 * us-aid-mexico-<account>-* series.
 */
export const foreignAssistanceAccounts: Source = {
  id: "foreign-assistance-accounts",
  title: "ForeignAssistance.gov by funding account, Mexico (JSON)",
  releases: ["foreign-assistance-accounts"],
  checks: { restates: "some", looksAhead: true },
  schedule: { cron: "25 9 * * 2", timeZone: "America/New_York" },
  fetch: fetchPages,
  parse: parseAccounts,
  survey: surveyAccounts,
};

/** Every page, as one JSON array of the pages' own bytes. Throws SourceError when the number of pages changes on the way. */
async function fetchPages(effects: FetchEffects): Promise<Download> {
  const base = `${effects.baseUrls.FOREIGN_ASSISTANCE_API_BASE_URL}/data-api/by-funding-agency.json`;
  const page = (number: number): Promise<Download> =>
    download(
      { url: `${base}?country_code=MEX&per_page=1000&page=${String(number)}`, limitBytes, startsWith: ["{"] },
      effects,
    );
  const first = await page(1);
  const total = Number(readPages(first)[0]?.page_info.total_pages);
  if (total > mostPages)
    throw new SourceError(
      "too-large",
      `${first.url} has ${String(total)} pages; expected ${String(mostPages)} at the most`,
    );
  const pages = [first];
  for (let number = 2; number <= total; number += 1) pages.push(await page(number));
  return joinedPages(first, pages);
}
