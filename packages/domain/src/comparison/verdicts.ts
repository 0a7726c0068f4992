/** What can be said of a figure of a document; a closed list. */
export const VERDICT_KINDS = [
  "consistent",
  "consistent-if-hedged",
  "inconsistent",
  "not-checkable",
  "agrees",
  "differs",
  "not-comparable",
  "holds",
  "fails",
  "still-first",
  "surpassed",
  "not-held",
  "no-series",
] as const;

export type VerdictKind = (typeof VERDICT_KINDS)[number];
