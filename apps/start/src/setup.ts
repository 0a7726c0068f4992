import { setTimeout as wait } from "node:timers/promises";
import { connectDatabase, DatabaseError, hasEmbeddedData, type Connection } from "@frontera/db";
import { failureOf, killChildren, startChild, stopChildren, untilDone, type Child, type Command } from "./children.ts";
import { StartError, type readEnvironment } from "./env.ts";
import { takeLock } from "./lock.ts";
import { assertFreePort } from "./ports.ts";
import { listenForStop } from "./stop.ts";

type Environment = ReturnType<typeof readEnvironment>;

/** What programs are begun with, once the database is there. */
export interface Setup {
  readonly databaseUrl: string;
  readonly signal: AbortSignal;
  /** Every program is from its first moment among those that a stop ends, and none is begun after one is asked for. */
  readonly begin: (command: Command) => Child;
  /** Waits for the end of a program that is not to go on. Throws StartError when it fails. */
  readonly runToItsEnd: (command: Command) => Promise<void>;
}

/** Where the embedded database of a data folder lies. */
const databaseFolder = (dataFolder: string): string => `${dataFolder}/postgres`;

/**
 * Takes the data folder, opens the database, begins programs, and waits until one of them ends by itself or a stop is asked for. Then, and
 * whatever goes wrong, everything that was begun is ended: within ten seconds, and at once when asked again. Throws StartError.
 */
export async function runUntilStopped(
  environment: Environment,
  log: (line: string) => void,
  perform: (stage: Setup) => Promise<void>,
): Promise<void> {
  const {
    HOST: host,
    PORT: port,
    API_PORT: apiPort,
    FRONTERA_DATA: dataFolder,
    DATABASE_URL: databaseUrl,
  } = environment;
  const children: Child[] = [];
  let connection: Connection | null = null;
  const stop = listenForStop(log);
  // What a killed start left holds the ports: it is ended first.
  const lock = await takeLock(dataFolder, log);
  const keep = (): void => {
    lock.keep(children.map(({ identity }) => identity));
  };
  const begin = (command: Command): Child => {
    stop.asked.throwIfAborted();
    const child = startChild(command, log);
    children.push(child);
    keep();
    return child;
  };
  const runToItsEnd = async (command: Command): Promise<void> => {
    const child = begin(command);
    await untilDone(child);
    // What a stop ended may end as if all were well.
    stop.asked.throwIfAborted();
    children.splice(children.indexOf(child), 1);
    keep();
  };
  const performing = (async () => {
    await assertFreePort(port, host, "PORT");
    await assertFreePort(apiPort, "127.0.0.1", "API_PORT");
    connection = await connectDatabase(
      { databaseUrl, dataFolder },
      (line) => {
        log(`  ${line}`);
      },
      { signal: stop.asked },
    );
    await perform({ databaseUrl: connection.url, signal: stop.asked, begin, runToItsEnd });
    await untilOneEnds(children);
  })();
  const told = (): string =>
    databaseUrl !== undefined || hasEmbeddedData(databaseFolder(dataFolder))
      ? "Stopped. The data are kept."
      : "Stopped before anything was stored.";
  const opened = (): Connection | null => connection;
  stop.onSecond(async () => {
    killChildren(children);
    // What is being begun ends itself; a guard sees to what is left.
    await Promise.race([Promise.allSettled([performing, opened()?.close(0)]), wait(5_000)]);
    lock.release();
    log(told());
    process.exit(130);
  });
  try {
    await Promise.race([performing, stop.first]);
  } finally {
    if (!stop.asked.aborted) log("Stopping");
    await stopChildren(children);
    if (stop.asked.aborted) await performing.catch(() => undefined);
    await opened()?.close(stop.asked.aborted ? 2 : undefined);
    lock.release();
    log(told());
  }
}

/** Throws when one of the programs ends by itself. */
async function untilOneEnds(children: readonly Child[]): Promise<void> {
  await Promise.race(
    children.map(async (child) => {
      await child.ended;
      throw failureOf(child, "stopped by itself");
    }),
  );
}

/** Runs a program's main part, tells the person at the terminal what went wrong, and ends: nothing left over keeps it alive. */
export async function runMain(main: () => Promise<void>): Promise<never> {
  try {
    await main();
  } catch (error) {
    if (error instanceof StartError || error instanceof DatabaseError)
      process.stderr.write(`\nFrontera did not start: ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
  process.exit();
}
