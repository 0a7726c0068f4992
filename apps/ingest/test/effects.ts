import type { Database } from "@frontera/db";
import type { Effects } from "../src/ingest.ts";

/** Effects with a clock that stands still and no way out to the network. */
export const effectsOn = (db: Database, log: string[] = []): Effects => ({
  db,
  fetch: () => Promise.reject(new Error("the network is not used here")),
  now: () => new Date("2026-11-24T12:00:00.000Z"),
  log: (line) => log.push(line),
  baseUrls: {
    FRED_BASE_URL: "http://127.0.0.1:1",
    CBP_BASE_URL: "http://127.0.0.1:1",
    SESNSP_BASE_URL: "http://127.0.0.1:1",
  },
});
