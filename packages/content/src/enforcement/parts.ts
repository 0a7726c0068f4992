import type { Catalogue } from "@frontera/domain";

export const REMOVAL_PARTS = {
  removal: {
    name: { en: "Criminal status", es: "Antecedentes" },
    parts: [
      { code: "rem-criminal", name: { en: "with a criminal conviction", es: "con antecedentes penales" } },
      { code: "rem-noncriminal", name: { en: "without one", es: "sin antecedentes penales" } },
    ],
  },
} as const satisfies Readonly<Record<string, Catalogue["parts"][string]>>;
