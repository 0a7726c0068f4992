import type { AddressParser } from "../../address/address-parser.ts";

/** The columns by which the table can be ordered. */
export const SORTS = ["figure", "stated", "record", "now", "since", "verdict"] as const;

export interface BaselineView {
  /** Null: those with a record first. */
  readonly sort: (typeof SORTS)[number] | null;
  readonly order: "asc" | "desc";
}

export const BASELINE_NAMES = ["sort", "order"] as const;

export function readBaselineAddress(reading: AddressParser<(typeof BASELINE_NAMES)[number]>): BaselineView {
  return { sort: reading.oneOf("sort", SORTS), order: reading.oneOf("order", ["asc", "desc"]) ?? "asc" };
}
