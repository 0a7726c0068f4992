import { SourceError, type Source } from "../source.ts";
import { parseSesnsp } from "./parse.ts";

/** SESNSP publishes behind links that change every month and a page that answers programs with a challenge: its files come by hand. */
const fetchByHand = (id: string) => (): Promise<never> =>
  Promise.reject(
    new SourceError(
      "import-by-file",
      `${id} has no address a program can rely on: download the file and run pnpm ingest file <path> --source ${id}`,
    ),
  );

/** Victims by state and month: IDVFC_NM_*.csv (CNSP/38/15). Feeds the sesnsp-*-victims series, nation and states. */
export const sesnspVictims: Source = {
  id: "sesnsp-victims",
  title: "SESNSP víctimas, estatal (CNSP/38/15)",
  releases: ["sesnsp-cnsp"],
  schedule: null,
  fetch: fetchByHand("sesnsp-victims"),
  parse: (download, options) => parseSesnsp("victims", download, options),
};

/** Crimes in case files by state and month: IDEFC_NM_*.csv and RNID-Delitos_Estatal-*.csv. Feeds the sesnsp-*-cases series. */
export const sesnspCases: Source = {
  id: "sesnsp-cases",
  title: "SESNSP delitos en carpetas de investigación, estatal (CNSP/38/15 and RNID)",
  releases: ["sesnsp-cnsp", "sesnsp-rnid"],
  schedule: null,
  fetch: fetchByHand("sesnsp-cases"),
  parse: (download, options) => parseSesnsp("cases", download, options),
};
