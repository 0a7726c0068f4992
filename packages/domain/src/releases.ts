import type { Bilingual } from "./text.ts";

/** Who publishes. */
export interface Source {
  readonly name: string;
  readonly url: string;
}

/**
 * A named publication that carries series. `cadence`: counted from the last day the newest value covers, after how many days the next
 * value is due, and after how many it is overdue; null when nothing more is expected.
 */
export interface Release {
  readonly source: SourceId;
  readonly name: Bilingual;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** How to cite the publisher, without the access date. */
  readonly citation: string;
  readonly cadence: { readonly dueAfterDays: number; readonly overdueAfterDays: number } | null;
}

export const SOURCES = {
  fed: {
    name: "Board of Governors of the Federal Reserve System",
    url: "https://www.federalreserve.gov/releases/h10/",
  },
  banxico: { name: "Banco de México", url: "https://www.banxico.org.mx/" },
  cbp: { name: "US Customs and Border Protection (CBP)", url: "https://www.cbp.gov/newsroom/stats" },
  ohss: { name: "Office of Homeland Security Statistics (OHSS)", url: "https://ohss.dhs.gov/" },
  "foreign-assistance": {
    name: "ForeignAssistance.gov (US Department of State)",
    url: "https://foreignassistance.gov/",
  },
  congress: {
    name: "US Congress, Congressional Research Service and US Embassy documents",
    url: "https://www.congress.gov/crs-products",
  },
  sesnsp: {
    name: "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP)",
    url: "https://www.gob.mx/sesnsp",
  },
  inegi: { name: "Instituto Nacional de Estadística y Geografía (INEGI)", url: "https://www.inegi.org.mx/" },
  ecb: { name: "European Central Bank (ECB)", url: "https://www.ecb.europa.eu/stats/eurofxref/" },
  frankfurter: { name: "Frankfurter", url: "https://frankfurter.dev/" },
  usaspending: { name: "USAspending.gov (US Department of the Treasury)", url: "https://www.usaspending.gov/" },
  "world-bank": { name: "World Bank", url: "https://data.worldbank.org/" },
  conapo: { name: "Consejo Nacional de Población (CONAPO)", url: "https://www.gob.mx/conapo" },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

const usGovernmentWork = { name: "US Government work, public domain", url: "https://www.usa.gov/government-works" };
const banxicoTerms = {
  name: "Free use with source named",
  url: "https://www.banxico.org.mx/footer-en/terms-and-conditions.html",
};
const libreUso = { name: "Libre Uso MX", url: "https://datos.gob.mx/libreusomx" };
const inegiTerms = { name: "INEGI free use terms", url: "https://www.inegi.org.mx/inegi/terminos.html" };
const ccBy4 = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

export type ReleaseId =
  | "fed-h10"
  | "banxico-fix"
  | "banxico-settlement"
  | "ecb-reference-rates"
  | "frankfurter"
  | "cbp-usbp-monthly"
  | "cbp-usbp-annual"
  | "cbp-encounters"
  | "ohss-khsm"
  | "merida-documents"
  | "foreign-assistance"
  | "foreign-assistance-accounts"
  | "foreign-assistance-budget"
  | "usaspending"
  | "sesnsp-cnsp"
  | "sesnsp-rnid"
  | "sesnsp-vm"
  | "inegi-homicides"
  | "worldbank-homicide"
  | "worldbank-population"
  | "conapo-population";

export const RELEASES: Readonly<Record<ReleaseId, Release>> = {
  "fed-h10": {
    source: "fed",
    name: { en: "H.10 Foreign Exchange Rates", es: "H.10 Foreign Exchange Rates (tipos de cambio)" },
    url: "https://fred.stlouisfed.org/series/DEXMXUS",
    licence: { name: "Public domain, citation requested", url: "https://fred.stlouisfed.org/legal/" },
    citation:
      "Board of Governors of the Federal Reserve System (US), Mexican Pesos to U.S. Dollar Spot Exchange Rate [DEXMXUS], H.10, via FRED, Federal Reserve Bank of St. Louis",
    // A week's days come out on the Monday after it: ten days after the last day held, a holiday later at the most.
    cadence: { dueAfterDays: 10, overdueAfterDays: 13 },
  },
  "banxico-fix": {
    source: "banxico",
    name: { en: "FIX exchange rate", es: "Tipo de cambio FIX" },
    url: "https://www.banxico.org.mx/SieInternet/",
    licence: banxicoTerms,
    citation:
      "Banco de México, Sistema de Información Económica, series SF43718, tipo de cambio FIX, fecha de determinación",
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
  },
  "banxico-settlement": {
    source: "banxico",
    name: { en: "FIX exchange rate by settlement date", es: "Tipo de cambio FIX por fecha de liquidación" },
    url: "https://www.banxico.org.mx/SieInternet/",
    licence: banxicoTerms,
    citation:
      "Banco de México, Sistema de Información Económica, series SF60653, tipo de cambio para solventar obligaciones, fecha de liquidación",
    // The next day's rate comes out before the newest settlement day has come.
    cadence: { dueAfterDays: 0, overdueAfterDays: 4 },
  },
  "ecb-reference-rates": {
    source: "ecb",
    name: { en: "Euro foreign exchange reference rates", es: "Tipos de cambio de referencia del euro" },
    url: "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html",
    licence: {
      name: "Free reuse with source named",
      url: "https://www.ecb.europa.eu/services/using-our-site/disclaimer/html/index.en.html",
    },
    citation: "European Central Bank, euro foreign exchange reference rates, MXN and USD; cross rate worked out here",
    // Easter and Christmas close TARGET for four days.
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
  },
  frankfurter: {
    source: "frankfurter",
    name: { en: "Frankfurter, Banco de México's rates", es: "Frankfurter, tipos del Banco de México" },
    url: "https://frankfurter.dev/",
    licence: banxicoTerms,
    citation: "Banco de México, passed on by Frankfurter (api.frankfurter.dev, provider BANXICO)",
    cadence: { dueAfterDays: 1, overdueAfterDays: 5 },
  },
  "cbp-usbp-monthly": {
    source: "cbp",
    name: { en: "Border Patrol southwest, monthly", es: "Patrulla Fronteriza, frontera suroeste, mensual" },
    url: "https://www.cbp.gov/newsroom/stats/nationwide-encounters",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, US Border Patrol monthly apprehensions and Nationwide Encounters",
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
  "cbp-usbp-annual": {
    source: "cbp",
    name: { en: "Border Patrol fiscal year statistics", es: "Estadísticas de la Patrulla Fronteriza por año fiscal" },
    url: "https://www.cbp.gov/newsroom/media-resources/stats",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, US Border Patrol fiscal year statistics",
    // CBP prints the running fiscal year to date every month.
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
  "cbp-encounters": {
    source: "cbp",
    name: { en: "Nationwide Encounters", es: "Nationwide Encounters (encuentros)" },
    url: "https://www.cbp.gov/document/stats/nationwide-encounters",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, Nationwide Encounters",
    cadence: { dueAfterDays: 37, overdueAfterDays: 92 },
  },
  "ohss-khsm": {
    source: "ohss",
    name: {
      en: "Key Homeland Security Metrics: CBP encounters",
      es: "Key Homeland Security Metrics: encuentros de CBP",
    },
    url: "https://ohss.dhs.gov/khsm/cbp-encounters",
    licence: usGovernmentWork,
    citation: "Office of Homeland Security Statistics, Key Homeland Security Metrics, CBP Encounters (USBP)",
    // Monthly by plan, about two months behind; it has stood still for more than a year.
    cadence: { dueAfterDays: 75, overdueAfterDays: 120 },
  },
  "merida-documents": {
    source: "congress",
    name: { en: "Mérida appropriations as stated in documents", es: "Asignaciones de Mérida según documentos" },
    url: "https://www.congress.gov/crs-product/R41349",
    licence: usGovernmentWork,
    citation:
      "Congressional Research Service reports and US Embassy releases on Mérida Initiative funding, each value with its own document",
    cadence: null,
  },
  "foreign-assistance": {
    source: "foreign-assistance",
    name: { en: "US foreign assistance by country", es: "Asistencia exterior de EE. UU. por país" },
    url: "https://foreignassistance.gov/data",
    licence: usGovernmentWork,
    citation: "US Department of State, ForeignAssistance.gov, country file (us_foreign_aid_country.csv), Mexico",
    cadence: { dueAfterDays: 455, overdueAfterDays: 550 },
  },
  "foreign-assistance-accounts": {
    source: "foreign-assistance",
    name: { en: "US foreign assistance by funding account", es: "Asistencia exterior de EE. UU. por cuenta" },
    url: "https://foreignassistance.gov/data",
    licence: usGovernmentWork,
    citation: "US Department of State, ForeignAssistance.gov, by funding agency and account (data-api), Mexico",
    cadence: { dueAfterDays: 455, overdueAfterDays: 550 },
  },
  "foreign-assistance-budget": {
    source: "foreign-assistance",
    name: {
      en: "US foreign assistance budget by funding account",
      es: "Presupuesto de asistencia exterior de EE. UU. por cuenta",
    },
    url: "https://foreignassistance.gov/data",
    licence: usGovernmentWork,
    citation: "US Department of State, ForeignAssistance.gov, budget file (us_foreign_budget_complete.csv), Mexico",
    cadence: { dueAfterDays: 455, overdueAfterDays: 550 },
  },
  usaspending: {
    source: "usaspending",
    name: { en: "Award spending by place of performance", es: "Gasto por lugar de ejecución" },
    url: "https://www.usaspending.gov/search",
    licence: usGovernmentWork,
    citation: "US Department of the Treasury, USAspending.gov, awards of account 011-1022 performed in Mexico",
    // The running fiscal year is in every answer.
    cadence: { dueAfterDays: 30, overdueAfterDays: 120 },
  },
  "sesnsp-cnsp": {
    source: "sesnsp",
    name: { en: "Crime incidence CNSP/38/15 (2015 to 2025)", es: "Incidencia delictiva CNSP/38/15 (2015 a 2025)" },
    url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    licence: libreUso,
    citation: "SESNSP, Incidencia delictiva del fuero común, metodología CNSP/38/15",
    cadence: { dueAfterDays: 52, overdueAfterDays: 65 },
  },
  "sesnsp-rnid": {
    source: "sesnsp",
    name: { en: "Crime incidence RNID (from 2026)", es: "Incidencia delictiva RNID (desde 2026)" },
    url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    licence: libreUso,
    citation: "SESNSP, Registro Nacional de Incidencia Delictiva, Acuerdo 11/L/2024",
    cadence: { dueAfterDays: 52, overdueAfterDays: 65 },
  },
  "sesnsp-vm": {
    source: "sesnsp",
    name: {
      en: "Homicide victims, method in use until 2017",
      es: "Víctimas de homicidio, metodología anterior a 2018",
    },
    url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    licence: libreUso,
    citation: "SESNSP, víctimas de homicidio doloso, metodología anterior a 2018",
    cadence: null,
  },
  "inegi-homicides": {
    source: "inegi",
    name: { en: "Deaths by homicide", es: "Defunciones por homicidio" },
    url: "https://www.inegi.org.mx/programas/edr/",
    licence: inegiTerms,
    citation: "INEGI, Estadísticas de Defunciones Registradas, defunciones por homicidio",
    // After a year the first half of the next one follows in January, after a half the whole year in August: about 400 days either way.
    cadence: { dueAfterDays: 400, overdueAfterDays: 430 },
  },
  "worldbank-homicide": {
    source: "world-bank",
    name: { en: "Intentional homicides (VC.IHR.PSRC.P5)", es: "Homicidios intencionales (VC.IHR.PSRC.P5)" },
    url: "https://data.worldbank.org/indicator/VC.IHR.PSRC.P5?locations=MX",
    licence: ccBy4,
    citation: "World Bank, World Development Indicators, VC.IHR.PSRC.P5, Mexico (UNODC)",
    cadence: { dueAfterDays: 930, overdueAfterDays: 1200 },
  },
  "worldbank-population": {
    source: "world-bank",
    name: { en: "Population, total (SP.POP.TOTL)", es: "Población total (SP.POP.TOTL)" },
    url: "https://data.worldbank.org/indicator/SP.POP.TOTL?locations=MX",
    licence: ccBy4,
    citation: "World Bank, World Development Indicators, SP.POP.TOTL, Mexico (UN World Population Prospects)",
    cadence: { dueAfterDays: 560, overdueAfterDays: 700 },
  },
  "conapo-population": {
    source: "conapo",
    name: { en: "Mid-year population 1970 to 2030", es: "Población a mitad de año 1970 a 2030" },
    url: "https://www.gob.mx/conapo/documentos/bases-de-datos-de-la-conciliacion-demografica-1950-a-2019-y-proyecciones-de-la-poblacion-de-mexico-2020-a-2070",
    licence: libreUso,
    citation: "CONAPO, Conciliación demográfica 1950-2019 y proyecciones de la población de México, edición 2023",
    cadence: null,
  },
};
