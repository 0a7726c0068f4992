import { none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const context = { indicator: "context", hedge: "exact" } as const;
const about = { indicator: "context", hedge: "about", section: "I" } as const;
const trade = { ...context, section: "I.ii", footnote: 25 } as const;

export const CONTEXT_FIGURES = {
  "coyote-fee-2014": {
    ...about,
    statement: { en: "Smuggler's fee to reach the US", es: "Tarifa de un coyote para llegar a EE. UU." },
    printed: { digits: "7000", scale: 0 },
    unit: "USD",
    period: parsePeriod("2014"),
    footnote: 11,
    link: none("no-official-series"),
  },
  "coyote-fee-2017": {
    ...about,
    statement: { en: "Smuggler's fee to reach the US", es: "Tarifa de un coyote para llegar a EE. UU." },
    printed: { digits: "8000", scale: 0 },
    unit: "USD",
    period: parsePeriod("2017"),
    footnote: 11,
    link: none("no-official-series"),
  },
  "cocaine-kg-mexico-2014": {
    ...context,
    statement: { en: "A kilogram of cocaine in Mexico", es: "Un kilogramo de cocaína en México" },
    printed: { digits: "7000", scale: 0 },
    unit: "USD/kg",
    period: parsePeriod("2014"),
    section: "I",
    footnote: 13,
    link: none("no-official-series"),
  },
  "cocaine-kg-us-2014": {
    ...about,
    statement: { en: "A kilogram of cocaine in the US market", es: "Un kilogramo de cocaína en el mercado de EE. UU." },
    printed: { digits: "150000", scale: 0 },
    unit: "USD/kg",
    period: parsePeriod("2014"),
    footnote: 13,
    link: none("no-official-series"),
  },
  "marijuana-km-gradient": {
    ...about,
    statement: {
      en: "What 1,000 km inside the US add to a kilogram of marijuana",
      es: "Lo que 1,000 km dentro de EE. UU. añaden a un kilogramo de mariguana",
    },
    printed: { digits: "500", scale: 0 },
    unit: "USD/kg per 1000 km",
    period: parsePeriod("2016"),
    footnote: 14,
    link: none("no-official-series"),
  },
  "export-share-us": {
    ...context,
    statement: {
      en: "Part of Mexico's exports that goes to the US",
      es: "Parte de las exportaciones mexicanas que va a EE. UU.",
    },
    printed: { digits: "81", scale: 0 },
    unit: "percent",
    period: parsePeriod("2014"),
    section: "I.i",
    footnote: 18,
    link: none("series-not-held"),
  },
  "us-fdi-stock-2015": {
    ...context,
    statement: {
      en: "Stock of US foreign direct investment in Mexico",
      es: "Acervo de inversión extranjera directa de EE. UU. en México",
    },
    printed: { digits: "92.8", scale: 9 },
    unit: "USD",
    period: parsePeriod("2015"),
    section: "I.i",
    footnote: 19,
    link: none("series-not-held"),
  },
  "exports-to-us-1993": {
    ...trade,
    statement: { en: "Mexican exports to the US", es: "Exportaciones mexicanas a EE. UU." },
    printed: { digits: "39", scale: 9 },
    unit: "USD",
    period: parsePeriod("1993"),
    link: none("series-not-held"),
  },
  "exports-to-us-2014": {
    ...trade,
    statement: { en: "Mexican exports to the US", es: "Exportaciones mexicanas a EE. UU." },
    printed: { digits: "294", scale: 9 },
    unit: "USD",
    period: parsePeriod("2014"),
    link: none("series-not-held"),
  },
  "exports-growth-stated": {
    ...trade,
    statement: {
      en: "Growth of those exports, as the paper states it",
      es: "Crecimiento de esas exportaciones, según el estudio",
    },
    printed: { digits: "673", scale: 0 },
    unit: "percent",
    period: { from: parsePeriod("1993"), to: parsePeriod("2014") },
    link: { kind: "growth", series: null, from: "exports-to-us-1993", to: "exports-to-us-2014" },
  },
  "border-fence-miles": {
    ...context,
    statement: {
      en: "Fence ordered in the 1990s between Mexico and California",
      es: "Valla ordenada en los noventa entre México y California",
    },
    printed: { digits: "325", scale: 0 },
    unit: "miles",
    period: parsePeriod("1996"),
    section: "II.migration",
    footnote: 55,
    link: none("stated-once"),
  },
  "wall-height": {
    ...context,
    statement: { en: "Height of the border wall announced", es: "Altura del muro fronterizo anunciado" },
    printed: { digits: "9", scale: 0 },
    unit: "metres",
    period: parsePeriod("2017-01-25"),
    section: "II.migration",
    footnote: 64,
    link: none("stated-once"),
  },
} as const satisfies Record<string, FigureEntry>;
