import { once } from "node:events";
import { connectDatabase } from "@frontera/db";
import { chooseAccess } from "./choose-access.ts";
import { readEnvironment } from "./env.ts";
import { startLive } from "./live.ts";
import { createApp, listen } from "./server.ts";

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const environment = readEnvironment();
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    log,
  );
  const { db } = connection;
  const live = await startLive(db);
  const access = chooseAccess(db, environment);
  const app = createApp({ db, live, access, now: () => new Date() }, log);
  const { server, port } = await listen(app, environment.API_HOST, environment.API_PORT);
  log(`API ready on port ${String(port)}`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  server.close();
  if ("closeAllConnections" in server) server.closeAllConnections();
  await live.close();
  await connection.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
