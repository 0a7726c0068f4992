import type { Subject } from "../subject.ts";
import { caveats } from "./caveats.ts";
import { laterEvents } from "./events.ts";
import { REFUGE_FIGURES } from "./figures.ts";
import { REFUGE_TERMS } from "./glossary.ts";
import { OUTCOME_PARTS } from "./parts.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { REFUGE } from "./series.ts";
import { REFUGE_SPOKEN } from "./spoken.ts";

/** Who asks Mexico for protection and what becomes of it, and who born in Mexico lives in the United States. */
export const refuge = {
  indicator: {
    id: "refuge",
    name: { en: "Refuge", es: "Refugio" },
    alsoCalled:
      "asylum refugees COMAR UNHCR immigrants born in Mexico net migration asilo refugiados ACNUR inmigrantes nacidos en México migración neta",
    headline: {
      series: "unhcr-asylum-applications-mexico",
      figures: ["asylum-growth"],
      measures: { en: "asylum applications in Mexico", es: "solicitudes de asilo en México" },
    },
  },
  series: REFUGE,
  publishers,
  releases,
  figures: REFUGE_FIGURES,
  glossary: REFUGE_TERMS,
  caveats,
  parts: OUTCOME_PARTS,
  laterEvents,
  spoken: REFUGE_SPOKEN,
} as const satisfies Subject;
