import type { Bilingual, VerdictKind } from "@frontera/domain";

/** What can be said of a figure of the paper, as a reader sees it on a chip. */
export const VERDICT_WORDS = {
  consistent: { en: "consistent", es: "coherente" },
  "consistent-if-hedged": { en: "consistent only through its hedge", es: "coherente sólo por su matiz" },
  inconsistent: { en: "inconsistent", es: "incoherente" },
  "not-checkable": { en: "not checkable", es: "no comprobable" },
  agrees: { en: "agrees with the record", es: "coincide con el registro" },
  differs: { en: "differs from the record", es: "difiere del registro" },
  "not-comparable": { en: "not comparable", es: "no comparable" },
  holds: { en: "holds", es: "se cumple" },
  fails: { en: "does not hold", es: "no se cumple" },
  depends: { en: "depends on how it is counted", es: "depende de cómo se cuente" },
  "still-first": { en: "still the highest", es: "sigue siendo el máximo" },
  surpassed: { en: "since surpassed", es: "superado después" },
  "not-held": { en: "not held at that date", es: "no se tiene a esa fecha" },
  "no-series": { en: "no live series", es: "sin serie viva" },
} as const satisfies Record<VerdictKind, Bilingual>;
