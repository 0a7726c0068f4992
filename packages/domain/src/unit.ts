export type Unit =
  | "MXN/USD"
  | "people"
  | "events"
  | "crossings"
  | "transfers"
  | "cases"
  | "USD"
  | "USD/kg"
  | "pounds"
  | "rate per 100,000"
  | "percent";

/** Requested, appropriated, obligated and disbursed are four statistics; `allocated` is the publisher's discontinued fifth. */
export type MoneyStage = "requested" | "allocated" | "appropriated" | "obligated" | "disbursed";

/** A series' own unit, or that of a transformation which has none of a series. */
export type RowUnit = Unit | "index" | "log";
