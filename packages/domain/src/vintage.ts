import type { ReleaseId } from "./release.ts";
import { sameObservation, withdrawn, type Observation } from "./observation.ts";
import { comparePeriods, type IsoDate, type Period } from "./period.ts";
import type { SeriesId } from "./series.ts";

/** publisher-file: the publisher's own bytes. transcribed: typed from a document. reconstructed: worked out from other figures. */
export type Evidence = "publisher-file" | "transcribed" | "reconstructed";

/**
 * What the vintage date rests on. published: stated by the publisher. scheduled: the publisher's calendar for this edition.
 * observed: a dated copy existed then, publication may be days earlier. not-before: public at that date or later.
 * inferred: lies between two dated editions.
 */
export type VintageDateBasis = "published" | "scheduled" | "observed" | "not-before" | "inferred";

/** The state of a release as published on `vintageDate`. */
export interface Vintage {
  readonly releaseId: ReleaseId;
  readonly vintageDate: IsoDate;
  readonly vintageDateBasis: VintageDateBasis;
  readonly evidence: Evidence;
  /** Where these figures were read, in words that another person can follow. */
  readonly provenance: string;
}

/** First and last period a vintage speaks about: inside it, a period it does not state is withdrawn; outside it, it says nothing. */
export interface Span {
  readonly first: Period;
  readonly last: Period;
}

export interface SeriesVintage {
  readonly seriesId: SeriesId;
  readonly span: Span;
  /** Ascending by period, each period once. */
  readonly observations: readonly Observation[];
}

/** One vintage as parsed: what `planVintage` compares with what is stored. */
export interface IncomingVintage extends Vintage {
  readonly series: readonly SeriesVintage[];
}

/** A stored vintage's place in time: by `vintageDate`, then by `vintageId` (the order of loading). */
export interface VintageKey {
  readonly vintageId: number;
  readonly vintageDate: IsoDate;
}

/** What is stored of one series: each vintage's span, and only the observations that changed in it. */
export interface SeriesHistory {
  readonly seriesId: SeriesId;
  readonly spans: readonly (VintageKey & Span)[];
  readonly observations: readonly (VintageKey & Observation)[];
}

/** One observation's change between two vintages. `from` is null when added, `to.value` null with caveat `withdrawn` when withdrawn. */
export interface Revision {
  readonly seriesId: SeriesId;
  readonly period: Period;
  readonly from: Observation | null;
  readonly to: Observation;
}

/**
 * What loading one vintage of one series would change. `reasserted` restates, under a later vintage already stored, a value which that
 * vintage had left unstored because nothing had changed then: it keeps later reads as they were when an older vintage arrives late.
 */
export interface SeriesPlan {
  readonly seriesId: SeriesId;
  readonly span: Span;
  readonly added: readonly Revision[];
  readonly revised: readonly Revision[];
  readonly withdrawn: readonly Revision[];
  readonly unchanged: number;
  readonly reasserted: readonly { readonly vintageId: number; readonly observation: Observation }[];
}

export const emptyHistory = (seriesId: SeriesId): SeriesHistory => ({ seriesId, spans: [], observations: [] });

/** Whether what `a` states is known in the place of what `b` states, once both are stored. */
export const supersedes = (a: VintageKey, b: VintageKey): boolean =>
  a.vintageDate > b.vintageDate || (a.vintageDate === b.vintageDate && a.vintageId > b.vintageId);

const inSpan = (period: Period, span: Span): boolean =>
  comparePeriods(period, span.first) >= 0 && comparePeriods(period, span.last) <= 0;

/** The newest stored observation per period among vintages not later than `asOf`; withdrawn ones included. */
export function observationsAsOf<T extends VintageKey & Observation>(
  observations: readonly T[],
  asOf: IsoDate,
): Map<Period, T> {
  const newest = new Map<Period, T>();
  for (const stored of observations) {
    if (stored.vintageDate > asOf) continue;
    const held = newest.get(stored.period);
    if (!held || supersedes(stored, held)) newest.set(stored.period, stored);
  }
  return newest;
}

const isWithdrawn = (observed: Observation | undefined): boolean => observed?.caveat === "withdrawn";

/**
 * Compares one incoming vintage of a series with what is stored and returns what would change; touches nothing.
 * Throws RangeError when the incoming observations are not ascending, repeat a period, or lie outside the span.
 */
export function planVintage(history: SeriesHistory, incoming: SeriesVintage, vintageDate: IsoDate): SeriesPlan {
  assertOrdered(incoming);
  const before = observationsAsOf(history.observations, vintageDate);
  const laterSpans = history.spans
    .filter((span) => span.vintageDate > vintageDate)
    .sort((a, b) => (supersedes(a, b) ? 1 : -1));
  const storedKeys = new Set(history.observations.map((stored) => `${String(stored.vintageId)} ${stored.period}`));

  const added: Revision[] = [];
  const revised: Revision[] = [];
  const gone: Revision[] = [];
  const reasserted: { vintageId: number; observation: Observation }[] = [];
  let unchanged = 0;

  const change = (list: Revision[], from: Observation | null, to: Observation): void => {
    list.push({ seriesId: incoming.seriesId, period: to.period, from, to });
    const next = laterSpans.find((span) => inSpan(to.period, span));
    if (next && !storedKeys.has(`${String(next.vintageId)} ${to.period}`))
      reasserted.push({ vintageId: next.vintageId, observation: plain(from ?? withdrawn(to.period)) });
  };

  const stated = new Set<Period>();
  for (const to of incoming.observations) {
    // A vintage can say of a period that it is withdrawn, or not mention it: both mean the same.
    if (isWithdrawn(to)) continue;
    stated.add(to.period);
    const from = before.get(to.period);
    if (from === undefined || isWithdrawn(from)) change(added, from ? plain(from) : null, to);
    else if (sameObservation(from, to)) unchanged += 1;
    else change(revised, plain(from), to);
  }
  for (const [period, from] of before)
    if (!stated.has(period) && inSpan(period, incoming.span) && !isWithdrawn(from))
      change(gone, plain(from), withdrawn(period));

  return { seriesId: incoming.seriesId, span: incoming.span, added, revised, withdrawn: gone, unchanged, reasserted };
}

/** Without the vintage it was stored under. */
const plain = ({ period, value, status, completeness, coversUntil, roundedTo, caveat }: Observation): Observation => ({
  period,
  value,
  status,
  completeness,
  coversUntil,
  roundedTo,
  caveat,
});

function assertOrdered({ seriesId, span, observations }: SeriesVintage): void {
  let previous: Period | null = null;
  for (const { period } of observations) {
    if (previous !== null && comparePeriods(previous, period) >= 0)
      throw new RangeError(`${seriesId}: period ${period} comes after ${previous}: ascending order, each period once`);
    if (!inSpan(period, span))
      throw new RangeError(`${seriesId}: period ${period} lies outside ${span.first} to ${span.last}`);
    previous = period;
  }
}

/** The span of an ascending list. Null when empty. */
export function spanOf(observations: readonly Observation[]): Span | null {
  const first = observations.at(0);
  const last = observations.at(-1);
  return first && last ? { first: first.period, last: last.period } : null;
}

/** One stored observation with the vintage that states it. */
export interface StoredObservation
  extends VintageKey, Observation, Pick<Vintage, "vintageDateBasis" | "evidence" | "provenance"> {}
