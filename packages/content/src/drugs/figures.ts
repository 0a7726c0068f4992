import { level, none } from "../links.ts";
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
    link: level("unodc-cocaine-wholesale-mexico"),
  },
  "cocaine-kg-us-2014": {
    ...price,
    hedge: "about",
    statement: { en: "A kilogram of cocaine in the US market", es: "Un kilogramo de cocaína en el mercado de EE. UU." },
    printed: { digits: "150000", scale: 0 },
    unit: "USD/kg",
    period: parsePeriod("2014"),
    footnote: 13,
    link: level("unodc-cocaine-wholesale-us"),
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
    openEnded: true,
    footnote: 14,
    link: none("no-official-series", {
      en: "Looked at: UNODC's prices of cannabis (dataunodc.un.org/drugs/prices), by country and year; none is told by distance inside the US.",
      es: "Se revisó: los precios de cannabis de la UNODC (dataunodc.un.org/drugs/prices), por país y año; ninguno se da por distancia dentro de EE. UU.",
    }),
  },
} as const satisfies Record<string, FigureEntry>;
