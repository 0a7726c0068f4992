import { join } from "node:path";
import { openDatabase, type Database, type DatabaseOptions } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded/index.ts";
import { applyMigrations } from "./migrate.ts";

export interface Connection {
  readonly url: string;
  readonly db: Database;
  /** Closes the pool, and stops the embedded server where this connection started it: within some seconds, or whatever it takes. */
  close(withinSeconds?: number): Promise<void>;
}

/**
 * A migrated database, or one as it is where `migrates` is false: the server at `databaseUrl` where one is given, else the embedded one with its data under `dataFolder`, started
 * when it does not run yet. Throws DatabaseError saying what to do. Where the signal comes, everything that was begun is ended and its reason thrown.
 */
export async function connectDatabase(
  { databaseUrl, dataFolder }: { databaseUrl: string | undefined; dataFolder: string },
  log: (line: string) => void,
  {
    signal,
    migrates = true,
    ...options
  }: DatabaseOptions & { readonly signal?: AbortSignal; readonly migrates?: boolean } = {},
): Promise<Connection> {
  const means = { log, signal };
  const server =
    databaseUrl === undefined ? await startEmbeddedPostgres(join(dataFolder, "postgres"), {}, means) : null;
  const url = databaseUrl ?? server?.url ?? "";
  if (server)
    log(server.startedHere ? "embedded PostgreSQL 18 started" : "joined the embedded PostgreSQL that already runs");
  let db: Database | null = null;
  try {
    db = await openDatabase(url, options, signal);
    const applied = migrates ? await applyMigrations(url, signal) : [];
    if (applied.length > 0) log(`migrations applied: ${applied.join(", ")}`);
    signal?.throwIfAborted();
    const opened = db;
    return {
      url,
      db,
      close: async (withinSeconds) => {
        // At once: the connections end with their server.
        if (withinSeconds !== 0 || !server) await opened.close();
        await server?.stop(withinSeconds);
      },
    };
  } catch (error) {
    await db?.close();
    await server?.stop(signal?.aborted === true ? 5 : undefined);
    throw error;
  }
}
