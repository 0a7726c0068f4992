import { untilHealthy } from "./children.ts";
import { readEnvironment, StartError } from "./env.ts";
import { runMain, runUntilStopped, type Setup } from "./setup.ts";
import { tokenOf, writingAddress, type Token } from "./token.ts";
import { turbo } from "./turbo.ts";

const loopbackHosts: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

const startedAt = performance.now();

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const step = (number: number, text: string): void => {
  log(`[${String(number)}/4] ${text}`);
};

async function main(): Promise<void> {
  const environment = readEnvironment();
  const { HOST: host, DATABASE_URL: databaseUrl, AUTH_SECRET: secret } = environment;
  const local = loopbackHosts.has(host);
  if (!local && secret === undefined)
    throw new StartError(`HOST ${host} can be reached by others: set AUTH_SECRET and PUBLIC_URL first (.env.example)`);
  step(1, databaseUrl === undefined ? "Starting the database" : "Connecting to DATABASE_URL");
  const isOwn = local && databaseUrl === undefined && secret === undefined;
  await runUntilStopped(environment, log, (stage) =>
    serve(stage, environment, isOwn ? tokenOf(environment.FRONTERA_DATA) : null),
  );
}

/** Millions of rows live for a moment each: left alone, the engine lets a hundred megabytes of them pile up before it looks. */
const keepSmall = "--max-semi-space-size=8";

async function serve(
  { databaseUrl, signal, begin, runToItsEnd }: Setup,
  { HOST: host, PORT: port, API_PORT: apiPort }: ReturnType<typeof readEnvironment>,
  token: Token | null,
): Promise<void> {
  const env = { DATABASE_URL: databaseUrl };
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
    env: { ...env, API_PORT: String(apiPort), ...(token ? { LOCAL_TOKEN_FILE: token.file } : {}) },
  });
  await untilHealthy(`${apiUrl}/health/ready`, api, { log, signal });
  begin({ name: "ingest", args: [keepSmall, "apps/ingest/src/main.ts", "worker"], env });
  const dashboard = begin({
    name: "dashboard",
    args: ["apps/dashboard/src/server.ts", "--hostname", host, "--port", String(port)],
    env: { API_URL: apiUrl },
    show: (line) => /error|⨯|warn/i.test(line),
  });
  await untilHealthy(`http://${host}:${String(port)}/en`, dashboard, { log, signal });
  signal.throwIfAborted();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const address = `http://${host === "127.0.0.1" ? "localhost" : host}:${String(port)}`;
  log(`\nFrontera is ready after ${seconds} s: ${address}`);
  if (token) log(writingAddress(address, token));
  log("Stop it with Ctrl-C.\n");
}

await runMain(main);
