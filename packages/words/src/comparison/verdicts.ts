import type { Bilingual, VerdictKind } from "@frontera/domain";

/** What can be said of a figure of the paper, as a reader sees it on a chip. */
export const VERDICT_WORDS = {
  consistent: { en: "consistent", es: "coherente" },
  "consistent-if-hedged": { en: "true only because of how it is worded", es: "cierto sólo por cómo está redactado" },
  inconsistent: { en: "inconsistent", es: "incoherente" },
  "not-checkable": { en: "cannot be checked", es: "no se puede comprobar" },
  agrees: { en: "matches", es: "coincide" },
  differs: { en: "differs", es: "difiere" },
  "not-comparable": { en: "not comparable", es: "no comparable" },
  holds: { en: "holds", es: "se cumple" },
  fails: { en: "does not hold", es: "no se cumple" },
  depends: { en: "depends on how it is counted", es: "depende de cómo se cuente" },
  "still-first": { en: "still the highest", es: "sigue siendo el máximo" },
  surpassed: { en: "since surpassed", es: "superado después" },
  "not-held": { en: "no official figure here for that day", es: "sin cifra oficial aquí para ese día" },
  "no-series": { en: "no official figures here", es: "sin cifras oficiales aquí" },
} as const satisfies Record<VerdictKind, Bilingual>;
