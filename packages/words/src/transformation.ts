import type { Bilingual, Catalogue, Locale, Refusal, Transformation } from "@frontera/domain";
import { formatPeriod } from "./format.ts";
import { say } from "./message.ts";

type AggregationMethod = NonNullable<Transformation["method"]>;
type RefusalCode = Refusal["refused"];
type UnitsId = Transformation["units"];

interface Step {
  readonly title: Bilingual;
  /** What it does, for who reads no formula; left out where the formula is said in words. */
  readonly plain?: Bilingual;
  /** As printed on pages and in documents; x(t) is the value of a period, n the number of periods in a year. */
  readonly formula: Bilingual;
}

const same = (formula: string): Bilingual => ({ en: formula, es: formula });

export const UNITS_WORDS = {
  lin: {
    title: { en: "Level", es: "Nivel" },
    plain: { en: "the values as they are", es: "los valores como son" },
    formula: same("x(t)"),
  },
  chg: {
    title: { en: "Change", es: "Cambio" },
    plain: {
      en: "how far each value lies above or below the one before",
      es: "cuánto está cada valor por encima o por debajo del anterior",
    },
    formula: same("x(t) − x(t−1)"),
  },
  ch1: {
    title: { en: "Change from a year earlier", es: "Cambio frente a un año antes" },
    plain: {
      en: "how far each value lies above or below that of a year earlier",
      es: "cuánto está cada valor por encima o por debajo del de un año antes",
    },
    formula: same("x(t) − x(t−n)"),
  },
  pch: {
    title: { en: "Percent change", es: "Cambio porcentual" },
    plain: {
      en: "how far each value lies above or below the one before, in percent",
      es: "cuánto está cada valor por encima o por debajo del anterior, en por ciento",
    },
    formula: same("(x(t) / x(t−1) − 1) × 100"),
  },
  pc1: {
    title: { en: "Percent change from a year earlier", es: "Cambio porcentual frente a un año antes" },
    plain: {
      en: "how far each value lies above or below that of a year earlier, in percent",
      es: "cuánto está cada valor por encima o por debajo del de un año antes, en por ciento",
    },
    formula: same("(x(t) / x(t−n) − 1) × 100"),
  },
  pca: {
    title: { en: "Compounded annual rate of change", es: "Tasa anual compuesta de cambio" },
    plain: {
      en: "what the last change would come to in a year at the same pace, in percent",
      es: "cuánto sería el último cambio en un año al mismo ritmo, en por ciento",
    },
    formula: same("((x(t) / x(t−1))ⁿ − 1) × 100"),
  },
  cch: {
    title: { en: "Continuously compounded rate of change", es: "Tasa de cambio compuesta continua" },
    plain: {
      en: "the last change in percent as if it had gone on evenly all the time",
      es: "el último cambio en por ciento, como si hubiera sido continuo y parejo",
    },
    formula: same("(ln x(t) − ln x(t−1)) × 100"),
  },
  cca: {
    title: {
      en: "Continuously compounded annual rate of change",
      es: "Tasa anual de cambio compuesta continua",
    },
    plain: {
      en: "what the last change would come to in a year if it went on evenly all the time, in percent",
      es: "cuánto sería en un año el último cambio si siguiera continuo y parejo, en por ciento",
    },
    formula: same("(ln x(t) − ln x(t−1)) × 100 × n"),
  },
  log: {
    title: { en: "Natural logarithm", es: "Logaritmo natural" },
    plain: { en: "equal steps up are equal percentages", es: "pasos iguales son porcentajes iguales" },
    formula: same("ln x(t)"),
  },
  idx: {
    title: { en: "Index, base period = 100", es: "Índice, periodo base = 100" },
    plain: {
      en: "every value as a percentage of that of the base period",
      es: "cada valor como porcentaje del valor del periodo base",
    },
    formula: { en: "x(t) / x(base) × 100", es: "x(t) / x(base) × 100" },
  },
} as const satisfies Record<UnitsId, Step>;

export const METHOD_WORDS = {
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
} as const satisfies Record<AggregationMethod, Step>;

/** Values per 100,000 people. */
export const PER_100_000_WORDS = {
  title: { en: "Per 100,000 people", es: "Por cada 100 mil habitantes" },
  plain: {
    en: "how many there were for every 100,000 people who live there",
    es: "cuántos hubo por cada 100 mil habitantes",
  },
  formula: {
    en: "x(t) / mid-year population of the calendar year in which the period ends × 100,000",
    es: "x(t) / población a mitad del año calendario en que termina el periodo × 100,000",
  },
} as const satisfies Step;

/** What a transformation does, a sentence a step, in plain words before its formula. */
export function transformationWords(
  catalogue: Catalogue,
  { units, basePeriod, method, per100000 }: Transformation,
  locale: Locale,
): readonly string[] {
  const said = ({ title, plain, formula }: Step, detail: string | null = null): string =>
    `${title[locale]}${detail === null ? "" : ` (${detail})`}: ${plain ? `${plain[locale]}; ` : ""}${formula[locale]}.`;
  return [
    ...(method === null ? [] : [said(METHOD_WORDS[method])]),
    ...(per100000 === null ? [] : [said(PER_100_000_WORDS, catalogue.seriesOf(per100000).title[locale])]),
    ...(units === "lin"
      ? []
      : [said(UNITS_WORDS[units], basePeriod === null ? null : `base ${formatPeriod(basePeriod, locale)}`)]),
  ];
}

const refusals = {
  frequency: {
    en: '"{value}" cannot be made of this series; it can be shown as {allowed}',
    es: '"{value}" no puede obtenerse de esta serie; puede mostrarse como {allowed}',
  },
  calendar: {
    en: '"{value}" has years and quarters only: give frequency=a or frequency=q',
    es: '"{value}" sólo tiene años y trimestres: indique frequency=a o frequency=q',
  },
  "calendar-of-years": {
    en: '"{value}" cannot be made of whole years of another calendar',
    es: '"{value}" no puede obtenerse de años completos de otro calendario',
  },
  method: {
    en: '"{value}" has no meaning for a stock, a price or a rate; {allowed} have',
    es: '"{value}" no tiene sentido para un acervo, un precio o una tasa; {allowed} sí',
  },
  "method-without-frequency": {
    en: '"{value}" needs a frequency lower than the series\' own',
    es: '"{value}" requiere una frecuencia menor que la de la serie',
  },
  "base-without-index": { en: '"{value}" is for units=idx only', es: '"{value}" es sólo para units=idx' },
  "not-a-date": { en: 'not a date (YYYY-MM-DD): "{value}"', es: 'no es una fecha (AAAA-MM-DD): "{value}"' },
  population: {
    en: '"{value}" is not a population of what this series counts; {none, select, yes {it has none} other {it has {allowed}}}',
    es: '"{value}" no es una población de lo que cuenta esta serie; {none, select, yes {no tiene ninguna} other {tiene {allowed}}}',
  },
} as const satisfies Record<RefusalCode, Bilingual>;

/** Why a transformation is not made, the parameter at fault named. */
export const refusalWords = ({ refused, parameter, value, allowed }: Refusal, locale: Locale): string => {
  const words = { value, allowed: allowed.join(", "), none: allowed.length === 0 ? "yes" : "no" };
  return `${parameter}: ${say(refusals[refused][locale], locale, words)}`;
};
