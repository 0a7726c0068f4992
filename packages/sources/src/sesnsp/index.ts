import { surveyTable } from "../csv.ts";
import type { Source } from "../source.ts";
import { fetchShared } from "./fetch.ts";
import { oddCrimes, parseSesnsp } from "./parse.ts";
import { readStateFile } from "./rows.ts";

/** SESNSP publishes the month before between the 17th and the 22nd, and corrects what it published at any time. */
const monthly = { cron: "40 9,15 17-27 * *", timeZone: "America/Mexico_City" } as const;
const weekly = { cron: "40 9 * * 2", timeZone: "America/Mexico_City" } as const;

const telling = ["Año", "Tipo de delito", "Subtipo de delito", "Modalidad", "Sexo", "Rango de edad"];
const survey: Source["survey"] = (download) => surveyTable(readStateFile(download).table, telling);

/** Victims by state and month to 2025: IDVFC_NM_*.csv. Feeds the sesnsp-*-victims series, nation and states. */
export const sesnspVictims: Source = {
  id: "sesnsp-victims",
  title: "SESNSP víctimas, estatal (CNSP/38/15)",
  releases: ["sesnsp-cnsp"],
  schedule: weekly,
  fetch: (effects) => fetchShared({ what: "victimas", area: "estatal", registry: "cnsp" }, effects),
  parse: (download, options) => parseSesnsp("victims", download, options),
  odd: (download) => oddCrimes("victims", download),
  survey,
};

/** Crimes in case files by state and month to 2025: IDEFC_NM_*.csv. Feeds the sesnsp-*-cases series; reads RNID's files too. */
export const sesnspCases: Source = {
  id: "sesnsp-cases",
  title: "SESNSP delitos en carpetas de investigación, estatal (CNSP/38/15)",
  releases: ["sesnsp-cnsp", "sesnsp-rnid"],
  schedule: weekly,
  fetch: (effects) => fetchShared({ what: "delitos", area: "estatal", registry: "cnsp" }, effects),
  parse: (download, options) => parseSesnsp("cases", download, options),
  odd: (download) => oddCrimes("cases", download),
  survey,
};

/** The same from 2026 on, under another registry of crimes: RNID-Víctimas_Estatal-*.csv. */
export const sesnspRnidVictims: Source = {
  id: "sesnsp-rnid-victims",
  title: "SESNSP víctimas, estatal (RNID)",
  releases: ["sesnsp-rnid"],
  schedule: monthly,
  fetch: (effects) => fetchShared({ what: "victimas", area: "estatal", registry: "rnid" }, effects),
  parse: (download, options) => parseSesnsp("victims", download, options),
  odd: (download) => oddCrimes("victims", download),
  survey,
};

/** RNID-Delitos_Estatal-*.csv. */
export const sesnspRnidCases: Source = {
  id: "sesnsp-rnid-cases",
  title: "SESNSP delitos en carpetas de investigación, estatal (RNID)",
  releases: ["sesnsp-rnid"],
  schedule: monthly,
  fetch: (effects) => fetchShared({ what: "delitos", area: "estatal", registry: "rnid" }, effects),
  parse: (download, options) => parseSesnsp("cases", download, options),
  odd: (download) => oddCrimes("cases", download),
  survey,
};
