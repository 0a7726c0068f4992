import { parsePeriod } from "../period.ts";
import type { FigureEntry } from "./figure.ts";

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
  },
  "peso-election-night": {
    ...around2016Election,
    statement: {
      en: "Pesos per US dollar by the end of election day 2016, the weakest until then",
      es: "Pesos por dólar al cierre de la jornada electoral de 2016, el nivel más débil hasta entonces",
    },
    printed: { digits: "20.74", scale: 0 },
    unit: "MXN/USD",
    period: parsePeriod("2016-11-09"),
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
  },
} as const satisfies Record<string, FigureEntry>;
