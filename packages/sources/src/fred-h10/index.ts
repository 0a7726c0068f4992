import { readCsv, surveyTable } from "../csv.ts";
import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { parseFredH10 } from "./parse.ts";

/** The Federal Reserve's H.10 noon rate through FRED's graph file, which needs no key. Feeds usd-mxn-h10. */
export const fredH10: Source = {
  id: "fred-h10",
  title: "FRED DEXMXUS (Federal Reserve H.10, pesos per dollar)",
  releases: ["fed-h10"],
  // H.10 comes out on Mondays at 16:15; FRED carries it within the hour. Tuesdays serve the Monday holidays.
  checks: { restates: "never" },
  schedule: { cron: "*/30 17-19 * * 1,2", timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.FRED_BASE_URL}/graph/fredgraph.csv?id=DEXMXUS&cosd=1993-11-08`,
        limitBytes: 5 * 1024 * 1024,
        startsWith: ["observation_date,", "DATE,"],
      },
      effects,
    ),
  parse: parseFredH10,
  survey: (download) => surveyTable(readCsv(download), []),
};
