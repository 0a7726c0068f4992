import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { openWork, type Task, type Work, type WorkError } from "../../src/work/pool.ts";

/** Only against hanging. */
const watchdog = 60_000;

let db: Database;
let work: Work;
beforeAll(async () => {
  const url = await createDatabase();
  db = await openDatabase(url);
  work = openWork({ databaseUrl: url }, { threads: 1, longestMs: 4_000 });
}, watchdog);
afterAll(async () => {
  await work.close();
  await db.close();
});

const part: Task = { part: { series: ["usd-mxn-fix"], asOf: "2026-11-24", recordedAsOf: null } };
const request: Task = { request: { url: "http://127.0.0.1/figures.csv", method: "GET", headers: [], body: [] } };
const now = new Date("2026-11-24T12:00:00Z");

it(
  "what waits for a thread is not told that it took too long: a question that it is busy, and a part of a file goes on",
  async () => {
    const stays = new AbortController().signal;
    const told = (task: Task): Promise<unknown> =>
      work.run(task, now, stays).then(
        ({ status }) => status,
        (error: unknown) => (error as WorkError).code,
      );
    await work.run(part, now, stays);
    // Whoever reads observations waits for this.
    const lock = await db.sql.reserve();
    await lock`begin`;
    await lock`lock table observation in access exclusive mode`;
    const holds = told(part);
    const waits = told(part);
    const asks = told(request);
    expect(await asks).toBe("busy");
    expect(await holds).toBe("ended");
    await lock`rollback`;
    lock.release();
    expect(await waits).toBe(200);
  },
  watchdog,
);
