import type { Catalogue } from "@frontera/domain";

export const OUTCOME_PARTS = {
  "asylum-outcome": {
    name: { en: "Outcome", es: "Resultado" },
    parts: [
      { code: "out-recognised", name: { en: "recognised as refugees", es: "reconocidas como refugiadas" } },
      { code: "out-other", name: { en: "other protection", es: "otra protección (complementaria)" } },
      { code: "out-rejected", name: { en: "rejected", es: "rechazadas" } },
      { code: "out-closed", name: { en: "closed otherwise", es: "cerradas por otra causa" } },
    ],
  },
} as const satisfies Readonly<Record<string, Catalogue["parts"][string]>>;
