import { join } from "node:path";
import { openDatabase, type Database, type DatabaseOptions } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded/index.ts";
import { applyMigrations } from "./migrate.ts";

export interface Connection {
  readonly url: string;
  readonly db: Database;
  /** Closes the pool, and stops the embedded server where this connection started it. */
  close(): Promise<void>;
}

/**
 * A migrated database: the server at `databaseUrl` where one is given, else the embedded one with its data under `dataFolder`, started
 * when it does not run yet. Throws DatabaseError saying what to do.
 */
export async function connectDatabase(
  { databaseUrl, dataFolder }: { databaseUrl: string | undefined; dataFolder: string },
  log: (line: string) => void,
  options: DatabaseOptions = {},
): Promise<Connection> {
  const server = databaseUrl === undefined ? await startEmbeddedPostgres(join(dataFolder, "postgres")) : null;
  const url = databaseUrl ?? server?.url ?? "";
  if (server)
    log(server.startedHere ? "embedded PostgreSQL 18 started" : "joined the embedded PostgreSQL that already runs");
  try {
    const db = await openDatabase(url, options);
    const applied = await applyMigrations(url);
    if (applied.length > 0) log(`migrations applied: ${applied.join(", ")}`);
    return {
      url,
      db,
      close: async () => {
        await db.close();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
