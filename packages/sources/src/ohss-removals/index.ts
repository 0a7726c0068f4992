import { downloadIfChanged } from "../download.ts";
import { newestYear } from "../newest-year.ts";
import type { Download, FetchEffects, NotModified, Source } from "../source.ts";
import { parseRemovals, surveyRemovals } from "./parse.ts";

/** The yearbook of a fiscal year comes 12 to 18 months after its end: an older one than this is not the newest. */
const yearsBack = 4;

/**
 * OHSS Yearbook of Immigration Statistics, table 41: removals by criminal status and nationality, a page for each fiscal year. The newest is fetched;
 * an older page is loaded by file. Feeds dhs-removals-mexico-fy and its parts.
 *
 * Documentation: https://ohss.dhs.gov/topics/immigration/yearbook
 * A row: `<tr><td>Canada</td><td>688</td><td>247</td><td>441</td></tr>`
 * Unit: removals; `-` is 0, `D` is withheld. Some years are rounded to 10, and say so. Published: on no fixed day.
 */
export const ohssRemovals: Source = {
  id: "ohss-removals",
  title: "OHSS Yearbook of Immigration Statistics, removals by nationality (web page)",
  releases: ["dhs-yearbook"],
  schedule: { cron: "50 10 * * 4", timeZone: "America/New_York" },
  fetch: fetchNewest,
  parse: parseRemovals,
  survey: surveyRemovals,
};

function fetchNewest(effects: FetchEffects): Promise<Download | NotModified> {
  const last = effects.now().getUTCFullYear() - 1;
  return newestYear(last, last - yearsBack, async (year) => {
    const url = `${effects.baseUrls.OHSS_BASE_URL}/topics/immigration/yearbook/${String(year)}/table41`;
    const got = await downloadIfChanged({ url, limitBytes: 5 * 1024 * 1024, html: true }, effects);
    return "notModified" in got ? got : { ...got, fileName: `yearbook-${String(year)}-table41.html` };
  });
}
