import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { connectDatabase, openDatabase, readRuns, readSeries, type Database } from "@frontera/db";
import { BASE_URLS } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { startPublisher } from "@frontera/testing/publisher-server";

const root = join(import.meta.dirname, "../../..");
const movedClock = createRequire(import.meta.url).resolve("@frontera/testing/moved-clock");
const file = "observation_date,DEXMXUS\n2016-11-08,18.4350\n2016-11-09,19.7745\n";
const whole = { "2016-11-08": "18.4350", "2016-11-09": "19.7745" };

/** FRED answers; every other publisher is closed, so that only one source has something to load. */
let asked = 0;
const publisher = await startPublisher((request, response: ServerResponse) => {
  if (!request.url?.startsWith("/graph/fredgraph.csv?id=DEXMXUS")) {
    response.writeHead(404).end();
    return;
  }
  asked += 1;
  response.writeHead(200, { "Content-Type": "text/csv" }).end(file);
});

const workers: { process: ChildProcess; output: string }[] = [];
const opened: Database[] = [];
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const { process: worker } of workers.splice(0))
    if (worker.exitCode === null && worker.signalCode === null) {
      worker.kill("SIGKILL");
      await once(worker, "exit");
    }
});
afterAll(async () => {
  for (const db of opened) await db.close().catch(() => undefined);
  for (const cleanUp of cleanUps) await cleanUp();
});

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly source?: string;
  readonly code?: string;
}
const linesOf = ({ output }: { readonly output: string }): readonly Line[] =>
  output
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

