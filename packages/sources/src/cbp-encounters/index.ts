import { download } from "../download.ts";
import { SourceError, type FetchEffects, type Source } from "../source.ts";
import { parseCbpEncounters } from "./parse.ts";

const landingPath = "/document/stats/nationwide-encounters";
const stateFile =
  /href="(\/sites\/default\/files\/\d{4}-\d{2}\/nationwide-encounters-fy\d{2}-fy\d{2}(?:-[a-z]{3})?-state(?:_\d+)?\.csv)"/;

/** The newest state file: the landing page lists newest first, under the month of upload, re-uploads with `_0`, year-end files without a month. */
async function findNewestStateFile(effects: FetchEffects): Promise<string> {
  const url = `${effects.baseUrls.CBP_BASE_URL}${landingPath}`;
  const page = await download({ url, limitBytes: 5 * 1024 * 1024 }, effects);
  const path = stateFile.exec(new TextDecoder().decode(page.bytes))?.[1];
  if (path === undefined)
    throw new SourceError(
      "not-the-file",
      `${url} lists no "nationwide-encounters-fy..-fy..-state.csv"; the page has changed or answered a challenge`,
    );
  return `${effects.baseUrls.CBP_BASE_URL}${path}`;
}

/**
 * CBP Nationwide Encounters: the file by state (USBP and OFO together) and the southwest border file (by component). Feeds the monthly
 * cbp-sw-encounters series, ofo-sw-encounters, and the Border Patrol's monthly southwest series.
 */
export const cbpEncounters: Source = {
  id: "cbp-encounters",
  title: "CBP Nationwide Encounters (by state) and Southwest Land Border Encounters (CSV)",
  releases: ["cbp-encounters", "cbp-usbp-monthly"],
  fetch: async (effects) =>
    download(
      { url: await findNewestStateFile(effects), limitBytes: 30 * 1024 * 1024, startsWith: ["Fiscal Year,"] },
      effects,
    ),
  parse: parseCbpEncounters,
};
