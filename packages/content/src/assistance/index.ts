import type { Subject } from "../subject.ts";
import { caveats } from "./caveats.ts";
import { ACCOUNT_PARTS, COUNTRY_TABLES } from "./country-tables.ts";
import { events, laterEvents } from "./events.ts";
import { MERIDA_FIGURES } from "./figures.ts";
import { ASSISTANCE_TERMS } from "./glossary.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { MERIDA } from "./series.ts";
import { statements } from "./statements.ts";
import { ASSISTANCE_SPOKEN } from "./spoken.ts";

/** US assistance to Mexico, the Mérida Initiative in it. */
export const assistance = {
  indicator: {
    id: "merida",
    name: { en: "Mérida spending", es: "Gasto de Mérida" },
    alsoCalled:
      "INCLE ESF FMF account cuenta request solicitud aid assistance security money ayuda asistencia seguridad dinero Mérida Merida",
    headline: {
      series: "us-aid-mexico-appropriated-fy",
      figures: ["merida-total", "merida-2018-cut"],
      measures: { en: "all US aid to Mexico, appropriated", es: "toda la ayuda de EE. UU. a México, asignada" },
      mover: { name: { en: "US aid", es: "la ayuda de EE. UU." }, plural: false },
    },
  },
  series: { ...MERIDA, ...COUNTRY_TABLES },
  publishers,
  releases,
  figures: MERIDA_FIGURES,
  glossary: ASSISTANCE_TERMS,
  caveats,
  parts: ACCOUNT_PARTS,
  events,
  laterEvents,
  statements,
  spoken: ASSISTANCE_SPOKEN,
} as const satisfies Subject;
