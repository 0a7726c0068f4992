import type { Caveat } from "../subject.ts";

export const caveats = {
  "no-decisions-published": {
    leavesOut: false,
    text: {
      en: "UNHCR publishes no decisions of this year: not zero.",
      es: "El ACNUR no publica resoluciones de este año: no es cero.",
    },
  },
  "two-surveys": {
    leavesOut: false,
    text: {
      en: "From the American Community Survey or the Current Population Survey: its source does not say which.",
      es: "De la American Community Survey o de la Current Population Survey: su fuente no dice cuál.",
    },
  },
} as const satisfies Record<string, Caveat>;
