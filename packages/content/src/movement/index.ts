import type { Subject } from "../subject.ts";
import { laterEvents } from "./events.ts";
import { MOVEMENT_TERMS } from "./glossary.ts";
import { PORTS } from "./ports.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { MOVEMENT } from "./series.ts";
import { MOVEMENT_SPOKEN } from "./spoken.ts";

/** Who and what crosses the border lawfully, and the money that goes home. */
export const movement = {
  indicator: {
    id: "movement",
    name: { en: "Movement", es: "Cruces y remesas" },
    alsoCalled:
      "border crossings ports of entry trucks cars pedestrians bridges remittances money home cruces fronterizos garitas puertos de entrada camiones autos peatones puentes remesas envíos",
    headline: {
      series: "bts-trucks",
      figures: [],
      measures: { en: "trucks into the US", es: "camiones hacia EE. UU." },
    },
  },
  series: MOVEMENT,
  publishers,
  releases,
  figures: {},
  glossary: MOVEMENT_TERMS,
  laterEvents,
  parts: { port: PORTS },
  spoken: MOVEMENT_SPOKEN,
} as const satisfies Subject;
