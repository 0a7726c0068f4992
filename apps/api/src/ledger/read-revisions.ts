import { CATALOGUE, PAPER, BASIS } from "@frontera/content";
import { readEverything, readHistories, readJudgements, readEventCount, type Reader } from "@frontera/db";
import {
  historyAsOf,
  revisionStatisticsOf,
  seriesOfLedger,
  verdictLog,
  type FigureId,
  type RevisionStatistics,
  type SeriesId,
  type VerdictChange,
} from "@frontera/domain";
import { today, type Context } from "../context.ts";
import { cacheByState } from "../cache.ts";
import type { Pinned } from "../read-rows.ts";

/** How the values of series usually moved, by the vintages of a day that stood here at an instant. */
export async function readMemories(
  reader: Reader,
  ids: readonly SeriesId[],
  { asOf, recordedAsOf }: Pinned,
): Promise<ReadonlyMap<SeriesId, RevisionStatistics>> {
  const histories = await readHistories(reader, ids, { recordedAsOf });
  return new Map(
    [...histories].map(([id, history]) => [id, revisionStatisticsOf(CATALOGUE, historyAsOf(history, asOf))]),
  );
}

const keep = cacheByState<readonly VerdictChange[]>(1);

/** Every change of a verdict, oldest first. Judging every day again is kept until something new is stored. */
export async function readVerdictLog(
  context: Context,
  figure: FigureId | undefined,
): Promise<readonly VerdictChange[]> {
  const { db } = context;
  const day = today(context);
  const [events, judgements] = await Promise.all([readEventCount(db.sql), readJudgements(db.sql)]);
  const changes = await keep(db, JSON.stringify({ events, judgements: judgements.length, day }), async () => {
    const everything = await readEverything(db.sql, seriesOfLedger(PAPER));
    const figures = PAPER.figures.map(({ id }) => id);
    return verdictLog(BASIS, figures, (id) => everything.get(id) ?? [], judgements).map((change) => ({
      ...change,
      on: change.on < day ? change.on : day,
    }));
  });
  return figure === undefined ? changes : changes.filter(({ figureId }) => figureId === figure);
}
