import type { Caveat } from "../subject.ts";

export const caveats = {
  "still-filling": {
    leavesOut: true,
    text: {
      en: "The publisher goes on adding to this year for about two years.",
      es: "El publicador sigue agregando montos a este año durante unos dos años.",
    },
  },
} as const satisfies Record<string, Caveat>;
