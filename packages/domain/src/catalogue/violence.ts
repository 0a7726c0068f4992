import { parsePeriod } from "../period.ts";
import type { SeriesFamily } from "../series.ts";

const count = {
  indicator: "violence",
  area: "MX",
  calendar: "calendar",
  kind: "flow",
  quote: null,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: null,
  breaks: [],
} as const;
const monthly = { ...count, frequency: "M" } as const;
const cnsp = { ...monthly, release: "sesnsp-cnsp", concluded: parsePeriod("2025-12") } as const;
const rnid = { ...monthly, release: "sesnsp-rnid", unit: "cases" } as const;
const annual = { ...count, frequency: "A" } as const;
const rate = { ...annual, unit: "rate per 100,000", kind: "rate" } as const;

const victimsNot = {
  en: "Not INEGI's deaths by homicide and not case files; feminicidio is a statistic of its own.",
  es: "No son las defunciones por homicidio de INEGI ni carpetas de investigación; el feminicidio es otra estadística.",
};
const casesNot = {
  en: "Not victims: one case file can hold several. Not INEGI's deaths by homicide.",
  es: "No son víctimas: una carpeta puede tener varias. No son las defunciones por homicidio de INEGI.",
};
const rnidNot = {
  en: "A new registry with a new catalogue of crimes: not continued from the files until 2025. Attempts are apart.",
  es: "Un registro nuevo con otro catálogo de delitos: no continúa las cifras hasta 2025. Las tentativas van aparte.",
};
const inegiNot = {
  en: "Not SESNSP's victims or case files: counted from death certificates, by year of registration.",
  es: "No son las víctimas ni las carpetas del SESNSP: se cuentan a partir de certificados de defunción, por año de registro.",
};

