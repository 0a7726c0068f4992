import { once } from "node:events";
import { connectDatabase } from "@frontera/db";
import { startChild, stopChildren, untilDone, untilHealthy, type Child } from "./children.ts";
import { readEnvironment, StartError } from "./env.ts";
import { takeLock } from "./lock.ts";
import { assertFreePort } from "./ports.ts";
import { turbo } from "./turbo.ts";

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * `pnpm dev`, the builder's door: the database and the archive, then the API and the dashboard as Turbo's persistent tasks. Each takes a file as it is
 * saved, without a build. No worker asks publishers meanwhile. Throws StartError.
 */
async function main(): Promise<void> {
  const { HOST: host, PORT: port, API_PORT: apiPort, FRONTERA_DATA: dataFolder, DATABASE_URL } = readEnvironment();
  await assertFreePort(port, host, "PORT");
  await assertFreePort(apiPort, "127.0.0.1", "API_PORT");
  const stopAsked = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), once(process, "SIGHUP")]);
  const unlock = takeLock(dataFolder);
  const children: Child[] = [];
  const connection = await connectDatabase({ databaseUrl: DATABASE_URL, dataFolder }, log);
  const begin = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Child => {
    const child = startChild({ name, args, env: { DATABASE_URL: connection.url, ...env } }, log);
    children.push(child);
    return child;
  };
  const serve = async (): Promise<never> => {
    await untilDone(begin("archive", ["apps/ingest/src/main.ts", "archive"]));
    const address = `http://localhost:${String(port)}`;
    const tasks = begin("dev", [turbo, "run", "dev", "--ui=stream", "--concurrency=10"], {
      NODE_ENV: "development",
      PORT: String(port),
      API_PORT: String(apiPort),
      API_URL: `http://127.0.0.1:${String(apiPort)}`,
      LOCAL_ACCESS: "true",
    });
    await untilHealthy(`${address}/en`, tasks, 180_000);
    log(`\nFrontera is ready to be changed: ${address}\nStop it with Ctrl-C.\n`);
    throw new StartError(`the tasks ended by themselves (exit code ${String(await tasks.ended)})`);
  };
  try {
    await Promise.race([serve(), stopAsked]);
  } finally {
    await stopChildren(children);
    await connection.close();
    unlock();
    log("Stopped. The data are kept.");
  }
}

await main();
