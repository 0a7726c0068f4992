import { type ToldOverview, tellOverview } from "@frontera/words";
import { CATALOGUE, BASIS } from "@frontera/content";
import { readEventCount, readFirstHeld, reading } from "@frontera/db";
import { headlineSeries, overviewOf, seriesOfOverview } from "@frontera/domain";
import { readKnown } from "./read-known.ts";
import { today, type Context } from "./context.ts";
import { keepAnswers } from "./kept.ts";
import { readLastRunOf } from "./last-runs.ts";
import { readMemories } from "./ledger/read-memory.ts";
import type { Pinned } from "./read-rows.ts";

const keep = keepAnswers<ToldOverview>(50);

/** The overview as known on a day. It is worked out once for each state of what it rests on; which state that is, every reader asks. */
export async function readOverview(context: Context, known: Pinned): Promise<ToldOverview> {
  const { db } = context;
  const { asOf } = known;
  const day = today(context);
  const lastRun = await readLastRunOf(db);
  const runs = headlineSeries(CATALOGUE).map((id) => lastRun(CATALOGUE.seriesOf(id).release));
  // All of it from one server: what a replica lacks yet may not be kept under the state of the primary.
  return reading(db, async (sql) => {
    const state = JSON.stringify({ ...known, day, runs, events: await readEventCount(sql) });
    return keep(db, state, async () => {
      const [read, firstHeld, memories] = await Promise.all([
        readKnown({ sql }, seriesOfOverview(BASIS), known),
        readFirstHeld({ sql }, seriesOfOverview(BASIS), known),
        readMemories(sql, headlineSeries(CATALOGUE), known),
      ]);
      const overview = overviewOf(BASIS, {
        read: (id) => read.get(id) ?? [],
        firstHeld: (id) => firstHeld.get(id) ?? [],
        memoryOf: (id) => memories.get(id) ?? null,
        lastRun,
        asOf,
        today: day,
      });
      return tellOverview(CATALOGUE, overview);
    });
  });
}
