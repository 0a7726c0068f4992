import {
  addDays,
  comparePeriods,
  sameObservation,
  toRows,
  type DatedObservation,
  type IsoDate,
  type Row,
  type Series,
} from "@frontera/domain";

/** A value and the days on which it was the one known: from `realtimeStart` to `realtimeEnd`, both inside; null while it still is. */
export interface State {
  readonly row: Row;
  readonly realtimeStart: IsoDate;
  readonly realtimeEnd: IsoDate | null;
  /** The state of the same period before; null for its first. */
  readonly before: Row | null;
  /** Instant. */
  readonly appendedAt: string;
}

const inTime = (a: DatedObservation, b: DatedObservation): number =>
  a.vintageDate === b.vintageDate ? a.vintageId - b.vintageId : a.vintageDate < b.vintageDate ? -1 : 1;

/** Every state every period ever had, by period, then in time. Of several on one day the last counts; the same said again is no new state. */
export function statesOf(series: Series, observations: readonly DatedObservation[]): readonly State[] {
  const byPeriod = Map.groupBy(observations, ({ period }) => period);
  const kept = [...byPeriod.values()]
    .map((ofPeriod) => distinctStates(ofPeriod.toSorted(inTime)))
    .sort(([a], [b]) => (a && b ? comparePeriods(a.period, b.period) : 0))
    .flat();
  const rows = toRows(series, kept);
  return kept.map((stored, index): State => {
    const [row, before, next] = [rows[index], rows[index - 1], kept[index + 1]];
    if (!row) throw new RangeError(`${series.id}: no row for ${stored.period}`);
    return {
      row,
      realtimeStart: stored.vintageDate,
      realtimeEnd: next?.period === stored.period ? addDays(next.vintageDate, -1) : null,
      before: before?.period === row.period ? before : null,
      appendedAt: stored.appendedAt,
    };
  });
}

function distinctStates(ascending: readonly DatedObservation[]): readonly DatedObservation[] {
  const lastOfDay = ascending.filter(({ vintageDate }, index) => ascending[index + 1]?.vintageDate !== vintageDate);
  return lastOfDay.filter((stored, index) => {
    const before = lastOfDay[index - 1];
    return before === undefined || !sameObservation(before, stored);
  });
}
