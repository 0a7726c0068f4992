import { once } from "node:events";
import { PgBoss } from "pg-boss";
import { connectDatabase, readSources, registerSources, type RunTrigger } from "@frontera/db";
import { findSource, missingKeys, SOURCE_IDS, type Source } from "@frontera/sources";
import { makeEffects, type Effects } from "./effects.ts";
import type { Environment } from "./env.ts";
import { judge } from "./judge.ts";
import { ranWithin, runSource } from "./run-source.ts";

const jobTimeoutSeconds = 60 * 60;
const quietMinutes = 30;

interface Job {
  readonly trigger: RunTrigger;
}

/**
 * Fetches every scheduled source at its hours, and once at the start. The schedule lives in Postgres: of several workers, one takes each
 * job. Runs until SIGINT or SIGTERM, then finishes the job in hand.
 */
export async function runWorker(environment: Environment, log: (line: string) => void): Promise<void> {
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    log,
  );
  const effects = makeEffects(connection.db, environment, log);
  const boss = new PgBoss({ connectionString: connection.url, max: 4 });
  boss.on("error", (error) => {
    log(`schedule: ${error.message}`);
  });
  await boss.start();
  await writeDownSources(effects);
  // With rules that may have changed since the last start.
  await judge(effects);
  const scheduled = allSources.filter((source) => source.schedule !== null);
  const ready = scheduled.filter((source) => missingKeys(source, effects.keys).length === 0);
  for (const source of scheduled) await schedule(boss, source, effects, ready.includes(source));
  log(`worker ready: ${String(ready.length)} sources on schedule`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await boss.stop({ graceful: true, timeout: 10_000 });
  await connection.close();
}

const allSources = SOURCE_IDS.map(findSource).filter((source) => source !== null);

/** For the pages that show how each source is asked, and which lacks a key. */
export const writeDownSources = ({ db, keys }: Effects): Promise<void> =>
  registerSources(
    db,
    allSources.map((source) => ({
      id: source.id,
      title: source.title,
      releaseIds: source.releases,
      cron: source.schedule?.cron ?? null,
      timeZone: source.schedule?.timeZone ?? null,
      missingKeys: missingKeys(source, keys),
    })),
  );

async function schedule(boss: PgBoss, source: Source, effects: Effects, isReady: boolean): Promise<void> {
  const { id } = source;
  if (!source.schedule || !isReady) {
    effects.log(`${id} is not configured: it needs ${missingKeys(source, effects.keys).join(", ")}`);
    await boss.unschedule(id);
    return;
  }
  // exclusive: at most one job of a source waits or runs, however many workers ask for it.
  await boss.createQueue(id, { policy: "exclusive", retryLimit: 0, expireInSeconds: jobTimeoutSeconds });
  await boss.schedule(id, source.schedule.cron, null, { tz: source.schedule.timeZone });
  await boss.work<Job | null>(id, async ([job]) => {
    await runUnlessAskedToWait(source, effects, job?.data?.trigger ?? "schedule");
  });
  const start: Job = { trigger: "start" };
  if (!(await ranWithin(effects, source, quietMinutes))) await boss.send(id, start);
}

/** A publisher who asked not to be asked before an instant is not asked before it. */
async function runUnlessAskedToWait(source: Source, effects: Effects, trigger: RunTrigger): Promise<void> {
  const waitUntil = (await readSources(effects.db)).find(({ id }) => id === source.id)?.waitUntil ?? null;
  if (waitUntil !== null && waitUntil > effects.now().toISOString()) {
    effects.log(`${source.id}: its publisher asked not to be asked before ${waitUntil}`);
    return;
  }
  await runSource(source, effects, trigger);
}
