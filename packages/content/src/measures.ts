import type { SeriesFamily } from "@frontera/domain";

/** What most series have in common: counts over a period, neither a price nor money. Each catalogue file builds on one of these. */
export const plain = { quote: null, moneyStage: null, moneyBasis: null, priceBasis: null } as const;

/** Counted over the period. */
export const events = { ...plain, unit: "events", kind: "flow" } as const satisfies Partial<SeriesFamily>;
export const crossings = { ...plain, unit: "crossings", kind: "flow" } as const satisfies Partial<SeriesFamily>;
export const transfers = { ...plain, unit: "transfers", kind: "flow" } as const satisfies Partial<SeriesFamily>;
export const people = { ...plain, unit: "people", kind: "flow" } as const satisfies Partial<SeriesFamily>;
export const cases = { ...plain, unit: "cases", kind: "flow" } as const satisfies Partial<SeriesFamily>;

export const pounds = { ...plain, unit: "pounds", kind: "flow" } as const satisfies Partial<SeriesFamily>;

/** Held at a moment. */
export const headcount = { ...plain, unit: "people", kind: "stock" } as const satisfies Partial<SeriesFamily>;

export const per100Thousand = {
  ...plain,
  unit: "rate per 100,000",
  kind: "rate",
} as const satisfies Partial<SeriesFamily>;

/** US dollars assigned or paid over a fiscal year. */
export const dollars = { unit: "USD", kind: "flow", quote: null } as const satisfies Partial<SeriesFamily>;
