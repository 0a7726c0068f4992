import type { Column } from "../csv.ts";
import type { Bilingual } from "@frontera/domain";

/** A column with what a reader of the file has to know of it. */
export interface DescribedColumn<T> extends Column<T> {
  readonly title: Bilingual;
  readonly about: Bilingual;
  /** Never empty. */
  readonly required?: true;
}

/** Terms under which a file's figures may be used, and who publishes them. */
export interface Origin {
  readonly title: string;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
}

/** What the metadata say of one CSV file. `url` is relative to the metadata's own. */
export interface TableDescription {
  readonly url: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly columns: readonly Omit<DescribedColumn<never>, "read">[];
  /** Names of the columns that tell rows apart. */
  readonly primaryKey: readonly string[];
  readonly origins: readonly Origin[];
}