export const VIOLENCE = {
  "sesnsp-homicide-victims": {
    ...cnsp,
    unit: "people",
    byState: true,
    definition: "sesnsp-cnsp-victims-homicidio-doloso",
    title: { en: "Victims of intentional homicide (víctimas), SESNSP", es: "Víctimas de homicidio doloso, SESNSP" },
    about: {
      en: "Victims of homicidio doloso in case files opened in the month, method CNSP/38/15, 2015 to 2025.",
      es: "Víctimas de homicidio doloso en carpetas iniciadas en el mes, metodología CNSP/38/15, 2015 a 2025.",
    },
    isNot: victimsNot,
  },
  "sesnsp-feminicide-victims": {
    ...cnsp,
    unit: "people",
    byState: true,
    definition: "sesnsp-cnsp-victims-feminicidio",
    title: { en: "Victims of feminicidio (víctimas), SESNSP", es: "Víctimas de feminicidio, SESNSP" },
    about: {
      en: "Victims of feminicidio in case files opened in the month, method CNSP/38/15, 2015 to 2025.",
      es: "Víctimas de feminicidio en carpetas iniciadas en el mes, metodología CNSP/38/15, 2015 a 2025.",
    },
    isNot: {
      en: "Not all killings of women; cases are reclassified from homicidio doloso months later.",
      es: "No son todos los asesinatos de mujeres; meses después se reclasifican casos de homicidio doloso.",
    },
  },
  "sesnsp-homicide-and-feminicide-victims": {
    ...cnsp,
    unit: "people",
    definition: "sesnsp-cnsp-victims-homicidio-doloso-and-feminicidio",
    title: { en: "Victims of intentional homicide and feminicidio together, SESNSP", es: "Víctimas de homicidio doloso y feminicidio, SESNSP" },
    about: {
      en: "Both crimes added, as the copies of early 2018 and November 2024 hold them; method CNSP/38/15.",
      es: "Ambos delitos sumados, como los tienen las copias de principios de 2018 y noviembre de 2024; metodología CNSP/38/15.",
    },
    isNot: victimsNot,
  },
  "sesnsp-homicide-cases": {
    ...cnsp,
    unit: "cases",
    byState: true,
    definition: "sesnsp-cnsp-cases-homicidio-doloso",
    title: { en: "Intentional homicide case files (carpetas de investigación), SESNSP", es: "Carpetas de investigación por homicidio doloso, SESNSP" },
    about: {
      en: "Crimes of homicidio doloso registered in case files opened in the month, method CNSP/38/15, 2015 to 2025.",
      es: "Delitos de homicidio doloso registrados en carpetas iniciadas en el mes, metodología CNSP/38/15, 2015 a 2025.",
    },
    isNot: casesNot,
  },
  "sesnsp-feminicide-cases": {
    ...cnsp,
    unit: "cases",
    byState: true,
    definition: "sesnsp-cnsp-cases-feminicidio",
    title: { en: "Feminicidio case files (carpetas de investigación), SESNSP", es: "Carpetas de investigación por feminicidio, SESNSP" },
    about: {
      en: "Crimes of feminicidio registered in case files opened in the month, method CNSP/38/15, 2015 to 2025.",
      es: "Delitos de feminicidio registrados en carpetas iniciadas en el mes, metodología CNSP/38/15, 2015 a 2025.",
    },
    isNot: casesNot,
  },
  "sesnsp-homicide-cases-rnid": {
    ...rnid,
    byState: true,
    definition: "sesnsp-rnid-cases-homicidio-doloso",
    title: { en: "Intentional homicide case files since 2026 (RNID), SESNSP", es: "Carpetas por homicidio doloso desde 2026 (RNID), SESNSP" },
    about: {
      en: "Crimes of homicidio doloso in the national registry that replaced the earlier files in January 2026.",
      es: "Delitos de homicidio doloso en el registro nacional que sustituyó a los archivos anteriores en enero de 2026.",
    },
    isNot: rnidNot,
  },
  "sesnsp-feminicide-cases-rnid": {
    ...rnid,
    byState: true,
    definition: "sesnsp-rnid-cases-feminicidio",
    title: { en: "Feminicidio case files since 2026 (RNID), SESNSP", es: "Carpetas por feminicidio desde 2026 (RNID), SESNSP" },
    about: {
      en: "Crimes of feminicidio in the national registry that replaced the earlier files in January 2026.",
      es: "Delitos de feminicidio en el registro nacional que sustituyó a los archivos anteriores en enero de 2026.",
    },
    isNot: rnidNot,
  },
  "sesnsp-attempted-homicide-cases-rnid": {
    ...rnid,
    byState: true,
    definition: "sesnsp-rnid-cases-tentativa-homicidio-doloso",
    title: { en: "Attempted intentional homicide case files (RNID), SESNSP", es: "Carpetas por tentativa de homicidio doloso (RNID), SESNSP" },
    about: {
      en: "Attempts at homicidio doloso, a subtype of its own since January 2026.",
      es: "Tentativas de homicidio doloso, un subtipo propio desde enero de 2026.",
    },
    isNot: { en: "Not part of the homicides.", es: "No forman parte de los homicidios." },
  },
  "sesnsp-attempted-feminicide-cases-rnid": {
    ...rnid,
    byState: true,
    definition: "sesnsp-rnid-cases-tentativa-feminicidio",
    title: { en: "Attempted feminicidio case files (RNID), SESNSP", es: "Carpetas por tentativa de feminicidio (RNID), SESNSP" },
    about: {
      en: "Attempts at feminicidio, a subtype of its own since January 2026.",
      es: "Tentativas de feminicidio, un subtipo propio desde enero de 2026.",
    },
    isNot: { en: "Not part of the feminicidios.", es: "No forman parte de los feminicidios." },
  },
  "sesnsp-homicide-victims-vm": {
    ...monthly,
    release: "sesnsp-vm",
    unit: "people",
    concluded: parsePeriod("2017-11"),
    definition: "sesnsp-vm-victims-homicidio-doloso",
    title: { en: "Victims of intentional homicide, method until 2017, SESNSP", es: "Víctimas de homicidio doloso, metodología hasta 2017, SESNSP" },
    about: {
      en: "Victims of homicidio doloso as published when the paper was written, January 2014 to November 2017.",
      es: "Víctimas de homicidio doloso como se publicaban cuando se escribió el artículo, enero de 2014 a noviembre de 2017.",
    },
    isNot: {
      en: "Not continued by CNSP/38/15, which counts otherwise for the same months.",
      es: "No continúa en CNSP/38/15, que cuenta de otro modo los mismos meses.",
    },
  },
  "inegi-homicide-deaths": {
    ...annual,
    release: "inegi-homicides",
    unit: "people",
    definition: "inegi-deaths-homicide",
    title: { en: "Deaths by homicide, INEGI", es: "Defunciones por homicidio, INEGI" },
    about: {
      en: "Deaths registered as homicide, by year of registration; preliminary figures are always revised upwards.",
      es: "Defunciones registradas como homicidio, por año de registro; las cifras preliminares siempre se revisan al alza.",
    },
    isNot: inegiNot,
  },
  "inegi-homicide-rate": {
    ...rate,
    release: "inegi-homicides",
    definition: "inegi-homicide-rate-as-published",
    title: { en: "Homicide rate as published by INEGI", es: "Tasa de homicidios publicada por INEGI" },
    about: {
      en: "Deaths by homicide per 100,000 people as INEGI's bulletins state it, with the population INEGI used.",
      es: "Defunciones por homicidio por cada 100 mil habitantes según los boletines de INEGI, con la población que usó.",
    },
    isNot: { en: "Not comparable with rates over another population.", es: "No es comparable con tasas sobre otra población." },
  },
  "inegi-homicide-rate-conapo": {
    ...rate,
    release: "inegi-homicides",
    definition: "inegi-homicide-rate-conapo-population",
    title: { en: "Homicide rate over CONAPO's population", es: "Tasa de homicidios sobre la población de CONAPO" },
    about: {
      en: "INEGI's deaths by homicide per 100,000 people of CONAPO's mid-year population: worked out, not published.",
      es: "Defunciones por homicidio de INEGI por cada 100 mil habitantes de CONAPO a mitad de año: calculada, no publicada.",
    },
    isNot: { en: "Not a figure of INEGI.", es: "No es una cifra de INEGI." },
  },
  "inegi-homicide-rate-wpp": {
    ...rate,
    release: "inegi-homicides",
    definition: "inegi-homicide-rate-wpp-population",
    title: { en: "Homicide rate over the UN's population", es: "Tasa de homicidios sobre la población de la ONU" },
    about: {
      en: "INEGI's deaths by homicide per 100,000 people of the UN World Population Prospects: worked out, not published.",
      es: "Defunciones por homicidio de INEGI por cada 100 mil habitantes según la ONU: calculada, no publicada.",
    },
    isNot: { en: "Not a figure of INEGI.", es: "No es una cifra de INEGI." },
  },
  "worldbank-homicide-rate": {
    ...rate,
    release: "worldbank-homicide",
    definition: "worldbank-homicide-rate",
    title: { en: "Intentional homicides per 100,000 people, World Bank", es: "Homicidios intencionales por 100 mil habitantes, Banco Mundial" },
    about: {
      en: "INEGI's deaths by homicide, through UNODC, over the UN's population; the whole history moves with each edition.",
      es: "Defunciones por homicidio de INEGI, vía UNODC, sobre la población de la ONU; cada edición mueve toda la historia.",
    },
    isNot: { en: "Not independent evidence: it is INEGI's count.", es: "No es evidencia independiente: es el conteo de INEGI." },
  },
  "worldbank-homicide-count": {
    ...annual,
    release: "worldbank-homicide",
    unit: "people",
    definition: "worldbank-homicide-count-implied",
    title: { en: "Homicides implied by the World Bank's rate", es: "Homicidios implícitos en la tasa del Banco Mundial" },
    about: {
      en: "The World Bank's rate times its population: an exact whole number in every year, worked out, not published.",
      es: "La tasa del Banco Mundial por su población: un entero exacto en cada año, calculado, no publicado.",
    },
    isNot: { en: "Not a figure the World Bank publishes.", es: "No es una cifra que publique el Banco Mundial." },
  },
} as const satisfies Record<string, SeriesFamily>;
