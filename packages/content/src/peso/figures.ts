import { level } from "../links.ts";
import { parsePeriod, type Bilingual, type FigureEntry } from "@frontera/domain";

const pressQuote: Bilingual = {
  en: "The paper quotes the market of that night from the press; the series is the noon rate in New York.",
  es: "El estudio cita de la prensa el mercado de esa noche; la serie es la tasa de mediodía en Nueva York.",
};
const quotedByThePress = { also: ["usd-mxn-fix"], differs: ["quote-basis"], why: pressQuote } as const;

const around2016Election = { indicator: "peso", hedge: "exact", section: "I.i", footnote: 20 } as const;

export const PESO_FIGURES = {
  "peso-before-election": {
    ...around2016Election,
    statement: {
      en: "Pesos per US dollar before the result of the 2016 US election",
      es: "Pesos por dólar antes del resultado de la elección de 2016 en EE. UU.",
    },
    printed: { digits: "18.5", scale: 0 },
    unit: "MXN/USD",
    period: parsePeriod("2016-11-08"),
    link: level("usd-mxn-h10", quotedByThePress),
  },
  "peso-election-night": {
    ...around2016Election,
    statement: {
      en: "Pesos per US dollar by the end of election day 2016, in the night to 9 November: the weakest until then",
      es: "Pesos por dólar al cierre de la jornada electoral de 2016, en la noche al 9 de noviembre: el nivel más débil hasta entonces",
    },
    brief: { en: "20.74 on election night", es: "20.74 la noche de la elección" },
    printed: { digits: "20.74", scale: 0 },
    unit: "MXN/USD",
    period: parsePeriod("2016-11-09"),
    // "A historical minimum": asked of each official rate apart, since neither is the rate the press quoted.
    link: level("usd-mxn-h10", { ...quotedByThePress, rank: ["usd-mxn-h10", "usd-mxn-fix"] }),
  },
  "peso-fall-stated": {
    ...around2016Election,
    statement: {
      en: "How much the peso lost that day, as the paper states it",
      es: "Cuánto perdió el peso ese día, según el estudio",
    },
    printed: { digits: "13", scale: 0 },
    unit: "percent",
    period: parsePeriod("2016-11-09"),
    link: { kind: "growth", series: "usd-mxn-h10", from: "peso-before-election", to: "peso-election-night" },
  },
} as const satisfies Record<string, FigureEntry>;
