import type { Caveat } from "../subject.ts";

export const caveats = {
  "stated-as-about": {
    leavesOut: false,
    hedge: "about",
    text: {
      en: "The document says about so much: it gives no digit behind it.",
      es: "El documento dice «alrededor de»: no da más dígitos.",
    },
  },
  "position-suppressed": {
    leavesOut: false,
    text: {
      en: "Withheld by BEA, (D): it would show what a single company owns. Not zero.",
      es: "La BEA lo reserva, (D): mostraría lo que tiene una sola empresa. No es cero.",
    },
  },
  "position-under-half-a-million": {
    leavesOut: false,
    text: {
      en: "Between −500,000 and 500,000 dollars, (*): BEA prints no digits for it. Not zero.",
      es: "Entre −500,000 y 500,000 dólares, (*): la BEA no imprime sus dígitos. No es cero.",
    },
  },
} as const satisfies Record<string, Caveat>;
