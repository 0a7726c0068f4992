import type { Widen } from "./widen.ts";

export const frequenciesEn = { A: "yearly", Q: "quarterly", M: "monthly", W: "weekly", D: "daily" } as const;

export const frequenciesEs: Widen<typeof frequenciesEn> = {
  A: "anual",
  Q: "trimestral",
  M: "mensual",
  W: "semanal",
  D: "diaria",
};

export const fiscalFrequenciesEn = { A: "US fiscal year", Q: "quarter of the US fiscal year" } as const;

export const fiscalFrequenciesEs: Widen<typeof fiscalFrequenciesEn> = {
  A: "año fiscal de EE. UU.",
  Q: "trimestre del año fiscal de EE. UU.",
};

export const unitsEn = {
  "MXN/USD": "pesos per US dollar",
  people: "people",
  events: "events",
  crossings: "crossings",
  transfers: "transfers",
  cases: "case files",
  USD: "US dollars",
  "USD/kg": "US dollars a kilogram",
  pounds: "pounds",
  "rate per 100,000": "per 100,000 people",
  percent: "percent",
  index: "index, base period = 100",
  log: "natural logarithm",
} as const;

export const unitsEs: Widen<typeof unitsEn> = {
  "MXN/USD": "pesos por dólar",
  people: "personas",
  events: "eventos",
  crossings: "cruces",
  transfers: "operaciones",
  cases: "carpetas de investigación",
  USD: "dólares de EE. UU.",
  "USD/kg": "dólares de EE. UU. por kilogramo",
  pounds: "libras",
  "rate per 100,000": "por cada 100,000 habitantes",
  percent: "por ciento",
  index: "índice, periodo base = 100",
  log: "logaritmo natural",
};

export const evidenceEn = {
  "publisher-file": "the publisher's own file",
  transcribed: "transcribed from a document",
  reconstructed: "worked out from other figures",
  unrevised: "its publisher does not revise: read from a later edition",
} as const;

export const evidenceEs: Widen<typeof evidenceEn> = {
  "publisher-file": "archivo de la institución",
  transcribed: "transcrito de un documento",
  reconstructed: "calculado a partir de otras cifras",
  unrevised: "su fuente no corrige: leído de una edición posterior",
};

export const dateBasisEn = {
  published: "date stated by the publisher",
  scheduled: "date from the publisher's calendar",
  observed: "a copy existed on this date",
  "not-before": "public on this date or later",
  inferred: "between two dated editions",
  press: "as the press dates it, not its publisher",
  document: "day of the document it was read in",
  "release-lag": "by the lag of its releases; no edition was published under this date",
} as const;

export const dateBasisEs: Widen<typeof dateBasisEn> = {
  published: "fecha dada por la institución",
  scheduled: "fecha del calendario de la institución",
  observed: "en esta fecha existía una copia",
  "not-before": "público en esta fecha o después",
  inferred: "entre dos ediciones fechadas",
  press: "fecha que da la prensa, no quien la publica",
  document: "fecha del documento en que se leyó",
  "release-lag": "por el plazo con que se publica; no hubo edición con esta fecha",
};

export const completenessEn = {
  complete: "complete",
  partial: "still being filled in",
  "year-to-date": "year to date",
} as const;

export const completenessEs: Widen<typeof completenessEn> = {
  complete: "completo",
  partial: "aún se completa",
  "year-to-date": "en lo que va del año",
};

/** Behind the day of an edition that is not sure to have come out on it. */
export const unsureDayEn = { "not-before": "or later", "release-lag": "at the latest" } as const;

export const unsureDayEs: Widen<typeof unsureDayEn> = { "not-before": "o después", "release-lag": "a más tardar" };
