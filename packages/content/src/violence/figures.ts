import { parsePeriod, type FigureEntry } from "@frontera/domain";

export const VIOLENCE_FIGURES = {
  "deadliest-month": {
    indicator: "violence",
    statement: {
      en: "October 2017 ranks first among all months of modern Mexican history by killings",
      es: "Octubre de 2017 ocupa el primer lugar entre todos los meses de la historia moderna de México por homicidios",
    },
    brief: { en: "October 2017 the deadliest month", es: "octubre de 2017, el mes más letal" },
    printed: { digits: "1", scale: 0, inWords: true },
    unit: "rank",
    period: parsePeriod("2017-10"),
    hedge: "exact",
    section: "III",
    footnote: 73,
    link: {
      kind: "rank",
      series: [
        "sesnsp-homicide-cases-1997-2017",
        "sesnsp-homicide-victims-vm",
        "sesnsp-homicide-victims",
        "sesnsp-homicide-cases",
      ],
    },
  },
} as const satisfies Record<string, FigureEntry>;
