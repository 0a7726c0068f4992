import type { SeriesFamily } from "../series.ts";

const population = {
  indicator: "context",
  area: "MX",
  frequency: "A",
  calendar: "calendar",
  unit: "people",
  kind: "stock",
  quote: null,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: null,
  breaks: [],
} as const;

export const CONTEXT = {
  "conapo-population": {
    ...population,
    release: "conapo-population",
    byState: true,
    definition: "conapo-mid-year-population",
    title: { en: "Mid-year population, CONAPO", es: "Población a mitad de año, CONAPO" },
    about: {
      en: "Mid-year population of Mexico and its states, reconciled to 2019 and projected from 2020.",
      es: "Población de México y sus entidades a mitad de año, conciliada hasta 2019 y proyectada desde 2020.",
    },
    isNot: {
      en: "Not a census count; it differs from the UN's by 1.4 million in 2020.",
      es: "No es un conteo censal; en 2020 difiere del de la ONU en 1.4 millones.",
    },
  },
  "worldbank-population": {
    ...population,
    release: "worldbank-population",
    definition: "wpp-mid-year-population",
    title: { en: "Population, World Bank", es: "Población, Banco Mundial" },
    about: {
      en: "Mid-year population of Mexico from the UN World Population Prospects.",
      es: "Población de México a mitad de año según World Population Prospects de la ONU.",
    },
    isNot: { en: "Not CONAPO's population.", es: "No es la población de CONAPO." },
  },
} as const satisfies Record<string, SeriesFamily>;
