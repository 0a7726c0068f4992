import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { PgBoss, systemClock } from "pg-boss";
import { pino } from "pino";
import { bringBackQueue, connectDatabase, dropExpiredBytes, readSources, type RunTrigger } from "@frontera/db";
import { EVERY_SOURCE, missingKeys, type Source } from "@frontera/sources";
import { makeEffects, type Effects, type Failure, type Log } from "./effects.ts";
import type { Environment } from "./env.ts";
import { judge } from "./judge.ts";
import { serveImports } from "./imports.ts";
import { clearLeftovers, exitWhenAsked } from "./leftovers.ts";
import { writeDown } from "./registers.ts";
import { reasonOf } from "./run-record.ts";
import { ranWithin, runSource } from "./run-source.ts";

const jobTimeoutSeconds = 60 * 60;
/** A worker that dies is noticed by its silence, and its job is done again: after fifteen seconds, not after the minute that is usual. */
const heartbeatSeconds = 10;
const supervision = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };
/**
 * The queue waits by a clock that nobody sets: by the machine's, one that is set back would hold the schedule up for as long. What time it
 * is, the database is asked twice a minute.
 */
const time = {
  clock: { ...systemClock, now: () => performance.timeOrigin + performance.now() },
  clockMonitorIntervalSeconds: 30,
  cronMonitorIntervalSeconds: 10,
};
/** No publisher asks for a longer wait: it was written down by a clock that ran ahead. */
const longestWaitDays = 31;
const quietMinutes = 30;
/** A file of hundreds of megabytes is not asked for at every start. */
const quietMinutesIfLarge = 6 * 24 * 60;
const retention = "drop-expired-bytes";

interface Job {
  readonly trigger: RunTrigger;
}

interface Run {
  readonly source: Pick<Source, "id" | "schedule" | "keys">;
  readonly run: (trigger: RunTrigger) => Promise<unknown>;
  /** A start asks only for what was not asked for this recently. */
  readonly quietMinutes: number;
}

/**
 * Fetches every scheduled source at its hours, and once at the start. The schedule lives in Postgres: of several workers, one takes each
 * job. Runs until SIGINT or SIGTERM, then waits four seconds for the jobs in hand.
 */
export async function runWorker(environment: Environment): Promise<void> {
  const logger = pino({ name: "ingest", level: environment.LOG_LEVEL });
  // What a publisher did wrong passes or is for an operator to see to; what was not foreseen is a fault of ours or of the database.
  const log: Log = (line, failure) => {
    if (failure) logger[failure.code === "unexpected" ? "error" : "warn"](failure, line);
    else logger.info(line);
  };
  const listensNow = exitWhenAsked();
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    log,
  );
  const effects = makeEffects(connection.db, environment, log);
  const boss = new PgBoss({ connectionString: connection.url, max: 4, ...supervision, ...time });
  boss.on("error", (error) => {
    logger.error({ err: error }, "schedule");
  });
  await boss.start();
  const stopBringingBack = await bringBackRegularly(effects);
  await clearLeftovers(effects);
  await writeDown(effects);
  // With rules that may have changed since the last start.
  await judge(effects);
  const runs: readonly Run[] = [
    ...EVERY_SOURCE.map((source): Run => ({
      source,
      run: (trigger) => runSource(source, effects, trigger),
      quietMinutes: "isLarge" in source ? quietMinutesIfLarge : quietMinutes,
    })),
  ];
  const scheduled = runs.filter(({ source }) => source.schedule !== null);
  const ready = scheduled.filter(({ source }) => missingKeys(source, effects.keys).length === 0);
  for (const run of scheduled) await schedule(boss, run, effects, ready.includes(run));
  await scheduleRetention(boss, effects);
  const stopServing = await serveImports(boss, effects);
  log(`worker ready: ${String(ready.length)} sources on schedule`);
  listensNow();
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await stopServing();
  stopBringingBack();
  // Who started us ends us after seven seconds, whatever we do then.
  await boss.stop({ graceful: true, timeout: 4_000 });
  // A job that still waits for its publisher holds a connection, and whoever asked us to end does not wait for it.
  await Promise.race([connection.close(), wait(1_000)]);
}

/** A clock that ran ahead, PostgreSQL's too, and was set right again holds nothing up. Returns what ends it. */
async function bringBackRegularly({ db, log }: Effects): Promise<() => void> {
  const bringBack = async (): Promise<void> => {
    const count = await bringBackQueue(db);
    if (count > 0) log(`the clock was set back: ${String(count)} dates of the schedule that lay ahead are now`);
  };
  await bringBack();
  const timer = setInterval(() => {
    bringBack().catch((error: unknown) => {
      log(`the schedule could not be looked through: ${String(error)}`, { code: "unexpected" });
    });
  }, 1000 * time.cronMonitorIntervalSeconds);
  return () => {
    clearInterval(timer);
  };
}

async function scheduleRetention(boss: PgBoss, effects: Effects): Promise<void> {
  await boss.createQueue(retention, { policy: "exclusive", retryLimit: 0, heartbeatSeconds });
  await boss.schedule(retention, "17 4 * * *");
  await boss.work(retention, () =>
    logged({}, effects, async () => {
      const dropped = await dropExpiredBytes(effects.db, effects.now());
      effects.log(`retention: the bytes of ${String(dropped)} downloads and deleted snapshots were dropped`);
    }),
  );
}

/** Runs record their own failures. What not even could be recorded fails the job, whose queue keeps the reason where nobody looks. */
async function logged(of: Pick<Failure, "source">, effects: Effects, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    effects.log(`${of.source ?? retention}: ${reasonOf(error, effects)}`, { ...of, code: "unexpected" });
    throw error;
  }
}

async function schedule(
  boss: PgBoss,
  { source, run, quietMinutes: quiet }: Run,
  effects: Effects,
  isReady: boolean,
): Promise<void> {
  const { id } = source;
  if (!source.schedule || !isReady) {
    effects.log(`${id} is not configured: it needs ${missingKeys(source, effects.keys).join(", ")}`);
    await boss.unschedule(id);
    return;
  }
  // exclusive: at most one job of a source waits or runs, however many workers ask for it.
  const queue = { policy: "exclusive", retryLimit: 2, expireInSeconds: jobTimeoutSeconds, heartbeatSeconds } as const;
  await boss.createQueue(id, queue);
  await boss.schedule(id, source.schedule.cron, null, { tz: source.schedule.timeZone });
  await boss.work<Job | null>(id, async ([job]) => {
    await logged({ source: id }, effects, async () => {
      if (await mayBeAsked(id, effects)) await run(job?.data?.trigger ?? "schedule");
    });
  });
  const start: Job = { trigger: "start" };
  if (!(await ranWithin(effects, source, quiet))) await boss.send(id, start);
}

/** A publisher who asked not to be asked before an instant is not asked before it. */
async function mayBeAsked(sourceId: string, { db, now, log }: Effects): Promise<boolean> {
  const waitUntil = (await readSources(db)).find(({ id }) => id === sourceId)?.waitUntil ?? null;
  const waitMs = waitUntil === null ? 0 : Date.parse(waitUntil) - now().getTime();
  if (waitMs <= 0 || waitMs > longestWaitDays * 86_400_000) return true;
  log(`${sourceId}: its publisher asked not to be asked before ${waitUntil ?? ""}`);
  return false;
}
