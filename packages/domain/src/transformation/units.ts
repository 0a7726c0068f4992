/** What a value is set against: nothing, the period before, the same period a year earlier, or the base period. */
export type Against = "nothing" | "previous" | "year-earlier" | "base";

/** What the result is counted in: the unit of the values themselves, percent, an index, or a natural logarithm. */
export type Gives = "same" | "percent" | "index" | "log";

interface UnitsEntry {
  readonly against: Against;
  readonly gives: Gives;
}

/** FRED's transformations under FRED's names, and `idx`, which is ours. */
export const UNITS = {
  lin: { against: "nothing", gives: "same" },
  chg: { against: "previous", gives: "same" },
  ch1: { against: "year-earlier", gives: "same" },
  pch: { against: "previous", gives: "percent" },
  pc1: { against: "year-earlier", gives: "percent" },
  pca: { against: "previous", gives: "percent" },
  cch: { against: "previous", gives: "percent" },
  cca: { against: "previous", gives: "percent" },
  log: { against: "nothing", gives: "log" },
  idx: { against: "base", gives: "index" },
} as const satisfies Record<string, UnitsEntry>;

export type UnitsId = keyof typeof UNITS;

export const UNITS_IDS = Object.keys(UNITS) as readonly UnitsId[] as readonly [UnitsId, ...UnitsId[]];

/** How many values of a finer series become one of a coarser. FRED's names. */
export const AGGREGATION_METHODS = ["avg", "sum", "eop"] as const;

export type AggregationMethod = (typeof AGGREGATION_METHODS)[number];
