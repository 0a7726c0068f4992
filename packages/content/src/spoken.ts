import type { SeriesId } from "@frontera/domain";

/**
 * What people call a thing that is counted. Names are in small letters and without accents; `*` ends a word in any way, and of two names
 * the longer wins.
 */
export interface Spoken {
  readonly en: readonly string[];
  readonly es: readonly string[];
  /** The statistics that may be meant, each a reading of its own: the series that state one statistic, by year before by month. */
  readonly means: readonly (readonly SeriesId[])[];
  /** The same of another area: meant where the sentence names that area. */
  readonly elsewhere?: readonly (readonly SeriesId[])[];
  /** A year said of it may be the fiscal or the calendar year. */
  readonly fiscal?: true;
  /** The number falls when the thing rises: pesos per dollar, for the peso. */
  readonly inverse?: true;
  /** Places and parts it is about as a whole, so that naming them adds nothing. */
  readonly about?: readonly string[];
  /** By citizenship: the series of a part, and of the whole it is a part of. */
  readonly shares?: Readonly<Record<string, readonly { readonly part: SeriesId; readonly whole: SeriesId }[]>>;
  /** What the sentence must name besides: one of these places or parts, since the name alone may mean more than is held. */
  readonly needs?: readonly string[];
  /** Words that add nothing to it, though they would narrow another subject: whom it counts, who gave, who voted. */
  readonly implied?: readonly ("migrants" | "crossing" | "given" | "voted")[];
  /** Adjectives that say "with the most of it". */
  readonly superlatives?: { readonly en: readonly string[]; readonly es: readonly string[] };
}
