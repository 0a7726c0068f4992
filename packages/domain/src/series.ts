import type { PartKind, SeriesFamily } from "./series-family.ts";
import { inBoth, type Bilingual } from "./text.ts";

/** Key of a family of series in the catalogue. */
export type FamilyId = string;

/** Key of a series: `<family>`, `<family>.<state>`, `<family>.mun-11003`, or `<family>.<part>`. */
export type SeriesId = string;

/** One series with everything that identifies it. */
export interface Series extends Omit<SeriesFamily, "byState" | "parts"> {
  readonly id: SeriesId;
  readonly family: FamilyId;
  readonly areaName: Bilingual;
  /** Which part of the family's total it counts; null for the whole, and for the whole of a state. */
  readonly part: { readonly kind: PartKind; readonly code: string; readonly name: Bilingual } | null;
}

/** The title of a series with its area, where that is a state. */
export const seriesTitle = (series: Series): Bilingual =>
  series.id === series.family
    ? series.title
    : inBoth((locale) => `${series.title[locale]}, ${series.areaName[locale]}`);
