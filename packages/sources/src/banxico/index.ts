import { addDays } from "@frontera/domain";
import { download } from "../download.ts";
import { keyOf } from "../key-of.ts";
import type { WorkbookSource } from "../source.ts";
import { parseBanxico, surveyBanxico } from "./parse.ts";

/** One series of Banco de México's SIE. An answer is read by series id: it has to hold the series that was asked for, and one that holds both feeds both releases. */
const sie = (
  idSerie: string,
  source: Pick<WorkbookSource, "id" | "title" | "releases" | "schedule" | "checks">,
): WorkbookSource => ({
  ...source,
  keys: ["BANXICO_TOKEN"],
  // The answer is never to be cached and has no validators: the whole history is asked for, so that a restated day is seen.
  fetch: async (effects) => ({
    ...(await download(
      {
        url: `${effects.baseUrls.BANXICO_BASE_URL}/SieAPIRest/service/v1/series/${idSerie}/datos/1991-11-12/${addDays(effects.now().toISOString().slice(0, 10), 14)}`,
        limitBytes: 10 * 1024 * 1024,
        startsWith: ["{"],
        headers: { "Bmx-Token": keyOf(effects, "BANXICO_TOKEN"), Accept: "application/json" },
      },
      effects,
    )),
    fileName: `${idSerie}.json`,
  }),
  parse: (file, options) => parseBanxico(idSerie, file, options),
  survey: surveyBanxico,
});

/** The FIX by the day of its determination: at noon on bank business days. Feeds usd-mxn-fix. */
export const banxicoFix = sie("SF43718", {
  id: "banxico-fix",
  title: "Banxico SIE SF43718 (FIX, pesos per dollar)",
  releases: ["banxico-fix", "banxico-settlement"],
  checks: { restates: "never", looksAhead: true },
  schedule: { cron: "*/30 12-14 * * 1-5", timeZone: "America/Mexico_City" },
});

/** The same rate by the day of settlement. Feeds usd-mxn-fix-settlement. */
export const banxicoSettlement = sie("SF60653", {
  id: "banxico-settlement",
  title: "Banxico SIE SF60653 (FIX by settlement date, pesos per dollar)",
  releases: ["banxico-settlement", "banxico-fix"],
  checks: { restates: "never", looksAhead: true },
  schedule: { cron: "10 15 * * 1-5", timeZone: "America/Mexico_City" },
});
