import type { Subject } from "../subject.ts";
import { events } from "./events.ts";
import { PESO_FIGURES } from "./figures.ts";
import { PESO_TERMS } from "./glossary.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { PESO } from "./series.ts";
import { PESO_SPOKEN } from "./spoken.ts";

/** The exchange rate of the peso. */
export const peso = {
  indicator: {
    id: "peso",
    name: { en: "Peso", es: "Peso" },
    alsoCalled: "currency dollar price exchange rate moneda dólar precio cotización divisa tipo de cambio",
    headline: {
      series: "usd-mxn-h10",
      figures: ["peso-election-night", "peso-before-election", "peso-fall-stated"],
      measures: { en: "pesos per US dollar, noon rate", es: "pesos por dólar, tipo del mediodía" },
      mover: { name: { en: "the peso", es: "el peso" }, plural: false },
    },
  },
  series: PESO,
  publishers,
  releases,
  figures: PESO_FIGURES,
  glossary: PESO_TERMS,
  events,
  spoken: PESO_SPOKEN,
} as const satisfies Subject;
