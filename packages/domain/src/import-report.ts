import type { Drift } from "./survey.ts";
import type { DecimalText } from "./decimal.ts";
import { comparePeriods, type IsoDate, type Period } from "./period.ts";
import type { ReleaseId } from "./releases.ts";
import type { SeriesId } from "./series.ts";
import {
  observationsAsOf,
  type Revision,
  type SeriesHistory,
  type SeriesPlan,
  type SeriesVintage,
  type VintageDateBasis,
} from "./vintage.ts";

/** Something a person should look at before it is stored. Nothing odd is refused: publishers restate, and so do wars and pandemics. */
export type Oddity =
  | {
      /** A new value far from the ones before it. */
      readonly kind: "jump";
      readonly seriesId: SeriesId;
      readonly period: Period;
      readonly value: DecimalText;
      /** The middle one of the values before it. */
      readonly usual: DecimalText;
    }
  | {
      /** A value restated by a large part of itself. */
      readonly kind: "large-revision";
      readonly seriesId: SeriesId;
      readonly period: Period;
      readonly from: DecimalText;
      readonly to: DecimalText;
    }
  | {
      /** Values the publisher no longer states. */
      readonly kind: "withdrawn";
      readonly seriesId: SeriesId;
      readonly count: number;
    };

/** What loading a file would change, for people: counts of everything, and the first changes and oddities of each kind. */
export interface ImportReport {
  readonly fileName: string;
  readonly sha256: string;
  readonly vintages: readonly {
    readonly releaseId: ReleaseId;
    readonly vintageDate: IsoDate;
    readonly vintageDateBasis: VintageDateBasis;
    readonly series: number;
    /** The same content is stored already. */
    readonly isKnown: boolean;
  }[];
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  /** The first of them; the counts above say how many there are. */
  readonly changes: readonly Pick<Revision, "seriesId" | "period" | "from" | "to">[];
  readonly oddities: readonly Oddity[];
  readonly oddityCount: number;
  readonly drift: readonly Drift[];
}

/** A new value is a jump when it is this many times the middle of the twelve before it, or one part in as many. */
const jumpFactor = 5;
const lookBack = 12;
/** Below it, counts are too small for their ratios to mean anything. */
const smallest = 20;
const largePart = 0.5;

/** What is odd in one planned vintage of a series, judged by the values around it; touches nothing. */
export function findOddities(history: SeriesHistory, incoming: SeriesVintage, plan: SeriesPlan): readonly Oddity[] {
  const { seriesId, withdrawn } = plan;
  return [
    ...jumps(history, incoming, plan),
    ...plan.revised.flatMap(largeRevision),
    ...(withdrawn.length > 0 ? [{ kind: "withdrawn" as const, seriesId, count: withdrawn.length }] : []),
  ];
}

function jumps(history: SeriesHistory, incoming: SeriesVintage, plan: SeriesPlan): Oddity[] {
  const added = new Set(plan.added.map(({ period }) => period));
  if (added.size === 0) return [];
  const values = new Map<Period, DecimalText | null>();
  for (const [period, { value }] of observationsAsOf(history.observations, "9999-12-31")) values.set(period, value);
  for (const { period, value } of incoming.observations) values.set(period, value);
  const known = [...values].filter((entry): entry is [Period, DecimalText] => entry[1] !== null);
  known.sort(([a], [b]) => comparePeriods(a, b));
  return known.flatMap(([period, value], index): Oddity[] => {
    const before = known.slice(Math.max(0, index - lookBack), index).map(([, earlier]) => earlier);
    if (!added.has(period) || before.length < lookBack) return [];
    const usual = before.toSorted((a, b) => Number(a) - Number(b))[lookBack / 2] ?? "0";
    const [now, then] = [Number(value), Number(usual)];
    const isJump = then >= smallest && (now > then * jumpFactor || now < then / jumpFactor);
    return isJump ? [{ kind: "jump", seriesId: plan.seriesId, period, value, usual }] : [];
  });
}

function largeRevision({ seriesId, period, from, to }: Revision): Oddity[] {
  if (from?.value == null || to.value === null) return [];
  const [before, after] = [Number(from.value), Number(to.value)];
  const isLarge = Math.abs(before) >= smallest && Math.abs(after - before) > Math.abs(before) * largePart;
  return isLarge ? [{ kind: "large-revision", seriesId, period, from: from.value, to: to.value }] : [];
}
