import {
  type FormattedCard,
  type FormattedLedgerEntry,
  type FormattedOverview,
  tellLedger,
  tellOverview,
} from "@frontera/words";
import { BASIS, CATALOGUE, PAPER } from "@frontera/content";
import { courseOf, type CourseRun } from "@frontera/publishing";
import { readEventCount, readFirstStored, readFromReplica } from "@frontera/db";
import {
  headlineSeries,
  ledgerOf,
  overviewOf,
  seriesOfLedger,
  seriesOfOverview,
  type LedgerEntry,
  type SeriesId,
  type SinceBase,
  type StoredObservation,
} from "@frontera/domain";
import { readKnown } from "./read-known.ts";
import { today, type Context } from "./context.ts";
import { cacheByState } from "./cache.ts";
import { readLastRunOf } from "./last-runs.ts";
import { readMemories } from "./ledger/read-revisions.ts";
import type { Pinned } from "./read-rows.ts";

/** The first page: the indicators, and the figures of the paper that have a record or a live series beside them. */
export interface OverviewAnswer extends Omit<FormattedOverview, "cards"> {
  readonly cards: readonly (FormattedCard & { readonly course: readonly CourseRun[] })[];
  readonly baseline: readonly FormattedLedgerEntry[];
  /** The instant it stood here at; null where nothing is stored. */
  readonly recordedAsOf: string | null;
}

const keep = cacheByState<OverviewAnswer>(50);

type Read = ReadonlyMap<SeriesId, readonly StoredObservation[]>;

const from = (read: Read) => (id: SeriesId) => read.get(id) ?? [];

/** Those with a record of the paper's own period, then those with a live series; the others are left to the ledger. */
export const recordFirst = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => [
  ...entries.filter(({ asKnown }) => asKnown.official),
  ...entries.filter(({ asKnown, series }) => !asKnown.official && series !== null),
];

/** The overview as known on a day. It is worked out once for each state of what it rests on; which state that is, every reader asks. */
export async function readOverview(context: Context, known: Pinned, base: SinceBase | null): Promise<OverviewAnswer> {
  const { db } = context;
  const { asOf } = known;
  const day = today(context);
  const lastRun = await readLastRunOf(db);
  const runs = headlineSeries(CATALOGUE).map((id) => lastRun(CATALOGUE.seriesOf(id).release));
  // All of it from one server: what a replica lacks yet may not be kept under the state of the primary.
  return readFromReplica(db, async (sql) => {
    const state = JSON.stringify({ ...known, base, day, runs, events: await readEventCount(sql) });
    return keep(db, state, async () => {
      const spoken = seriesOfLedger(PAPER);
      const [read, firstHeld, memories, atPublication] = await Promise.all([
        readKnown({ sql }, [...new Set([...seriesOfOverview(BASIS), ...spoken])], known),
        readFirstStored({ sql }, seriesOfOverview(BASIS), known),
        readMemories(sql, headlineSeries(CATALOGUE), known),
        readKnown({ sql }, spoken, { ...known, asOf: PAPER.knownOn }),
      ]);
      const overview = overviewOf(BASIS, {
        read: from(read),
        firstHeld: from(firstHeld),
        memoryOf: (id) => memories.get(id) ?? null,
        lastRun,
        asOf,
        today: day,
        base,
      });
      const told = tellOverview(BASIS, overview);
      const courses = overview.cards.map(({ since }) => courseOf(CATALOGUE, since));
      return {
        ...told,
        recordedAsOf: known.recordedAsOf,
        cards: told.cards.map((card, index) => ({ ...card, course: courses[index] ?? [] })),
        baseline: tellLedger(CATALOGUE, PAPER, recordFirst(ledgerOf(BASIS, from(atPublication), from(read)))),
      };
    });
  });
}
