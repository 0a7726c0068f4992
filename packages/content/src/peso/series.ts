import type { SeriesFamily } from "@frontera/domain";

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
  "usd-mxn-fix-settlement": {
    ...pesosPerDollar,
    release: "banxico-settlement",
    quote: { base: "USD", counter: "MXN", basis: "FIX, settlement date" },
    title: { en: "Pesos per dollar, FIX by settlement date", es: "Pesos por dólar, FIX por fecha de liquidación" },
    about: {
      en: "The FIX under the day on which debts in dollars are settled at it (SF60653): the newest day lies up to a week ahead.",
      es: "El FIX bajo el día en que se liquidan con él las obligaciones en dólares (SF60653): el día más reciente está hasta una semana adelante.",
    },
    isNot: {
      en: "Not a forecast, and not the rate determined on that day: it was determined two banking days earlier.",
      es: "No es un pronóstico ni el tipo determinado ese día: se determinó dos días hábiles bancarios antes.",
    },
  },
  "usd-mxn-ecb-cross": {
    ...pesosPerDollar,
    release: "ecb-reference-rates",
    quote: { base: "USD", counter: "MXN", basis: "ECB cross" },
    title: { en: "Pesos per dollar, ECB cross", es: "Pesos por dólar, cruce del BCE" },
    about: {
      en: "The ECB's pesos per euro over its dollars per euro, divided here and written to six decimals.",
      es: "Pesos por euro entre dólares por euro del BCE; la división se hace aquí y se escribe con seis decimales.",
    },
    isNot: {
      en: "Not published by the ECB, which quotes per euro. Its gap to the H.10 reached 4.8% in October 2008: never joined to another rate.",
      es: "No la publica el BCE, que cotiza por euro. Se apartó hasta 4.8 % del H.10 en octubre de 2008: no se une a otra serie.",
    },
  },
  "usd-mxn-fix-frankfurter": {
    ...pesosPerDollar,
    release: "frankfurter",
    quote: { base: "USD", counter: "MXN", basis: "FIX as passed on by Frankfurter" },
    title: { en: "Pesos per dollar, FIX through Frankfurter", es: "Pesos por dólar, FIX a través de Frankfurter" },
    about: {
      en: "What Frankfurter passes on of Banco de México's rate, asked for from that one provider, in pesos per US dollar.",
      es: "Lo que Frankfurter transmite del tipo de cambio del Banco de México, pedido sólo a ese proveedor, en pesos por dólar.",
    },
    isNot: {
      en: "Not the official FIX: a relay may round, lag or date otherwise. Not Frankfurter's own mix of central banks.",
      es: "No es el FIX oficial: quien transmite puede redondear, retrasarse o fechar de otro modo. No es la mezcla de bancos de Frankfurter.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
