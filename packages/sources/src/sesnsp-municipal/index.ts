import { join } from "node:path";
import { receiveFile, type Patience } from "../download.ts";
import { inFile } from "../receive.ts";
import { addressesOf, firstOf } from "../sesnsp/fetch.ts";
import type { LargeSource } from "../source.ts";
import { parseMunicipal } from "./parse.ts";

/** 132 MB of ZIP, or 379 MB of CSV: hours on a slow line, minutes on a usual one. */
const patience: Patience = { idleMs: 60_000, totalMs: 2 * 3_600_000, retries: 2, backoffMs: 5_000 };
const limitBytes = 1024 * 1024 * 1024;

/** Case files by municipality and month to 2025: 2.56 million rows, of which those of intentional homicide become series. */
export const sesnspMunicipal: LargeSource = {
  id: "sesnsp-municipal",
  title: "SESNSP delitos en carpetas de investigación, municipal (CNSP/38/15)",
  releases: ["sesnsp-cnsp"],
  schedule: { cron: "10 3 * * 3", timeZone: "America/Mexico_City" },
  fetch: async (effects, folder) => {
    const mirror = `${effects.baseUrls.SESNSP_MIRROR_BASE_URL}/api_update/sesnsp/incidencia_delictiva/IDM_NM_dic25.csv`;
    const shared = await addressesOf({ what: "delitos", area: "municipal", registry: "cnsp" }, effects).catch(() => []);
    return firstOf([...shared, mirror], async (url) => {
      const request = { url, limitBytes, ...(url === mirror ? {} : { startsWith: ["PK"] }) };
      return receiveFile(request, await effects.recall(url), inFile(join(folder, "municipal")), effects, patience);
    });
  },
  parse: parseMunicipal,
};
