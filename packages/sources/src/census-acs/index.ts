import { download } from "../download.ts";
import { joined } from "../joined.ts";
import { keyOf } from "../key-of.ts";
import type { Download, FetchEffects, Source } from "../source.ts";
import { parseAcs, surveyAcs } from "./parse.ts";

const limitBytes = 5 * 1024 * 1024;

/**
 * US Census Bureau, American Community Survey 1-year estimates, table B05006 of the whole country. Feeds mexican-born-us-acs and its margin.
 *
 * Documentation: https://www.census.gov/data/developers/data-sets/acs-1year.html
 * Rows: `[["NAME","B05006_160E","B05006_160M","us"],["United States","10678502","83154","1"]]`; the number of the variable moves from year to year, so
 * it is found by its label. Unit: people, with the margin of a confidence of 90 %. Published: in September for the year before; never for 2020.
 */
export const censusAcs: Source = {
  id: "census-acs",
  title: "Census Bureau, American Community Survey, born in Mexico (B05006)",
  releases: ["acs-place-of-birth"],
  checks: { restates: "never" },
  schedule: { cron: "40 8 * * 4", timeZone: "America/New_York" },
  keys: ["CENSUS_API_KEY"],
  fetch: fetchNewest,
  parse: parseAcs,
  survey: surveyAcs,
};

/** The labels of the table's variables and its row of the nation, as one JSON of both answers' own bytes. */
async function fetchNewest(effects: FetchEffects): Promise<Download> {
  const now = effects.now();
  const year = now.getUTCFullYear() - (now.getUTCMonth() >= 9 ? 1 : 2);
  const base = `${effects.baseUrls.CENSUS_API_BASE_URL}/data/${String(year)}/acs/acs1`;
  const key = encodeURIComponent(keyOf(effects, "CENSUS_API_KEY"));
  const labels = await download({ url: `${base}/groups/B05006.json`, limitBytes, startsWith: ["{"] }, effects);
  const query = `get=NAME,group(B05006)&for=us:1&key=${key}`;
  const data = await download({ url: `${base}?${query}`, limitBytes, startsWith: ["["] }, effects);
  const parts = [`{"year":${String(year)},"labels":`, labels.bytes, `,"data":`, data.bytes, "}"];
  return { ...joined(data, parts), url: labels.url, fileName: `acs1-B05006-${String(year)}.json` };
}