function startWorker(
  url: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): (typeof workers)[number] {
  const addresses = Object.fromEntries(Object.keys(BASE_URLS).map((name) => [name, publisher]));
  const child = spawn(process.execPath, [...args, "apps/ingest/src/main.ts", "worker"], {
    cwd: root,
    env: { ...process.env, ...addresses, DATABASE_URL: url, FETCH_GAP_MS: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const worker = { process: child, output: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      worker.output += part.toString();
    });
  workers.push(worker);
  return worker;
}

async function open(url: string): Promise<Database> {
  const db = await openDatabase(url, { poolSize: 3 });
  opened.push(db);
  return db;
}

async function peso(db: Database): Promise<Record<string, string | null>> {
  const read = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-12-31" });
  return Object.fromEntries((read.get("usd-mxn-h10") ?? []).map(({ period, value }) => [period, value]));
}
const rowsOf = async (db: Database): Promise<number> => (await db.sql`select 1 from observation`).length;
const fredRuns = (db: Database) => readRuns(db, { sourceIds: ["fred-h10"], limit: 10 });
const [info, warn, error] = [30, 40, 50];
const patient = { timeout: 100_000, interval: 200 };

/** Holds up whoever appends: the vintage is written and its observations wait. Resolves when somebody waits. */
async function holdUpAppending(db: Database): Promise<{ waiting: Promise<unknown>; letGo: () => Promise<void> }> {
  const held = await db.sql.reserve();
  await held`begin`;
  await held`lock table observation in exclusive mode`;
  const waiting = expect
    .poll(
      async () =>
        (await db.sql`select 1 from pg_locks where relation = 'observation'::regclass and not granted`).length,
      patient,
    )
    .toBeGreaterThan(0);
  const letGo = async (): Promise<void> => {
    await held`rollback`;
    held.release();
  };
  return { waiting, letGo };
}

describe("the worker", () => {
  it("several at once do each job once", async () => {
    const url = await createDatabase();
    const db = await open(url);
    asked = 0;
    const both = [startWorker(url), startWorker(url)];
    for (const worker of both) await expect.poll(() => worker.output, patient).toContain("worker ready");
    await expect.poll(() => peso(db), patient).toEqual(whole);
    await expect.poll(async () => (await fredRuns(db)).length, patient).toBe(1);
    expect(asked).toBe(1);
    // What it says is for programs to read, line by line.
    for (const line of both.flatMap(linesOf))
      expect(line).toMatchObject({ name: "ingest", msg: expect.anything() as string });
    expect(await rowsOf(db)).toBe(2);
  });

  it("a publisher's failure is a warning that tells the source, the code and the reason, and no key", async () => {
    const worker = startWorker(await createDatabase(), { FRED_API_KEY: "fred-secret-key" });
    const failures = () => linesOf(worker).filter(({ level }) => level > info);
    await expect.poll(() => failures().map(({ source }) => source), patient).toContain("fred-h10-api");
    const failure = failures().find(({ source }) => source === "fred-h10-api");
    expect(failure).toMatchObject({ level: warn, code: "refused-by-publisher" });
    expect(failure?.msg).toMatch(/^fred-h10-api failed: .*api_key=\*\*\*.* answered 404$/);
    expect(worker.output).not.toContain("fred-secret-key");
  });

  it("what was not foreseen is an error, and so is a failure that could not be recorded", async () => {
    const url = await createDatabase();
    const db = await open(url);
    await db.sql`alter table vintage add constraint no_vintage check (false)`;
    await db.sql`alter table ingest_run add constraint no_record check (source_id <> 'fred-h10')`;
    const worker = startWorker(url);
    const failures = () => linesOf(worker).filter(({ level, source }) => level > info && source === "fred-h10");
    await expect.poll(() => failures().length, patient).toBeGreaterThan(1);
    const [first, second] = failures();
    for (const failure of [first, second]) expect(failure).toMatchObject({ level: error, code: "unexpected" });
    expect(first?.msg).toMatch(/^fred-h10 failed: .*"no_vintage"/);
    expect(second?.msg).toMatch(/^fred-h10: [^]*"no_record"/);
  });

  it("with its clock set ahead and back, goes on by its schedule and does nothing twice; started again, asks as usual", async () => {
    const url = await createDatabase();
    const db = await open(url);
    const folder = mkdtempSync(join(tmpdir(), "frontera-clock-"));
    cleanUps.push(() => {
      rmSync(folder, { recursive: true });
    });
    const CLOCK_FILE = join(folder, "clock");
    const start = () => startWorker(url, { CLOCK_FILE }, ["--import", movedClock]);
    const runs = async (id: string) =>
      (await readRuns(db, { sourceIds: [id], limit: 10 })).map(({ trigger }) => trigger).toReversed();
    const makeDue = async (id: string) => db.sql`
      update pgboss.schedule set cron = to_char(now() at time zone 'UTC', 'FMSS FMMI FMHH24') || ' * * *', timezone = 'UTC' where name = ${id}`;
    const worker = start();
    for (const id of ["fred-h10", "frankfurter"]) await expect.poll(() => runs(id), patient).toEqual(["start"]);
    writeFileSync(CLOCK_FILE, "1");
    await makeDue("fred-h10");
    await expect.poll(() => runs("fred-h10"), patient).toEqual(["start", "schedule"]);
    rmSync(CLOCK_FILE);
    await makeDue("frankfurter");
    await expect.poll(() => runs("frankfurter"), patient).toEqual(["start", "schedule"]);
    expect(await runs("fred-h10")).toEqual(["start", "schedule"]);
    worker.process.kill("SIGKILL");
    await once(worker.process, "exit");
    // Its last run was tomorrow, and a wait was written down by a clock a year ahead.
    await db.sql`update source set wait_until = now() + interval '1 year' where id = 'fred-h10'`;
    start();
    await expect.poll(() => runs("fred-h10"), patient).toEqual(["start", "schedule", "start"]);
  });

  it("killed in the middle of a load, and started again: nothing is lost, nothing is doubled", async () => {
    const url = await createDatabase();
    const db = await open(url);
    const { waiting, letGo } = await holdUpAppending(db);
    const first = startWorker(url);
    await waiting;
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    await letGo();
    await expect.poll(async () => (await db.sql`select 1 from vintage`).length, patient).toBe(0);
    expect(await rowsOf(db)).toBe(0);
    // The job of the dead worker is noticed by its silence and done by the next one.
    startWorker(url);
    await expect.poll(() => peso(db), patient).toEqual(whole);
    expect(await rowsOf(db)).toBe(2);
    expect(await db.sql`select 1 from vintage`).toHaveLength(1);
  });

  it("with PostgreSQL killed in the middle of a load, and started again: nothing is lost, nothing is doubled", async () => {
    const folder = mkdtempSync(join(tmpdir(), "frontera-kill-"));
    cleanUps.push(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const before = await connectDatabase({ databaseUrl: undefined, dataFolder: folder }, () => undefined);
    const { waiting } = await holdUpAppending(before.db);
    const first = startWorker(before.url);
    await waiting;
    const [{ pidFile } = { pidFile: "" }] = await before.db.sql<{ pidFile: string }[]>`
      select current_setting('data_directory') || '/postmaster.pid' as "pidFile"`;
    process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL");
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    await before.db.close().catch(() => undefined);
    const after = await connectDatabase({ databaseUrl: undefined, dataFolder: folder }, () => undefined);
    cleanUps.unshift(() => after.close());
    expect(await rowsOf(after.db)).toBe(0);
    expect(await after.db.sql`select 1 from vintage`).toHaveLength(0);
    startWorker(after.url);
    await expect.poll(() => peso(after.db), patient).toEqual(whole);
    expect(await rowsOf(after.db)).toBe(2);
    expect(await after.db.sql`select 1 from vintage`).toHaveLength(1);
  });
});
