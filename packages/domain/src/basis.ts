import type { Catalogue } from "./catalogue.ts";
import type { JudgedDocument } from "./document.ts";

/** What is judged on: the catalogue of series, and the document whose figures are judged. */
export interface Basis {
  readonly catalogue: Catalogue;
  readonly document: JudgedDocument;
}
