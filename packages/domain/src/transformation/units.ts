import type { Bilingual } from "../text.ts";

/** What a value is set against: nothing, the period before, the same period a year earlier, or the base period. */
export type Against = "nothing" | "previous" | "year-earlier" | "base";

/** What the result is counted in: the unit of the values themselves, percent, an index, or a natural logarithm. */
export type Gives = "same" | "percent" | "index" | "log";

interface UnitsEntry {
  readonly title: Bilingual;
  /** As printed on pages and in documents; x(t) is the value of a period, n the number of periods in a year. */
  readonly formula: Bilingual;
  readonly against: Against;
  readonly gives: Gives;
}

const same = (formula: string): Bilingual => ({ en: formula, es: formula });

/** FRED's transformations under FRED's names, and `idx`, which is ours. */
export const UNITS = {
  lin: {
    title: { en: "Level", es: "Nivel" },
    formula: same("x(t)"),
    against: "nothing",
    gives: "same",
  },
  chg: {
    title: { en: "Change", es: "Cambio" },
    formula: same("x(t) − x(t−1)"),
    against: "previous",
    gives: "same",
  },
  ch1: {
    title: { en: "Change from a year earlier", es: "Cambio frente a un año antes" },
    formula: same("x(t) − x(t−n)"),
    against: "year-earlier",
    gives: "same",
  },
  pch: {
    title: { en: "Percent change", es: "Cambio porcentual" },
    formula: same("(x(t) / x(t−1) − 1) × 100"),
    against: "previous",
    gives: "percent",
  },
  pc1: {
    title: { en: "Percent change from a year earlier", es: "Cambio porcentual frente a un año antes" },
    formula: same("(x(t) / x(t−n) − 1) × 100"),
    against: "year-earlier",
    gives: "percent",
  },
  pca: {
    title: { en: "Compounded annual rate of change", es: "Tasa anual compuesta de cambio" },
    formula: same("((x(t) / x(t−1))ⁿ − 1) × 100"),
    against: "previous",
    gives: "percent",
  },
  cch: {
    title: { en: "Continuously compounded rate of change", es: "Tasa de cambio compuesta continua" },
    formula: same("(ln x(t) − ln x(t−1)) × 100"),
    against: "previous",
    gives: "percent",
  },
  cca: {
    title: {
      en: "Continuously compounded annual rate of change",
      es: "Tasa anual de cambio compuesta continua",
    },
    formula: same("(ln x(t) − ln x(t−1)) × 100 × n"),
    against: "previous",
    gives: "percent",
  },
  log: {
    title: { en: "Natural logarithm", es: "Logaritmo natural" },
    formula: same("ln x(t)"),
    against: "nothing",
    gives: "log",
  },
  idx: {
    title: { en: "Index, base period = 100", es: "Índice, periodo base = 100" },
    formula: { en: "x(t) / x(base) × 100", es: "x(t) / x(base) × 100" },
    against: "base",
    gives: "index",
  },
} as const satisfies Record<string, UnitsEntry>;

export type UnitsId = keyof typeof UNITS;

export const UNITS_IDS = Object.keys(UNITS) as readonly UnitsId[] as readonly [UnitsId, ...UnitsId[]];

/** How many values of a finer series become one of a coarser. FRED's names. */
export const AGGREGATION_METHODS = {
  avg: {
    title: { en: "Average", es: "Promedio" },
    formula: {
      en: "the sum of the values in the period / their number",
      es: "la suma de los valores del periodo / su número",
    },
  },
  sum: {
    title: { en: "Sum", es: "Suma" },
    formula: { en: "the sum of the values in the period", es: "la suma de los valores del periodo" },
  },
  eop: {
    title: { en: "End of period", es: "Fin de periodo" },
    formula: { en: "the last value in the period", es: "el último valor del periodo" },
  },
} as const satisfies Record<string, { readonly title: Bilingual; readonly formula: Bilingual }>;

export type AggregationMethod = keyof typeof AGGREGATION_METHODS;

/** Values per 100,000 people. */
export const PER_100_000 = {
  title: { en: "Per 100,000 people", es: "Por cada 100 mil habitantes" },
  formula: {
    en: "x(t) / mid-year population of the calendar year in which the period ends × 100,000",
    es: "x(t) / población a mitad del año calendario en que termina el periodo × 100,000",
  },
} as const satisfies { readonly title: Bilingual; readonly formula: Bilingual };
