import type { DecimalText } from "../decimal.ts";
import type { Break } from "../series.ts";
import type { ChangeGrade } from "./change-grade.ts";
import type { GateRule } from "./gate-rules.ts";

/**
 * A change between two values with its grade and the changes of method it crosses, or the rules that forbid one. `percent` has one decimal, and is
 * null where the base is not above zero. The only place a percentage between values is made.
 */
export type Change =
  | {
      readonly comparable: true;
      readonly difference: DecimalText;
      readonly percent: DecimalText | null;
      readonly grade: ChangeGrade;
      readonly crossed: readonly Break[];
    }
  | { readonly comparable: false; readonly failed: readonly [GateRule, ...GateRule[]] };

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
  "depends",
  "still-first",
  "surpassed",
  "not-held",
  "no-series",
] as const;

export type VerdictKind = (typeof VERDICT_KINDS)[number];
