import type { Release } from "@frontera/domain";
import { ccBy4, libreUso, usGovernmentWork } from "../licences.ts";

export const releases = {
  "unhcr-asylum": {
    publisher: "unhcr",
    name: {
      en: "Refugee Population Statistics: asylum in Mexico",
      es: "Estadísticas de población refugiada: asilo en México",
    },
    url: "https://www.unhcr.org/refugee-statistics/",
    licence: ccBy4,
    citation:
      "UNHCR, Refugee Population Statistics Database, asylum applications and decisions, country of asylum Mexico",
    // A year comes in June of the next one, mid-year figures in November.
    cadence: { dueAfterDays: 540, overdueAfterDays: 600 },
  },
  "comar-applications": {
    publisher: "comar",
    name: { en: "Applicants for refugee status", es: "Solicitantes de la condición de refugiado" },
    url: "https://www.gob.mx/comar",
    licence: libreUso,
    citation:
      "Comisión Mexicana de Ayuda a Refugiados (COMAR), solicitantes de la condición de refugiado, as quoted in the press",
    cadence: null,
  },
  "acs-place-of-birth": {
    publisher: "census-acs",
    name: {
      en: "American Community Survey, place of birth (B05006)",
      es: "American Community Survey, lugar de nacimiento (B05006)",
    },
    url: "https://data.census.gov/table?q=B05006",
    licence: usGovernmentWork,
    citation:
      "US Census Bureau, American Community Survey 1-year estimates, table B05006, as quoted by MPI and Pew Research Center",
    cadence: null,
  },
} as const satisfies Record<string, Release>;
