import type { Caveat } from "./subject.ts";

/** Of values of any subject. */
export const CAVEATS = {
  withdrawn: {
    leavesOut: false,
    text: {
      en: "Stated in an earlier vintage, no longer stated by the publisher.",
      es: "Publicado en una edición anterior; la institución ya no lo incluye.",
    },
  },
  "first-half": {
    // Its completeness says so: against another first half nothing is left out.
    leavesOut: false,
    text: {
      en: "January to June only.",
      es: "Sólo de enero a junio.",
    },
  },
  "break-inside": {
    leavesOut: false,
    text: {
      en: "The way of counting changed within this period: this is the sum of all its parts, as the publisher adds them up.",
      es: "La forma de contar cambió dentro de este periodo: es la suma de todas sus partes, como las suma la institución que publica.",
    },
  },
  "headline-only": {
    leavesOut: false,
    text: {
      en: "Read in a press headline only.",
      es: "Leído sólo en un titular de prensa.",
    },
  },
} as const satisfies Record<string, Caveat>;
