import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectDatabase, identityOf, startEmbeddedPostgres, writeBackup } from "../../src/index.ts";
import { copyOf, findBinaries } from "../../src/embedded/binaries.ts";
import { canRun, findServerUser } from "../../src/embedded/server-user.ts";

const isRoot = process.getuid?.() === 0;
const isRootOnLinux = isRoot && process.platform === "linux";

let folder: string;
let isMounted = false;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  if (isMounted) spawnSync("umount", [folder]);
  isMounted = false;
  rmSync(folder, { recursive: true, force: true });
});

const freeMegabytes = (): number => {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / 1024 / 1024;
};

describe("a disk with less than 300 MB", () => {
  it.runIf(isRootOnLinux)(
    "holds up the creation of a database, and neither reading nor a backup of one that is there",
    async ({ skip }) => {
      isMounted =
        spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m,mode=755", "frontera-hard-week", folder]).status === 0;
      if (!isMounted) skip("no disk of its own can be made here");
      const place = { databaseUrl: undefined, dataFolder: join(folder, "data") };
      const first = await connectDatabase(place, () => undefined);
      await first.db.sql`insert into series (id) values ('kept')`;
      await first.close();
      const ballast = openSync(join(folder, "ballast"), "w");
      while (freeMegabytes() > 60) writeSync(ballast, Buffer.alloc(4 * 1024 * 1024));
      closeSync(ballast);
      const again = await connectDatabase(place, () => undefined);
      expect(await again.db.sql`select id from series`).toEqual([{ id: "kept" }]);
      expect((await writeBackup(again.db, join(folder, "backup.gz"))).get("series")).toBe(1);
      await again.close();
      await expect(startEmbeddedPostgres(join(folder, "other", "pg"))).rejects.toThrow(
        /\d+ MB are free at .*other.pg, a new database needs 300 MB/,
      );
    },
  );
});

describe("the file in which a killed server left its number", () => {
  it("does not hold up a start where that number is another program's now", async () => {
    const first = await startEmbeddedPostgres(join(folder, "pg"));
    const file = join(folder, "pg", "cluster", "postmaster.pid");
    const text = readFileSync(file, "utf8");
    await first.stop();
    const other = spawn(process.execPath, ["--eval", "setTimeout(() => undefined, 600000)"]);
    const user = findServerUser();
    try {
      writeFileSync(file, text.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
      if (user) chownSync(file, user.uid, user.gid);
      const second = await startEmbeddedPostgres(join(folder, "pg"));
      expect(second.startedHere).toBe(true);
      await second.stop();
      expect(identityOf(other.pid ?? 0)).not.toBeNull();
    } finally {
      other.kill("SIGKILL");
      await once(other, "exit");
    }
  });
});

describe("asked to stop while a server is made and started", () => {
  it.each([0, 200, 800, 1_500, 3_000])(
    "after %i ms leaves none of it running, and the next start makes it anew",
    async (afterMs) => {
      const stop = new AbortController();
      const starting = startEmbeddedPostgres(join(folder, "pg"), {}, { signal: stop.signal });
      const settled = starting.then(
        (server) => server,
        (error: unknown) => error,
      );
      await new Promise((wait) => setTimeout(wait, afterMs));
      stop.abort(new Error("asked"));
      const outcome = await settled;
      if (outcome instanceof Error) expect(outcome.message).toBe("asked");
      else await (outcome as Awaited<typeof starting>).stop(2);
      const { stdout } = spawnSync("ps", ["-A", "-o", "args="], { encoding: "utf8" });
      expect(stdout.split("\n").filter((line) => line.includes(folder))).toEqual([]);
      const server = await startEmbeddedPostgres(join(folder, "pg"));
      await server.stop();
    },
  );
});

describe("PostgreSQL's programs, where the server's user cannot reach them as installed", () => {
  const native = async (): Promise<string> => dirname(dirname((await findBinaries(null)).postgres));

  it.runIf(isRoot)(
    "are copied to a place of the current user alone, and run from there as the server's user",
    async () => {
      const user = findServerUser();
      const copied = copyOf(await native(), join(folder, "own"), "postgres");
      expect(copied.postgres.startsWith(join(folder, "own", "postgres"))).toBe(true);
      expect(canRun(copied.postgres, user)).toBe(true);
      expect(copyOf(await native(), join(folder, "own"), "postgres")).toEqual(copied);
    },
  );

  it.runIf(isRoot).each([
    [
      "a place that others can write",
      (place: string) => {
        mkdirSync(place);
        chmodSync(place, 0o777);
      },
    ],
    [
      "somebody else's place",
      (place: string) => {
        mkdirSync(place);
        chownSync(place, 12_345, 12_345);
      },
    ],
    [
      "somebody else's copy",
      (place: string) => {
        mkdirSync(join(place, "postgres", "bin"), { recursive: true });
        chownSync(join(place, "postgres"), 12_345, 12_345);
      },
    ],
    [
      "a copy that others can write",
      (place: string) => {
        mkdirSync(join(place, "postgres"), { recursive: true });
        chmodSync(join(place, "postgres"), 0o775);
      },
    ],
  ])("are never taken from %s", async (_case, plant) => {
    const place = join(folder, "planted");
    plant(place);
    const from = await native();
    expect(() => copyOf(from, place, "postgres")).toThrow("can be changed by others");
  });
});
