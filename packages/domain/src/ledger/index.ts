export * from "./ledger.ts";
export type { Official, RecordSide } from "./official.ts";
