import type { Period } from "../period.ts";
import type { DatedObservation } from "../realtime.ts";
import { sameObservation } from "../observation.ts";
import { supersedes, type VintageKey } from "../vintage.ts";

/** What is known of each period, under the vintage that first said so. */
export type Known = ReadonlyMap<Period, DatedObservation>;

/** The storing of one vintage of a series: what it states, and what was known before and after it came. */
export interface Load {
  readonly vintageId: number;
  readonly stated: readonly DatedObservation[];
  readonly before: Known;
  readonly after: Known;
}

/**
 * What is found in every load of a series, one after the other, in the order in which they were stored: that is the order of ids, since the
 * vintages of a release are stored one at a time. What is restated under an older id to keep later reads as they were changes nothing that
 * was known.
 */
export function inLoads<T>(everything: readonly DatedObservation[], find: (load: Load) => readonly T[]): readonly T[] {
  const vintages = [...Map.groupBy(everything, ({ vintageId }) => vintageId)].toSorted(([a], [b]) => a - b);
  const newest = new Map<Period, VintageKey>();
  let before: Known = new Map();
  return vintages.flatMap(([vintageId, stated]) => {
    const after = new Map(before);
    for (const row of stated) {
      const held = newest.get(row.period);
      if (held !== undefined && !supersedes(row, held)) continue;
      newest.set(row.period, row);
      if (saysOtherwise(row, after.get(row.period))) after.set(row.period, row);
    }
    const found = find({ vintageId, stated, before, after });
    before = after;
    return found;
  });
}

/** A period that was never stated cannot be withdrawn. */
const saysOtherwise = (row: DatedObservation, known: DatedObservation | undefined): boolean =>
  known === undefined ? row.caveat !== "withdrawn" : !sameObservation(known, row);
