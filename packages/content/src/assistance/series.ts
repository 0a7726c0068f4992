import { parsePeriod, type SeriesFamily, type Bilingual } from "@frontera/domain";
import { accountAssistance, assistance } from "./stages.ts";
import { dollars } from "../measures.ts";

const documented = {
  ...dollars,
  indicator: "merida",
  release: "merida-documents",
  frequency: "A",
  calendar: "us-fiscal",
  area: "MX-from-US",
  moneyStage: "appropriated",
  priceBasis: "nominal",
  breaks: [],
  // The name ended in October 2021; its successor, the Bicentennial Framework, has no funding line of its own.
  concluded: parsePeriod("FY2021"),
} as const;

const byStatute = {
  en: "Not the year of the CRS table, which counts the US$260 million of P.L. 111-32 in FY2010. Not money paid out.",
  es: "No es el año de la tabla del CRS, que cuenta los 260 millones de dólares de la P.L. 111-32 en el AF2010. No es dinero ejercido.",
};

/** One account of the CRS table of Mérida appropriations. */
function crsAccount(account: string, name: Bilingual) {
  return {
    ...documented,
    definition: `merida-appropriations-${account.toLowerCase()}`,
    moneyBasis: "crs-table",
    title: {
      en: `Mérida appropriations: ${account}, CRS table`,
      es: `Asignaciones a Mérida: ${account}, tabla del CRS`,
    },
    about: {
      en: `${name.en} (${account}) money for the Mérida Initiative, by fiscal year as in the CRS table.`,
      es: `Fondos de ${name.es} (${account}) para la Iniciativa Mérida, por año fiscal según la tabla del CRS.`,
    },
    isNot: {
      en: "Not the whole of Mérida: one account of it. CRS replaces estimates in later editions; each is kept with its date.",
      es: "No es toda Mérida: es una de sus cuentas. El CRS sustituye estimaciones en ediciones posteriores; cada una se guarda con su fecha.",
    },
  } as const satisfies SeriesFamily;
}

const incle = [
  "INCLE",
  "Department of State, International Narcotics Control and Law Enforcement",
  {
    en: "International Narcotics Control and Law Enforcement",
    es: "Control Internacional de Narcóticos y Aplicación de la Ley",
  },
] as const;
const esf = [
  "ESF",
  "Economic Support Fund and Development Fund",
  { en: "Economic Support Fund and Development Fund", es: "Fondo de Apoyo Económico y de Desarrollo" },
] as const;
const nadr = [
  "NADR",
  "Department of State, Nonproliferation, Antiterrorism, Demining and Related Programs",
  {
    en: "Nonproliferation, Antiterrorism, Demining and Related Programs",
    es: "No Proliferación, Antiterrorismo, Desminado y Programas Relacionados",
  },
] as const;

