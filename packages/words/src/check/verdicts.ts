import type { CheckVerdict, ClaimHedge, PartName, Unread } from "@frontera/claims";
import type { Bilingual } from "@frontera/domain";

/** What is found of a claim, in one phrase. */
export const CLAIM_VERDICT_WORDS = {
  true: { en: "True", es: "Cierto" },
  false: { en: "False", es: "Falso" },
  surpassed: { en: "It was true, and no longer is", es: "Fue cierto y ya no lo es" },
  undecided: {
    en: "Cannot be decided: the way of counting changed in between",
    es: "No se puede decidir: entre ambas fechas cambió la forma de contar",
  },
  "not-comparable": { en: "The figures do not compare", es: "Las cifras no son comparables" },
  "not-held": { en: "No figure for that period", es: "No hay cifra de ese periodo" },
  depends: { en: "It depends on what is counted", es: "Depende de qué se cuente" },
  unread: { en: "We could not read all of it", es: "No pudimos leer toda la frase" },
} as const satisfies Record<CheckVerdict, Bilingual>;

/** True only through what its hedge allows. */
export const BY_HEDGE_WORDS = {
  en: "True, with the 5% that “about” or “nearly” leaves",
  es: "Cierto, con el 5\u202f% que dejan «cerca de» o «casi»",
} as const satisfies Bilingual;

/** The parts a sentence is read as. */
export const PART_WORDS = {
  text: { en: "Sentence", es: "Frase" },
  subject: { en: "What", es: "Qué" },
  place: { en: "Where", es: "Dónde" },
  source: { en: "Who counts", es: "Quién cuenta" },
  period: { en: "When", es: "Cuándo" },
  base: { en: "Since when", es: "Desde cuándo" },
  direction: { en: "Which way", es: "Hacia dónde" },
  size: { en: "How much", es: "Cuánto" },
  hedge: { en: "How exactly", es: "Con qué exactitud" },
  unit: { en: "Unit", es: "Unidad" },
  rank: { en: "Rank", es: "Lugar" },
  share: { en: "Share of whom", es: "Parte de quiénes" },
  negation: { en: "Denied", es: "Negación" },
  words: { en: "Other words", es: "Otras palabras" },
} as const satisfies Record<PartName, Bilingual>;

/** Why a part is not read. `{text}` as typed, where it is there. */
export const UNREAD_WORDS = {
  empty: { en: "There is no sentence yet.", es: "Aún no hay frase." },
  "too-long": {
    en: "The sentence has more than 500 characters. Check one claim at a time.",
    es: "La frase tiene más de 500 caracteres. Revise una afirmación a la vez.",
  },
  missing: {
    en: "{part}: the sentence does not say it.",
    es: "{part}: la frase no lo dice.",
  },
  unknown: { en: "{part}: we do not know “{text}”.", es: "{part}: no conocemos «{text}»." },
  "not-held-there": {
    en: "{part}: no series is held for “{text}”.",
    es: "{part}: no tenemos ninguna serie de «{text}».",
  },
  "not-held-so-often": {
    en: "{part}: no series states it for such a period (“{text}”).",
    es: "{part}: ninguna serie lo da para un periodo así («{text}»).",
  },
  "two-claims": {
    en: "{part}: “{text}” is a second claim. Check one at a time.",
    es: "{part}: «{text}» es otra afirmación. Revise una a la vez.",
  },
  "other-unit": {
    en: "{part}: the series is not counted in “{text}”.",
    es: "{part}: la serie no se mide en «{text}».",
  },
} as const satisfies Record<Unread["reason"], Bilingual>;

/** How a number is qualified, before it. */
export const CLAIM_HEDGE_WORDS = {
  exact: { en: "{size}", es: "{size}" },
  about: { en: "about {size}", es: "cerca de {size}" },
  nearly: { en: "nearly {size}", es: "casi {size}" },
  "more-than": { en: "more than {size}", es: "más de {size}" },
  "less-than": { en: "less than {size}", es: "menos de {size}" },
  "at-least": { en: "at least {size}", es: "al menos {size}" },
  "at-most": { en: "at most {size}", es: "a lo sumo {size}" },
  "just-over": { en: "just over {size}", es: "poco más de {size}" },
  between: { en: "between {size} and {upper}", es: "entre {size} y {upper}" },
} as const satisfies Record<ClaimHedge, Bilingual>;
