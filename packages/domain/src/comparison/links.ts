import type { SeriesId } from "../series.ts";
import type { Bilingual } from "../text.ts";
import type { GateRule } from "./gate.ts";

/** Why no series held here speaks to a figure. */
export const NO_SERIES_REASONS = {
  "no-official-series": {
    en: "No agency publishes a regular series of this: the paper quotes the press or a book.",
    es: "Ninguna dependencia publica una serie regular de esto: el estudio cita prensa o un libro.",
  },
  "programme-count": {
    en: "A programme's own count or cost, stated in reports and not published as a series.",
    es: "Conteo o costo propio de un programa, citado en informes y no publicado como serie.",
  },
  "series-not-held": {
    en: "An official series exists and is not held here yet.",
    es: "Existe una serie oficial que aún no se tiene aquí.",
  },
  "stated-once": {
    en: "Stated once, of one measure or plan: nothing to follow.",
    es: "Dicho una vez, de una medida o un plan: no hay serie que seguir.",
  },
  "document-not-read": {
    en: "The agency's document with these values could not be read: its table is not held.",
    es: "No se pudo leer el documento de la dependencia con estos valores: no se tiene su tabla.",
  },
} as const satisfies Record<string, Bilingual>;

export type NoSeriesReason = keyof typeof NO_SERIES_REASONS;

/**
 * How a figure meets the series held here. level: the series states the same kind of value for the same past period; `differs` names the
 * rules that part them even so. share: one series over another. rank: first of all months, judged in each definition apart. growth: tested
 * against the paper's own endpoints. total: the paper's own parts of it, and the single years documents state.
 */
export type FigureLink =
  | {
      readonly kind: "level";
      readonly series: SeriesId;
      /** Other series that state the same period too. */
      readonly also: readonly SeriesId[];
      readonly differs: readonly GateRule[];
      readonly why: Bilingual | null;
      /** Series in which the period is said to be an extreme. */
      readonly rank: readonly SeriesId[];
    }
  | { readonly kind: "share"; readonly part: SeriesId; readonly whole: SeriesId; readonly period: string }
  | { readonly kind: "rank"; readonly series: readonly SeriesId[] }
  | {
      readonly kind: "growth";
      readonly series: SeriesId | null;
      /** Ids of the figures of the document that are its endpoints; null where it prints none. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: "total";
      readonly series: SeriesId;
      readonly documented: SeriesId;
      /** How the items of the total are taken. */ readonly note: Bilingual;
    }
  | { readonly kind: "none"; readonly reason: NoSeriesReason };

/** The series a link reads. */
export function seriesOfLink(link: FigureLink): readonly SeriesId[] {
  switch (link.kind) {
    case "level":
      return [...new Set([link.series, ...link.also, ...link.rank])];
    case "total":
      return [link.series, link.documented];
    case "growth":
      return link.series === null ? [] : [link.series];
    case "share":
      return [link.part, link.whole];
    case "rank":
      return link.series;
    case "none":
      return [];
    default:
      return link satisfies never;
  }
}
