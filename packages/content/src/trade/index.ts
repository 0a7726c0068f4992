import type { Subject } from "../subject.ts";
import { caveats } from "./caveats.ts";
import { laterEvents } from "./events.ts";
import { TRADE_FIGURES } from "./figures.ts";
import { TRADE_TERMS } from "./glossary.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { TRADE } from "./series.ts";
import { TRADE_SPOKEN } from "./spoken.ts";

/** Goods between the United States and Mexico, and what US firms own there. */
export const trade = {
  indicator: {
    id: "trade",
    name: { en: "Trade", es: "Comercio" },
    alsoCalled:
      "exports imports goods NAFTA TLCAN USMCA T-MEC tariffs investment FDI dependence exportaciones importaciones mercancías aranceles inversión IED dependencia",
    headline: {
      series: "us-imports-from-mexico",
      figures: ["exports-growth-stated"],
      measures: { en: "US imports from Mexico", es: "importaciones de EE. UU. desde México" },
    },
  },
  series: TRADE,
  publishers,
  releases,
  figures: TRADE_FIGURES,
  glossary: TRADE_TERMS,
  caveats,
  laterEvents,
  spoken: TRADE_SPOKEN,
} as const satisfies Subject;
