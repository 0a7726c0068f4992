import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { parseEcb } from "./parse.ts";
import { readCsv, surveyTable } from "../csv.ts";

/** The ECB's whole history of reference rates, a CSV in a ZIP. Feeds usd-mxn-ecb-cross. */
export const ecbCross: Source = {
  id: "ecb-cross",
  title: "ECB euro reference rates (MXN and USD)",
  releases: ["ecb-reference-rates"],
  // Out at about 16:00 on TARGET days.
  checks: { restates: "never" },
  schedule: { cron: "20,50 16-17 * * 1-5", timeZone: "Europe/Berlin" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.ECB_BASE_URL}/stats/eurofxref/eurofxref-hist.zip`,
        limitBytes: 20 * 1024 * 1024,
        startsWith: ["PK"],
      },
      effects,
    ),
  parse: parseEcb,
  survey: (download) => surveyTable(readCsv(download), []),
};
