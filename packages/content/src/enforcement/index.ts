import type { Subject } from "../subject.ts";
import { caveats } from "./caveats.ts";
import { laterEvents } from "./events.ts";
import { BUDGET_FIGURES } from "./budget-figures.ts";
import { RETURN_FIGURES } from "./return-figures.ts";
import { ENFORCEMENT_TERMS } from "./glossary.ts";
import { REMOVAL_PARTS } from "./parts.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { ENFORCEMENT } from "./series.ts";
import { statements } from "./statements.ts";
import { ENFORCEMENT_SPOKEN } from "./spoken.ts";

/** Who is sent back, from the United States and from Mexico, what it costs, and who dies on the way. */
export const enforcement = {
  indicator: {
    id: "enforcement",
    name: { en: "Enforcement", es: "Control migratorio" },
    alsoCalled:
      "deportation deportations removals returns ICE DHS deaths budget Frontera Sur deportación deportados devueltos repatriados muertes presupuesto",
    headline: {
      series: "dhs-removals-mexico-fy",
      figures: [],
      measures: {
        en: "removals of Mexicans from the US",
        es: "deportaciones de mexicanos desde EE. UU.",
      },
    },
  },
  series: ENFORCEMENT,
  publishers,
  releases,
  figures: { ...BUDGET_FIGURES, ...RETURN_FIGURES },
  glossary: ENFORCEMENT_TERMS,
  caveats,
  parts: REMOVAL_PARTS,
  laterEvents,
  statements,
  spoken: ENFORCEMENT_SPOKEN,
} as const satisfies Subject;
