import type { SeriesFamily } from "../series.ts";

const dollar = {
  indicator: "peso",
  frequency: "D",
  calendar: "calendar",
  area: "MX",
  unit: "MXN/USD",
  kind: "rate",
  moneyStage: null,
  moneyBasis: null,
  priceBasis: "nominal",
  breaks: [],
} as const;

export const PESO = {
  "usd-mxn-h10": {
    ...dollar,
    release: "fed-h10",
    definition: "usd-mxn-noon-buying-rate-new-york",
    quote: { base: "USD", counter: "MXN", basis: "noon buying rate in New York" },
    title: { en: "Pesos per dollar, H.10 noon rate", es: "Pesos por dólar, tasa H.10 de mediodía" },
    about: {
      en: "Pesos paid for one US dollar at noon in New York on US business days, as certified for customs purposes.",
      es: "Pesos que se pagan por un dólar a mediodía en Nueva York en días hábiles de EE. UU., certificados para fines aduaneros.",
    },
    isNot: {
      en: "Not the market's high or low of the day, and not Banxico's FIX.",
      es: "No es el máximo ni el mínimo del día en el mercado, ni el FIX de Banxico.",
    },
  },
  "usd-mxn-fix": {
    ...dollar,
    release: "banxico-fix",
    definition: "usd-mxn-fix-determination",
    quote: { base: "USD", counter: "MXN", basis: "FIX, by date of determination" },
    title: { en: "Pesos per dollar, Banxico FIX", es: "Pesos por dólar, FIX de Banxico" },
    about: {
      en: "Wholesale market average that Banco de México determines at noon on Mexican bank days, by the day it is determined.",
      es: "Promedio del mercado al mayoreo que el Banco de México determina a mediodía en días hábiles bancarios, por fecha de determinación.",
    },
    isNot: {
      en: "Not the same rate by date of settlement, which carries the date two bank days later.",
      es: "No es el mismo tipo por fecha de liquidación, que lleva la fecha de dos días hábiles después.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
