import type { SeriesFamily } from "@frontera/domain";
import { headcount } from "../measures.ts";

const population = {
  ...headcount,
  population: true,
  indicator: "context",
  frequency: "A",
  calendar: "calendar",
  area: "MX",
  breaks: [],
} as const;

export const CONTEXT = {
  "conapo-population": {
    ...population,
    release: "conapo-population",
    byState: true,
    byMunicipality: true,
    definition: "conapo-mid-year-population",
    title: { en: "Population at mid-year (CONAPO)", es: "Población a mitad de año (CONAPO)" },
    about: {
      en: "CONAPO's estimate of people living in Mexico at mid-year, and its projection to 2030, edition of 2023.",
      es: "Estimación del CONAPO de la población residente en México a mitad de año y proyección a 2030, edición de 2023.",
    },
    isNot: {
      en: "Not the UN's estimate (2020: 128.2 against 126.8 million). Later years are projections.",
      es: "No es la estimación de la ONU (2020: 128.2 frente a 126.8 millones). Los años posteriores son proyecciones.",
    },
  },
  "worldbank-population": {
    ...population,
    release: "worldbank-population",
    definition: "wpp-population",
    title: { en: "Population (World Bank)", es: "Población (Banco Mundial)" },
    about: {
      en: "Total population of Mexico at mid-year as the World Bank states it, from UN World Population Prospects.",
      es: "Población total de México a mitad de año según el Banco Mundial, con base en World Population Prospects de la ONU.",
    },
    isNot: {
      en: "Not CONAPO's estimate: rates over the two differ.",
      es: "No es la estimación del CONAPO: las tasas con una y otra difieren.",
    },
  },
} as const satisfies Record<string, SeriesFamily>;
