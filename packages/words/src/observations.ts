import type { Bilingual, EmptyReason, ObsStatus } from "@frontera/domain";

/** SDMX CL_OBS_STATUS, the codes in use. */
export const STATUS_WORDS = {
  A: { en: "normal", es: "normal" },
  B: { en: "break in the series", es: "ruptura de la serie" },
  D: { en: "definition differs", es: "definición distinta" },
  E: { en: "estimated", es: "estimado" },
  F: { en: "forecast", es: "pronóstico" },
  H: { en: "missing: holiday or weekend", es: "sin dato: feriado o fin de semana" },
  L: { en: "missing: exists, was not collected", es: "sin dato: existe, no se recabó" },
  M: { en: "not published for this period", es: "no publicado para este periodo" },
  O: { en: "missing", es: "sin dato" },
  P: { en: "provisional", es: "provisional" },
  Q: { en: "suppressed", es: "suprimido" },
  U: { en: "low reliability", es: "baja fiabilidad" },
  V: { en: "unvalidated", es: "sin validar" },
} as const satisfies Record<ObsStatus, Bilingual>;

/** Why a cell of a row is empty. */
export const EMPTY_REASON_WORDS = {
  missing: {
    en: "The publisher states no value for this period.",
    es: "La institución que la publica no da un valor para este periodo.",
  },
  "part-missing": {
    en: "A part of this period has no value: nothing is filled in.",
    es: "Una parte de este periodo no tiene valor: nada se rellena.",
  },
  "break-inside": {
    en: "The method changed inside this period: its parts are not added up.",
    es: "La metodología cambió dentro de este periodo: sus partes no se suman.",
  },
  "no-earlier": {
    en: "The earlier period it would be set against has no value.",
    es: "El periodo anterior con que se compararía no tiene valor.",
  },
  "no-base": {
    en: "The base period has no value.",
    es: "El periodo base no tiene valor.",
  },
  unfinished: {
    en: "One of the two periods is not whole: a part is not set against a whole.",
    es: "Uno de los dos periodos no está completo: una parte no se compara con un todo.",
  },
  understated: {
    en: "One of the two values leaves something out: a change would measure the gap in reporting.",
    es: "Uno de los dos valores omite algo: el cambio mediría la falta de reporte.",
  },
  "other-length": {
    en: "The two periods are not of one kind: a transition quarter is no year.",
    es: "Los dos periodos no son del mismo tipo: un trimestre de transición no es un año.",
  },
  "price-base": {
    en: "The two values are in constant dollars of different base years.",
    es: "Los dos valores están en dólares constantes de años base distintos.",
  },
  "base-not-positive": {
    en: "A change in percent, or an index, from zero or below has no meaning.",
    es: "Un cambio porcentual o un índice a partir de cero o menos no tiene sentido.",
  },
  "not-positive": {
    en: "Zero and negative values have no logarithm and no compounded rate.",
    es: "Los valores cero y negativos no tienen logaritmo ni tasa compuesta.",
  },
  "no-population": {
    en: "No population is held for this year.",
    es: "Aquí no está la población de este año.",
  },
} as const satisfies Record<EmptyReason, Bilingual>;
