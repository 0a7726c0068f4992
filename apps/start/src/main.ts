import { connectDatabase, DatabaseError, type Connection } from "@frontera/db";
import { startChild, stopChildren, untilDone, untilHealthy, type Child, type Command } from "./children.ts";
import { readEnvironment, StartError } from "./env.ts";
import { takeLock } from "./lock.ts";
import { assertFreePort } from "./ports.ts";
import { turbo } from "./turbo.ts";

const loopbackHosts: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

const startedAt = performance.now();

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const step = (number: number, text: string): void => {
  log(`[${String(number)}/4] ${text}`);
};

let stopping = false;

/** Resolves when the terminal or the system asks to stop. */
const stopAsked = new Promise<string>((done) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      stopping = true;
      done(signal);
    });
});

async function main(): Promise<void> {
  const environment = readEnvironment();
  const { HOST: host, PORT: port, API_PORT: apiPort, FRONTERA_DATA: dataFolder } = environment;
  const local = loopbackHosts.has(host);
  if (!local && environment.AUTH_SECRET === undefined)
    throw new StartError(`HOST ${host} can be reached by others: set AUTH_SECRET and PUBLIC_URL first (.env.example)`);
  await assertFreePort(port, host, "PORT");
  await assertFreePort(apiPort, "127.0.0.1", "API_PORT");
  const unlock = takeLock(dataFolder);
  const children: Child[] = [];
  let connection: Connection | null = null;
  try {
    const opened = (async () => {
      step(1, environment.DATABASE_URL === undefined ? "Starting the database" : "Connecting to DATABASE_URL");
      connection = await connectDatabase({ databaseUrl: environment.DATABASE_URL, dataFolder }, (line) => {
        log(`  ${line}`);
      });
      const localAccess = local && environment.DATABASE_URL === undefined && environment.AUTH_SECRET === undefined;
      await serve(connection.url, { host, port, apiPort, localAccess }, children);
    })();
    const asked = await Promise.race([opened.then(() => null), stopAsked]);
    if (asked === null) await runUntilStopped(children);
  } finally {
    log("Stopping");
    await stopChildren(children);
    await (connection as Connection | null)?.close();
    unlock();
    log("Stopped. The data are kept.");
  }
}

/** Millions of rows live for a moment each: left alone, the engine lets a hundred megabytes of them pile up before it looks. */
const keepSmall = "--max-semi-space-size=8";

async function serve(
  databaseUrl: string,
  { host, port, apiPort, localAccess }: { host: string; port: number; apiPort: number; localAccess: boolean },
  children: Child[],
): Promise<void> {
  const env = { DATABASE_URL: databaseUrl };
  // Every program is from its first moment among those that a stop ends, and none is begun after one is asked for.
  const begin = (command: Command): Child => {
    if (stopping) throw new StartError("it was stopped");
    const child = startChild(command, log);
    children.push(child);
    return child;
  };
  const runToItsEnd = async (command: Command): Promise<void> => {
    const child = begin(command);
    await untilDone(child);
    children.splice(children.indexOf(child), 1);
  };
  step(2, "Loading the bundled archive");
  await runToItsEnd({
    name: "archive",
    args: ["apps/ingest/src/main.ts", "archive"],
    env,
    show: (line) => line.startsWith("done"),
  });
  step(3, "Building the dashboard (about a minute the first time, then only what has changed)");
  await runToItsEnd({
    name: "build",
    args: [turbo, "run", "build", "--output-logs=errors-only", "--no-update-notifier"],
    env,
    show: (line) => /error|⨯|failed/i.test(line),
  });
  step(4, "Starting the API, the ingest worker and the dashboard");
  const apiUrl = `http://127.0.0.1:${String(apiPort)}`;
  const api = begin({
    name: "api",
    args: ["apps/api/src/main.ts"],
    env: { ...env, API_PORT: String(apiPort), ...(localAccess ? { LOCAL_ACCESS: "true" } : {}) },
  });
  await untilHealthy(`${apiUrl}/health/ready`, api);
  begin({ name: "ingest", args: [keepSmall, "apps/ingest/src/main.ts", "worker"], env });
  const dashboard = begin({
    name: "dashboard",
    args: ["apps/dashboard/src/server.ts", "--hostname", host, "--port", String(port)],
    env: { API_URL: apiUrl },
    show: (line) => /error|⨯|warn/i.test(line),
  });
  await untilHealthy(`http://${host}:${String(port)}/en`, dashboard);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  log(
    `\nFrontera is ready after ${seconds} s: http://${host === "127.0.0.1" ? "localhost" : host}:${String(port)}\nStop it with Ctrl-C.\n`,
  );
}

/** Ends with the signal; throws when one of the programs ends by itself. */
async function runUntilStopped(children: readonly Child[]): Promise<void> {
  await Promise.race([
    stopAsked,
    ...children.map(async ({ name, ended }) => {
      const code = await ended;
      throw new StartError(`${name} stopped by itself (exit code ${String(code)}); its lines above say why`);
    }),
  ]);
}

main().catch((error: unknown) => {
  if (error instanceof StartError || error instanceof DatabaseError)
    process.stderr.write(`\nFrontera did not start: ${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
