import { level, none } from "../links.ts";
import { parsePeriod, type FigureEntry } from "@frontera/domain";

const borderPatrol = { indicator: "enforcement", hedge: "exact", section: "I.ii", footnote: 24 } as const;
const budget = { en: "US Border Patrol budget for the year", es: "Presupuesto anual de la Patrulla Fronteriza" };

export const BUDGET_FIGURES = {
  "border-patrol-budget-1993": {
    ...borderPatrol,
    statement: budget,
    printed: { digits: "362", scale: 6 },
    unit: "USD",
    period: parsePeriod("FY1993"),
    link: level("usbp-budget-fy"),
  },
  "border-patrol-budget-2016": {
    ...borderPatrol,
    statement: budget,
    printed: { digits: "3.6", scale: 9 },
    unit: "USD",
    period: parsePeriod("FY2016"),
    hedge: "more-than",
    link: level("usbp-budget-fy"),
  },
  "budget-growth-above-exports": {
    ...borderPatrol,
    statement: {
      en: "How much more the Border Patrol's budget grew than Mexican exports to the US, in points: more than nothing",
      es: "Cuánto más creció el presupuesto de la Patrulla Fronteriza que las exportaciones mexicanas a EE. UU., en puntos: más que nada",
    },
    printed: { digits: "0", scale: 0, inWords: true },
    unit: "points",
    period: { from: parsePeriod("1993"), to: parsePeriod("2016") },
    hedge: "more-than",
    footnote: null,
    link: none("compares-own-figures"),
  },
  "border-patrol-budget-growth-stated": {
    ...borderPatrol,
    statement: {
      en: "Growth of that budget, as the paper states it",
      es: "Crecimiento de ese presupuesto, según el estudio",
    },
    printed: { digits: "930", scale: 0 },
    unit: "percent",
    period: { from: parsePeriod("FY1993"), to: parsePeriod("FY2016") },
    link: {
      kind: "growth",
      series: "usbp-budget-fy",
      from: "border-patrol-budget-1993",
      to: "border-patrol-budget-2016",
    },
  },
} as const satisfies Record<string, FigureEntry>;
