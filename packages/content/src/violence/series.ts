import { parsePeriod, type SeriesFamily } from "@frontera/domain";
import { cases, people, per100Thousand } from "../measures.ts";

const inMexico = { indicator: "violence", area: "MX", calendar: "calendar", breaks: [] } as const;
const cnsp = { ...inMexico, release: "sesnsp-cnsp", frequency: "M", concluded: parsePeriod("2025-12") } as const;
const cnspVictims = { ...cnsp, ...people } as const;
const cnspCases = { ...cnsp, ...cases, byState: true } as const;
const rnidCases = { ...inMexico, ...cases, release: "sesnsp-rnid", frequency: "M", byState: true } as const;
const rnidVictims = { ...rnidCases, ...people } as const;
const yearly = { ...inMexico, frequency: "A" } as const;
const inegi = { ...yearly, release: "inegi-homicides" } as const;
const worldBank = { ...yearly, release: "worldbank-homicide" } as const;

/** INEGI's count over the World Bank's population: what the World Bank publishes, and what the same division gives here. */
const deathsPerWpp = "inegi-homicide-deaths-per-wpp-population";

const newSeries = {
  en: "Not a continuation of the CNSP/38/15 series: attempts are counted apart and the catalogue of crimes changed in January 2026.",
  es: "No continúa la serie CNSP/38/15: las tentativas se cuentan aparte y el catálogo de delitos cambió en enero de 2026.",
};

/** What SESNSP carries on in its new registry under the same name and in the same unit. */
const inNewRegistry = (definition: string): NonNullable<SeriesFamily["succeeds"]> => ({
  at: parsePeriod("2026-01"),
  counts: "unknown",
  definition,
  reason: {
    en: "From January 2026 SESNSP counts in a new registry (RNID), with another catalogue of crimes and attempts apart.",
    es: "Desde enero de 2026 el SESNSP cuenta en un registro nuevo (RNID), con otro catálogo de delitos y las tentativas aparte.",
  },
});

