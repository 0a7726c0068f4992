import { none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const context = { indicator: "context", hedge: "exact" } as const;
const about = { indicator: "context", hedge: "about", section: "I" } as const;

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
