import type { Caveat } from "../subject.ts";

export const caveats = {
  "recording-starts": {
    leavesOut: true,
    text: {
      en: "Low: recording of unaccompanied children starts in this year.",
      es: "Bajo: el registro de menores no acompañados empieza en este año.",
    },
  },
  "total-as-printed": {
    leavesOut: false,
    text: {
      en: "As printed: the parts add up to one less than the total.",
      es: "Como se imprimió: las partes suman uno menos que el total.",
    },
  },
} as const satisfies Record<string, Caveat>;
