import { download, downloadIfChanged } from "../download.ts";
import { SourceError, type FetchEffects, type Source } from "../source.ts";
import { newestPath, type Wanted } from "./newest.ts";
import { oddEncounters, parseCbpEncounters, surveyCbpEncounters } from "./parse.ts";

const megabytes = 1024 * 1024;

/** Throws SourceError when the landing page lists no such file. */
export async function fetchNewest(
  landingPath: string,
  wanted: Wanted,
  effects: FetchEffects,
  startsWith = "Fiscal Year,",
) {
  const base = effects.baseUrls.CBP_BASE_URL;
  const url = `${base}${landingPath}`;
  const page = await download({ url, limitBytes: 5 * megabytes, html: true }, effects);
  const path = newestPath(new TextDecoder().decode(page.bytes), wanted);
  if (path === null)
    throw new SourceError(
      "not-the-file",
      `${url} lists no file of the expected name; the page has changed or answered a challenge`,
    );
  return downloadIfChanged({ url: `${base}${path}`, limitBytes: 30 * megabytes, startsWith: [startsWith] }, effects);
}

const nationwide = "/document/stats/nationwide-encounters";
const reading = { parse: parseCbpEncounters, survey: surveyCbpEncounters, odd: oddEncounters } as const;

/** CBP Nationwide Encounters by state, Border Patrol and ports of entry together. Feeds cbp-sw-encounters by state and citizenship. */
export const cbpEncounters: Source = {
  id: "cbp-encounters",
  title: "CBP Nationwide Encounters (CSV by state)",
  releases: ["cbp-encounters", "cbp-usbp-monthly"],
  // CBP posts a month between the 3rd and the 20th of the next one, at no fixed hour.
  schedule: { cron: "15 10,16 3-25 * *", timeZone: "America/New_York" },
  fetch: (effects) => fetchNewest(nationwide, { name: "nationwide-encounters", kind: "state" }, effects),
  ...reading,
};

/** The same by area of responsibility: the only file that tells sectors and field offices apart. */
export const cbpAreas: Source = {
  id: "cbp-areas",
  title: "CBP Nationwide Encounters (CSV by area of responsibility)",
  releases: ["cbp-encounters", "cbp-usbp-monthly"],
  schedule: { cron: "20 10,16 3-25 * *", timeZone: "America/New_York" },
  fetch: (effects) => fetchNewest(nationwide, { name: "nationwide-encounters", kind: "aor" }, effects),
  ...reading,
};

/** The smallest file that tells the two components apart. Feeds the Border Patrol's monthly series and ofo-sw-encounters. */
export const cbpSouthwest: Source = {
  id: "cbp-southwest",
  title: "CBP Southwest Land Border Encounters (CSV by component)",
  releases: ["cbp-usbp-monthly", "cbp-encounters"],
  schedule: { cron: "25 10,16 3-25 * *", timeZone: "America/New_York" },
  fetch: (effects) =>
    fetchNewest("/document/stats/southwest-land-border-encounters", { name: "sbo-encounters", kind: null }, effects),
  ...reading,
};
