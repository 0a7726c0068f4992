import type { Bilingual, Figure, HedgedNumber } from "@frontera/domain";

/** A total as another document states it: text to read beside a figure, never a figure to add. */
export interface Statement extends HedgedNumber {
  readonly what: Bilingual;
  readonly span: Exclude<Figure["period"], string>;
  readonly unit: Figure["unit"];
  /** The document and its date. */
  readonly source: string;
}
