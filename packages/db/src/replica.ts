import type { Database, Sql } from "./database.ts";
import { readEventCount } from "./events.ts";

/** After a failure the replica is left alone this long: every reader would wait for it in vain. */
const restMs = 10_000;

const failedAt = new WeakMap<Sql, number>();

/** A pooling proxy whose server is gone holds a question for minutes: nobody waits that long for what the primary can answer. */
const patienceMs = 4_000;

/** Where to read: a database, or one connection of it, which has no replica. */
export type Connected = Pick<Database, "sql"> & Partial<Pick<Database, "replica">>;

/**
 * Reads from the replica where there is one, and from the primary when the replica fails: a reader sees no difference but time. A question
 * the server itself refuses is not asked twice.
 */
export async function readFromReplica<T>(
  { sql, replica = null }: Connected,
  read: (from: Sql) => PromiseLike<T>,
): Promise<T> {
  if (!replica || performance.now() - (failedAt.get(replica) ?? -Infinity) < restMs) return read(sql);
  try {
    return await within(read(replica), patienceMs);
  } catch (error) {
    if (isQuestionsFault(error)) throw error;
    failedAt.set(replica, performance.now());
    return read(sql);
  }
}

async function within<T>(answer: PromiseLike<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`no answer within ${String(ms)} ms`));
    }, ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** SQLSTATE classes of what a statement itself is wrong in: another server would say the same. */
const isQuestionsFault = (error: unknown): boolean =>
  /^(21|22|23|25|42|57014)/.test(String((error as { code?: unknown }).code));

/** How long a commit is waited for on the replica before readers are told of it all the same. */
const longestLagMs = 5_000;

/** Waits until the replica shows so many events, so that a reader told of one finds it. At once where there is no replica, or none that answers. */
export async function untilReplicated(db: Database, stored: number): Promise<void> {
  for (const deadline = performance.now() + longestLagMs; performance.now() < deadline;) {
    if ((await readFromReplica(db, readEventCount)) >= stored) return;
    await new Promise((wait) => setTimeout(wait, 25));
  }
}
