import { none } from "../links.ts";
import { parsePeriod, type Bilingual, type FigureEntry } from "@frontera/domain";

const context = { indicator: "context", hedge: "exact" } as const;
const about = { indicator: "context", hedge: "about", section: "I" } as const;

const FEES: Bilingual = {
  en: "Looked at: DHS's reports on border security (dhs.gov, Border Security Metrics Report), which estimate the fee from interviews of people arrested, of some years and of the crossing alone.",
  es: "Se revisó: los informes de seguridad fronteriza del DHS (dhs.gov, Border Security Metrics Report), que estiman la tarifa con entrevistas a detenidos, de algunos años y sólo del cruce.",
};

export const CONTEXT_FIGURES = {
  "coyote-fee-2014": {
    ...about,
    statement: { en: "Smuggler's fee to reach the US", es: "Tarifa de un coyote para llegar a EE. UU." },
    printed: { digits: "7000", scale: 0 },
    unit: "USD",
    period: parsePeriod("2014"),
    footnote: 11,
    link: none("no-official-series", FEES),
  },
  "coyote-fee-2017": {
    ...about,
    statement: { en: "Smuggler's fee to reach the US", es: "Tarifa de un coyote para llegar a EE. UU." },
    printed: { digits: "8000", scale: 0 },
    unit: "USD",
    period: parsePeriod("2017"),
    openEnded: true,
    footnote: 11,
    link: none("no-official-series", FEES),
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
