import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";

const root = join(import.meta.dirname, "../../../..");
const program = [process.execPath, "apps/start/src/backup.ts"] as const;

let folder: string;
let url: string;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  url = await createDatabase();
  db = await openDatabase(url);
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command without a terminal; `output` grows while it runs. */
function run(...given: readonly (string | Readonly<Record<string, string>>)[]) {
  const args = given.filter((each) => typeof each === "string");
  const settings = given.filter((each) => typeof each !== "string");
  const [node, script] = program;
  const child = spawn(node, [script, ...args], {
    cwd: root,
    env: Object.assign({ ...process.env, DATABASE_URL: url }, ...settings) as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const started = { child, output: "", exit: once(child, "close").then(([code]) => code as number | null) };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (started.output += part.toString("utf8")));
  return started;
}

const ids = async (): Promise<readonly string[]> =>
  (await db.sql<{ id: string }[]>`select id from series order by key`).map(({ id }) => id);

describe("pnpm backup and pnpm restore", () => {
  it("says what a restore would replace, and without somebody to ask and without --yes changes nothing", async () => {
    const file = join(folder, "asked.gz");
    await db.sql`insert into series (id) values ('one'), ('two')`;
    const backup = run("backup", file);
    expect(await backup.exit, backup.output).toBe(0);
    expect(backup.output).toMatch(/series +2 rows/);
    await db.sql`insert into series (id) values ('three')`;
    const refused = run("restore", file);
    expect(await refused.exit).toBe(1);
    expect(refused.output).toMatch(/series +3 +2\n/);
    expect(refused.output).toContain("with --yes it is done without asking");
    expect(await ids()).toEqual(["one", "two", "three"]);
    const restored = run("restore", file, "--yes");
    expect(await restored.exit, restored.output).toBe(0);
    expect(await ids()).toEqual(["one", "two"]);
  });

  it("asks whoever sits at a terminal, and takes nothing but yes for a yes", async ({ skip }) => {
    if (spawnSync("script", ["--version"]).status !== 0) skip("Debian's `script` makes the terminal, and is not here");
    const file = join(folder, "terminal.gz");
    expect(await run("backup", file).exit).toBe(0);
    await db.sql`insert into series (id) values ('here')`;
    const before = await ids();
    const answer = async (text: string): Promise<string> => {
      const command = [...program, "restore", file].map((word) => `'${word}'`).join(" ");
      const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
        cwd: root,
        env: { ...process.env, DATABASE_URL: url },
      });
      let output = "";
      child.stdout.on("data", (part: Buffer) => {
        if (!output.includes("Type yes") && part.includes("Type yes")) child.stdin.write(text);
        output += part.toString("utf8");
      });
      await once(child, "close");
      return output;
    };
    expect(await answer("no\n")).toContain("nothing was changed");
    expect(await ids()).toEqual(before);
    expect(await answer("yes\n")).toContain("restored");
    expect(await ids()).not.toContain("here");
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "ended by %s leaves no file and nothing at work in the database",
    async (signal) => {
      // It waits here, so that it is in the middle of it.
      const lock = await db.sql.reserve();
      await lock`begin`;
      await lock`lock table "series" in access exclusive mode`;
      const ended = run("backup", join(folder, "ended.gz"));
      await expect
        .poll(() => readdirSync(folder).some((name) => name.startsWith("ended.gz.")), { timeout: 60_000 })
        .toBe(true);
      ended.child.kill(signal);
      expect(await ended.exit).toBe(1);
      expect(ended.output).toContain(`stopped by ${signal}`);
      await lock`rollback`;
      lock.release();
      expect(readdirSync(folder).filter((name) => name.startsWith("ended"))).toEqual([]);
      expect(existsSync(join(folder, "ended.gz"))).toBe(false);
    },
  );

  /** A restore that waits for a table, which somebody reads, in the middle of its one transaction. */
  async function restoreInHand() {
    const file = join(folder, `${randomUUID()}.gz`);
    expect(await run("backup", file).exit).toBe(0);
    await db.sql`insert into series (id) values (${randomUUID()})`;
    const before = await ids();
    const reader = await db.sql.reserve();
    await reader`begin`;
    await reader`lock table series in access share mode`;
    const restore = run("restore", file, "--yes");
    const waiting = () => db.sql`select 1 from pg_locks where not granted and mode = 'AccessExclusiveLock'`;
    await expect.poll(async () => (await waiting()).length, { timeout: 60_000 }).toBe(1);
    const letGo = async (): Promise<void> => {
      await reader`rollback`;
      reader.release();
    };
    return { restore, before, letGo };
  }

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "a restore that is ended while it writes, by %s, changes nothing, and says so where it can",
    async (signal) => {
      const { restore, before, letGo } = await restoreInHand();
      restore.child.kill(signal);
      const code = await restore.exit;
      await letGo();
      if (signal !== "SIGKILL") {
        expect(code).toBe(1);
        expect(restore.output).toContain(`stopped by ${signal}; nothing was changed`);
      }
      expect(await ids()).toEqual(before);
      await expect.poll(async () => (await db.sql`select 1 from pg_locks where not granted`).length).toBe(0);
    },
  );

  it("a restore of what is no whole backup leaves an empty database empty", async () => {
    const file = join(folder, "cut.gz");
    expect(await run("backup", file).exit).toBe(0);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.byteLength - 20));
    const empty = await createDatabase({ migrated: false });
    const restore = run({ DATABASE_URL: empty }, "restore", file);
    expect(await restore.exit).toBe(1);
    expect(restore.output).toContain("nothing was changed");
    const other = await openDatabase(empty);
    expect(await other.sql`select table_name from information_schema.tables where table_schema = 'public'`).toEqual([]);
    await other.close();
  });
});
