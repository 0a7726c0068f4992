import type { SeriesId } from "./keys.ts";
import {
  type Observation,
  type Revision,
  type SeriesHistory,
  type SeriesPlan,
  type SeriesVintage,
  type Span,
  type VintageKey,
  sameObservation,
  withdrawn,
} from "./observation.ts";
import { type IsoDate, type Period, comparePeriods } from "./period.ts";

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
