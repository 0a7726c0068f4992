import type { Bilingual } from "@frontera/domain";

/** The drugs CBP tells apart, by the key of their series. */
export const DRUGS = {
  fentanyl: { en: "Fentanyl", es: "Fentanilo" },
  methamphetamine: { en: "Methamphetamine", es: "Metanfetamina" },
  cocaine: { en: "Cocaine", es: "Cocaína" },
  heroin: { en: "Heroin", es: "Heroína" },
  marijuana: { en: "Marijuana", es: "Mariguana" },
  ketamine: { en: "Ketamine", es: "Ketamina" },
  ecstasy: { en: "Ecstasy", es: "Éxtasis" },
  lsd: { en: "LSD", es: "LSD" },
  khat: { en: "Khat", es: "Khat" },
  "other-drugs": { en: "Other drugs", es: "Otras drogas" },
} as const satisfies Record<string, Bilingual>;

export type Drug = keyof typeof DRUGS;
