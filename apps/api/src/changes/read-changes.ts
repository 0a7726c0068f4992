import { CATALOGUE } from "@frontera/content";
import {
  addDays,
  decimal,
  freshnessOf,
  latestRow,
  toRows,
  type CellChange,
  type Freshness,
  type IsoDate,
  type ReleaseId,
  type SeriesId,
  type VerdictChange,
} from "@frontera/domain";
import { changesBetween, toFrozenRow } from "@frontera/publishing";
import { changeOfVerdictWords } from "@frontera/words";
import { today, type Context } from "../context.ts";
import { readLastRunOf } from "../last-runs.ts";
import { readVerdictLog } from "../ledger/read-memory.ts";
import { readKnown } from "../read-known.ts";
import { ReadError, resolveKnown, type Pinned } from "../read-rows.ts";

/** So many cells of one series are shown; of all it is said how many there are. */
const cellsShown = 6;

/** What became known of one series between two days. */
interface SeriesChanges {
  readonly series: SeriesId;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
  /** The newest of them. */
  readonly cells: readonly (CellChange & {
    /** From the value before to the one after, one decimal; null where there is none. */
    readonly percent: string | null;
  })[];
}

/** Everything that became known between two days, both of which are named. */
export interface Changes extends Pinned {
  readonly from: IsoDate;
  readonly series: readonly SeriesChanges[];
  readonly verdicts: readonly (VerdictChange & { readonly words: Readonly<Record<"en" | "es", string>> })[];
  /** Releases that are late, cannot be read, or of which a file waits for a person, on the later day. */
  readonly waiting: readonly { readonly release: ReleaseId; readonly state: Freshness["state"] }[];
}

/** Where nothing is said, as far back as this. */
const usualDays = 90;

/** Nothing that is held was public before, and days of the first years have no days before them. */
const firstDay: IsoDate = "1900-01-01";

/** Throws ReadError where the first day comes after the second. */
export async function readChanges(
  context: Context,
  { from: asked, to }: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined },
): Promise<Changes> {
  const known = await resolveKnown(context, { asOf: to });
  const from = asked ?? (known.asOf < firstDay ? known.asOf : addDays(known.asOf, -usualDays));
  if (from > known.asOf) throw new ReadError("BAD_REQUEST", `from ${from} is later than to ${known.asOf}`);
  const ids = CATALOGUE.series.filter(({ id, family }) => id === family).map(({ id }) => id);
  const [before, after, log, lastRun] = await Promise.all([
    readKnown(context.db, ids, { ...known, asOf: from }),
    readKnown(context.db, ids, known),
    readVerdictLog(context, undefined),
    readLastRunOf(context.db),
  ]);
  const rowsOf = (read: typeof after, id: SeriesId) => toRows(CATALOGUE.seriesOf(id), read.get(id) ?? []);
  const series = ids.flatMap((id) => {
    const cells = changesBetween(rowsOf(before, id).map(toFrozenRow), rowsOf(after, id).map(toFrozenRow), from);
    return cells.length === 0 ? [] : [summaryOf(id, cells)];
  });
  const asOf = { asOf: known.asOf, today: today(context) };
  const waiting = ids.flatMap((id) => {
    const one = CATALOGUE.seriesOf(id);
    const { state } = freshnessOf(
      one,
      CATALOGUE.releaseOf(one.release),
      latestRow(rowsOf(after, id)),
      lastRun(one.release),
      asOf,
    );
    return ["overdue", "held", "source-error"].includes(state) ? [{ release: one.release, state }] : [];
  });
  return {
    ...known,
    from,
    series,
    verdicts: log
      .filter(({ on }) => on > from && on <= known.asOf)
      .map((change) => ({
        ...change,
        words: { en: changeOfVerdictWords(change, "en"), es: changeOfVerdictWords(change, "es") },
      })),
    waiting: [...new Map(waiting.map((one) => [one.release, one])).values()],
  };
}

function summaryOf(series: SeriesId, cells: readonly CellChange[]): SeriesChanges {
  const count = (...causes: readonly CellChange["cause"][]): number =>
    cells.filter(({ cause }) => causes.includes(cause)).length;
  return {
    series,
    added: count("new-period", "late-vintage"),
    revised: count("revision"),
    withdrawn: count("withdrawal"),
    cells: cells.slice(-cellsShown).map((cell) => ({ ...cell, percent: percentOf(cell) })),
  };
}

/** One period of one series said twice: like for like, whatever the method. */
function percentOf({ from, to }: CellChange): string | null {
  if (from?.value == null || to?.value == null || decimal(from.value).lte(0)) return null;
  return decimal(to.value).div(from.value).minus(1).times(100).toFixed(1);
}
