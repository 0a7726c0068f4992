import { downloadIfChanged } from "../download.ts";
import { keyOf } from "../key-of.ts";
import type { WorkbookSource } from "../source.ts";
import { parseInegi } from "./parse.ts";

/**
 * INEGI's indicators API, deaths by homicide of the nation. INEGI does not print which indicator that is: whoever runs this instance looks its
 * number up in INEGI's constructor of queries and sets it. Feeds inegi-homicide-deaths.
 */
export const inegiHomicides: WorkbookSource = {
  id: "inegi-homicides",
  title: "INEGI indicators API, deaths by homicide",
  releases: ["inegi-homicides"],
  // Preliminary figures in January and August, definitive ones in November.
  schedule: { cron: "20 7 * * 1", timeZone: "America/Mexico_City" },
  keys: ["INEGI_TOKEN", "INEGI_HOMICIDES_INDICATOR"],
  fetch: async (effects) => {
    const indicator = encodeURIComponent(keyOf(effects, "INEGI_HOMICIDES_INDICATOR"));
    const token = encodeURIComponent(keyOf(effects, "INEGI_TOKEN"));
    const got = await downloadIfChanged(
      {
        url: `${effects.baseUrls.INEGI_BASE_URL}/app/api/indicadores/desarrolladores/jsonxml/INDICATOR/${indicator}/es/00/false/BISE/2.0/${token}?type=json`,
        limitBytes: 5 * 1024 * 1024,
        startsWith: ["{"],
      },
      effects,
    );
    // The token is the end of the address.
    return "notModified" in got ? got : { ...got, fileName: `indicator-${indicator}.json` };
  },
  parse: parseInegi,
};
