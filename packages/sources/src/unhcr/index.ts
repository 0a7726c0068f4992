import { download } from "../download.ts";
import { joinedPages } from "../joined.ts";
import { SourceError, type Download, type FetchEffects, type Source } from "../source.ts";
import { oddAsylum, parseAsylum, readPages, surveyAsylum } from "./parse.ts";

const limitBytes = 20 * 1024 * 1024;
/** Mexico's rows fill two pages of a thousand. */
const mostPages = 20;

/**
 * UNHCR, asylum applications and decisions in Mexico by origin and calendar year. Feeds the unhcr-asylum-* series.
 *
 * Documentation: https://api.unhcr.org/docs/refugee-statistics.html
 * A row: `{"year":2016,"coo":"HND","coa_iso":"MEX","procedure_type":"G","app_type":"N","dec_level":"FI","app_pc":"P","applied":4129}`
 * Unit: people; numbers under 5 are rounded to 0 or 5. Published: in June for the year before, in November for the first half of a year.
 */
export const unhcrAsylum: Source = {
  id: "unhcr-asylum",
  title: "UNHCR asylum applications and decisions, Mexico (JSON)",
  releases: ["unhcr-asylum"],
  checks: { restates: "some" },
  schedule: { cron: "30 7 * * 3", timeZone: "Europe/Zurich" },
  fetch: fetchBoth,
  parse: parseAsylum,
  survey: surveyAsylum,
  odd: oddAsylum,
};

/** Applications, then decisions, page by page, as one JSON array of the pages' own bytes. */
async function fetchBoth(effects: FetchEffects): Promise<Download> {
  const applications = await pagesOf("asylum-applications", effects);
  const pages = [...applications, ...(await pagesOf("asylum-decisions", effects))];
  const [first] = pages;
  if (!first) throw new SourceError("not-the-file", "UNHCR sent no page");
  return { ...joinedPages(first, pages), fileName: "unhcr-asylum-mexico.json" };
}

async function pagesOf(what: string, effects: FetchEffects): Promise<readonly Download[]> {
  // The running year is published by halves: it is asked for when it is over.
  const until = String(effects.now().getUTCFullYear() - 1);
  const query = `coa=MEX&coo_all=true&yearFrom=2000&yearTo=${until}&limit=1000`;
  const page = (number: number): Promise<Download> =>
    download(
      {
        url: `${effects.baseUrls.UNHCR_BASE_URL}/population/v1/${what}/?${query}&page=${String(number)}`,
        limitBytes,
        startsWith: ["{"],
      },
      effects,
    );
  const first = await page(1);
  const total = Number(readPages(first)[0]?.maxPages);
  if (total > mostPages)
    throw new SourceError(
      "too-large",
      `${first.url} has ${String(total)} pages; expected ${String(mostPages)} at the most`,
    );
  const pages = [first];
  for (let number = 2; number <= total; number += 1) pages.push(await page(number));
  return pages;
}
