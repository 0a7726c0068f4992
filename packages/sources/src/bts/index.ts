import { downloadIfChanged } from "../download.ts";
import type { Source } from "../source.ts";
import { oddCrossings, parseCrossings, surveyCrossings } from "./parse.ts";

const columns = "port_name,state,port_code,border,date,measure,value";
/** A hundred thousand rows today; without a limit Socrata sends the first thousand. */
const limit = 1_000_000;

/**
 * BTS Border Crossing Entry Data, from Socrata, which needs no key; by hand also as the CSV that its page offers. Feeds the bts-* series, border-wide and
 * by port. A measure is never added to another.
 */
export const btsCrossings: Source = {
  id: "bts-crossings",
  title: "BTS Border Crossing Entry Data, Mexican border",
  releases: ["bts-border-crossings"],
  // Monthly, some weeks late, on no fixed day.
  checks: { restates: "some" },
  schedule: { cron: "30 11 * * 2,5", timeZone: "America/New_York" },
  fetch: (effects) =>
    downloadIfChanged(
      {
        url: `${effects.baseUrls.BTS_BASE_URL}/resource/keg4-3bc2.json?$select=${columns}&$where=border='US-Mexico%20Border'&$order=date,port_code,measure&$limit=${String(limit)}`,
        limitBytes: 64 * 1024 * 1024,
        startsWith: ["["],
      },
      effects,
    ),
  parse: parseCrossings,
  survey: surveyCrossings,
  odd: oddCrossings,
};
