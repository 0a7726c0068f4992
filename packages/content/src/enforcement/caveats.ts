import type { Caveat } from "../subject.ts";

export const caveats = {
  "press-of-its-day": {
    leavesOut: false,
    text: {
      en: "Preliminary, as newspapers reported it; the definitive total is higher and not held.",
      es: "Preliminar, según la prensa; el total definitivo es mayor y no lo tenemos.",
    },
  },
  "removals-withheld": {
    leavesOut: false,
    text: {
      en: "Withheld by the publisher, so that nobody is known by it.",
      es: "Reservado por quien publica, para que nadie sea identificable.",
    },
  },
} as const satisfies Record<string, Caveat>;
