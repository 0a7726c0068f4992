import { isDecimalText, sameDecimal } from "../decimal.ts";
import { comparePeriods, isPeriod, type IsoDate } from "../period.ts";
import { frozenKey, type FrozenRow } from "./read-frozen.ts";

/**
 * Why a cell reads otherwise. new-period: its period came out later. revision: the publisher stated another value or status later.
 * withdrawal: the publisher no longer states it. late-vintage: an edition of the earlier day or before was loaded only afterwards.
 */
export type ChangeCause = "new-period" | "revision" | "withdrawal" | "late-vintage";

/** One cell's state in a file. */
export interface CellState {
  readonly value: string | null;
  readonly status: string | null;
  readonly completeness: string | null;
  readonly caveat: string | null;
  readonly vintageDate: IsoDate | null;
}

/** One cell that differs between two states of the same series; null where a state does not have the period. */
export interface CellChange {
  readonly seriesId: string;
  readonly period: string;
  readonly cause: ChangeCause;
  readonly from: CellState | null;
  readonly to: CellState | null;
}

const stateOf = (row: FrozenRow): CellState => ({
  value: row["value"] ?? null,
  status: row["obs_status"] ?? null,
  completeness: row["completeness"] ?? null,
  caveat: row["caveat"] ?? null,
  vintageDate: row["vintage_date"] ?? null,
});

/** A file someone changed may hold anything where a number should be: only what differs as text is read as a number. */
const same = (a: CellState, b: CellState): boolean =>
  (a.value === b.value || (areNumbers(a.value, b.value) && sameDecimal(a.value, b.value))) &&
  a.status === b.status &&
  a.completeness === b.completeness &&
  a.caveat === b.caveat;

const areNumbers = (...texts: readonly (string | null)[]): boolean =>
  texts.every((text) => text !== null && isDecimalText(text));

/** Cells that differ between an earlier and a later state, in the order of the later one; `earlierAsOf` is the day the earlier one knew. */
export function changesBetween(
  earlier: readonly FrozenRow[],
  later: readonly FrozenRow[],
  earlierAsOf: IsoDate,
): readonly CellChange[] {
  const before = new Map(earlier.map((row) => [frozenKey(row), row]));
  const after = new Map(later.map((row) => [frozenKey(row), row]));
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .flatMap((key): readonly CellChange[] => {
      const [old, now] = [before.get(key), after.get(key)];
      const [from, to] = [old ? stateOf(old) : null, now ? stateOf(now) : null];
      if (from && to && same(from, to)) return [];
      const [seriesId = "", period = ""] = key.split(" ");
      return [{ seriesId, period, cause: causeOf(from, to, earlierAsOf), from, to }];
    })
    .sort((a, b) => (a.seriesId === b.seriesId ? compareTexts(a.period, b.period) : a.seriesId < b.seriesId ? -1 : 1));
}

const compareTexts = (a: string, b: string): number => (isPeriod(a) && isPeriod(b) ? comparePeriods(a, b) : 0);

function causeOf(from: CellState | null, to: CellState | null, earlierAsOf: IsoDate): ChangeCause {
  if (to?.vintageDate != null && to.vintageDate <= earlierAsOf) return "late-vintage";
  if (!to || to.caveat === "withdrawn") return "withdrawal";
  return from ? "revision" : "new-period";
}
