import type { Release } from "@frontera/domain";
import { libreUso, ccBy4 } from "../licences.ts";

export const releases = {
  "worldbank-population": {
    publisher: "world-bank",
    name: { en: "Population, total (SP.POP.TOTL)", es: "Población total (SP.POP.TOTL)" },
    url: "https://data.worldbank.org/indicator/SP.POP.TOTL?locations=MX",
    licence: ccBy4,
    citation: "World Bank, World Development Indicators, SP.POP.TOTL, Mexico (UN World Population Prospects)",
    cadence: { dueAfterDays: 560, overdueAfterDays: 700 },
  },
  "conapo-population": {
    publisher: "conapo",
    name: { en: "Mid-year population 1970 to 2030", es: "Población a mitad de año 1970 a 2030" },
    url: "https://www.gob.mx/conapo/documentos/bases-de-datos-de-la-conciliacion-demografica-1950-a-2019-y-proyecciones-de-la-poblacion-de-mexico-2020-a-2070",
    licence: libreUso,
    citation: "CONAPO, Conciliación demográfica 1950-2019 y proyecciones de la población de México, edición 2023",
    cadence: null,
  },
} as const satisfies Record<string, Release>;
