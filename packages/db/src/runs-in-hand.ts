import { randomInt } from "node:crypto";
import type { Database, Transaction } from "./database.ts";
import { recordRun, type RunRecord } from "./runs.ts";
import { takeSessionLock, type SessionLock } from "./session-lock.ts";

/** Keeps our locks apart from those of releases, which have keys of one number. */
const lockSpace = 20_171_201;

type Begun = Pick<RunRecord, "sourceId" | "startedAt" | "trigger">;

/** The connection that holds this process's lock for as long as it has runs in hand. */
interface Holder {
  readonly owner: number;
  readonly lock: SessionLock;
}

interface Held {
  readonly holder: Promise<Holder>;
  runs: number;
}

const held = new WeakMap<Database, Held>();

/**
 * Does a run, recorded when it begins and when it has ended. Meanwhile a connection holds a lock: when the process dies, wherever it runs, the
 * server lets the lock go, and whoever starts next closes the run. Of all runs of a process one connection is taken, and never all there are.
 */
export async function inHand(db: Database, begun: Begun, work: () => Promise<RunRecord>): Promise<RunRecord> {
  const { owner } = await takeHold(db);
  try {
    const { id } = await db.prisma.runInHand.create({
      data: { ...begun, startedAt: new Date(begun.startedAt), owner },
      select: { id: true },
    });
    const run = await work();
    await recordRun(db, run, id);
    return run;
  } finally {
    await letGo(db);
  }
}

async function takeHold(db: Database): Promise<Holder> {
  const own = held.get(db) ?? { holder: hold(db), runs: 0 };
  held.set(db, own);
  own.runs += 1;
  try {
    return await own.holder;
  } catch (error) {
    held.delete(db);
    throw error;
  }
}

async function hold(db: Database): Promise<Holder> {
  const owner = randomInt(1, 2 ** 31);
  const lock = await takeSessionLock(db, lockSpace, owner);
  // One number of two thousand million: somebody has it already.
  return lock ? { owner, lock } : hold(db);
}

async function letGo(db: Database): Promise<void> {
  const own = held.get(db);
  if (!own) return;
  own.runs -= 1;
  if (own.runs > 0) return;
  held.delete(db);
  await (await own.holder).lock.release();
}

/** What became of a run whose process was killed, or whose machine went. */
export const interrupted = "interrupted";

/** Closes the runs that nobody holds any more, as interrupted, and returns them. Those that go on, here or elsewhere, are left alone. */
export async function closeDeadRuns(db: Database, now: Date): Promise<readonly RunRecord[]> {
  return db.sql.begin(async (tx) => {
    const closed: RunRecord[] = [];
    for (const { id, startedAt, ...begun } of await deadRuns(tx)) {
      const run = { ...begun, ...nothingSaid, startedAt: startedAt.toISOString(), finishedAt: now.toISOString() };
      await recordRun(db, run, id);
      closed.push(run);
    }
    return closed;
  });
}

const nothingSaid = {
  outcome: "failed",
  notModified: false,
  added: 0,
  revised: 0,
  withdrawn: 0,
  unchanged: 0,
  errorCode: interrupted,
  error:
    "its program or its machine stopped before it had finished; each edition it had read is stored whole or not at all",
  downloadSha256: null,
  survey: null,
  drift: [],
} as const;

/** Those whose owner's lock is free. It is taken until the transaction ends: of two who look at once, one finds them. */
async function deadRuns(tx: Transaction) {
  const owners = await tx<{ owner: number; isFree: boolean }[]>`
    select owner, pg_try_advisory_xact_lock(${lockSpace}, owner) as "isFree" from (select distinct owner from run_in_hand) each`;
  const dead = owners.filter(({ isFree }) => isFree).map(({ owner }) => String(owner));
  return tx<(Omit<Begun, "startedAt"> & { readonly id: number; readonly startedAt: Date })[]>`
    select id, source_id as "sourceId", started_at as "startedAt", trigger from run_in_hand
    where owner::text = any(${dead}::text[]) order by id`;
}
