import type { SeriesFamily } from "../series-family.ts";

const pesosPerDollar = {
  indicator: "peso",
  frequency: "D",
  calendar: "calendar",
  area: "MX",
  unit: "MXN/USD",
  kind: "rate",
  definition: "pesos-per-dollar",
  moneyStage: null,
  moneyBasis: null,
  priceBasis: null,
  breaks: [],
} as const;

export const PESO = {
  "usd-mxn-h10": {
    ...pesosPerDollar,
    release: "fed-h10",
    quote: { base: "USD", counter: "MXN", basis: "noon buying rate, New York" },
    title: { en: "Pesos per dollar, noon rate (H.10)", es: "Pesos por dólar, tipo de cambio al mediodía (H.10)" },
    about: {
      en: "Noon buying rate in New York for cable transfers, in pesos per US dollar, one value per New York business day.",
      es: "Tipo de cambio de compra al mediodía en Nueva York, en pesos por dólar, un valor por día hábil de Nueva York.",
    },
    isNot: {
      en: "Not a closing rate and not the day's extreme: the peso was quoted weaker overnight on 8 November 2016.",
      es: "No es un tipo de cierre ni el extremo del día: en la noche del 8 de noviembre de 2016 el peso cotizó más débil.",
    },
  },
  "usd-mxn-fix": {
    ...pesosPerDollar,
    release: "banxico-fix",
    quote: { base: "USD", counter: "MXN", basis: "FIX, determination date" },
    title: { en: "Pesos per dollar, Banxico FIX", es: "Pesos por dólar, tipo de cambio FIX" },
    about: {
      en: "FIX rate by the day on which Banco de México determines it, in pesos per US dollar; in new pesos before 1993 too.",
      es: "Tipo de cambio FIX por fecha de determinación del Banco de México, en pesos por dólar; en nuevos pesos también antes de 1993.",
    },
    isNot: {
      en: "Not the rate for settling debts (SF60653), which prints the same figure under a date two banking days later.",
      es: "No es el tipo de cambio para solventar obligaciones (SF60653), que publica la misma cifra dos días hábiles bancarios después.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
