import type { MoneyStage, SeriesFamily } from "../series.ts";

const money = {
  indicator: "merida",
  area: "MX-from-US",
  frequency: "A",
  calendar: "us-fiscal",
  unit: "USD",
  kind: "flow",
  quote: null,
  breaks: [],
} as const;

const documents = {
  ...money,
  release: "merida-documents",
  moneyStage: "appropriated",
  priceBasis: "nominal",
  isNot: {
    en: "Appropriated is not delivered. Years without a document read are not held, which is not zero.",
    es: "Asignado no es entregado. Los años sin documento leído no se tienen, lo que no es cero.",
  },
} as const;

const STAGE_WORDS = {
  requested: { en: "requested by the President", es: "solicitada por el Presidente" },
  allocated: { en: "initial allocations, discontinued", es: "asignación inicial, discontinuada" },
  appropriated: { en: "appropriated and planned", es: "asignada y planeada" },
  obligated: { en: "obligated", es: "comprometida" },
  disbursed: { en: "disbursed", es: "desembolsada" },
} as const satisfies Record<MoneyStage, { en: string; es: string }>;

const WHO = {
  requested: { en: "State Department and USAID accounts", es: "cuentas del Departamento de Estado y USAID" },
  allocated: { en: "State Department and USAID accounts", es: "cuentas del Departamento de Estado y USAID" },
  appropriated: { en: "State Department and USAID accounts", es: "cuentas del Departamento de Estado y USAID" },
  obligated: { en: "all US agencies and purposes", es: "todas las agencias y fines de EE. UU." },
  disbursed: { en: "all US agencies and purposes", es: "todas las agencias y fines de EE. UU." },
} as const satisfies Record<MoneyStage, { en: string; es: string }>;

function assistance(stage: MoneyStage, prices: "nominal" | "constant") {
  const words = STAGE_WORDS[stage];
  const constant = prices === "constant";
  return {
    ...money,
    release: "foreign-assistance",
    // Constant dollars are re-based in every release: a vintage's constant dollars share a definition with no other vintage's.
    definition: `us-bilateral-aid-${stage}${constant ? "-constant-dollars" : ""}`,
    moneyStage: stage,
    moneyBasis: "foreignassistance",
    priceBasis: prices,
    title: {
      en: `US aid to Mexico, ${words.en}${constant ? ", constant dollars" : ""}`,
      es: `Asistencia de EE. UU. a México, ${words.es}${constant ? ", dólares constantes" : ""}`,
    },
    about: {
      en: `US bilateral assistance to Mexico ${words.en}, ${WHO[stage].en}, by US fiscal year${constant ? ", in the constant dollars of its vintage" : ""}.`,
      es: `Asistencia bilateral de EE. UU. a México ${words.es}, ${WHO[stage].es}, por año fiscal de EE. UU.${constant ? ", en dólares constantes de su edición" : ""}.`,
    },
    isNot: {
      en: "Not the Mérida Initiative alone: all bilateral assistance is in. The stages are different statistics and never added.",
      es: "No es sólo la Iniciativa Mérida: incluye toda la asistencia bilateral. Las etapas son estadísticas distintas y no se suman.",
    },
  } as const;
}

export const MERIDA = {
  "merida-appropriated-crs-fy": {
    ...documents,
    definition: "merida-appropriations",
    moneyBasis: "crs_table",
    title: { en: "Mérida appropriations, CRS years", es: "Asignaciones de Mérida, años del CRS" },
    about: {
      en: "Mérida Initiative appropriations by fiscal year as the Congressional Research Service places them.",
      es: "Asignaciones de la Iniciativa Mérida por año fiscal como las ubica el Congressional Research Service.",
    },
  },
  "merida-appropriated-statute-fy": {
    ...documents,
    definition: "merida-appropriations",
    moneyBasis: "statute_year",
    title: { en: "Mérida appropriations, years of the statutes", es: "Asignaciones de Mérida, años de las leyes" },
    about: {
      en: "Mérida Initiative appropriations by the fiscal year of the law that made them.",
      es: "Asignaciones de la Iniciativa Mérida por el año fiscal de la ley que las hizo.",
    },
  },
  "merida-appropriated-statute-fmf-fy": {
    ...documents,
    definition: "merida-appropriations-fmf-supplemental",
    moneyBasis: "statute_year",
    title: { en: "Mérida, foreign military financing in supplementals", es: "Mérida, financiamiento militar en suplementarias" },
    about: {
      en: "Foreign military financing for Mexico in the supplemental appropriation of 2009 (P.L. 111-32).",
      es: "Financiamiento militar para México en la asignación suplementaria de 2009 (P.L. 111-32).",
    },
  },
  "merida-appropriated-statute-incle-fy": {
    ...documents,
    definition: "merida-appropriations-incle-supplemental",
    moneyBasis: "statute_year",
    title: { en: "Mérida, narcotics control and law enforcement in supplementals", es: "Mérida, control de narcóticos y aplicación de la ley en suplementarias" },
    about: {
      en: "International narcotics control and law enforcement funds for Mexico in the supplemental appropriation of 2009 (P.L. 111-32).",
      es: "Fondos de control de narcóticos y aplicación de la ley para México en la asignación suplementaria de 2009 (P.L. 111-32).",
    },
  },
  "us-aid-mexico-requested-fy": assistance("requested", "nominal"),
  "us-aid-mexico-allocated-fy": assistance("allocated", "nominal"),
  "us-aid-mexico-appropriated-fy": assistance("appropriated", "nominal"),
  "us-aid-mexico-obligated-fy": assistance("obligated", "nominal"),
  "us-aid-mexico-disbursed-fy": assistance("disbursed", "nominal"),
  "us-aid-mexico-requested-constant-fy": assistance("requested", "constant"),
  "us-aid-mexico-allocated-constant-fy": assistance("allocated", "constant"),
  "us-aid-mexico-appropriated-constant-fy": assistance("appropriated", "constant"),
  "us-aid-mexico-obligated-constant-fy": assistance("obligated", "constant"),
  "us-aid-mexico-disbursed-constant-fy": assistance("disbursed", "constant"),
} as const satisfies Record<string, SeriesFamily>;
