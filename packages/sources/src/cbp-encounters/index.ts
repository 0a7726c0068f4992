import { download, downloadIfChanged } from "../download.ts";
import { SourceError, type FetchEffects, type Source } from "../source.ts";
import { parseCbpEncounters, surveyCbpEncounters } from "./parse.ts";

/** Files lie under the month of upload; re-uploads end in `_0`, the final file of a fiscal year names no month. */
const uploads = String.raw`/sites/default/files/\d{4}-\d{2}/`;
const span = String.raw`fy\d{2}-fy\d{2}(?:-[a-z]{3})?`;
const stateFile = new RegExp(
  String.raw`href="(?:https?://[^/"]+)?(${uploads}nationwide-encounters-${span}-state(?:_\d+)?\.csv)"`,
);
const southwestFile = new RegExp(
  String.raw`href="(?:https?://[^/"]+)?(${uploads}sbo-encounters-${span}(?:_\d+)?\.csv)"`,
);

/** The newest file: the landing pages list newest first. Throws SourceError when the page lists none. */
async function fetchNewest(landingPath: string, file: RegExp, effects: FetchEffects) {
  const base = effects.baseUrls.CBP_BASE_URL;
  const url = `${base}${landingPath}`;
  const page = await download({ url, limitBytes: 5 * 1024 * 1024, html: true }, effects);
  const path = file.exec(new TextDecoder().decode(page.bytes))?.[1];
  if (path === undefined)
    throw new SourceError(
      "not-the-file",
      `${url} lists no file of the expected name; the page has changed or answered a challenge`,
    );
  return downloadIfChanged(
    { url: `${base}${path}`, limitBytes: 30 * 1024 * 1024, startsWith: ["Fiscal Year,"] },
    effects,
  );
}

/** CBP Nationwide Encounters by state, Border Patrol and ports of entry together. Feeds the monthly cbp-sw-encounters series. */
export const cbpEncounters: Source = {
  id: "cbp-encounters",
  title: "CBP Nationwide Encounters (CSV by state)",
  releases: ["cbp-encounters", "cbp-usbp-monthly"],
  // CBP posts a month between the 3rd and the 20th of the next one, at no fixed hour.
  schedule: { cron: "15 10,16 3-25 * *", timeZone: "America/New_York" },
  fetch: (effects) => fetchNewest("/document/stats/nationwide-encounters", stateFile, effects),
  parse: parseCbpEncounters,
  survey: surveyCbpEncounters,
};

/** The smallest file that tells the two components apart. Feeds the Border Patrol's monthly series and ofo-sw-encounters. */
export const cbpSouthwest: Source = {
  id: "cbp-southwest",
  title: "CBP Southwest Land Border Encounters (CSV by component)",
  releases: ["cbp-usbp-monthly", "cbp-encounters"],
  schedule: { cron: "25 10,16 3-25 * *", timeZone: "America/New_York" },
  fetch: (effects) => fetchNewest("/document/stats/southwest-land-border-encounters", southwestFile, effects),
  parse: parseCbpEncounters,
  survey: surveyCbpEncounters,
};
