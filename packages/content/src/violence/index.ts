import type { Subject } from "../subject.ts";
import { caveats } from "./caveats.ts";
import { events } from "./events.ts";
import { VIOLENCE_FIGURES } from "./figures.ts";
import { VIOLENCE_TERMS } from "./glossary.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { VIOLENCE } from "./series.ts";
import { VIOLENCE_SPOKEN } from "./spoken.ts";

/** Homicides in Mexico. */
export const violence = {
  indicator: {
    id: "violence",
    name: { en: "Violence", es: "Violencia" },
    alsoCalled: "homicide crime killings murders homicidio delincuencia asesinatos muertes",
    // Victims stopped in mid-2025 and the case files changed registry in 2026: the registry is what is still published every month.
    headline: {
      series: "sesnsp-homicide-cases-rnid",
      before: "sesnsp-homicide-cases",
      earlier: "sesnsp-homicide-cases-1997-2017",
      figures: ["deadliest-month"],
      measures: { en: "intentional homicide case files", es: "carpetas por homicidio doloso" },
      mover: { name: { en: "homicide case files", es: "las carpetas por homicidio doloso" }, plural: true },
    },
  },
  series: VIOLENCE,
  publishers,
  releases,
  figures: VIOLENCE_FIGURES,
  glossary: VIOLENCE_TERMS,
  caveats,
  events,
  spoken: VIOLENCE_SPOKEN,
} as const satisfies Subject;
