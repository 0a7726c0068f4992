import { join } from "node:path";
import { receiveFile, type Patience } from "../download.ts";
import { inFile } from "../receive.ts";
import { addressesOf, firstOf } from "../sesnsp/fetch.ts";
import type { WantedFile } from "../sesnsp/links.ts";
import type { FetchEffects, LargeSource } from "../source.ts";
import { readMunicipal } from "./parse.ts";

/** 132 MB of ZIP, or 379 MB of CSV: hours on a slow line, minutes on a usual one. */
const patience: Patience = { idleMs: 60_000, totalMs: 2 * 3_600_000, retries: 2, backoffMs: 5_000 };
const limitBytes = 1024 * 1024 * 1024;

const weekly = { cron: "10 3 * * 3", timeZone: "America/Mexico_City" } as const;
/** As the files by state: the month before, between the 17th and the 22nd, and corrections at any time. */
const monthly = { cron: "50 3 17-27 * *", timeZone: "America/Mexico_City" } as const;

/** Case files by municipality and month to 2025: 2.56 million rows, of which those of intentional homicide become series. */
export const sesnspMunicipal: LargeSource = {
  isLarge: true,
  id: "sesnsp-municipal",
  title: "SESNSP delitos en carpetas de investigación, municipal (CNSP/38/15)",
  releases: ["sesnsp-cnsp"],
  schedule: weekly,
  fetch: async (effects, folder) => {
    const mirror = `${effects.baseUrls.SESNSP_MIRROR_BASE_URL}/api_update/sesnsp/incidencia_delictiva/IDM_NM_dic25.csv`;
    const shared = await addressesOf({ what: "delitos", area: "municipal", registry: "cnsp" }, effects).catch(() => []);
    return firstOf([...shared, mirror], (url) => receive(url, url === mirror ? [] : ["PK"], effects, folder));
  },
  read: (download, options) => readMunicipal("cases", download, options),
};

/** The same from 2026 on, under another registry of crimes: RNID-Delitos_Municipal-*.csv. */
export const sesnspRnidMunicipalCases: LargeSource = {
  isLarge: true,
  id: "sesnsp-rnid-municipal-cases",
  title: "SESNSP delitos en carpetas de investigación, municipal (RNID)",
  releases: ["sesnsp-rnid"],
  schedule: monthly,
  fetch: (effects, folder) => fetchShared({ what: "delitos", area: "municipal", registry: "rnid" }, effects, folder),
  read: (download, options) => readMunicipal("cases", download, options),
};

/** RNID-Víctimas_Municipal-*.csv: before 2026 victims were not published by municipality. */
export const sesnspRnidMunicipalVictims: LargeSource = {
  isLarge: true,
  id: "sesnsp-rnid-municipal-victims",
  title: "SESNSP víctimas, municipal (RNID)",
  releases: ["sesnsp-rnid"],
  schedule: monthly,
  fetch: (effects, folder) => fetchShared({ what: "victimas", area: "municipal", registry: "rnid" }, effects, folder),
  read: (download, options) => readMunicipal("victims", download, options),
};

async function fetchShared(wanted: WantedFile, effects: FetchEffects, folder: string) {
  return firstOf(await addressesOf(wanted, effects), (url) => receive(url, ["PK"], effects, folder));
}

async function receive(url: string, startsWith: readonly string[], effects: FetchEffects, folder: string) {
  const request = { url, limitBytes, ...(startsWith.length === 0 ? {} : { startsWith }) };
  return receiveFile(request, await effects.recall(url), inFile(join(folder, "municipal")), effects, patience);
}
