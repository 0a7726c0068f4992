import type { Caveat } from "../subject.ts";

export const caveats = {
  "no-row": {
    leavesOut: false,
    text: {
      en: "The edition has no row for this: none was recorded in it, which is not said to be zero.",
      es: "La edición no tiene fila para esto: no registra ninguno, y no dice que sea cero.",
    },
  },
  "events-restated": {
    leavesOut: false,
    text: {
      en: "The number of seizures of a running year has been restated by up to half.",
      es: "El número de decomisos de un año en curso se ha corregido hasta en la mitad.",
    },
  },
} as const satisfies Record<string, Caveat>;
