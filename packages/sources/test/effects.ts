import type { FetchEffects } from "../src/index.ts";

/** The real fetch, a clock that stands still, and publishers' addresses nobody listens on until a test names one. */
export const effects: FetchEffects = {
  fetch,
  now: () => new Date("2026-11-24T12:00:00.000Z"),
  log: () => undefined,
  baseUrls: {
    FRED_BASE_URL: "http://127.0.0.1:1",
    CBP_BASE_URL: "http://127.0.0.1:1",
    SESNSP_BASE_URL: "http://127.0.0.1:1",
  },
};
