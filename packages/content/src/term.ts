import type { Bilingual, Indicator, SeriesId } from "@frontera/domain";

/** A word of the field, or of this dashboard, as it is meant here. */
export interface Term {
  readonly name: Bilingual;
  /** One to three sentences: what it means, and what it is taken for and is not. */
  readonly meaning: Bilingual;
  /** What else it is called; found by the search, and printed. */
  readonly also?: Bilingual;
  /** The language of a name that is the source's own and is not translated. */
  readonly nameLanguage?: "es";
  /** Series that are this, or show it. */
  readonly series?: readonly SeriesId[];
  /** Who publishes it, where it is looked for here and no series of it is held. */
  readonly elsewhere?: { readonly publisher: string; readonly url: string };
}

export interface GlossaryTerm extends Term {
  readonly id: string;
  /** Null for a word of every page. */
  readonly subject: Indicator | null;
}
