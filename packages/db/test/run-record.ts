import type { RunRecord } from "../src/index.ts";

/** A run of fred-h10 at its hours, as it is recorded; what else it was is given. */
export const runRecord = (outcome: RunRecord["outcome"], more: Partial<RunRecord> = {}): RunRecord => ({
  sourceId: "fred-h10",
  startedAt: "2026-11-24T06:00:00.000Z",
  finishedAt: "2026-11-24T06:00:01.000Z",
  trigger: "schedule",
  outcome,
  notModified: false,
  added: 0,
  revised: 0,
  withdrawn: 0,
  unchanged: 0,
  errorCode: outcome === "failed" ? "unreachable" : null,
  error: outcome === "failed" ? "no answer" : null,
  downloadSha256: null,
  survey: null,
  drift: [],
  ...more,
});
