import type { Term } from "../term.ts";

export const VIOLENCE_TERMS = {
  "homicidio-doloso": {
    name: { en: "homicidio doloso", es: "Homicidio doloso" },
    nameLanguage: "es",
    also: { en: "intentional homicide, murder", es: "asesinato, homicidio intencional" },
    meaning: {
      en: "Intentional homicide, as the prosecutors' registry names it. Feminicidio is a crime of its own and is not in it.",
      es: "Homicidio intencional, con el nombre del registro de las fiscalías. El feminicidio es otro delito y no está incluido.",
    },
    series: ["sesnsp-homicide-victims", "sesnsp-homicide-cases", "sesnsp-homicide-cases-rnid"],
  },
  feminicidio: {
    name: { en: "feminicidio", es: "Feminicidio" },
    nameLanguage: "es",
    also: { en: "feminicide, femicide", es: "asesinato de mujeres" },
    meaning: {
      en: "The killing of a woman for reasons of gender, a crime of its own in Mexican law. Many killings of women are filed as homicidio doloso.",
      es: "Privar de la vida a una mujer por razones de género, un delito propio en la ley mexicana. Muchos homicidios de mujeres se registran como homicidio doloso.",
    },
    series: ["sesnsp-feminicide-victims", "sesnsp-feminicide-cases", "sesnsp-feminicide-cases-rnid"],
  },
  "carpeta-de-investigacion": {
    name: { en: "carpeta de investigación", es: "Carpeta de investigación" },
    nameLanguage: "es",
    also: { en: "case file, investigation file, delitos", es: "expediente, delitos" },
    meaning: {
      en: "The file a prosecutor opens on a crime. One file may have several victims, so victims are more than files.",
      es: "El expediente que abre una fiscalía por un delito. Una carpeta puede tener varias víctimas, así que las víctimas son más que las carpetas.",
    },
    series: ["sesnsp-homicide-cases", "sesnsp-homicide-cases-rnid"],
  },
  victima: {
    name: { en: "víctima", es: "Víctima" },
    nameLanguage: "es",
    also: { en: "victim", es: "persona asesinada" },
    meaning: {
      en: "A person counted as victim in a case file. Neither a file nor a death certificate.",
      es: "Persona contada como víctima en una carpeta. No es una carpeta ni un certificado de defunción.",
    },
    series: ["sesnsp-homicide-victims", "sesnsp-homicide-victims-rnid"],
  },
  "death-by-homicide": {
    name: { en: "Death by homicide", es: "Defunción por homicidio" },
    also: { en: "INEGI homicide, death certificate", es: "presunto homicidio, certificado de defunción" },
    meaning: {
      en: "A death certificate that states homicide as the presumed cause, counted by INEGI. A third count beside victims and case files; first preliminary, then definitive and higher.",
      es: "Certificado de defunción con el homicidio como causa presunta, contado por el INEGI. Un tercer conteo junto a víctimas y carpetas; primero preliminar, luego definitivo y más alto.",
    },
    series: ["inegi-homicide-deaths"],
  },
  cnsp: {
    name: { en: "CNSP/38/15", es: "CNSP/38/15" },
    meaning: {
      en: "The catalogue of crimes in force from 2015 to 2025. It is closed, yet reissued every month with corrections.",
      es: "El catálogo de delitos vigente de 2015 a 2025. Está cerrado, pero se reedita cada mes con correcciones.",
    },
    series: ["sesnsp-homicide-cases", "sesnsp-homicide-victims"],
  },
  rnid: {
    name: { en: "RNID", es: "RNID" },
    also: { en: "national registry of crime incidence", es: "Registro Nacional de Incidencia Delictiva" },
    meaning: {
      en: "The registry that follows CNSP/38/15 from January 2026. It counts attempts apart and has other types of crime, so a change from one to the other is shown as published: it is not known which way the registry works on it.",
      es: "El registro que sigue al CNSP/38/15 desde enero de 2026. Cuenta las tentativas aparte y tiene otros tipos de delito, por lo que un cambio de uno a otro se muestra según lo publicado: no se sabe en qué sentido influye el registro.",
    },
    series: ["sesnsp-homicide-cases-rnid", "sesnsp-attempted-homicide-cases-rnid"],
  },
  "rate-per-100000": {
    name: { en: "Rate per 100,000", es: "Tasa por cada 100,000 habitantes" },
    also: { en: "homicide rate", es: "tasa de homicidios" },
    meaning: {
      en: "A count divided by a population, times 100,000. Three populations are in use (INEGI's, CONAPO's, the United Nations'), so three rates of one count differ.",
      es: "Un conteo entre una población, por 100,000. Hay tres poblaciones en uso (INEGI, CONAPO, Naciones Unidas), así que tres tasas de un mismo conteo difieren.",
    },
    series: [
      "inegi-homicide-rate",
      "inegi-homicide-rate-conapo",
      "inegi-homicide-rate-wpp",
      "worldbank-homicide-rate",
      "conapo-population",
    ],
  },
  secuestro: {
    name: { en: "Kidnapping (secuestro)", es: "Secuestro" },
    also: { en: "abduction, kidnap, ransom", es: "plagio, rapto, rescate" },
    meaning: {
      en: "Holding somebody by force, mostly for ransom. The registry that counts homicides counts it too, by month and state: files opened, and the people held. INEGI’s yearly survey estimates that most are never reported.",
      es: "Retener a alguien por la fuerza, casi siempre por un rescate. Lo cuenta el mismo registro que los homicidios, por mes y estado: carpetas abiertas y personas secuestradas. La encuesta anual del INEGI estima que la mayoría no se denuncia.",
    },
    elsewhere: {
      publisher: "SESNSP",
      url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    },
  },
  extorsion: {
    name: { en: "Extortion", es: "Extorsión" },
    also: { en: "protection racket, shakedown", es: "cobro de piso, derecho de piso" },
    meaning: {
      en: "Money demanded under threat. Prosecutors' files are counted by month and state; INEGI’s surveys of households and firms estimate that most is never reported.",
      es: "Exigir dinero con amenazas. Las carpetas de las fiscalías se cuentan por mes y estado; las encuestas del INEGI a hogares y empresas estiman que la mayoría no se denuncia.",
    },
    elsewhere: {
      publisher: "SESNSP",
      url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    },
  },
  desaparecidos: {
    name: { en: "Disappeared and missing people", es: "Personas desaparecidas y no localizadas" },
    also: { en: "disappearances, the disappeared, missing persons", es: "desaparecidos, desapariciones, RNPDNO" },
    meaning: {
      en: "People whose whereabouts are unknown. The national register changes every day as people are found or added, and keeps no earlier state of itself: a count holds only with its day.",
      es: "Personas cuyo paradero se desconoce. El registro nacional cambia cada día, al localizar o agregar a alguien, y no guarda cómo estaba antes: una cifra sólo vale con su fecha.",
    },
    elsewhere: { publisher: "Comisión Nacional de Búsqueda", url: "https://versionpublicarnpdno.segob.gob.mx/" },
  },
} as const satisfies Record<string, Term>;
