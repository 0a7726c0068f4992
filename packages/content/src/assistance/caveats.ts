import type { Caveat } from "../subject.ts";

export const caveats = {
  "still-filling": {
    leavesOut: true,
    text: {
      en: "The publisher goes on adding to this year for about two years.",
      es: "La institución sigue agregando montos a este año durante unos dos años.",
    },
  },
  "without-supplementals": {
    leavesOut: true,
    text: {
      en: "The base appropriation only: the year's supplemental laws are not in the table.",
      es: "Sólo la asignación base: las leyes suplementarias del año no están en la tabla.",
    },
  },
  "as-the-press-reported": {
    leavesOut: false,
    text: {
      en: "As newspapers reported it when the budget request came out, not read in the table itself.",
      es: "Según lo reportado por la prensa al publicarse la solicitud; no se leyó en la propia tabla.",
    },
  },
} as const satisfies Record<string, Caveat>;