export const MERIDA = {
  "merida-appropriated-crs-fy": {
    ...documented,
    definition: "merida-appropriations",
    moneyBasis: "crs-table",
    title: {
      en: "Mérida appropriations, years as in the CRS table",
      es: "Asignaciones a Mérida, años según la tabla del CRS",
    },
    about: {
      en: "Money appropriated by the US Congress for the Mérida Initiative in Mexico, where a document stating the year's total was read.",
      es: "Dinero asignado por el Congreso de EE. UU. a la Iniciativa Mérida en México, en los años cuyo total se leyó en un documento.",
    },
    isNot: {
      en: "Not a full run of years: a year without a row is not held, not zero. Not money obligated or paid out.",
      es: "No es una serie completa: un año sin fila es un año que falta, no un cero. No es dinero comprometido ni ejercido.",
    },
  },
  "merida-appropriated-crs-incle-fy": crsAccount("INCLE", {
    en: "International Narcotics Control and Law Enforcement",
    es: "Control Internacional de Narcóticos y Aplicación de la Ley",
  }),
  "merida-appropriated-crs-esf-fy": crsAccount("ESF", { en: "Economic Support Fund", es: "Apoyo Económico" }),
  "merida-appropriated-crs-fmf-fy": crsAccount("FMF", {
    en: "Foreign Military Financing",
    es: "Financiamiento Militar Extranjero",
  }),
  "merida-appropriated-statute-fy": {
    ...documented,
    definition: "merida-appropriations",
    moneyBasis: "statute-year",
    title: { en: "Mérida appropriations, years as in the statutes", es: "Asignaciones a Mérida, años según las leyes" },
    about: {
      en: "Money appropriated for the Mérida Initiative, placed in the fiscal year of the law that provides it.",
      es: "Dinero asignado a la Iniciativa Mérida, ubicado en el año fiscal de la ley que lo otorga.",
    },
    isNot: byStatute,
  },
  "merida-appropriated-statute-fmf-fy": {
    ...documented,
    definition: "merida-appropriations-fmf-supplemental",
    moneyBasis: "statute-year",
    title: { en: "Mérida appropriations: FMF supplemental", es: "Asignaciones a Mérida: FMF, suplementaria" },
    about: {
      en: "Foreign Military Financing for the Mérida Initiative in the supplemental law P.L. 111-32.",
      es: "Financiamiento Militar Extranjero (FMF) para la Iniciativa Mérida en la ley suplementaria P.L. 111-32.",
    },
    isNot: byStatute,
  },
  "merida-appropriated-statute-incle-fy": {
    ...documented,
    definition: "merida-appropriations-incle-supplemental",
    moneyBasis: "statute-year",
    title: { en: "Mérida appropriations: INCLE supplemental", es: "Asignaciones a Mérida: INCLE, suplementaria" },
    about: {
      en: "International Narcotics Control and Law Enforcement money for the Mérida Initiative in the supplemental law P.L. 111-32.",
      es: "Fondos de Control Internacional de Narcóticos y Aplicación de la Ley (INCLE) para Mérida en la ley suplementaria P.L. 111-32.",
    },
    isNot: {
      en: "Not all INCLE money of the year: the supplemental law only. Not money paid out.",
      es: "No son todos los fondos INCLE del año: sólo la ley suplementaria. No es dinero ejercido.",
    },
  },
  "us-aid-mexico-requested-fy": assistance("requested", "nominal"),
  "us-aid-mexico-requested-constant-fy": assistance("requested", "constant"),
  // Withdrawn by the publisher after 2023, when it reached FY2019.
  "us-aid-mexico-allocated-fy": { ...assistance("allocated", "nominal"), concluded: parsePeriod("FY2019") },
  "us-aid-mexico-allocated-constant-fy": { ...assistance("allocated", "constant"), concluded: parsePeriod("FY2019") },
  "us-aid-mexico-appropriated-fy": assistance("appropriated", "nominal"),
  "us-aid-mexico-appropriated-constant-fy": assistance("appropriated", "constant"),
  "us-aid-mexico-obligated-fy": assistance("obligated", "nominal"),
  "us-aid-mexico-obligated-constant-fy": assistance("obligated", "constant"),
  "us-aid-mexico-disbursed-fy": assistance("disbursed", "nominal"),
  "us-aid-mexico-disbursed-constant-fy": assistance("disbursed", "constant"),
  "us-aid-mexico-incle-requested-fy": accountAssistance("requested", ...incle),
  "us-aid-mexico-incle-appropriated-fy": accountAssistance("appropriated", ...incle),
  "us-aid-mexico-incle-obligated-fy": accountAssistance("obligated", ...incle),
  "us-aid-mexico-incle-disbursed-fy": accountAssistance("disbursed", ...incle),
  "us-aid-mexico-esf-requested-fy": accountAssistance("requested", ...esf),
  "us-aid-mexico-esf-appropriated-fy": accountAssistance("appropriated", ...esf),
  "us-aid-mexico-esf-obligated-fy": accountAssistance("obligated", ...esf),
  "us-aid-mexico-esf-disbursed-fy": accountAssistance("disbursed", ...esf),
  "us-aid-mexico-nadr-requested-fy": accountAssistance("requested", ...nadr),
  "us-aid-mexico-nadr-appropriated-fy": accountAssistance("appropriated", ...nadr),
  "us-aid-mexico-nadr-obligated-fy": accountAssistance("obligated", ...nadr),
  "us-aid-mexico-nadr-disbursed-fy": accountAssistance("disbursed", ...nadr),
  "usaspending-mexico-incle-obligated-fy": {
    ...dollars,
    indicator: "merida",
    release: "usaspending",
    frequency: "A",
    calendar: "us-fiscal",
    area: "MX-from-US",
    definition: "usaspending-incle-performed-in-mexico",
    moneyStage: "obligated",
    moneyBasis: "transaction-year",
    priceBasis: "nominal",
    breaks: [],
    title: {
      en: "INCLE awards performed in Mexico: obligated",
      es: "Contratos y subvenciones INCLE en México: comprometido",
    },
    about: {
      en: "Obligations of awards from the INCLE account (011-1022) whose place of performance is Mexico, by fiscal year of the transaction.",
      es: "Compromisos de contratos y subvenciones de la cuenta INCLE (011-1022) con lugar de ejecución en México, por año fiscal de la transacción.",
    },
    isNot: {
      en: "Not Mérida and not all of INCLE for Mexico: goods made in the United States are counted there. A cross-check only.",
      es: "No es Mérida ni todo INCLE para México: lo fabricado en Estados Unidos se cuenta allá. Sólo sirve de contraste.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
