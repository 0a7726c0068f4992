import { figureOf, type FigureId } from "../paper/index.ts";
import { checkGrowth, type GrowthCheck } from "./check-growth.ts";

interface Endpoints {
  readonly from: FigureId | null;
  readonly to: FigureId | null;
}

/** The growths the paper states, and the figures of the paper that are their endpoints; null where it prints none. */
export const STATED_GROWTHS = {
  "peso-fall-stated": { from: "peso-before-election", to: "peso-election-night" },
  "border-patrol-budget-growth-stated": { from: "border-patrol-budget-1993", to: "border-patrol-budget-2016" },
  "exports-growth-stated": { from: "exports-to-us-1993", to: "exports-to-us-2014" },
  "uac-growth-stated": { from: null, to: "uac-2014" },
  "merida-2018-cut": { from: null, to: null },
} as const satisfies Partial<Record<FigureId, Endpoints>>;

export type StatedGrowthId = keyof typeof STATED_GROWTHS;

export const isStatedGrowth = (id: FigureId): id is StatedGrowthId => id in STATED_GROWTHS;

/** Tests one of the paper's growths against the paper's own endpoints. */
export function checkStatedGrowth(id: StatedGrowthId): GrowthCheck {
  const { from, to }: Endpoints = STATED_GROWTHS[id];
  const start = from && figureOf(from);
  const end = to && figureOf(to);
  return checkGrowth({ stated: figureOf(id), from: start, to: end, exchangeRate: end?.unit === "MXN/USD" });
}
