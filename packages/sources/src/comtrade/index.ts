import { download } from "../download.ts";
import { joinedPages } from "../joined.ts";
import { SourceError, type Download, type FetchEffects, type Source } from "../source.ts";
import { countRows, parseExports, surveyExports } from "./parse.ts";

const limitBytes = 5 * 1024 * 1024;
/** Without a key one year is answered at a time: enough for what the paper speaks of, and for what came since. */
const firstYear = 2010;

/**
 * UN Comtrade, Mexico's exports of goods as Mexico reports them: to the world and to the United States, by calendar year. Feeds un-comtrade-mx-to-world,
 * un-comtrade-mx-to-us and, worked out of the two, un-comtrade-mx-share-us. By hand also as the CSV that its own page offers.
 *
 * Documentation: https://uncomtrade.org/docs/un-comtrade-api/
 * A row: `{"typeCode":"C","freqCode":"A","refYear":2014,"reporterCode":484,"flowCode":"X","partnerCode":842,"partner2Code":0,"cmdCode":"TOTAL","customsCode":"C00","motCode":0,"primaryValue":…}`
 * Unit: US dollars, f.o.b. Published: some months after the year; years are restated. Partner 842 is the US with Puerto Rico and the US Virgin Islands.
 */
export const comtradeExports: Source = {
  id: "comtrade-exports",
  title: "UN Comtrade, Mexico's exports to the US and to the world (JSON, CSV)",
  releases: ["comtrade-exports"],
  checks: { restates: "some" },
  schedule: { cron: "20 8 * * 4", timeZone: "UTC" },
  fetch: fetchYears,
  parse: parseExports,
  survey: surveyExports,
};

/** Year by year, as one JSON array of the answers' own bytes; the newest year is left out while nothing is reported of it. */
async function fetchYears(effects: FetchEffects): Promise<Download> {
  const answers: Download[] = [];
  for (let year = firstYear; year < effects.now().getUTCFullYear(); year += 1) {
    const url = `${effects.baseUrls.COMTRADE_BASE_URL}/public/v1/preview/C/A/HS?reporterCode=484&period=${String(year)}&partnerCode=0,842&partner2Code=0&flowCode=X&cmdCode=TOTAL&customsCode=C00&motCode=0`;
    const answer = await download({ url, limitBytes, startsWith: ["{"] }, effects);
    if (countRows(answer) === 0) break;
    answers.push(answer);
  }
  const [first] = answers;
  if (!first)
    throw new SourceError("not-the-file", `UN Comtrade sent no row of Mexico's exports in ${String(firstYear)}`);
  return { ...joinedPages(first, answers), fileName: "comtrade-mexico-exports.json" };
}
