import type { Spoken } from "../spoken.ts";

const victims = ["sesnsp-homicide-victims"] as const;
const victimsNow = ["sesnsp-homicide-victims-rnid"] as const;
const cases = ["sesnsp-homicide-cases"] as const;
const casesNow = ["sesnsp-homicide-cases-rnid"] as const;
const casesBefore = ["sesnsp-homicide-cases-1997-2017"] as const;
const deaths = ["inegi-homicide-deaths"] as const;
const about = ["MX"] as const;

export const VIOLENCE_SPOKEN: readonly Spoken[] = [
  {
    en: [
      "homicide*",
      "intentional homicide*",
      "murder",
      "murders",
      "killing",
      "killings",
      "murdered",
      "killed",
      "violence",
      "violent death*",
    ],
    es: [
      "homicidio*",
      "homicidios dolosos",
      "homicidio doloso",
      "homicidios intencionales",
      "asesinato*",
      "asesinad*",
      "violencia",
      "muertes violentas",
    ],
    means: [victims, cases, casesBefore, deaths, victimsNow, casesNow],
    about,
    superlatives: {
      en: ["deadliest", "most violent", "bloodiest", "most murderous", "most homicides", "most murders"],
      es: [
        "mas violent*",
        "mas letal*",
        "mas sangrient*",
        "mas mortifer*",
        "mas homicidios",
        "mas asesinatos",
        "mas mortal*",
      ],
    },
  },
  {
    en: [
      "homicide victim*",
      "victims of homicide*",
      "victims of intentional homicide",
      "murder victim*",
      "victims of murder",
    ],
    es: [
      "victimas de homicidio*",
      "victimas de homicidio doloso",
      "victimas de homicidios dolosos",
      "victimas de asesinato*",
    ],
    means: [victims, victimsNow],
    about,
  },
  {
    en: [
      "homicide case*",
      "homicide case files",
      "homicide investigation*",
      "case files for intentional homicide",
      "intentional homicide case files",
      "case files for homicide",
      "murder case*",
    ],
    es: [
      "carpetas de investigacion por homicidio doloso",
      "carpetas de investigacion por homicidio*",
      "carpetas por homicidio*",
      "carpetas por homicidio doloso",
      "carpetas de homicidio*",
      "carpetas de homicidio doloso",
      "averiguaciones por homicidio*",
      "casos de homicidio*",
      "casos de homicidio doloso",
    ],
    means: [cases, casesBefore, casesNow],
    about,
  },
  {
    en: ["deaths by homicide", "homicide death*", "deaths from homicide", "death certificates for homicide"],
    es: ["defunciones por homicidio*", "muertes por homicidio*", "presuntos homicidios"],
    means: [deaths],
    about,
  },
  {
    en: ["homicide rate*", "murder rate*", "rate of homicide*", "rate of homicides"],
    es: ["tasa de homicidio*", "tasa de asesinatos", "tasa de homicidios dolosos"],
    means: [
      ["inegi-homicide-rate"],
      ["inegi-homicide-rate-conapo"],
      ["inegi-homicide-rate-wpp"],
      ["worldbank-homicide-rate"],
    ],
    about,
  },
  {
    en: ["feminicide*", "femicide*"],
    es: ["feminicidio*"],
    means: [
      ["sesnsp-feminicide-victims"],
      ["sesnsp-feminicide-cases"],
      ["sesnsp-feminicide-victims-rnid"],
      ["sesnsp-feminicide-cases-rnid"],
    ],
    about,
  },
  {
    en: ["feminicide victim*", "femicide victim*", "victims of feminicide", "victims of femicide"],
    es: ["victimas de feminicidio*"],
    means: [["sesnsp-feminicide-victims"], ["sesnsp-feminicide-victims-rnid"]],
    about,
  },
];
