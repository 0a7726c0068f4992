import { readCsv, surveyTable } from "../csv.ts";
import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { parseFredTrade, type FredTradeId } from "./parse.ts";

/** The Census Bureau's trade with Mexico as FRED passes it on, in millions of dollars, one file a flow. */
const fredTrade = (series: FredTradeId, id: string, title: string, minute: number): Source => ({
  id,
  title,
  releases: ["census-trade"],
  // Two days after the Census Bureau's own workbook is first asked for: what is the same comes in once.
  schedule: { cron: `${String(minute)} 11 7-14 * *`, timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.FRED_BASE_URL}/graph/fredgraph.csv?id=${series}`,
        limitBytes: 1024 * 1024,
        startsWith: ["observation_date,", "DATE,"],
      },
      effects,
    ),
  parse: (download, options) => parseFredTrade(series, download, options),
  survey: (download) => surveyTable(readCsv(download), []),
});

/** Feeds us-imports-from-mexico. */
export const fredImpmx = fredTrade("IMPMX", "fred-impmx", "FRED IMPMX (US goods imports from Mexico)", 40);

/** Feeds us-exports-to-mexico. */
export const fredExpmx = fredTrade("EXPMX", "fred-expmx", "FRED EXPMX (US goods exports to Mexico)", 45);
