/** What keeps two values from having a percentage between them; in this order they are said. */
export const GATE_RULES = [
  "unit",
  "quote-direction",
  "quote-basis",
  "definition",
  "area",
  "kind",
  "money-stage",
  "money-basis",
  "price-basis",
  "transformation",
  "period-type",
  "completeness",
] as const;

export type GateRule = (typeof GATE_RULES)[number];
