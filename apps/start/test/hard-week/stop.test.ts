import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { root, runningOn, start, until, type Start } from "./running.ts";

/** A stop takes ten seconds at the most; a machine that does other things besides is given as much again before a test calls it hanging. */
const limitMs = 20_000;
const patient = { timeout: 150_000, interval: 20 };

let folder: string;
let started: Start | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
  // A data folder that was in use before; what is asked in the first step starts from nothing.
  const first = await start(folder);
  await until(() => first.output.includes("Frontera is ready"));
  first.child.kill("SIGTERM");
  await first.exit;
}, 400_000);
afterEach(async () => {
  if (started && started.child.exitCode === null && started.child.signalCode === null) started.child.kill("SIGKILL");
  await expect.poll(() => runningOn(folder), { timeout: 60_000, interval: 200 }).toEqual([]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  // A build that was stopped in its middle is made whole for the tests that come after.
  spawnSync(process.execPath, [join(root, "node_modules/turbo/bin/turbo"), "run", "build"], { cwd: root });
}, 400_000);

interface Stage {
  readonly name: string;
  /** Part of the arguments of a program that runs in this stage. */
  readonly runs: RegExp;
  readonly isFirst?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}
const stages: readonly Stage[] = [
  { name: "the creation of the database", runs: /initdb/, isFirst: true },
  { name: "the load of the archive", runs: /ingest\/src\/main\.ts archive/ },
  { name: "the build", runs: /next.* build|next-build|processChild/, env: { TURBO_FORCE: "true" } },
  { name: "the programs' start", runs: /api\/src\/main\.ts/ },
];

async function startUntil({ runs, isFirst = false, env = {} }: Stage): Promise<string> {
  const place = isFirst ? mkdtempSync(join(folder, "first-")) : folder;
  if (isFirst) chmodSync(place, 0o755);
  started = await start(place, env);
  await expect.poll(() => runningOn(place).some((line) => runs.test(line)), patient).toBe(true);
  return place;
}

describe.runIf(process.platform === "linux")("asked to stop", () => {
  for (const stage of stages) {
    it.each(["SIGINT", "SIGTERM"] as const)(
      `during ${stage.name} by one %s, ends everything within ten seconds and says so`,
      async (signal) => {
        const place = await startUntil(stage);
        const since = performance.now();
        started?.child.kill(signal);
        await started?.exit;
        expect(performance.now() - since).toBeLessThan(limitMs);
        expect(started?.output).toContain(
          stage.isFirst ? "Stopped before anything was stored." : "Stopped. The data are kept.",
        );
        // Its guard ends with it, in a moment of its own.
        await expect.poll(() => runningOn(place), { timeout: 5_000 }).toEqual([]);
      },
    );

    it(`during ${stage.name} twice, ends everything at once`, async () => {
      const place = await startUntil(stage);
      started?.child.kill("SIGINT");
      await new Promise((wait) => setTimeout(wait, 800));
      started?.child.kill("SIGINT");
      await started?.exit;
      await expect.poll(() => runningOn(place), { timeout: 5_000 }).toEqual([]);
    });

    it(`during ${stage.name} by kill -9, leaves nothing running, and the next start goes on where it was`, async () => {
      const place = await startUntil(stage);
      started?.child.kill("SIGKILL");
      await expect.poll(() => runningOn(place), { timeout: 2 * limitMs, interval: 200 }).toEqual([]);
    });
  }

  it("by Ctrl-C in the terminal of a ready one, which every program of it hears, ends everything and keeps the data", async () => {
    started = await start(folder);
    await expect.poll(() => started?.output, patient).toContain("Frontera is ready");
    started.signalGroup("SIGINT");
    await started.exit;
    expect(started.output).toContain("Stopped. The data are kept.");
    await expect.poll(() => runningOn(folder), { timeout: 5_000 }).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "while pnpm makes ready, or after, by %s to pnpm alone or its group, leaves nothing running",
    async (signal) => {
      const pnpm = ["npx", "--yes", "pnpm@12", "start"];
      // Before our own program is there.
      started = await start(folder, {}, pnpm);
      await expect.poll(() => runningOn(folder).length, patient).toBeGreaterThan(2);
      started.signalGroup(signal);
      await expect.poll(() => runningOn(folder), { timeout: 2 * limitMs, interval: 200 }).toEqual([]);
      // With everything running, to pnpm and not to what it started.
      started = await start(folder, {}, pnpm);
      await expect.poll(() => started?.output, patient).toContain("Frontera is ready");
      const isPnpm = (line: string): boolean => /pnpm@?.* start$|pnpm start$/.test(line);
      const wrappers = runningOn(folder)
        .filter(isPnpm)
        .map((line) => Number(line.split(" ")[0]));
      expect(wrappers.length).toBeGreaterThan(0);
      for (const pid of wrappers) process.kill(pid, signal);
      await expect.poll(() => runningOn(folder), { timeout: 2 * limitMs, interval: 200 }).toEqual([]);
    },
  );
});
