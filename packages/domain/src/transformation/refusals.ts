import type { Bilingual } from "../text.ts";

type Say = (value: string, allowed: string) => string;

/** Why a transformation cannot be made, each in one sentence that names the value; a closed list. */
const REFUSALS = {
  frequency: {
    en: (value, allowed) => `"${value}" cannot be made of this series; it can be shown as ${allowed}`,
    es: (value, allowed) => `"${value}" no puede obtenerse de esta serie; puede mostrarse como ${allowed}`,
  },
  calendar: {
    en: (value) => `"${value}" has years and quarters only: give frequency=a or frequency=q`,
    es: (value) => `"${value}" sólo tiene años y trimestres: indique frequency=a o frequency=q`,
  },
  "calendar-of-years": {
    en: (value) => `"${value}" cannot be made of whole years of another calendar`,
    es: (value) => `"${value}" no puede obtenerse de años completos de otro calendario`,
  },
  method: {
    en: (value, allowed) => `"${value}" has no meaning for a stock, a price or a rate; ${allowed} have`,
    es: (value, allowed) => `"${value}" no tiene sentido para un acervo, un precio o una tasa; ${allowed} sí`,
  },
  "method-without-frequency": {
    en: (value) => `"${value}" needs a frequency lower than the series' own`,
    es: (value) => `"${value}" requiere una frecuencia menor que la de la serie`,
  },
  "base-without-index": {
    en: (value) => `"${value}" is for units=idx only`,
    es: (value) => `"${value}" es sólo para units=idx`,
  },
  "not-a-date": {
    en: (value) => `not a date (YYYY-MM-DD): "${value}"`,
    es: (value) => `no es una fecha (AAAA-MM-DD): "${value}"`,
  },
  population: {
    en: (value, allowed) =>
      `"${value}" is not a population of what this series counts; ${allowed === "" ? "it has none" : `it has ${allowed}`}`,
    es: (value, allowed) =>
      `"${value}" no es una población de lo que cuenta esta serie; ${allowed === "" ? "no tiene ninguna" : `tiene ${allowed}`}`,
  },
} as const satisfies Record<string, { readonly en: Say; readonly es: Say }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A transformation that is not made: the parameter at fault and why. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly parameter: string;
  readonly why: Bilingual;
}

export function refuse(refused: RefusalCode, parameter: string, value: string, allowed = ""): Refusal {
  const { en, es }: { readonly en: Say; readonly es: Say } = REFUSALS[refused];
  return { refused, parameter, why: { en: en(value, allowed), es: es(value, allowed) } };
}
