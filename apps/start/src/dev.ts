import { untilHealthy } from "./children.ts";
import { readEnvironment } from "./env.ts";
import { runMain, runUntilStopped, type Setup } from "./setup.ts";
import { tokenOf, writingAddress } from "./token.ts";
import { turbo } from "./turbo.ts";

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * `pnpm dev`, the builder's door: the database and the archive, then the API and the dashboard as Turbo's persistent tasks. Each takes a file as it is
 * saved, without a build. No worker asks publishers meanwhile. Throws StartError.
 */
async function main(): Promise<void> {
  const environment = readEnvironment();
  await runUntilStopped(environment, log, (stage) => serve(stage, environment));
}

async function serve(
  { databaseUrl, signal, begin, runToItsEnd }: Setup,
  { PORT: port, API_PORT: apiPort, FRONTERA_DATA: dataFolder }: ReturnType<typeof readEnvironment>,
): Promise<void> {
  const env = { DATABASE_URL: databaseUrl };
  await runToItsEnd({ name: "archive", args: ["apps/ingest/src/main.ts", "archive"], env });
  const address = `http://localhost:${String(port)}`;
  const token = tokenOf(dataFolder);
  const tasks = begin({
    name: "dev",
    args: [turbo, "run", "dev", "--ui=stream", "--concurrency=10"],
    env: {
      ...env,
      NODE_ENV: "development",
      PORT: String(port),
      API_PORT: String(apiPort),
      API_URL: `http://127.0.0.1:${String(apiPort)}`,
      LOCAL_TOKEN_FILE: token.file,
    },
  });
  await untilHealthy(`${address}/en`, tasks, { log, signal, idleSeconds: 180 });
  log(`\nFrontera is ready to be changed: ${address}\n${writingAddress(address, token)}\nStop it with Ctrl-C.\n`);
}

await runMain(main);
