import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort, identityOf, ownIdentity } from "@frontera/db";
import { runningOn, start, until, type Start } from "./running.ts";

let folder: string;
let started: Start | null = null;
/** The same places at every start: who comes next finds them held by who was there before. */
let places: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
  places = { PORT: String(await freePort()), API_PORT: String(await freePort()) };
});
afterEach(async () => {
  if (started && started.child.exitCode === null && started.child.signalCode === null) started.child.kill("SIGTERM");
  await until(() => runningOn(folder).length === 0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pidsOf = (pattern: RegExp): readonly number[] =>
  runningOn(folder)
    .filter((line) => pattern.test(line))
    .map((line) => Number(line.split(" ")[0]));

async function startReady(): Promise<Start> {
  const run = await start(folder, places);
  started = run;
  await until(() => run.output.includes("Frontera is ready") || run.child.exitCode !== null);
  expect(run.output).toContain("Frontera is ready");
  return run;
}

describe.runIf(process.platform === "linux")("a start after one that was killed", { timeout: 600_000 }, () => {
  it("at once, while its guard still ends what it began, comes up at the same place and stops all of it", async () => {
    const first = await startReady();
    first.child.kill("SIGKILL");
    const second = await startReady();
    expect(second.output).not.toContain("taken by another program");
    expect(await (await fetch(`http://127.0.0.1:${String(second.port)}/en`)).text()).toContain("17.69");
    second.child.kill("SIGTERM");
    expect(await second.exit).toBe(0);
    await until(() => runningOn(folder).length === 0);
  });

  it("together with its guard, knows its orphans, takes over their PostgreSQL, and stops all of it", async () => {
    const first = await startReady();
    for (const pid of [...pidsOf(/guard-program/), first.child.pid ?? 0]) process.kill(pid, "SIGKILL");
    await first.exit;
    expect(pidsOf(/api\/src\/main\.ts/)).toHaveLength(1);
    const [server] = pidsOf(/bin\/postgres -D/);
    const second = await startReady();
    expect(second.output).toMatch(/Ending 3 programs of a start that was killed/);
    expect(second.output).toContain("left running by a program that was killed: it is taken over");
    expect(pidsOf(/bin\/postgres -D/)).toEqual([server]);
    second.child.kill("SIGTERM");
    expect(await second.exit).toBe(0);
    await until(() => runningOn(folder).length === 0);
  });

  it("of another program that uses the same database, `pnpm ingest`, leaves nothing running either", async () => {
    started = await start(folder, places, [process.execPath, "apps/ingest/src/main.ts", "archive"]);
    await until(() => pidsOf(/bin\/postgres -D/).length > 0);
    started.child.kill("SIGKILL");
    await until(() => runningOn(folder).length === 0);
  });
});

describe("a lock", () => {
  /** Ends at once after the lock: nothing answers at this address. */
  const nowhere = { DATABASE_URL: "postgres://someone@127.0.0.1:9/nowhere" };
  const file = (): string => join(folder, "start.lock");

  it.each([
    [
      "whose number belongs to another program now",
      () => JSON.stringify({ owner: `${String(process.pid)}-1-abcdef00`, programs: [] }),
    ],
    ["of an earlier version whose number belongs to another program now", () => String(process.pid)],
    [
      "of a program that is gone",
      () => JSON.stringify({ owner: "999999999-1-abcdef00", programs: [`${String(process.pid)}-1-abcdef00`] }),
    ],
    ["that was cut off by a crash", () => ""],
  ])("%s is taken over, and that program is left alone", async (_case, text) => {
    writeFileSync(file(), text());
    const run = await start(folder, { ...places, ...nowhere });
    expect(await run.exit).toBe(1);
    expect(run.output).toContain("cannot be reached");
    expect(run.output).not.toContain("already runs");
    expect(existsSync(file())).toBe(false);
  });

  it("of a program that runs is respected, and stays", async () => {
    const text = JSON.stringify({ owner: ownIdentity(), programs: [] });
    writeFileSync(file(), text);
    const run = await start(folder, { ...places, ...nowhere });
    expect(await run.exit).toBe(1);
    expect(run.output).toContain(`already runs on ${folder} (process ${String(process.pid)})`);
    expect(readFileSync(file(), "utf8")).toBe(text);
    rmSync(file());
    expect(identityOf(process.pid)).toBe(ownIdentity());
  });
});