export const VIOLENCE = {
  "sesnsp-homicide-victims": {
    ...cnspVictims,
    byState: true,
    definition: "sesnsp-cnsp-homicide-victims",
    title: { en: "Victims of intentional homicide (SESNSP)", es: "Víctimas de homicidio doloso (SESNSP)" },
    about: {
      en: "People counted as victims of homicidio doloso in investigation files opened by state prosecutors, by month.",
      es: "Víctimas de homicidio doloso registradas en carpetas de investigación de las fiscalías estatales, por mes.",
    },
    isNot: {
      en: "Not case files, not INEGI's deaths, and without feminicidio. Nine months lack Oaxaca, which was printed as 0.",
      es: "No son carpetas ni defunciones del INEGI, y no incluye feminicidio. En nueve meses falta Oaxaca, impresa como 0.",
    },
  },
  "sesnsp-feminicide-victims": {
    ...cnspVictims,
    byState: true,
    definition: "sesnsp-cnsp-feminicide-victims",
    title: { en: "Victims of feminicide (SESNSP)", es: "Víctimas de feminicidio (SESNSP)" },
    about: {
      en: "Women counted as victims of feminicidio in investigation files opened by state prosecutors, by month.",
      es: "Mujeres víctimas de feminicidio registradas en carpetas de investigación de las fiscalías estatales, por mes.",
    },
    isNot: {
      en: "Not all homicides of women: many stand under homicidio doloso, and some are reclassified months later.",
      es: "No son todos los homicidios de mujeres: muchos figuran como homicidio doloso y algunos se reclasifican meses después.",
    },
  },
  "sesnsp-homicide-and-feminicide-victims": {
    ...cnspVictims,
    definition: "sesnsp-cnsp-homicide-and-feminicide-victims",
    title: {
      en: "Victims of homicide and feminicide together (SESNSP)",
      es: "Víctimas de homicidio doloso y feminicidio (SESNSP)",
    },
    about: {
      en: "Victims of homicidio doloso and feminicidio as one figure, by month, as copies of 2018 and 2024 give it.",
      es: "Víctimas de homicidio doloso y feminicidio en una sola cifra, por mes, según copias de 2018 y 2024.",
    },
    isNot: {
      en: "Not homicidio doloso alone: some 60 a month higher around 2017.",
      es: "No es homicidio doloso solo: hacia 2017 es unas 60 víctimas al mes mayor.",
    },
  },
  "sesnsp-homicide-cases": {
    ...cnspCases,
    byMunicipality: true,
    definition: "sesnsp-cnsp-homicide-cases",
    title: {
      en: "Intentional homicide case files (SESNSP)",
      es: "Carpetas de investigación por homicidio doloso (SESNSP)",
    },
    about: {
      en: "Crimes of homicidio doloso registered in carpetas de investigación, by month, to December 2025.",
      es: "Delitos de homicidio doloso registrados en carpetas de investigación, por mes, hasta diciembre de 2025.",
    },
    isNot: {
      en: "Not victims: one file may hold several (October 2017: 2,362 against 2,764).",
      es: "No son víctimas: una carpeta puede tener varias (octubre de 2017: 2,362 frente a 2,764).",
    },
  },
  "sesnsp-homicide-cases-1997-2017": {
    ...inMexico,
    ...cases,
    release: "sesnsp-1997-2017",
    frequency: "M",
    byState: true,
    concluded: parsePeriod("2017-12"),
    definition: "sesnsp-cieisp-homicide-cases",
    title: {
      en: "Intentional homicide case files, 1997 to 2017 (SESNSP)",
      es: "Averiguaciones y carpetas por homicidio doloso, 1997 a 2017 (SESNSP)",
    },
    about: {
      en: "Investigations of homicidio doloso opened by state prosecutors, by month, by the method in use until 2017: the one that was current when the paper came out.",
      es: "Averiguaciones previas y carpetas de investigación por homicidio doloso, por mes, con el método vigente hasta 2017: el que regía cuando salió el artículo.",
    },
    isNot: {
      en: "Not victims, and not continued by the CNSP/38/15 method, which counts October 2017 as 2,362 where this one has 2,379.",
      es: "No son víctimas, y el método CNSP/38/15 no la continúa: cuenta 2,362 en octubre de 2017, donde esta tiene 2,379.",
    },
  },
  "sesnsp-feminicide-cases": {
    ...cnspCases,
    definition: "sesnsp-cnsp-feminicide-cases",
    title: { en: "Feminicide case files (SESNSP)", es: "Carpetas de investigación por feminicidio (SESNSP)" },
    about: {
      en: "Crimes of feminicidio registered in carpetas de investigación, by month, to December 2025.",
      es: "Delitos de feminicidio registrados en carpetas de investigación, por mes, hasta diciembre de 2025.",
    },
    isNot: {
      en: "Not victims, and not all homicides of women.",
      es: "No son víctimas, ni todos los homicidios de mujeres.",
    },
  },
  "sesnsp-homicide-cases-rnid": {
    ...rnidCases,
    byMunicipality: true,
    definition: "sesnsp-rnid-homicide-cases",
    succeeds: inNewRegistry("sesnsp-cnsp-homicide-cases"),
    title: {
      en: "Intentional homicide case files from 2026 (SESNSP, RNID)",
      es: "Carpetas por homicidio doloso desde 2026 (SESNSP, RNID)",
    },
    about: {
      en: "Crimes of homicidio doloso in the Registro Nacional de Incidencia Delictiva, by month, without attempts.",
      es: "Delitos de homicidio doloso en el Registro Nacional de Incidencia Delictiva, por mes, sin tentativas.",
    },
    isNot: newSeries,
  },
  "sesnsp-feminicide-cases-rnid": {
    ...rnidCases,
    definition: "sesnsp-rnid-feminicide-cases",
    succeeds: inNewRegistry("sesnsp-cnsp-feminicide-cases"),
    title: {
      en: "Feminicide case files from 2026 (SESNSP, RNID)",
      es: "Carpetas por feminicidio desde 2026 (SESNSP, RNID)",
    },
    about: {
      en: "Crimes of feminicidio in the Registro Nacional de Incidencia Delictiva, by month, without attempts.",
      es: "Delitos de feminicidio en el Registro Nacional de Incidencia Delictiva, por mes, sin tentativas.",
    },
    isNot: newSeries,
  },
  "sesnsp-attempted-homicide-cases-rnid": {
    ...rnidCases,
    definition: "sesnsp-rnid-attempted-homicide-cases",
    title: {
      en: "Attempted homicide case files (SESNSP, RNID)",
      es: "Carpetas por tentativa de homicidio doloso (SESNSP, RNID)",
    },
    about: {
      en: "Attempts at homicidio doloso in the Registro Nacional de Incidencia Delictiva, by month, from January 2026.",
      es: "Tentativas de homicidio doloso en el Registro Nacional de Incidencia Delictiva, por mes, desde enero de 2026.",
    },
    isNot: {
      en: "Not killings: never added to homicidio doloso, though it stands under the same Tipo.",
      es: "No son muertes: no se suman al homicidio doloso, aunque estén bajo el mismo tipo.",
    },
  },
  "sesnsp-attempted-feminicide-cases-rnid": {
    ...rnidCases,
    definition: "sesnsp-rnid-attempted-feminicide-cases",
    title: {
      en: "Attempted feminicide case files (SESNSP, RNID)",
      es: "Carpetas por tentativa de feminicidio (SESNSP, RNID)",
    },
    about: {
      en: "Attempts at feminicidio in the Registro Nacional de Incidencia Delictiva, by month, from January 2026.",
      es: "Tentativas de feminicidio en el Registro Nacional de Incidencia Delictiva, por mes, desde enero de 2026.",
    },
    isNot: {
      en: "Not killings: never added to feminicidio, though it stands under the same Tipo.",
      es: "No son muertes: no se suman al feminicidio, aunque estén bajo el mismo tipo.",
    },
  },
  "sesnsp-homicide-victims-rnid": {
    ...rnidVictims,
    byMunicipality: true,
    definition: "sesnsp-rnid-homicide-victims",
    succeeds: inNewRegistry("sesnsp-cnsp-homicide-victims"),
    title: {
      en: "Victims of intentional homicide from 2026 (SESNSP, RNID)",
      es: "Víctimas de homicidio doloso desde 2026 (SESNSP, RNID)",
    },
    about: {
      en: "Victims of homicidio doloso in the Registro Nacional de Incidencia Delictiva, by month, without attempts.",
      es: "Víctimas de homicidio doloso en el Registro Nacional de Incidencia Delictiva, por mes, sin tentativas.",
    },
    isNot: newSeries,
  },
  "sesnsp-feminicide-victims-rnid": {
    ...rnidVictims,
    definition: "sesnsp-rnid-feminicide-victims",
    succeeds: inNewRegistry("sesnsp-cnsp-feminicide-victims"),
    title: {
      en: "Victims of feminicide from 2026 (SESNSP, RNID)",
      es: "Víctimas de feminicidio desde 2026 (SESNSP, RNID)",
    },
    about: {
      en: "Women counted as victims of feminicidio in the Registro Nacional de Incidencia Delictiva, by month, without attempts.",
      es: "Mujeres víctimas de feminicidio en el Registro Nacional de Incidencia Delictiva, por mes, sin tentativas.",
    },
    isNot: newSeries,
  },
  "sesnsp-attempted-homicide-victims-rnid": {
    ...rnidVictims,
    definition: "sesnsp-rnid-attempted-homicide-victims",
    title: {
      en: "Victims of attempted homicide (SESNSP, RNID)",
      es: "Víctimas de tentativa de homicidio doloso (SESNSP, RNID)",
    },
    about: {
      en: "Victims of attempts at homicidio doloso in the Registro Nacional de Incidencia Delictiva, by month, from January 2026.",
      es: "Víctimas de tentativas de homicidio doloso en el Registro Nacional de Incidencia Delictiva, por mes, desde enero de 2026.",
    },
    isNot: {
      en: "Not killings: never added to homicidio doloso, though it stands under the same Tipo.",
      es: "No son muertes: no se suman al homicidio doloso, aunque estén bajo el mismo tipo.",
    },
  },
  "sesnsp-attempted-feminicide-victims-rnid": {
    ...rnidVictims,
    definition: "sesnsp-rnid-attempted-feminicide-victims",
    title: {
      en: "Victims of attempted feminicide (SESNSP, RNID)",
      es: "Víctimas de tentativa de feminicidio (SESNSP, RNID)",
    },
    about: {
      en: "Victims of attempts at feminicidio in the Registro Nacional de Incidencia Delictiva, by month, from January 2026.",
      es: "Víctimas de tentativas de feminicidio en el Registro Nacional de Incidencia Delictiva, por mes, desde enero de 2026.",
    },
    isNot: {
      en: "Not killings: never added to feminicidio, though it stands under the same Tipo.",
      es: "No son muertes: no se suman al feminicidio, aunque estén bajo el mismo tipo.",
    },
  },
  "sesnsp-homicide-victims-vm": {
    ...inMexico,
    ...people,
    release: "sesnsp-vm",
    frequency: "M",
    concluded: parsePeriod("2017-12"),
    definition: "sesnsp-vm-homicide-victims",
    title: {
      en: "Victims of homicide, method in use until 2017 (SESNSP)",
      es: "Víctimas de homicidio doloso, metodología anterior (SESNSP)",
    },
    about: {
      en: "Victims of homicidio doloso under the method replaced in 2018, by month: the series readers had in December 2017.",
      es: "Víctimas de homicidio doloso con la metodología sustituida en 2018, por mes: la serie disponible en diciembre de 2017.",
    },
    isNot: {
      en: "Not to be chained with CNSP/38/15. Both once printed 2,764 for October 2017: a coincidence.",
      es: "No se encadena con CNSP/38/15. Ambas imprimieron 2,764 para octubre de 2017: una coincidencia.",
    },
  },
  "inegi-homicide-deaths": {
    ...inegi,
    ...people,
    definition: "inegi-homicide-deaths",
    title: { en: "Deaths by homicide (INEGI)", es: "Defunciones por homicidio (INEGI)" },
    about: {
      en: "Deaths whose certificate says homicide, by year of registration.",
      es: "Defunciones cuyo certificado indica homicidio, por año de registro.",
    },
    isNot: {
      en: "Not prosecutors' victims: another source, another definition. Preliminary figures have always been revised up.",
      es: "No son las víctimas de las fiscalías: otra fuente, otra definición. Las cifras preliminares siempre se han revisado al alza.",
    },
  },
  "inegi-homicide-rate": {
    ...inegi,
    ...per100Thousand,
    definition: "inegi-homicide-deaths-per-inegi-population",
    breaks: [
      {
        at: parsePeriod("2020"),
        counts: "unknown",
        reason: {
          en: "From 2020 the rate is over INEGI's own population estimate, before over CONAPO's.",
          es: "Desde 2020 la tasa usa la estimación de población del INEGI; antes, la del CONAPO.",
        },
      },
    ],
    title: { en: "Homicide rate as INEGI published it", es: "Tasa de homicidios publicada por el INEGI" },
    about: {
      en: "Deaths by homicide per 100,000 inhabitants as printed in INEGI's bulletins.",
      es: "Defunciones por homicidio por cada 100 mil habitantes según los boletines del INEGI.",
    },
    isNot: {
      en: "Not the World Bank's rate: the same deaths over another population.",
      es: "No es la tasa del Banco Mundial: las mismas defunciones entre otra población.",
    },
  },
  "inegi-homicide-rate-conapo": {
    ...inegi,
    ...per100Thousand,
    concluded: parsePeriod("2024"),
    definition: "inegi-homicide-deaths-per-conapo-population",
    title: { en: "Homicide rate over CONAPO population", es: "Tasa de homicidios con población del CONAPO" },
    about: {
      en: "INEGI's deaths by homicide per 100,000 of CONAPO's mid-year population, one population for all years.",
      es: "Defunciones por homicidio del INEGI por cada 100 mil habitantes del CONAPO a mitad de año, una sola población para todos los años.",
    },
    isNot: {
      en: "Not published by INEGI: worked out from two published figures.",
      es: "No la publica el INEGI: se calcula con dos cifras publicadas.",
    },
  },
  "inegi-homicide-rate-wpp": {
    ...inegi,
    ...per100Thousand,
    concluded: parsePeriod("2024"),
    definition: deathsPerWpp,
    title: { en: "Homicide rate over UN population", es: "Tasa de homicidios con población de la ONU" },
    about: {
      en: "INEGI's deaths by homicide per 100,000 of the World Bank's (UN World Population Prospects) population.",
      es: "Defunciones por homicidio del INEGI por cada 100 mil habitantes según el Banco Mundial (ONU, World Population Prospects).",
    },
    isNot: {
      en: "Not published by INEGI: worked out from two published figures.",
      es: "No la publica el INEGI: se calcula con dos cifras publicadas.",
    },
  },
  "worldbank-homicide-rate": {
    ...worldBank,
    ...per100Thousand,
    definition: deathsPerWpp,
    title: { en: "Homicide rate (World Bank)", es: "Tasa de homicidios (Banco Mundial)" },
    about: {
      en: "Intentional homicides per 100,000 people (VC.IHR.PSRC.P5): INEGI's deaths over UN population.",
      es: "Homicidios intencionales por cada 100 mil habitantes (VC.IHR.PSRC.P5): defunciones del INEGI entre población de la ONU.",
    },
    isNot: {
      en: "Not independent evidence: the count is INEGI's. The whole history moves when the population estimates do.",
      es: "No es evidencia independiente: el conteo es del INEGI. Toda la historia cambia cuando cambian las estimaciones de población.",
    },
  },
  "worldbank-homicide-count": {
    ...worldBank,
    ...people,
    concluded: parsePeriod("2023"),
    definition: "inegi-homicide-deaths",
    title: {
      en: "Homicides implied by the World Bank's rate",
      es: "Homicidios implícitos en la tasa del Banco Mundial",
    },
    about: {
      en: "The World Bank's rate times its population: a whole number in every year, and INEGI's definitive count.",
      es: "La tasa del Banco Mundial por su población: un entero en todos los años, igual al conteo definitivo del INEGI.",
    },
    isNot: {
      en: "Not published as such: worked out from two published figures.",
      es: "No se publica así: se calcula con dos cifras publicadas.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
