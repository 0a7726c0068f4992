import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inCopyTransaction, openDatabase, verifyBackup, writeBackup, type Database } from "../../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

const rowCount = 2_500_000;
/** Against hanging: the slowest of these takes a tenth of it. */
const watchdogMs = 240_000;

let folder: string;
let db: Database;
const databases: Database[] = [];

async function freshDatabase(): Promise<Database> {
  const fresh = await openDatabase(await createDatabase());
  databases.push(fresh);
  return fresh;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  db = await freshDatabase();
  const sha256 = "a".repeat(64);
  await db.sql`insert into series (id) select 'series-' || n from generate_series(1, 2500) n`;
  await db.sql`insert into download (sha256, source_id, url, file_name, size, fetched_at) values (${sha256}, 'test', 'test:', 'test', 0, now())`;
  await db.sql`
    insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at)
    values ('fed-h10', '2026-01-02', 'published', 'publisher-file', 'a test', ${sha256}, ${sha256}, now())`;
  await db.sql`
    insert into observation (series_key, period, vintage_id, period_start, value, status, completeness)
    select 1 + n / 1000, to_char(date '1940-01-01' + n % 1000 * 31, 'YYYY-MM'), 1, date '1940-01-01' + n % 1000 * 31, n * 1.01, 'A', 'complete'
    from generate_series(0, ${rowCount - 1}) n`;
});
afterAll(async () => {
  for (const each of databases) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the server still does for us besides answering this question. */
const atWork = async (): Promise<readonly string[]> =>
  (
    await db.sql<{ query: string }[]>`
      select query from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction', 'idle in transaction (aborted)')`
  ).map(({ query }) => query);

/** Reads whole tables as a reader of this speed would, and asks something else on the same connection after each. */
async function read(millisecondsAPart: number, question: string): Promise<number> {
  return inCopyTransaction(db, "isolation level repeatable read read only", async (transaction) => {
    let bytes = 0;
    const reader = new Writable({
      highWaterMark: 16,
      write: (part: Buffer, _, done) => {
        bytes += part.byteLength;
        if (millisecondsAPart === 0) done();
        else setTimeout(done, millisecondsAPart);
      },
    });
    await pipeline(transaction.copyOut(question), reader);
    expect(await transaction.query("select 1 as one")).toEqual([{ one: 1 }]);
    return bytes;
  });
}

describe("COPY out", () => {
  it(
    "of 2.5 million rows comes to its end and leaves its connection answering, whatever the reader's speed",
    { timeout: watchdogMs },
    async () => {
      const whole = await read(0, "observation");
      expect(whole).toBeGreaterThan(rowCount * 30);
      expect(await read(1, "observation")).toBe(whole);
      // Ends that come in one piece with the last rows, while the reader is still at the first.
      for (let rows = 1; rows <= 4_000; rows += 97)
        await read(2, `(select repeat('x', 500) from generate_series(1, ${String(rows)}))`);
    },
  );

  it(
    "that its reader leaves, or that fails, leaves no transaction open and no connection blocked",
    { timeout: watchdogMs },
    async () => {
      const leaving = Array.from({ length: 20 }, () =>
        inCopyTransaction(db, "isolation level repeatable read read only", async (transaction) => {
          await transaction.copyOut("observation")[Symbol.asyncIterator]().next();
          throw new Error("left");
        }),
      );
      for (const left of await Promise.allSettled(leaving)) expect(left).toMatchObject({ reason: { message: "left" } });
      const failing = read(0, "(select 1 / (n - 200000) from generate_series(1, 400000) n)");
      await expect(failing).rejects.toThrow("division by zero");
      await expect.poll(atWork, { timeout: 10_000 }).toEqual([]);
      expect(await read(0, "series")).toBeGreaterThan(0);
    },
  );

  it("whose server process is ended tells its reader", { timeout: watchdogMs }, async () => {
    const reading = inCopyTransaction(db, "isolation level repeatable read read only", async (transaction) => {
      const [{ pid } = { pid: 0 }] = await transaction.query<{ pid: number }>("select pg_backend_pid() as pid");
      const parts = transaction.copyOut("observation")[Symbol.asyncIterator]();
      await parts.next();
      await db.sql`select pg_terminate_backend(${pid})`;
      while ((await parts.next()).done !== true);
    });
    await expect(reading).rejects.toThrow(/terminat/);
  });
});

describe("a backup of 2.5 million rows", () => {
  it(
    "ends every time, says how far it is, holds one moment while writes go on, and is for its owner's eyes",
    { timeout: watchdogMs },
    async () => {
      for (let round = 0; round < 3; round += 1) {
        const file = join(folder, `round-${String(round)}.gz`);
        let [steps, written] = [0, 0];
        const done = new AbortController();
        const writing = (async () => {
          for (; !done.signal.aborted; written += 1) {
            await db.sql`insert into write_record (at, actor, action, subject, outcome) values (now(), 'a', 'b', 'c', 'done')`;
            await wait(5);
          }
        })();
        const [{ count: before } = { count: "" }] = await db.sql<
          { count: string }[]
        >`select count(*) from write_record`;
        const counts = await writeBackup(db, file, { onProgress: ({ isWhole }) => (steps += isWhole ? 0 : 1) });
        done.abort();
        await writing;
        expect(counts.get("observation")).toBe(rowCount);
        expect(steps).toBeGreaterThan(100);
        expect(written).toBeGreaterThan(10);
        expect(counts.get("write_record")).toBeLessThan(Number(before) + written);
        expect((await verifyBackup(file)).rows).toEqual(counts);
        expect(statSync(file).mode & 0o777).toBe(0o600);
      }
      expect(readdirSync(folder).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
    },
  );

  it.each(["soon", "late", "while it waits for a lock"])(
    "ended %s leaves no file and no open transaction",
    { timeout: watchdogMs },
    async (when) => {
      const file = join(folder, "ended.gz");
      const ended = new AbortController();
      const reason = new Error("somebody pressed Ctrl-C");
      const lock = when.includes("lock") ? await db.sql.reserve() : null;
      if (lock) await lock`begin`;
      if (lock) await lock`lock table observation in access exclusive mode`;
      const backup = writeBackup(db, file, {
        signal: ended.signal,
        onProgress: ({ bytes }) => {
          if (bytes > (when === "soon" ? 0 : 50_000_000)) ended.abort(reason);
        },
      });
      if (lock) {
        await expect.poll(atWork).toContainEqual(expect.stringContaining("copy"));
        ended.abort(reason);
      }
      await expect(backup).rejects.toBe(reason);
      if (lock) await lock`rollback`;
      lock?.release();
      expect(readdirSync(folder).filter((name) => name.startsWith("ended"))).toEqual([]);
      await expect.poll(atWork, { timeout: 10_000 }).toEqual([]);
    },
  );

  it("removes what a killed one left in its folder, and nothing of one that is at work", async () => {
    const left = join(folder, "yesterday.gz.999999999-1-a.unfinished");
    writeFileSync(left, "-- Frontera");
    await writeBackup(await freshDatabase(), join(folder, "today.gz"));
    expect(readdirSync(folder)).not.toContain("yesterday.gz.999999999-1-a.unfinished");
  });

  it("is held up by nothing that lies there under such a name: a folder, and what belongs to somebody else", async () => {
    const planted = ["a.gz", "b.gz", "c.gz"].map((name) => join(folder, `${name}.999999999-1-a.unfinished`));
    const [directory = "", theirs = "", link = ""] = planted;
    mkdirSync(join(directory, "d"), { recursive: true });
    writeFileSync(theirs, "x");
    if (process.getuid?.() === 0) chownSync(theirs, 12_345, 12_345);
    symlinkSync(join(folder, "nowhere"), link);
    await writeBackup(await freshDatabase(), join(folder, "planted.gz"));
    const left = readdirSync(folder);
    expect(left).toContain("planted.gz");
    expect(left).toContain("a.gz.999999999-1-a.unfinished");
    expect(left).toContain("c.gz.999999999-1-a.unfinished");
    expect(left.includes("b.gz.999999999-1-a.unfinished")).toBe(process.getuid?.() === 0);
    for (const path of planted) rmSync(path, { recursive: true, force: true });
  });
});
