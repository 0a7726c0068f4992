import type { FigureId } from "../paper/index.ts";
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
  | { readonly kind: "growth"; readonly series: SeriesId | null }
  | { readonly kind: "total"; readonly series: SeriesId; readonly documented: SeriesId }
  | { readonly kind: "none"; readonly reason: NoSeriesReason };

type Level = Extract<FigureLink, { kind: "level" }>;

const none = (reason: NoSeriesReason): FigureLink => ({ kind: "none", reason });
const level = (series: SeriesId, more: Partial<Omit<Level, "kind" | "series">> = {}): FigureLink => ({
  kind: "level",
  series,
  also: [],
  differs: [],
  why: null,
  rank: [],
  ...more,
});

const pressQuote: Bilingual = {
  en: "The paper quotes the market of that night from the press; the series is the noon rate in New York.",
  es: "El estudio cita de la prensa el mercado de esa noche; la serie es la tasa de mediodía en Nueva York.",
};
const quotedByThePress = { also: ["usd-mxn-fix"], differs: ["quote-basis"], why: pressQuote } as const;

/** Every figure of the paper, with the series that speak to it or the reason why none does. */
export const FIGURE_LINKS: Readonly<Record<FigureId, FigureLink>> = {
  "peso-before-election": level("usd-mxn-h10", quotedByThePress),
  // "A historical minimum": asked of each official rate apart, since neither is the rate the press quoted.
  "peso-election-night": level("usd-mxn-h10", { ...quotedByThePress, rank: ["usd-mxn-h10", "usd-mxn-fix"] }),
  "peso-fall-stated": { kind: "growth", series: "usd-mxn-h10" },
  "border-patrol-budget-1993": none("document-not-read"),
  "border-patrol-budget-2016": none("document-not-read"),
  "border-patrol-budget-growth-stated": { kind: "growth", series: null },
  "border-patrol-agents-1993": level("usbp-agents-fy"),
  "border-patrol-agents-2016": level("usbp-agents-fy"),
  "non-mexicans-exceed-mexicans": {
    kind: "share",
    part: "usbp-sw-other-than-mexican-fy",
    whole: "usbp-sw-all-citizenships-fy",
    period: "FY2016",
  },
  "uac-2014": level("usbp-sw-uac-fy"),
  "uac-growth-stated": { kind: "growth", series: "usbp-sw-uac-fy" },
  "transit-into-mexico": none("no-official-series"),
  "deported-mexicans-obama": none("series-not-held"),
  "frontera-sur-entry-points": none("stated-once"),
  "returned-from-mexico-2016": none("series-not-held"),
  "returned-minors-2016": none("series-not-held"),
  "returned-unaccompanied-2016": none("series-not-held"),
  "asylum-growth": none("series-not-held"),
  "asylum-granted-2016": none("series-not-held"),
  "merida-total": {
    kind: "total",
    series: "us-aid-mexico-appropriated-fy",
    documented: "merida-appropriated-crs-fy",
  },
  "merida-2018-cut": { kind: "growth", series: "merida-appropriated-crs-fy" },
  "merida-p1-equipment": none("programme-count"),
  "merida-p1-canine-teams": none("programme-count"),
  "merida-p1-anti-laundering": none("programme-count"),
  "merida-p1-telecom": none("programme-count"),
  "merida-p1-secure-comms": none("programme-count"),
  "merida-p2-training": none("programme-count"),
  "merida-p2-police-trained": none("programme-count"),
  "merida-p2-prosecutors-trained": none("programme-count"),
  "merida-p2-judges-trained": none("programme-count"),
  "merida-p2-prisons-certified": none("programme-count"),
  "merida-p2-rule-of-law": none("programme-count"),
  "merida-p3-southern-border-provided": none("programme-count"),
  "merida-p3-southern-border-promised": none("programme-count"),
  "merida-p3-screening-2015": none("programme-count"),
  "merida-p3-kiosks-2015": none("programme-count"),
  "merida-p4-violence-prevention": none("programme-count"),
  "deadliest-month": {
    kind: "rank",
    series: ["sesnsp-homicide-victims-vm", "sesnsp-homicide-victims", "sesnsp-homicide-cases"],
  },
  "coyote-fee-2014": none("no-official-series"),
  "coyote-fee-2017": none("no-official-series"),
  "cocaine-kg-mexico-2014": none("no-official-series"),
  "cocaine-kg-us-2014": none("no-official-series"),
  "marijuana-km-gradient": none("no-official-series"),
  "export-share-us": none("series-not-held"),
  "us-fdi-stock-2015": none("series-not-held"),
  "mexican-born-in-us": none("series-not-held"),
  "exports-to-us-1993": none("series-not-held"),
  "exports-to-us-2014": none("series-not-held"),
  "exports-growth-stated": { kind: "growth", series: null },
  "border-fence-miles": none("stated-once"),
  "wall-height": none("stated-once"),
};

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
