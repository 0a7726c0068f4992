import type { Subject } from "../subject.ts";
import { caveats } from "./caveats.ts";
import { laterEvents } from "./events.ts";
import { DRUG_FIGURES } from "./figures.ts";
import { DRUG_TERMS } from "./glossary.ts";
import { SEIZURE_PARTS } from "./parts.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { COCAINE_PRICES, PATROL_SEIZURES, SEIZURES } from "./series.ts";
import { DRUGS_SPOKEN } from "./spoken.ts";

/** Drugs that CBP seizes, and what the paper says of their price. */
export const drugs = {
  indicator: {
    id: "drugs",
    name: { en: "Drugs", es: "Drogas" },
    alsoCalled:
      "fentanyl meth cocaine heroin marijuana cannabis seizures narcotics trafficking fentanilo metanfetamina cocaína heroína mariguana marihuana decomisos narcóticos narcotráfico",
    headline: {
      series: "cbp-sw-seized-fentanyl",
      figures: [],
      measures: { en: "fentanyl seized, southwest border, pounds", es: "fentanilo decomisado, suroeste, libras" },
    },
  },
  series: { ...SEIZURES, ...PATROL_SEIZURES, ...COCAINE_PRICES },
  publishers,
  releases,
  figures: DRUG_FIGURES,
  glossary: DRUG_TERMS,
  caveats,
  parts: SEIZURE_PARTS,
  laterEvents,
  spoken: DRUGS_SPOKEN,
} as const satisfies Subject;
