import type { DecimalText } from "../decimal.ts";

export const CLAIM_VERDICTS = ["consistent", "consistent-if-hedged", "inconsistent"] as const;

export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** What is said to have grown or fallen: the number itself, or one of the two currencies of an exchange rate. */
export type Grown = "value" | "base" | "counter";

/** One way to read a stated growth, beside what its endpoints give. Percentages to six decimals. */
export interface GrowthReading {
  readonly of: Grown;
  /** The stated percentage with the sign this reading gives it. */
  readonly stated: DecimalText;
  /** From printed value to printed value. */
  readonly percent: DecimalText;
  /** The growths the printed digits allow. */
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** Set when a hedge leaves growth open above: it is then at least `percent`. */
  readonly openAbove: boolean;
  /** The later endpoint that would make the stated growth true. */
  readonly needed: DecimalText;
  readonly verdict: ClaimVerdict;
}

/** The endpoint the paper leaves out, worked out from the other one and the stated growth. */
export interface ImpliedEndpoint {
  readonly side: "from" | "to";
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
}

export type GrowthCheck =
  | { readonly verdict: ClaimVerdict; readonly readings: readonly GrowthReading[] }
  | { readonly verdict: "not-checkable"; readonly implied: ImpliedEndpoint | null };
