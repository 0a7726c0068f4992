import type { Subject } from "../subject.ts";
import { BORDER_PATROL_FIGURES } from "./border-patrol-figures.ts";
import { caveats } from "./caveats.ts";
import { events, laterEvents } from "./events.ts";
import { BORDER_FISCAL } from "./fiscal.ts";
import { BORDER_TERMS } from "./glossary.ts";
import { MIGRATION_FIGURES } from "./migration-figures.ts";
import { BORDER_MONTHLY } from "./monthly.ts";
import { PARTS } from "./parts.ts";
import { publishers } from "./publishers.ts";
import { releases } from "./releases.ts";
import { BORDER_SPOKEN } from "./spoken.ts";

/** Arrests and encounters at the US border. */
export const border = {
  indicator: {
    id: "apprehensions",
    name: { en: "Apprehensions", es: "Detenciones" },
    alsoCalled: "border migration migrants crossings frontera migración migrantes cruces",
    headline: {
      series: "usbp-sw-apprehensions",
      figures: ["non-mexicans-exceed-mexicans", "uac-2014", "uac-growth-stated"],
      measures: {
        en: "Border Patrol arrests, southwest border",
        es: "detenciones de la Patrulla Fronteriza, suroeste",
      },
      bands: [{ name: { en: "Title 42", es: "Título 42" }, from: "2020-03-21", to: "2023-05-11" }],
      mover: {
        name: { en: "Border Patrol arrests", es: "las detenciones de la Patrulla Fronteriza" },
        plural: true,
      },
    },
  },
  series: { ...BORDER_MONTHLY, ...BORDER_FISCAL },
  publishers,
  releases,
  figures: { ...BORDER_PATROL_FIGURES, ...MIGRATION_FIGURES },
  glossary: BORDER_TERMS,
  caveats,
  events,
  laterEvents,
  parts: PARTS,
  spoken: BORDER_SPOKEN,
} as const satisfies Subject;
