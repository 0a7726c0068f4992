import type { CaveatId } from "../caveats.ts";
import { periodInfo, type Period } from "../period.ts";
import type { Completeness } from "../observation.ts";
import type { Break, Measure } from "../series-family.ts";
import type { Series, SeriesId } from "../series.ts";
import type { Bilingual } from "../text.ts";

/** What keeps two values from having a percentage between them, each in one sentence. */
export const GATE_RULES = {
  unit: { en: "They are counted in different units.", es: "Se miden en unidades distintas." },
  "quote-direction": {
    en: "The rates are quoted in opposite directions.",
    es: "Los tipos de cambio se cotizan en sentidos opuestos.",
  },
  "quote-basis": {
    en: "The rates are fixed in different ways.",
    es: "Los tipos de cambio se fijan de maneras distintas.",
  },
  definition: { en: "They do not count the same thing.", es: "No cuentan lo mismo." },
  area: { en: "They are about different areas.", es: "Se refieren a áreas distintas." },
  kind: {
    en: "One is counted over a period, the other held at a moment.",
    es: "Uno se cuenta durante un periodo, el otro en un momento.",
  },
  "money-stage": {
    en: "Requested, appropriated, obligated and disbursed money are different statistics.",
    es: "El dinero solicitado, asignado, comprometido y desembolsado son estadísticas distintas.",
  },
  "money-basis": {
    en: "The money is placed in years by different rules.",
    es: "El dinero se ubica en años con reglas distintas.",
  },
  "price-basis": {
    en: "One is in nominal, the other in constant dollars.",
    es: "Uno está en dólares nominales, el otro en constantes.",
  },
  "period-type": { en: "The periods are of different kinds.", es: "Los periodos son de tipos distintos." },
  completeness: {
    en: "One of the two values does not cover its whole period and area.",
    es: "Uno de los dos valores no cubre todo su periodo y toda su área.",
  },
  break: { en: "The method changed between the two.", es: "La metodología cambió entre ambos." },
} as const satisfies Record<string, Bilingual>;

export type GateRule = keyof typeof GATE_RULES;

/** Caveats under which a value leaves out a part of what it counts: a percentage would measure the gap in reporting. */
const LEAVES_SOMETHING_OUT = {
  withdrawn: false,
  "published-as-zero": true,
  "oaxaca-unreported": true,
  "state-unreported": true,
  "still-filling": true,
  "recording-starts": true,
  "total-as-printed": false,
  "first-half": true,
  "headline-only": false,
} as const satisfies Record<CaveatId, boolean>;

/** One value's side of a comparison: what is measured, where, when, and how much of the period it covers. */
export interface Side extends Measure {
  /** The series it is a value of; absent for a value no series holds. */
  readonly id?: SeriesId;
  readonly area: string;
  readonly period: Period;
  readonly completeness: Completeness;
  readonly caveat: CaveatId | null;
  readonly breaks: readonly Break[];
}

export type GateResult =
  { readonly comparable: true } | { readonly comparable: false; readonly failed: readonly [GateRule, ...GateRule[]] };

/** A value of a series as one side of a comparison. */
export const sideOf = (
  series: Series,
  period: Period,
  completeness: Completeness = "complete",
  caveat: CaveatId | null = null,
): Side => ({ ...series, period, completeness, caveat });

/** Covers its whole period, and leaves out nothing of what it counts. */
export const isWhole = ({ completeness, caveat }: Pick<Side, "completeness" | "caveat">): boolean =>
  completeness === "complete" && !(caveat !== null && LEAVES_SOMETHING_OUT[caveat]);

/** A percentage is allowed only where every rule passes: all the rules that fail, in the order above. */
export function gate(a: Side, b: Side): GateResult {
  const [first, ...rest] = rules.filter(([, holds]) => !holds(a, b)).map(([rule]) => rule);
  return first === undefined ? { comparable: true } : { comparable: false, failed: [first, ...rest] };
}

const rules: readonly (readonly [GateRule, (a: Side, b: Side) => boolean])[] = [
  ["unit", (a, b) => a.unit === b.unit],
  ["quote-direction", (a, b) => a.quote?.base === b.quote?.base && a.quote?.counter === b.quote?.counter],
  ["quote-basis", (a, b) => a.quote?.basis === b.quote?.basis],
  ["definition", (a, b) => a.definition === b.definition],
  ["area", (a, b) => a.area === b.area],
  ["kind", (a, b) => a.kind === b.kind],
  ["money-stage", (a, b) => a.moneyStage === b.moneyStage],
  ["money-basis", (a, b) => a.moneyBasis === b.moneyBasis],
  ["price-basis", (a, b) => a.priceBasis === b.priceBasis],
  ["period-type", (a, b) => samePeriodType(a.period, b.period)],
  ["completeness", (a, b) => isWhole(a) && isWhole(b)],
  ["break", (a, b) => !crossesBreak(a, b)],
];

function samePeriodType(a: Period, b: Period): boolean {
  const [left, right] = [periodInfo(a), periodInfo(b)];
  return left.frequency === right.frequency && left.calendar === right.calendar;
}

/** Whether a break of either side lies between the two periods: the later one is then counted otherwise. */
function crossesBreak(a: Side, b: Side): boolean {
  const [left, right] = [periodInfo(a.period).start, periodInfo(b.period).start];
  const [earlier, later] = left < right ? [left, right] : [right, left];
  return [...a.breaks, ...b.breaks].some(({ at }) => {
    const { start } = periodInfo(at);
    return earlier < start && start <= later;
  });
}
