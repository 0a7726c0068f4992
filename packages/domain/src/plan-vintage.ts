import { type DecimalText, decimal } from "./decimal.ts";
import type { SeriesId } from "./keys.ts";
import {
  type LaterRows,
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

/** Whether `exact` is what a printed rounding was made of: less than half of a unit of it away. */
export const isRounding = (of: Pick<Observation, "value" | "roundedTo"> | null, exact: DecimalText | null): boolean =>
  of?.value != null &&
  of.roundedTo !== null &&
  exact !== null &&
  decimal(exact).minus(of.value).abs().times(2).lte(of.roundedTo);

/** Whether a later edition says the same, or prints a rounding of an exact value: the exact one stays. */
const repeats = (before: Observation, now: Observation): boolean =>
  sameObservation(before, now) ||
  (before.roundedTo === null &&
    isRounding(now, before.value) &&
    sameObservation(before, { ...now, value: before.value, roundedTo: null }));

const isWithdrawn = (observed: Observation | undefined): boolean => observed?.caveat === "withdrawn";

/**
 * Compares one incoming vintage of a series with what is stored and returns what would change; touches nothing.
 * Throws RangeError when the incoming observations are not ascending, repeat a period, or lie outside the span.
 */
export function planVintage(history: SeriesHistory, incoming: SeriesVintage, vintageDate: IsoDate): SeriesPlan {
  assertOrdered(incoming);
  const before = observationsAsOf(history.observations, vintageDate);
  const later = laterRows(history, (span) => span.vintageDate > vintageDate);
  const added: Revision[] = [];
  const revised: Revision[] = [];
  const gone: Revision[] = [];
  let unchanged = 0;

  const change = (list: Revision[], from: Observation | null, to: Observation): void => {
    list.push({ seriesId: incoming.seriesId, period: to.period, from, to });
    later.change(to.period, from, to);
  };

  const stated = new Set<Period>();
  for (const to of incoming.observations) {
    // A vintage can say of a period that it is withdrawn, or not mention it: both mean the same.
    if (isWithdrawn(to)) continue;
    stated.add(to.period);
    const from = before.get(to.period);
    if (from === undefined || isWithdrawn(from)) change(added, from ? plain(from) : null, to);
    else if (repeats(from, to)) unchanged += 1;
    else change(revised, plain(from), to);
  }
  for (const [period, from] of before)
    if (!stated.has(period) && inSpan(period, incoming.span) && !isWithdrawn(from))
      change(gone, plain(from), withdrawn(period));

  const { reasserted, superseded } = later;
  return {
    seriesId: incoming.seriesId,
    span: incoming.span,
    added,
    revised,
    withdrawn: gone,
    unchanged,
    reasserted,
    superseded,
  };
}

/**
 * What taking a stored vintage of a series back would change: its own rows are superseded, and later vintages that had left a value unstored
 * because this one had stated it state it themselves.
 */
export function planTakingBack(history: SeriesHistory, taken: VintageKey): LaterRows {
  const later = laterRows(history, (span) => supersedes(span, taken));
  const before = observationsAsOf(
    history.observations.filter((stored) => supersedes(taken, stored)),
    taken.vintageDate,
  );
  const own = history.observations.filter(({ vintageId }) => vintageId === taken.vintageId);
  for (const stated of own) later.change(stated.period, stated, before.get(stated.period) ?? null);
  return {
    reasserted: later.reasserted,
    superseded: [...own.map(({ period, vintageId }) => ({ period, vintageId })), ...later.superseded],
  };
}

/** Follows what becomes of the rows of later vintages when what stands before them changes. */
function laterRows({ spans, observations }: SeriesHistory, isLater: (span: VintageKey) => boolean) {
  const ordered = spans.filter(isLater).sort((a, b) => (supersedes(a, b) ? 1 : -1));
  const keyOf = (vintageId: number, period: Period): string => `${String(vintageId)} ${period}`;
  const stored = new Map(observations.map((each) => [keyOf(each.vintageId, each.period), each]));
  const reasserted: LaterRows["reasserted"][number][] = [];
  const superseded: LaterRows["superseded"][number][] = [];
  return {
    reasserted,
    superseded,
    /** Of a period, the state before the next vintage that speaks of it becomes `to`, where it was `from`; null where nothing was stated. */
    change(period: Period, from: Observation | null, to: Observation | null): void {
      const next = ordered.find((span) => inSpan(period, span));
      if (!next) return;
      const row = stored.get(keyOf(next.vintageId, period));
      const states = row ?? from ?? withdrawn(period);
      const isNew = to === null ? !isWithdrawn(states) : !repeats(to, states);
      if (row && !isNew) superseded.push({ vintageId: next.vintageId, period });
      if (!row && isNew) reasserted.push({ vintageId: next.vintageId, observation: plain(states) });
    },
  };
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
