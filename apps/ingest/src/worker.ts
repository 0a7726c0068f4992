import { once } from "node:events";
import { PgBoss } from "pg-boss";
import { connectDatabase } from "@frontera/db";
import { findSource } from "@frontera/sources";
import type { readEnvironment } from "./env.ts";
import type { Effects } from "./ingest.ts";
import { ranWithin, runSource } from "./run-source.ts";
import { SCHEDULES } from "./schedules.ts";

const jobTimeoutSeconds = 15 * 60;
const quietMinutes = 30;

/**
 * Fetches every scheduled source at its hours, and once at the start. The schedule lives in Postgres: of several workers, one takes each
 * job. Runs until SIGINT or SIGTERM, then finishes the job in hand.
 */
export async function runWorker(
  environment: ReturnType<typeof readEnvironment>,
  log: (line: string) => void,
): Promise<void> {
  const connection = await connectDatabase(
    { databaseUrl: environment.DATABASE_URL, dataFolder: environment.FRONTERA_DATA },
    log,
  );
  const effects: Effects = { db: connection.db, fetch, now: () => new Date(), log, baseUrls: environment };
  const boss = new PgBoss({ connectionString: connection.url, max: 4 });
  boss.on("error", (error) => {
    log(`schedule: ${error.message}`);
  });
  await boss.start();
  for (const { sourceId, cron, timeZone } of SCHEDULES) {
    const source = findSource(sourceId);
    if (!source) throw new Error(`unknown source in the schedule: ${sourceId}`);
    // exclusive: at most one job of a source waits or runs, however many workers ask for it.
    await boss.createQueue(sourceId, { policy: "exclusive", retryLimit: 0, expireInSeconds: jobTimeoutSeconds });
    await boss.schedule(sourceId, cron, null, { tz: timeZone });
    await boss.work(sourceId, () => runSource(source, effects));
    if (!(await ranWithin(effects, source, quietMinutes))) await boss.send(sourceId);
  }
  log(`worker ready: ${String(SCHEDULES.length)} sources on schedule`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await boss.stop({ graceful: true, timeout: 10_000 });
  await connection.close();
}
