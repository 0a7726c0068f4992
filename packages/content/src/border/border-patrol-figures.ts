import { level } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const borderPatrol = { indicator: "apprehensions", hedge: "exact", section: "I.ii", footnote: 24 } as const;
const officers = { en: "US Border Patrol officers", es: "Agentes de la Patrulla Fronteriza" };

export const BORDER_PATROL_FIGURES = {
  "border-patrol-agents-1993": {
    ...borderPatrol,
    statement: officers,
    printed: { digits: "4200", scale: 0 },
    unit: "people",
    period: parsePeriod("FY1993"),
    link: level("usbp-agents-fy"),
  },
  "border-patrol-agents-2016": {
    ...borderPatrol,
    statement: officers,
    printed: { digits: "21000", scale: 0 },
    unit: "people",
    period: parsePeriod("FY2016"),
    hedge: "about",
    link: level("usbp-agents-fy"),
  },
} as const satisfies Record<string, FigureEntry>;
