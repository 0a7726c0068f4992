import type { Caveat } from "../subject.ts";

export const caveats = {
  "published-as-zero": {
    leavesOut: true,
    text: {
      en: "Printed as 0 for every crime: the state did not report that month.",
      es: "Impreso como 0 en todos los delitos: la entidad no reportó ese mes.",
    },
  },
  "oaxaca-unreported": {
    leavesOut: true,
    text: {
      en: "Understated: Oaxaca did not report that month and was printed as 0.",
      es: "Subestimado: Oaxaca no reportó ese mes y se imprimió como 0.",
    },
  },
  "state-unreported": {
    leavesOut: true,
    text: {
      en: "Understated: at least one state reported nothing that month and was printed as 0.",
      es: "Subestimado: al menos una entidad no reportó ese mes y se imprimió como 0.",
    },
  },
} as const satisfies Record<string, Caveat>;
