import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Share, Task } from "../../src/work/pool.ts";
import { openWork, type Work } from "../../src/work/pool.ts";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { theArchive } from "@frontera/ingest/test/archive";
import { reach } from "./strangers.ts";

/** Only against hanging. */
const watchdog = 120_000;

const now = new Date("2026-11-24T12:00:00Z");
const asked = (path: string): Task => ({
  request: { url: `http://127.0.0.1${path}`, method: "GET", headers: [], body: [] },
});
/** Some seconds of a processor, most of them in one go. */
const workbook = asked("/series/usd-mxn-h10.xlsx?compare=usd-mxn-fix,usd-mxn-ecb-cross");
const cheap = asked("/series/nope.csv");

let db: Database;
let work: Work;
beforeAll(async () => {
  const url = await createDatabase({ holding: theArchive });
  db = await openDatabase(url);
  work = openWork({ databaseUrl: url }, { threads: 1 });
  await work.run(cheap, now, new AbortController().signal);
}, watchdog);
afterAll(async () => {
  await work.close();
  await db.close();
});

const shareOf = (spentMs: number): Share & { charged: number } => {
  const share = { spentMs, charged: 0, charge: (ms: number) => void (share.charged += ms) };
  return share;
};

/** Holds what reads observations in the database until the returned function is called. */
async function holdReads(): Promise<() => Promise<void>> {
  const lock = await db.sql.reserve();
  await lock`begin`;
  await lock`lock table observation in access exclusive mode`;
  return async () => {
    await lock`rollback`;
    lock.release();
  };
}

const untilBegun = (): Promise<void> => expect.poll(() => work.running(), { timeout: watchdog }).toBe(1);

describe("who leaves", () => {
  it(
    "is charged for what was done, and for the thread that had to be ended",
    async () => {
      const leaving = new AbortController();
      const share = shareOf(0);
      const left = work.run(workbook, now, leaving.signal, share).catch((error: unknown) => error);
      await untilBegun();
      await delay(300);
      leaving.abort();
      expect(await left).toBe(leaving.signal.reason);
      expect(share.charged).toBeGreaterThan(50);
      expect(work.running()).toBe(0);
    },
    watchdog,
  );

  it(
    "has nothing more read: what waited for the database ends there, and its thread answers the next one",
    async () => {
      const release = await holdReads();
      const leaving = new AbortController();
      const share = shareOf(0);
      const left = work.run(workbook, now, leaving.signal, share).catch((error: unknown) => error);
      await untilBegun();
      await delay(100);
      leaving.abort();
      await release();
      expect(await left).toBe(leaving.signal.reason);
      // No thread was ended: that alone would be 1,500.
      expect(share.charged).toBeLessThan(1_500);
      expect((await work.run(cheap, now, new AbortController().signal)).status).toBe(404);
    },
    watchdog,
  );
});

describe("a thread that is free", () => {
  it(
    "takes first what is asked by who had the least of them",
    async () => {
      const release = await holdReads();
      const stays = new AbortController().signal;
      const order: number[] = [];
      const ask = (spentMs: number): Promise<unknown> =>
        work.run(cheap, now, stays, shareOf(spentMs)).then((answer: Answer) => order.push(spentMs) && answer);
      const first = work.run(workbook, now, stays);
      await untilBegun();
      const all = [20_000, 5_000, 0, 5_000, 20_000].map(ask);
      await release();
      await Promise.all([first, ...all]);
      expect(order).toEqual([0, 5_000, 5_000, 20_000, 20_000]);
    },
    watchdog,
  );
});

describe("time spent waiting", () => {
  it(
    "costs a reader nothing, however long it is: who asks one thing after another is not refused",
    async () => {
      const api = await reach({ withArchive: true, workMsPerMinute: 2_000 });
      const ask = (year: number): Promise<number> =>
        fetch(`${api.origin}/series/usd-mxn-h10.csv?observation_start=${String(year)}-01-01`).then(
          ({ status }) => status,
        );
      const lock = await api.db.sql.reserve();
      await lock`begin`;
      await lock`lock table observation in access exclusive mode`;
      const slow = ask(2024);
      await delay(3_000);
      await lock`rollback`;
      lock.release();
      expect(await slow).toBe(200);
      expect(await ask(2025)).toBe(200);
      await api.close();
    },
    watchdog,
  );
});
