import type { Bilingual, Change } from "@frontera/domain";

type GateRule = Extract<Change, { comparable: false }>["failed"][number];

/** What keeps two values from having a percentage between them, each in one sentence. */
export const GATE_RULE_WORDS = {
  unit: { en: "They are counted in different units.", es: "Se miden en unidades distintas." },
  "quote-direction": {
    en: "The rates are quoted in opposite directions.",
    es: "Los tipos de cambio se cotizan en sentidos opuestos.",
  },
  "quote-basis": {
    en: "The rates are fixed in different ways.",
    es: "Los tipos de cambio se fijan de maneras distintas.",
  },
  definition: { en: "They do not count the same thing.", es: "No cuentan lo mismo." },
  area: { en: "They are about different areas.", es: "Se refieren a áreas distintas." },
  kind: {
    en: "One is counted over a period, the other held at a moment.",
    es: "Uno se cuenta durante un periodo, el otro en un momento.",
  },
  "money-stage": {
    en: "Requested, appropriated, obligated and disbursed money are different statistics.",
    es: "El dinero solicitado, asignado, comprometido y desembolsado son estadísticas distintas.",
  },
  "money-basis": {
    en: "The money is placed in years by different rules.",
    es: "El dinero se ubica en años con reglas distintas.",
  },
  "price-basis": {
    en: "The dollars are not the same: nominal and constant, or constant of two base years.",
    es: "Los dólares no son los mismos: nominales y constantes, o constantes de dos años base.",
  },
  transformation: {
    en: "They went through different transformations, or one is itself a change.",
    es: "Pasaron por transformaciones distintas, o uno de ellos ya es un cambio.",
  },
  "period-type": { en: "The periods are of different kinds.", es: "Los periodos son de tipos distintos." },
  completeness: {
    en: "They do not cover the same part of their period, or one leaves something out.",
    es: "No cubren la misma parte de su periodo, o uno de ellos omite algo.",
  },
} as const satisfies Record<GateRule, Bilingual>;
