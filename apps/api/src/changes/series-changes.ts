import type { TakenBackVintage } from "@frontera/db";
import {
  comparePeriods,
  decimal,
  movementFor,
  type Bilingual,
  type CellChange,
  type IsoDate,
  type RevisionStatistics,
  type Row,
  type Series,
  type SeriesId,
} from "@frontera/domain";
import { changesBetween, toFrozenRow } from "@frontera/publishing";
import { revisionBadge } from "@frontera/words";

/** So many new cells of one series are shown, and so many that read otherwise; of all it is said how many there are. */
const cellsShown = 3;

/** What became known of one series. */
export interface SeriesChanges {
  readonly series: SeriesId;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
  /** Values that read otherwise because the edition that stated them was taken back here. */
  readonly takenBack: number;
  /** How much new values of this are usually revised, where something was and enough is held to say. */
  readonly usual: Bilingual | null;
  /** The newest of either kind, by period. */
  readonly cells: readonly (CellChange & {
    /** From the value before to the one after, one decimal; null where there is none. */
    readonly percent: string | null;
  })[];
}

/** Null where nothing of a series changed. */
export function seriesChangesOf(
  { id, release }: Series,
  before: readonly Row[],
  after: readonly Row[],
  from: IsoDate,
  takenBack: readonly TakenBackVintage[],
): SeriesChanges | null {
  const own = new Set(takenBack.flatMap(({ releaseId, vintageDate }) => (releaseId === release ? [vintageDate] : [])));
  const cells = changesBetween(before.map(toFrozenRow), after.map(toFrozenRow), from, (_, date) => own.has(date));
  if (cells.length === 0) return null;
  const count = (...causes: readonly CellChange["cause"][]): number =>
    cells.filter(({ cause }) => causes.includes(cause)).length;
  const isNew = ({ from: old }: CellChange): boolean => old?.value == null;
  const shown = new Set([
    ...cells.filter(isNew).slice(-cellsShown),
    ...cells.filter((cell) => !isNew(cell)).slice(-cellsShown),
  ]);
  return {
    series: id,
    // What came late is new where nothing stood, and a revision where something did.
    added: count("new-period") + cells.filter(({ cause, from: old }) => cause === "late-vintage" && !old).length,
    revised: count("revision") + cells.filter(({ cause, from: old }) => cause === "late-vintage" && old).length,
    withdrawn: count("withdrawal"),
    takenBack: count("taken-back"),
    usual: null,
    cells: cells.filter((cell) => shown.has(cell)).map((cell) => ({ ...cell, percent: percentOf(cell) })),
  };
}

/** One period of one series said twice: like for like, whatever the method. */
function percentOf({ from, to }: CellChange): string | null {
  if (from?.value == null || to?.value == null || decimal(from.value).lte(0)) return null;
  return decimal(to.value).div(from.value).minus(1).times(100).toFixed(1);
}

/** With the usual size of a revision of its values, by the age of the newest that was revised. */
export function withUsual(
  changes: SeriesChanges,
  memory: RevisionStatistics | undefined,
  after: readonly Row[],
): SeriesChanges {
  const cell = changes.cells.findLast(({ from, to }) => from?.value != null && to?.value != null);
  const row = cell && after.find(({ period }) => period === cell.period);
  if (!memory || !row || movementFor(memory, row) === null) return changes;
  return { ...changes, usual: revisionBadge(memory, row).short };
}

/** The changes of method by which nothing was stated before and something is after. */
export const breaksCrossed = ({ breaks }: Series, before: readonly Row[], after: readonly Row[]): Series["breaks"] =>
  breaks.filter(({ at }) => {
    const reaches = (rows: readonly Row[]): boolean =>
      rows.some(({ value, period }) => value !== null && comparePeriods(period, at) >= 0);
    return before.length > 0 && !reaches(before) && reaches(after);
  });
