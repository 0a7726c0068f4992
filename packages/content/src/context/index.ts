import type { Subject } from "../subject.ts";
import { CONTEXT_FIGURES } from "./figures.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { CONTEXT } from "./series.ts";
import { CONTEXT_SPOKEN } from "./spoken.ts";

/** What the other subjects are set over, and what the paper says besides them. */
export const context = {
  indicator: {
    id: "context",
    name: { en: "Context", es: "Contexto" },
    alsoCalled: "",
    headline: null,
  },
  series: CONTEXT,
  publishers,
  releases,
  figures: CONTEXT_FIGURES,
  glossary: {},
  spoken: CONTEXT_SPOKEN,
} as const satisfies Subject;
