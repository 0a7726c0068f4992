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
    link: none("stated-once", {
      en: "Looked at: the boundary itself, which the International Boundary and Water Commission measures (ibwc.gov): from the Pacific to the Colorado River it is some 141 miles, so that 325 miles do not fit between Mexico and California alone. CBP publishes miles of barrier for the whole border, of some days.",
      es: "Se revisó: la propia línea, que mide la Comisión Internacional de Límites y Aguas (ibwc.gov): del Pacífico al río Colorado tiene unas 141 millas, así que 325 no caben sólo entre México y California. La CBP publica millas de barrera de toda la frontera, de algunos días.",
    }),
  },
  "wall-height": {
    ...context,
    statement: { en: "Height of the border wall announced", es: "Altura del muro fronterizo anunciado" },
    printed: { digits: "9", scale: 0 },
    unit: "metres",
    period: parsePeriod("2017-01-25"),
    section: "II.migration",
    footnote: 64,
    link: none("stated-once", {
      en: "Looked at: the executive order of 25 January 2017 (Federal Register 82 FR 8793), which orders a wall and names no height.",
      es: "Se revisó: la orden ejecutiva del 25 de enero de 2017 (Federal Register 82 FR 8793), que ordena un muro y no da altura.",
    }),
  },
} as const satisfies Record<string, FigureEntry>;
