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

/** Arrests and encounters at the US border. */
export const border = {
  indicator: {
    id: "apprehensions",
    name: { en: "Apprehensions", es: "Detenciones" },
    alsoCalled: "border migration migrants crossings frontera migración migrantes cruces",
    headline: {
      series: "usbp-sw-apprehensions",
      figures: ["non-mexicans-exceed-mexicans", "uac-2014", "uac-growth-stated"],
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
} as const satisfies Subject;
