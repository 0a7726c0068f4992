import { none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const price = { indicator: "drugs", hedge: "exact", section: "I" } as const;

export const DRUG_FIGURES = {
  "cocaine-kg-mexico-2014": {
    ...price,
    statement: { en: "A kilogram of cocaine in Mexico", es: "Un kilogramo de cocaína en México" },
    printed: { digits: "7000", scale: 0 },
    unit: "USD/kg",
    period: parsePeriod("2014"),
    footnote: 13,
    link: none("no-official-series"),
  },
  "cocaine-kg-us-2014": {
    ...price,
    hedge: "about",
    statement: { en: "A kilogram of cocaine in the US market", es: "Un kilogramo de cocaína en el mercado de EE. UU." },
    printed: { digits: "150000", scale: 0 },
    unit: "USD/kg",
    period: parsePeriod("2014"),
    footnote: 13,
    link: none("no-official-series"),
  },
  "marijuana-km-gradient": {
    ...price,
    statement: {
      en: "What 1,000 km inside the US add to a kilogram of marijuana, on average",
      es: "Lo que 1,000 km dentro de EE. UU. añaden en promedio a un kilogramo de mariguana",
    },
    printed: { digits: "500", scale: 0 },
    unit: "USD/kg per 1000 km",
    period: parsePeriod("2016"),
    footnote: 14,
    link: none("no-official-series"),
  },
} as const satisfies Record<string, FigureEntry>;
