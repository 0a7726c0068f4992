import { download, downloadIfChanged } from "../download.ts";
import { SourceError, type WorkbookSource } from "../source.ts";
import { newestPath } from "./newest.ts";
import { parseKhsm, surveyKhsm } from "./parse.ts";

const megabytes = 1024 * 1024;

/** OHSS Key Homeland Security Metrics, the Border Patrol's workbook of encounters. Feeds ohss-usbp-sw-encounters. */
export const ohssBorderPatrol: WorkbookSource = {
  id: "ohss-border-patrol",
  title: "OHSS Key Homeland Security Metrics, encounters of the Border Patrol (Excel)",
  releases: ["ohss-khsm"],
  // On no fixed day, and with long stalls.
  schedule: { cron: "35 10 * * 4", timeZone: "America/New_York" },
  fetch: async (effects) => {
    const base = effects.baseUrls.OHSS_BASE_URL;
    const url = `${base}/khsm/cbp-encounters`;
    const page = await download({ url, limitBytes: 5 * megabytes, html: true }, effects);
    const path = newestPath(new TextDecoder().decode(page.bytes));
    if (path === null)
      throw new SourceError(
        "not-the-file",
        `${url} lists no workbook of the Border Patrol's encounters; the page has changed or answered a challenge`,
      );
    return downloadIfChanged({ url: `${base}${path}`, limitBytes: 20 * megabytes, startsWith: ["PK"] }, effects);
  },
  parse: parseKhsm,
  survey: surveyKhsm,
};
