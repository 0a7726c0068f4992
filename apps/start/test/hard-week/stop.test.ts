import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { root, runningOn, start, type Start } from "./running.ts";

/** A stop takes ten seconds at the most; a machine that does other things besides is given as much again before a test calls it hanging. */
const limitMs = 20_000;
const patient = { timeout: 150_000, interval: 20 };

let folder: string;
let started: Start | null = null;

/** A data folder that has gone through every stage once the first test is over. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
});
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
  readonly env?: Readonly<Record<string, string>>;
}
const creation: Stage = { name: "the creation of the database", runs: /initdb/ };
const load: Stage = { name: "the load of the archive", runs: /ingest\/src\/main\.ts archive/ };
const build: Stage = {
  name: "the build",
  runs: /next.* build|next-build|processChild/,
  env: { TURBO_FORCE: "true" },
};
const programs: Stage = { name: "the programs' start", runs: /api\/src\/main\.ts/ };
const stages = [creation, load, build, programs];

async function startUntil({ runs, env = {} }: Stage, place: string): Promise<Start> {
  const run = await start(place, env);
  started = run;
  await expect.poll(() => runningOn(place).some((line) => runs.test(line)), patient).toBe(true);
  return run;
}

async function startUntilReady(command?: readonly string[]): Promise<Start> {
  const run = await start(folder, {}, command);
  started = run;
  await expect.poll(() => run.output, patient).toContain("Frontera is ready");
  return run;
}

const nothingRuns = (place: string, timeout = 2 * limitMs) =>
  expect.poll(() => runningOn(place), { timeout, interval: 100 }).toEqual([]);

const pnpm = ["npx", "--yes", "pnpm@12", "start"];
const long = { timeout: 400_000 };

describe.runIf(process.platform === "linux")("asked to stop", () => {
  it(
    "by kill -9 at every stage, leaves nothing running, and the next start goes on where it was; by Ctrl-C in the terminal of a ready one, which every program of it hears, ends everything and keeps the data",
    long,
    async () => {
      for (const stage of stages) {
        const run = await startUntil(stage, folder);
        run.child.kill("SIGKILL");
        await nothingRuns(folder);
      }
      const ready = await startUntilReady();
      ready.signalGroup("SIGINT");
      await ready.exit;
      expect(ready.output).toContain("Stopped. The data are kept.");
      await nothingRuns(folder, 5_000);
    },
  );

  it("by one Ctrl-C or SIGTERM at every stage, ends everything within ten seconds and says so", long, async () => {
    const place = mkdtempSync(join(folder, "once-"));
    chmodSync(place, 0o755);
    for (const [index, stage] of stages.entries()) {
      const run = await startUntil(stage, place);
      const since = performance.now();
      run.child.kill(index % 2 === 0 ? "SIGINT" : "SIGTERM");
      await run.exit;
      expect([stage.name, performance.now() - since < limitMs]).toEqual([stage.name, true]);
      expect(run.output).toContain(
        stage === creation ? "Stopped before anything was stored." : "Stopped. The data are kept.",
      );
      const [, after = ""] = run.output.split("Stopping");
      expect([stage.name, after]).toEqual([stage.name, expect.not.stringMatching(/\[\d\/4\]|is ready/)]);
      // Its guard ends with it, in a moment of its own.
      await nothingRuns(place, 5_000);
    }
  });

  it.each([build, programs])("twice, ends everything at once: $name", long, async (stage) => {
    const run = await startUntil(stage, folder);
    run.child.kill("SIGTERM");
    await new Promise((wait) => setTimeout(wait, 800));
    run.child.kill("SIGINT");
    await run.exit;
    await nothingRuns(folder, 5_000);
  });

  it("while pnpm makes ready, before our own program is there, leaves nothing running", long, async () => {
    const run = await start(folder, {}, pnpm);
    started = run;
    await expect.poll(() => runningOn(folder).length, patient).toBeGreaterThan(2);
    run.signalGroup("SIGINT");
    await nothingRuns(folder);
  });

  it("by the end of the pnpm that began it, and that tells nobody, leaves nothing running", long, async () => {
    await startUntilReady(pnpm);
    const wrappers = runningOn(folder)
      .filter((line) => /pnpm@?.* start$|pnpm start$/.test(line))
      .map((line) => Number(line.split(" ")[0]));
    expect(wrappers.length).toBeGreaterThan(0);
    for (const pid of wrappers) process.kill(pid, "SIGKILL");
    await nothingRuns(folder);
  });
});
