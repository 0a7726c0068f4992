import type { Bilingual } from "@frontera/domain";

/** A column's title, and what its cells say. */
export interface ColumnWords {
  readonly title: Bilingual;
  readonly about: Bilingual;
}
