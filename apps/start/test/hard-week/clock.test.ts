import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { runningOn, start, until, type Start } from "./running.ts";

const hasFaketime = spawnSync("faketime", ["--version"]).status === 0;

let folder: string;
let started: Start | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  started?.signalGroup("SIGTERM");
  await until(() => runningOn(folder).length === 0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Everything, PostgreSQL among it, by a clock so many days ahead of the machine's. What measures durations runs as it does. */
const atClock = (days: number, ...command: readonly string[]): readonly string[] =>
  days === 0 ? command : ["faketime", "-f", `${days > 0 ? "+" : ""}${String(days)}d`, ...command];
const unfaked = { DONT_FAKE_MONOTONIC: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1", NO_FAKE_STAT: "1" };

async function startAt(days: number): Promise<Start> {
  const run = await start(folder, unfaked, atClock(days, process.execPath, "apps/start/src/main.ts"));
  started = run;
  await until(() => run.output.includes("worker ready") && run.output.includes("Frontera is ready"));
  return run;
}

async function stop(run: Start): Promise<void> {
  run.signalGroup("SIGTERM");
  await run.exit;
  await until(() => runningOn(folder).length === 0);
}

/** What is held, by the embedded server itself while it runs. */
async function onDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const port = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[3] ?? "";
  const password = readFileSync(join(folder, "postgres/password"), "utf8").trim();
  const db = await openDatabase(`postgres://frontera:${password}@127.0.0.1:${port}/postgres`);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const held = (): Promise<Readonly<Record<string, number>>> =>
  onDatabase(async ({ sql }) => {
    const counts: Record<string, number> = {};
    for (const table of [
      "observation",
      "vintage",
      "download",
      "download_part",
      "snapshot",
      "watch",
      "write_record",
      "ingest_run",
    ])
      counts[table] = (await sql`select 1 from ${sql(table)}`).length;
    return counts;
  });

const token = (): string => readFileSync(join(folder, "token"), "utf8").trim();
const call = async (run: Start, procedure: string, input: object): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${String(run.port)}/trpc/${procedure}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token()}` },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as { result?: { data: unknown } };
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return answer.result?.data;
};

const shown = [
  "/en",
  "/es",
  "/en/peso",
  "/en/apprehensions",
  "/en/merida",
  "/en/violence",
  "/en/context",
  "/en/ledger",
  "/en/sources",
  "/en/sources/fed-h10",
  "/en/snapshots",
  "/en/watches",
  "/series/usd-mxn-h10.csv",
  "/api/v1/observations.csv?series=usd-mxn-h10",
  "/api/v1/vintages.csv",
  "/feeds/all.atom",
];

/** The days of the year after this that every page and file names: those of expected releases stand there on any day. */
async function futureOn(run: Start, year: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of shown) {
    const body = await (
      await fetch(`http://127.0.0.1:${String(run.port)}${path}`, { headers: { Authorization: `Bearer ${token()}` } })
    ).text();
    for (const [day] of body.matchAll(new RegExp(`${year}-\\d\\d(-\\d\\d)?|[A-Z][a-z]+ ${year}\\b`, "g")))
      found.add(`${path}: ${day}`);
  }
  return found;
}

const peso = async (run: Start): Promise<string> => {
  const answer = (await (await fetch(`http://127.0.0.1:${String(run.port)}/trpc/overview?input=%7B%7D`)).json()) as {
    result: { data: { asOf: string; cards: { latest: { value: string } | null }[] } };
  };
  const { asOf, cards } = answer.result.data;
  return `${cards[0]?.latest?.value ?? "nothing"} on ${asOf.slice(0, 4)}`;
};

describe("the machine's clock a year ahead, a year behind, and right again", () => {
  it("loses nothing and shows no future", { timeout: 900_000 }, async ({ skip }) => {
    if (!hasFaketime) skip("Debian's faketime sets the clock of every program, and is not here");
    const now = new Date();
    const [year, next] = [now.getFullYear(), now.getFullYear() + 1].map(String) as [string, string];
    const first = await startAt(0);
    await call(first, "snapshots.make", { name: "before", series: ["usd-mxn-h10"] });
    const before = { held: await held(), future: await futureOn(first, next), peso: await peso(first) };
    expect(before.peso).toMatch(new RegExp(`^\\d.* on ${year}$`));
    await stop(first);

    const ahead = await startAt(365);
    expect(await peso(ahead)).toBe(before.peso.replace(year, next));
    // What is done by that clock is kept, too: a file that is brought, a snapshot, a watch.
    const file = join(folder, "DEXMXUS.csv");
    writeFileSync(file, "observation_date,DEXMXUS\n2026-10-02,17.7000\n");
    const [program = "", ...args] = atClock(
      365,
      process.execPath,
      "apps/ingest/src/main.ts",
      "file",
      file,
      "--source",
      "fred-h10",
    );
    const loaded = spawnSync(program, args, {
      encoding: "utf8",
      env: { ...process.env, ...unfaked, FRONTERA_DATA: folder },
    });
    expect(loaded.stdout).toMatch(/done: added \d+/);
    await call(ahead, "snapshots.make", { name: "ahead", series: ["usd-mxn-fix"] });
    const meanwhile = await held();
    await stop(ahead);

    const behind = await startAt(-365);
    expect(await peso(behind)).toMatch(new RegExp(`on ${String(Number(year) - 1)}$`));
    await stop(behind);

    const after = await startAt(0);
    const kept = await held();
    for (const [table, count] of Object.entries(meanwhile))
      expect([table, kept[table] ?? 0 >= count]).toEqual([table, true]);
    expect(kept["observation"]).toBe(meanwhile["observation"]);
    expect(await peso(after)).toBe(before.peso);
    const future = [...(await futureOn(after, next))].filter((day) => !before.future.has(day));
    expect(future).toEqual([]);
    // The same file, brought by the right clock, is shown.
    const again = spawnSync(process.execPath, ["apps/ingest/src/main.ts", "file", file, "--source", "fred-h10"], {
      encoding: "utf8",
      env: { ...process.env, FRONTERA_DATA: folder },
    });
    expect(again.stdout).toContain("done");
    await stop(after);
  });
});
