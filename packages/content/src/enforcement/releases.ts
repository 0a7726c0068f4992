import type { Release } from "@frontera/domain";
import { libreUso, usGovernmentWork } from "../licences.ts";

export const releases = {
  "dhs-yearbook": {
    publisher: "ohss",
    name: {
      en: "Yearbook of Immigration Statistics: removals by nationality",
      es: "Yearbook of Immigration Statistics: deportaciones por nacionalidad",
    },
    url: "https://ohss.dhs.gov/topics/immigration/yearbook",
    licence: usGovernmentWork,
    citation:
      "Office of Homeland Security Statistics, Yearbook of Immigration Statistics, removals by criminal status and nationality",
    // A year comes 12 to 18 months after its end.
    cadence: { dueAfterDays: 460, overdueAfterDays: 640 },
  },
  "cbp-budget": {
    publisher: "cbp",
    name: {
      en: "US Border Patrol fiscal year budget statistics",
      es: "Estadísticas del presupuesto de la Patrulla Fronteriza por año fiscal",
    },
    url: "https://www.cbp.gov/document/stats/us-border-patrol-fiscal-year-budget-statistics-fy-1990-fy-2016",
    licence: usGovernmentWork,
    citation: "US Customs and Border Protection, US Border Patrol Fiscal Year Budget Statistics (FY 1990 - FY 2016)",
    cadence: null,
  },
  "icg-easy-prey": {
    publisher: "crisis-group",
    name: {
      en: "Easy Prey: criminal violence and Central American migration (July 2016)",
      es: "Easy Prey: violencia criminal y migración centroamericana (julio de 2016)",
    },
    url: "https://www.crisisgroup.org/",
    licence: { name: "Quoted, source named", url: "https://www.crisisgroup.org/" },
    citation:
      "International Crisis Group, Easy Prey: Criminal Violence and Central American Migration, 28 July 2016, as The Guardian quoted it on 27 July 2016",
    cadence: null,
  },
  "upm-bulletins": {
    publisher: "upm",
    name: {
      en: "Monthly bulletin of migration statistics: people presented and returned",
      es: "Boletín mensual de estadísticas migratorias: presentados y devueltos",
    },
    url: "https://portales.segob.gob.mx/es/PoliticaMigratoria/CuadrosBOLETIN?Anual=2026&Secc=3",
    licence: libreUso,
    citation: "Unidad de Política Migratoria (SEGOB), Boletín de estadísticas migratorias, as quoted in dated reports",
    cadence: null,
  },
} as const satisfies Record<string, Release>;
