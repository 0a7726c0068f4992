import { once } from "node:events";
import { pino } from "pino";
import { connectDatabase } from "@frontera/db";
import { chooseAccess } from "./choose-access.ts";
import { readEnvironment } from "./env.ts";
import { startLive } from "./live.ts";
import { closeServer, createApp, listen } from "./server.ts";

/** No reader's question may hold a connection longer. */
const statementTimeoutMs = 20_000;

async function main(): Promise<void> {
  const environment = readEnvironment();
  const log = pino({ name: "api", level: environment.LOG_LEVEL });
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    (line) => {
      log.info(line);
    },
    { statementTimeoutMs, replicaUrl: environment.DATABASE_REPLICA_URL },
  );
  const { db } = connection;
  const live = await startLive(db);
  const access = chooseAccess(db, environment);
  const app = createApp(
    { db, live, access, now: () => new Date() },
    {
      log,
      requestsPerMinute: access.kind === "local" ? null : environment.REQUESTS_PER_MINUTE,
      trustedProxies: environment.TRUSTED_PROXIES,
    },
  );
  const { server, port } = await listen(app, environment.API_HOST, environment.API_PORT);
  log.info({ port, access: access.kind }, "API ready");
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await closeServer(server);
  await live.close();
  await connection.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
