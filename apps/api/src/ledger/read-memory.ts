import { readEverything, readHistories, readJudgements, readNewestVintageId } from "@frontera/db";
import {
  FIGURES,
  historyAsOf,
  revisionMemoryOf,
  seriesOfLedger,
  verdictLog,
  type FigureId,
  type IsoDate,
  type RevisionMemory,
  type SeriesId,
  type VerdictChange,
} from "@frontera/domain";
import type { Context } from "../context.ts";

/** How the values of series usually moved, by the vintages held on a day. */
export async function readMemories(
  { db }: Context,
  ids: readonly SeriesId[],
  asOf: IsoDate,
): Promise<ReadonlyMap<SeriesId, RevisionMemory>> {
  const histories = await readHistories(db.sql, ids);
  return new Map([...histories].map(([id, history]) => [id, revisionMemoryOf(historyAsOf(history, asOf))]));
}

let replayed: { readonly key: string; readonly changes: readonly VerdictChange[] } | null = null;

/** Every change of a verdict, oldest first. Judging every day again is kept until something new is stored. */
export async function readVerdictLog({ db }: Context, figure: FigureId | undefined): Promise<readonly VerdictChange[]> {
  const [newest, judgements] = await Promise.all([readNewestVintageId(db), readJudgements(db.sql)]);
  const key = `${String(newest)} ${String(judgements.length)}`;
  if (replayed?.key !== key) {
    const everything = await readEverything(db.sql, seriesOfLedger);
    const figures = FIGURES.map(({ id }) => id);
    replayed = { key, changes: verdictLog(figures, (id) => everything.get(id) ?? [], judgements) };
  }
  return figure === undefined ? replayed.changes : replayed.changes.filter(({ figureId }) => figureId === figure);
}
