import {
  type CellChange,
  comparePeriods,
  type FrozenRow,
  isDecimalText,
  type IsoDate,
  isPeriod,
  type SeriesId,
  sameDecimal,
} from "@frontera/domain";
import { frozenKey } from "./read-frozen.ts";

type CellState = NonNullable<CellChange["from"]>;
type ChangeCause = CellChange["cause"];

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

/**
 * Cells that differ between an earlier and a later state, in the order of the later one; `earlierAsOf` is the day the earlier one knew. `isTakenBack` says
 * of which editions nothing stands any more in the later one.
 */
export function changesBetween(
  earlier: readonly FrozenRow[],
  later: readonly FrozenRow[],
  earlierAsOf: IsoDate,
  isTakenBack: (seriesId: SeriesId, vintageDate: IsoDate) => boolean = () => false,
): readonly CellChange[] {
  const wasTakenBack = (seriesId: SeriesId, from: CellState | null, to: CellState | null): boolean =>
    from?.vintageDate != null &&
    isTakenBack(seriesId, from.vintageDate) &&
    // What an edition of a later day states otherwise is its own.
    (to?.vintageDate == null || to.vintageDate <= from.vintageDate);
  const before = new Map(earlier.map((row) => [frozenKey(row), row]));
  const after = new Map(later.map((row) => [frozenKey(row), row]));
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .flatMap((key): readonly CellChange[] => {
      const [old, now] = [before.get(key), after.get(key)];
      const [from, to] = [old ? stateOf(old) : null, now ? stateOf(now) : null];
      if (from && to && same(from, to)) return [];
      const [seriesId = "", period = ""] = key.split(" ");
      return [
        {
          seriesId,
          period,
          cause: wasTakenBack(seriesId, from, to) ? "taken-back" : causeOf(from, to, earlierAsOf),
          from,
          to,
        },
      ];
    })
    .sort((a, b) => (a.seriesId === b.seriesId ? compareTexts(a.period, b.period) : a.seriesId < b.seriesId ? -1 : 1));
}

const compareTexts = (a: string, b: string): number => (isPeriod(a) && isPeriod(b) ? comparePeriods(a, b) : 0);

function causeOf(from: CellState | null, to: CellState | null, earlierAsOf: IsoDate): ChangeCause {
  if (to?.vintageDate != null && to.vintageDate <= earlierAsOf) return "late-vintage";
  if (!to || to.caveat === "withdrawn") return "withdrawal";
  return from ? "revision" : "new-period";
}
