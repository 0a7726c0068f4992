import { addDays } from "@frontera/domain";
import { download } from "../download.ts";
import { keyOf } from "../key-of.ts";
import type { Source } from "../source.ts";
import { parseBanxico, surveyBanxico } from "./parse.ts";

/** Banco de México's SIE: the FIX by determination and by settlement date, in one answer. Feeds usd-mxn-fix and usd-mxn-fix-settlement. */
export const banxicoSie: Source = {
  id: "banxico-sie",
  title: "Banxico SIE SF43718 and SF60653 (FIX, pesos per dollar)",
  releases: ["banxico-fix", "banxico-settlement"],
  // Determined at noon on bank business days.
  schedule: { cron: "*/30 12-14 * * 1-5", timeZone: "America/Mexico_City" },
  keys: ["BANXICO_TOKEN"],
  // The answer is never to be cached and has no validators: the whole history is asked for, so that a restated day is seen.
  fetch: async (effects) => ({
    ...(await download(
      {
        url: `${effects.baseUrls.BANXICO_BASE_URL}/SieAPIRest/service/v1/series/SF43718,SF60653/datos/1991-11-12/${addDays(effects.now().toISOString().slice(0, 10), 14)}`,
        limitBytes: 10 * 1024 * 1024,
        startsWith: ["{"],
        headers: { "Bmx-Token": keyOf(effects, "BANXICO_TOKEN"), Accept: "application/json" },
      },
      effects,
    )),
    fileName: "sie.json",
  }),
  parse: parseBanxico,
  survey: surveyBanxico,
};
