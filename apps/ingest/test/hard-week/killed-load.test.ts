import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inHand, openDatabase, readLastRuns, readRuns, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { realSize, writeMunicipalFile } from "../municipal-file.ts";

const root = join(import.meta.dirname, "../../../..");
const source = "sesnsp-municipal";
const patient = { timeout: 100_000, interval: 50 };

let folder: string;
let temporary: string;
let file: string;
let url: string;
let db: Database;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  file = join(folder, "IDM_NM_dic25.csv");
  await writeMunicipalFile(file, realSize);
});
beforeEach(async () => {
  temporary = mkdtempSync(join(folder, "tmp-"));
  url = await createDatabase();
  db = await openDatabase(url, { poolSize: 3 });
});
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  await db.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `pnpm ingest` in a process of its own, with a temporary folder of this test; `output` grows while it runs. */
function ingest(...args: readonly string[]) {
  const child = spawn(process.execPath, ["--max-semi-space-size=8", "apps/ingest/src/main.ts", ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const run = { child, output: "", exit: once(child, "close") };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (run.output += part.toString("utf8")));
  return run;
}

const folders = (): readonly string[] => readdirSync(temporary).filter((name) => name.startsWith("frontera-large-"));
const begun = async () => db.sql`select source_id as source, trigger from run_in_hand`;
const runs = () => readRuns(db, { sourceIds: [source], limit: 10 });
const rows = async (): Promise<number> =>
  Number((await db.sql<{ count: string }[]>`select count(*) from observation`)[0]?.count);

/** Kills a load of 2.5 million rows when it has begun, and leaves its temporary folder as a download of a gigabyte would be left. */
async function killLoad(): Promise<void> {
  const load = ingest("file", file, "--source", source);
  await expect.poll(begun, patient).toEqual([{ source, trigger: "file" }]);
  await expect.poll(folders, patient).toHaveLength(1);
  load.child.kill("SIGKILL");
  await load.exit;
  writeFileSync(join(temporary, folders()[0] ?? "", "download"), "half of it");
}

describe("a load that is killed", () => {
  it("is found at the next start of any ingest: its run is recorded as interrupted, its temporary files go, and the load is done", async () => {
    await killLoad();
    expect(await runs()).toEqual([]);
    const again = ingest("file", file, "--source", source);
    expect((await again.exit)[0], again.output).toBe(0);
    expect(await runs()).toMatchObject([
      { outcome: "appended", trigger: "file" },
      { outcome: "failed", errorCode: "interrupted", trigger: "file" },
    ]);
    expect(folders()).toEqual([]);
    expect(await begun()).toEqual([]);
    expect(await rows()).toBeGreaterThan(0);
  });

  it("says nothing of the source, whose last run stays the one before; nothing that others put beside its folder holds up who cleans", async () => {
    await killLoad();
    const planted = ["frontera-large-999999999-1-a.other", "frontera-large-999999999-1-a.file"] as const;
    mkdirSync(join(temporary, planted[0], "d"), { recursive: true });
    writeFileSync(join(temporary, planted[1]), "no folder");
    if (process.getuid?.() === 0) chownSync(join(temporary, planted[0]), 12_345, 12_345);
    const next = ingest("archive");
    expect((await next.exit)[0], next.output).toBe(0);
    expect(folders().includes(planted[0])).toBe(process.getuid?.() === 0);
    expect(folders()).toContain(planted[1]);
    expect(next.output).toContain("was interrupted");
    expect((await runs())[0]).toMatchObject({ errorCode: "interrupted" });
    expect((await readLastRuns(db)).find(({ sourceId }) => sourceId === source)).toBeUndefined();
  });

  it("is told from one that goes on: that one's folder and its record stay, and it ends as it would have", async () => {
    const going = ingest("file", file, "--source", source);
    await expect.poll(begun, patient).toHaveLength(1);
    await expect.poll(folders, patient).toHaveLength(1);
    const [own = ""] = folders();
    // Another's that was killed lies beside it, and one of a version that did not write whose it is.
    const dead = join(temporary, "frontera-large-999999999-1-abcd.x");
    const [old, young] = [join(temporary, "frontera-large-AbCdEf"), join(temporary, "frontera-large-GhIjKl")];
    for (const each of [dead, old, young]) mkdirSync(each);
    utimesSync(old, 0, 0);
    const other = ingest("archive");
    expect((await other.exit)[0], other.output).toBe(0);
    expect([existsSync(dead), existsSync(old), existsSync(young)]).toEqual([false, false, true]);
    if (going.child.exitCode === null) {
      expect(existsSync(join(temporary, own))).toBe(true);
      expect(await begun()).toEqual([{ source, trigger: "file" }]);
    }
    expect((await going.exit)[0], going.output).toBe(0);
    expect(await runs()).toMatchObject([{ outcome: "appended" }]);
    expect(await begun()).toEqual([]);
  }, 480_000);

  it("of many runs in one process takes one connection for all of them", async () => {
    const few = await openDatabase(url, { poolSize: 2 });
    const one = { sourceId: "test", startedAt: "2026-11-26T00:00:00.000Z", trigger: "command" } as const;
    const outcome = {
      outcome: "unchanged",
      notModified: false,
      added: 0,
      revised: 0,
      withdrawn: 0,
      unchanged: 0,
    } as const;
    const rest = { errorCode: null, error: null, downloadSha256: null, survey: null, drift: [] } as const;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        inHand(few, one, async () => {
          await few.sql`select pg_sleep(0.05)`;
          return { ...one, ...outcome, ...rest, finishedAt: "2026-11-26T00:00:01.000Z" };
        }),
      ),
    );
    expect(await few.sql`select outcome from ingest_run`).toHaveLength(10);
    expect(await few.sql`select id from run_in_hand`).toEqual([]);
    expect(
      await few.sql`select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    ).toEqual([]);
    await few.close();
  });
});
