import type { Hedge, PeriodPair, Printed } from "./figure.ts";
import type { Bilingual } from "./text.ts";

/** A total as another document states it: text to read beside a figure, never a figure to add. */
export interface Statement {
  readonly what: Bilingual;
  readonly span: PeriodPair;
  readonly printed: Printed;
  readonly hedge: Hedge;
  /** The document and its date. */
  readonly source: string;
}
