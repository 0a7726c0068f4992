import { download } from "../download.ts";
import type { Source } from "../source.ts";
import { parseFredH10 } from "./parse.ts";

/** The Federal Reserve's H.10 noon rate through FRED's graph file, which needs no key. Feeds usd-mxn-h10. */
export const fredH10: Source = {
  id: "fred-h10",
  title: "FRED DEXMXUS (Federal Reserve H.10, pesos per dollar)",
  releases: ["fed-h10"],
  fetch: (effects) =>
    download(
      {
        url: `${effects.baseUrls.FRED_BASE_URL}/graph/fredgraph.csv?id=DEXMXUS&cosd=1993-11-08`,
        limitBytes: 5 * 1024 * 1024,
        startsWith: ["observation_date,", "DATE,"],
      },
      effects,
    ),
  parse: parseFredH10,
};
