import type { Release } from "@frontera/domain";
import { libreUso, inegiTerms, ccBy4 } from "../licences.ts";

export const releases = {
  "sesnsp-cnsp": {
    publisher: "sesnsp",
    name: { en: "Crime incidence CNSP/38/15 (2015 to 2025)", es: "Incidencia delictiva CNSP/38/15 (2015 a 2025)" },
    url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    licence: libreUso,
    citation: "SESNSP, Incidencia delictiva del fuero común, metodología CNSP/38/15",
    cadence: { dueAfterDays: 52, overdueAfterDays: 65 },
  },
  "sesnsp-rnid": {
    publisher: "sesnsp",
    name: { en: "Crime incidence RNID (from 2026)", es: "Incidencia delictiva RNID (desde 2026)" },
    url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    licence: libreUso,
    citation: "SESNSP, Registro Nacional de Incidencia Delictiva, Acuerdo 11/L/2024",
    cadence: { dueAfterDays: 52, overdueAfterDays: 65 },
  },
  "sesnsp-1997-2017": {
    publisher: "sesnsp",
    name: { en: "Crime incidence 1997 to 2017 (CIEISP)", es: "Incidencia delictiva 1997 a 2017 (CIEISP)" },
    url: "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
    licence: libreUso,
    citation: "SESNSP, Incidencia delictiva del fuero común 1997-2017, método CIEISP",
    cadence: null,
  },
  "sesnsp-vm": {
    publisher: "sesnsp",
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
    publisher: "inegi",
    name: { en: "Deaths by homicide", es: "Defunciones por homicidio" },
    url: "https://www.inegi.org.mx/programas/edr/",
    licence: inegiTerms,
    citation: "INEGI, Estadísticas de Defunciones Registradas, defunciones por homicidio",
    // After a year the first half of the next one follows in January, after a half the whole year in August: about 400 days either way.
    cadence: { dueAfterDays: 400, overdueAfterDays: 430 },
  },
  "worldbank-homicide": {
    publisher: "world-bank",
    name: { en: "Intentional homicides (VC.IHR.PSRC.P5)", es: "Homicidios intencionales (VC.IHR.PSRC.P5)" },
    url: "https://data.worldbank.org/indicator/VC.IHR.PSRC.P5?locations=MX",
    licence: ccBy4,
    citation: "World Bank, World Development Indicators, VC.IHR.PSRC.P5, Mexico (UNODC)",
    cadence: { dueAfterDays: 930, overdueAfterDays: 1200 },
  },
} as const satisfies Record<string, Release>;
