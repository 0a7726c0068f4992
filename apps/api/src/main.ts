import { once } from "node:events";
import { pino } from "pino";
import { connectDatabase } from "@frontera/db";
import { prepareSearch } from "@frontera/publishing";
import { chooseAccess } from "./choose-access.ts";
import { readEnvironment } from "./env.ts";
import { startLive } from "./live.ts";
import { closeServer, createApp, listen } from "./server.ts";
import { openWork, statementTimeoutMs } from "./work/pool.ts";

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
  const work = openWork({
    databaseUrl: connection.url,
    replicaUrl: environment.DATABASE_REPLICA_URL,
    logLevel: environment.LOG_LEVEL,
  });
  const counted = access.kind !== "local";
  const app = createApp(
    { db, live, access, now: () => new Date() },
    {
      log,
      requestsPerMinute: counted ? environment.REQUESTS_PER_MINUTE : null,
      // Also on one's own machine, which others may use: each stream holds a connection.
      streamsPerClient: environment.STREAMS_PER_CLIENT,
      workMsPerMinute: counted ? environment.WORK_SECONDS_PER_MINUTE * 1000 : null,
      publicUrl: environment.PUBLIC_URL,
      work,
      trustedProxies: environment.TRUSTED_PROXIES,
    },
  );
  prepareSearch();
  const { server, port } = await listen(app, environment.API_HOST, environment.API_PORT);
  log.info({ port, access: access.kind }, "API ready");
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await closeServer(server);
  await work.close();
  await live.close();
  await connection.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
