import { type DatedObservation, type VintageKey, sameObservation } from "../observation.ts";
import { type Period, comparePeriods } from "../period.ts";
import { supersedes } from "../plan-vintage.ts";

/** What is known of one period before and after a load; `before` is null where nothing was. */
export interface Change {
  readonly before: DatedObservation | null;
  readonly after: DatedObservation;
}

/** The storing of one vintage of a series. */
export interface Load extends VintageKey {
  /** Instant. */
  readonly at: string;
  /** What is known otherwise since, ascending by period. */
  readonly changes: readonly Change[];
  /** What is known of each period after it, under the vintage that first said so; while this load is looked at. */
  readonly known: ReadonlyMap<Period, DatedObservation>;
}

/**
 * What is found in every load of a series, one after the other, in the order in which they were stored: that is the order of ids, since the
 * vintages of a release are stored one at a time. What is restated under an older id to keep later reads as they were changes nothing that
 * was known.
 */
export function inLoads<T>(everything: readonly DatedObservation[], find: (load: Load) => readonly T[]): readonly T[] {
  const vintages = [...Map.groupBy(everything, ({ vintageId }) => vintageId).values()];
  const newest = new Map<Period, VintageKey>();
  const known = new Map<Period, DatedObservation>();
  const changeBy = (row: DatedObservation): readonly Change[] => {
    const held = newest.get(row.period);
    if (held !== undefined && !supersedes(row, held)) return [];
    newest.set(row.period, row);
    const before = known.get(row.period) ?? null;
    if (!saysOtherwise(row, before)) return [];
    known.set(row.period, row);
    return [{ before, after: row }];
  };
  return vintages
    .flatMap(([first, ...rest]) => (first ? [{ first, stated: [first, ...rest] }] : []))
    .toSorted((a, b) => a.first.vintageId - b.first.vintageId)
    .flatMap(({ first: { vintageId, vintageDate, appendedAt: at }, stated }) => {
      const changes = stated.flatMap(changeBy).toSorted((a, b) => comparePeriods(a.after.period, b.after.period));
      return find({ vintageId, vintageDate, at, changes, known });
    });
}

/** A period that was never stated cannot be withdrawn. */
const saysOtherwise = (row: DatedObservation, known: DatedObservation | null): boolean =>
  known === null ? row.caveat !== "withdrawn" : !sameObservation(known, row);

/** Follows from load to load which row of those that count is of the newest period; null before there is one. Every load has to be shown to it. */
export function followNewest<T extends DatedObservation>(
  counts: (row: DatedObservation) => row is T,
): (load: Load) => T | null {
  let newest: T | null = null;
  return ({ changes, known }) => {
    const replaced = changes.find(({ after }) => after.period === newest?.period);
    const lost = replaced !== undefined && !counts(replaced.after);
    const kept = newest === null || replaced !== undefined ? [] : [newest];
    newest = newestOf(lost ? known.values() : [...kept, ...changes.map(({ after }) => after)], counts);
    return newest;
  };
}

function newestOf<T extends DatedObservation>(
  rows: Iterable<DatedObservation>,
  counts: (row: DatedObservation) => row is T,
): T | null {
  let newest: T | null = null;
  for (const row of rows)
    if (counts(row) && (newest === null || comparePeriods(row.period, newest.period) > 0)) newest = row;
  return newest;
}
