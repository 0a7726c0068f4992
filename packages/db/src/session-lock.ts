import type { Database } from "./database.ts";

/** A lock that a session holds, without a transaction: the server lets it go when the process dies, wherever that runs. */
export interface SessionLock {
  release(): Promise<void>;
}

/**
 * Takes the lock; null when somebody else holds it. Its connection is one of `pg`'s pool: with `fetch_types: false` postgres.js (3.4.9) lets
 * who calls `reserve` wait for a connection that it opens until another question comes, which may be never.
 */
export async function takeSessionLock(db: Database, space: number, key: number): Promise<SessionLock | null> {
  const connection = await db.pool.connect();
  // One that is lost has lost the lock too.
  connection.on("error", ignore);
  const giveBack = (): void => {
    connection.off("error", ignore);
    connection.release();
  };
  try {
    const { rows } = await connection.query<{ isTaken: boolean }>(
      'select pg_try_advisory_lock($1::int, $2::int) as "isTaken"',
      [space, key],
    );
    if (rows[0]?.isTaken !== true) {
      giveBack();
      return null;
    }
  } catch (error) {
    giveBack();
    throw error;
  }
  return {
    release: async () => {
      await connection.query("select pg_advisory_unlock($1::int, $2::int)", [space, key]).catch(ignore);
      giveBack();
    },
  };
}

const ignore = (): void => undefined;
