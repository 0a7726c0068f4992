import { chmodSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../src/embedded/index.ts";

let folder: string;
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-embedded-"));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

describe("startEmbeddedPostgres", () => {
  it("starts PostgreSQL 18 from nothing, keeps its data over a stop, and keeps its password private", async () => {
    const first = await startEmbeddedPostgres(join(folder, "pg"));
    expect(String((await query(first.url, "show server_version"))[0]?.["server_version"])).toMatch(/^18/);
    await query(first.url, "create table kept as select 1 as one");
    await first.stop();
    const second = await startEmbeddedPostgres(join(folder, "pg"));
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
    expect(statSync(join(folder, "pg", "password")).mode & 0o077).toBe(0);
    await second.stop();
  });

  it("joins a server that already runs on the folder instead of starting another", async () => {
    const first = await startEmbeddedPostgres(join(folder, "pg"));
    const second = await startEmbeddedPostgres(join(folder, "pg"));
    expect(second).toMatchObject({ url: first.url, startedHere: false });
    await second.stop();
    expect(await query(first.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
    await first.stop();
  });

  it("starts again after kill -9 left its pid file behind, with what was committed", async () => {
    const first = await startEmbeddedPostgres(join(folder, "pg"));
    await query(first.url, "create table kept as select 1 as one");
    const pidFile = join(folder, "pg", "cluster", "postmaster.pid");
    const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    expect(existsSync(pidFile)).toBe(true);
    const second = await startEmbeddedPostgres(join(folder, "pg"));
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it("makes a new start of a creation that was interrupted", async () => {
    mkdirSync(join(folder, "pg", "cluster"), { recursive: true });
    writeFileSync(join(folder, "pg", "cluster", "half"), "");
    const server = await startEmbeddedPostgres(join(folder, "pg"));
    expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("refuses data of another major version, naming both and the way out", async () => {
    mkdirSync(join(folder, "pg", "cluster"), { recursive: true });
    writeFileSync(join(folder, "pg", "cluster", "PG_VERSION"), "15\n");
    const starting = startEmbeddedPostgres(join(folder, "pg"));
    await expect(starting).rejects.toMatchObject({ code: "incompatible-data" });
    await expect(starting).rejects.toThrow(/PostgreSQL 15, this is 18.*FRONTERA_DATA/s);
  });

  it("a data folder that cannot be made is named, with what to do", async () => {
    writeFileSync(join(folder, "file"), "");
    const starting = startEmbeddedPostgres(join(folder, "file", "pg"));
    await expect(starting).rejects.toMatchObject({ code: "not-writable" });
    await expect(starting).rejects.toThrow(/file.*(FRONTERA_DATA|DATABASE_URL)/s);
  });

  it.runIf(isRoot)(
    "as root, in a folder only root may enter, runs from a place the server's user can reach",
    async () => {
      chmodSync(folder, 0o700);
      const server = await startEmbeddedPostgres(join(folder, "pg"));
      expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
      await server.stop();
      expect(existsSync(join(folder, "pg"))).toBe(false);
    },
  );
});
