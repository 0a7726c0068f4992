import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { byClock, findFaketime } from "./faketime.ts";
import { root, runningOn, start, until, type Start } from "./running.ts";

const faketime = findFaketime();
const thisYear = new Date().getUTCFullYear();
const patient = { timeout: 120_000, interval: 200 };

let folder: string;
let data: string;
let clock: Readonly<Record<string, string>>;
let run: Start | null = null;
let db: Database | null = null;

/** Sets the clock of everything that runs, PostgreSQL among it, so many days ahead of the machine's. */
const setClock = (days: number): void => {
  writeFileSync(join(folder, "clock"), `+${String(days)}d\n`);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-hard-week-"));
  chmodSync(folder, 0o755);
  data = join(folder, "data");
  setClock(0);
  clock = byClock(faketime ?? "", join(folder, "clock"));
});
afterAll(async () => {
  await db?.close();
  run?.child.kill("SIGTERM");
  await run?.exit;
  await until(() => runningOn(data).length === 0);
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const port = readFileSync(join(data, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[3] ?? "";
  const password = readFileSync(join(data, "postgres/password"), "utf8").trim();
  return openDatabase(`postgres://frontera:${password}@127.0.0.1:${port}/postgres`);
}

const insertOnly = [
  "observation",
  "vintage",
  "vintage_span",
  "download",
  "download_part",
  "ingest_run",
  "snapshot",
  "snapshot_file",
  "watch",
  "write_record",
  "refused_write",
  "judgement",
  "series_description",
] as const;

async function held({ sql }: Database): Promise<readonly number[]> {
  const counts = [];
  for (const table of insertOnly)
    counts.push((await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`)[0]?.count ?? 0);
  return counts;
}

interface Reader {
  readonly text: (path: string) => Promise<string>;
  readonly ask: (procedure: string, input: object) => Promise<{ status: number; data: Record<string, unknown> }>;
}

function readerOf({ port, apiPort }: Start, token: string): Reader {
  const headers = { Authorization: `Bearer ${token}` };
  return {
    text: async (path) => {
      // The dashboard does not hand on what is for monitors.
      const to = path === "/metrics" ? apiPort : port;
      const response = await fetch(`http://127.0.0.1:${String(to)}${path}`, { headers });
      expect([path, response.status]).toEqual([path, 200]);
      return response.text();
    },
    ask: async (procedure, input) => {
      const response = await fetch(`http://127.0.0.1:${String(port)}/trpc/${procedure}`, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json" },
        body: JSON.stringify(input),
      });
      const answer = (await response.json()) as { result?: { data: Record<string, unknown> } };
      return { status: response.status, data: answer.result?.data ?? {} };
    },
  };
}

const query = (procedure: string, input: object = {}): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;

const shown = [
  "/en",
  "/es/peso",
  "/en/peso?series=usd-mxn-fix-frankfurter",
  "/en/ledger",
  "/en/sources",
  "/es/sources/frankfurter",
  "/en/sources/fed-h10",
  "/en/sources/imports",
  "/en/snapshots",
  "/en/watches",
  "/en/account",
  query("overview"),
  query("ledger"),
  query("verdictLog"),
  query("series", { id: "usd-mxn-fix-frankfurter" }),
  query("revisions", { id: "usd-mxn-fix-frankfurter" }),
  query("sources.releases"),
  query("sources.release", { id: "frankfurter" }),
  query("sources.imports"),
  query("snapshots.list"),
  query("watches.list"),
  query("writes"),
  "/api/v1/releases",
  "/api/v1/snapshots",
  "/api/v1/series/usd-mxn-fix-frankfurter/vintages",
  "/api/v1/series/usd-mxn-fix-frankfurter/observations?includeHistory=true",
  "/api/v1/series/usd-mxn-h10/revisions",
  "/feeds/peso.atom",
  "/feeds/releases.ics",
  "/metrics",
];

/** What stands on every page and in every answer of the year that is not yet, and what is said to have happened in less than no time. */
async function futureShown({ text }: Reader): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const wrong = new RegExp(
    `\\b${String(thisYear + 1)}-?\\d\\d-?\\d\\d|[\\p{L}.]+ (?:de )?${String(thisYear + 1)}\\b`,
    "gu",
  );
  for (const path of shown) {
    // A reason quotes the address that was asked, and some name the day up to which; the instant of a state of what is stored names that state.
    const body = (await text(path))
      .replaceAll(/http:\/\/127\.0\.0\.1:9\/\S*/g, "")
      .replaceAll(/recordedAsOf(?:=|\W{1,5})[\d:.TZ%A-]+/g, "");
    for (const [day] of body.matchAll(wrong)) found.add(`${path}: ${day}`);
    for (const [age] of body.matchAll(/-\d+ (?:days?|years?|días?|años?)\b|vintage_age_days\S* -\d+/gu))
      found.add(`${path}: ${age}`);
  }
  return found;
}

/** Frankfurter's own form; it states no date of publication, so that the clock dates its vintage. */
const rates = (newest: string): string =>
  JSON.stringify([
    { date: "2026-10-01", base: "USD", quote: "MXN", rate: 17.61 },
    { date: "2026-10-02", base: "USD", quote: "MXN", rate: 17.62 },
    { date: "2026-10-05", base: "USD", quote: "MXN", rate: Number(newest) },
  ]);

function bring(file: string): string {
  const command = ["apps/ingest/src/main.ts", "file", file, "--source", "frankfurter"];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...clock, FRONTERA_DATA: data },
  });
  return `${stdout}${stderr}`;
}

describe.runIf(process.platform === "linux")(
  "the machine's clock set a year ahead while everything runs, and back",
  () => {
    it(
      "loses nothing, shows no future afterwards, and goes on by its schedule",
      { timeout: 300_000 },
      async ({ skip }) => {
        if (faketime === null) skip("Debian's faketime sets the clock of every program, and cannot be had here");
        run = await start(data, clock);
        await expect.poll(() => run?.output, patient).toContain("worker ready");
        await expect.poll(() => run?.output, patient).toContain("Frontera is ready");
        const reader = readerOf(run, readFileSync(join(data, "token"), "utf8").trim());
        db = await open();
        const { sql } = db;
        const asOf = async (): Promise<string> =>
          (JSON.parse(await reader.text(query("overview"))) as Overview).result.data.asOf;
        const kept = (await reader.ask("snapshots.make", { name: "before", series: ["usd-mxn-h10"] })).data["id"];
        const before = { future: await futureShown(reader), peso: await reader.text("/series/usd-mxn-h10.csv") };

        setClock(365);
        await expect.poll(asOf, patient).toContain(String(thisYear + 1));
        const file = join(folder, "rates.json");
        writeFileSync(file, rates("17.63"));
        expect(bring(file)).toContain("added 3");
        expect((await reader.ask("snapshots.delete", { id: kept, reason: "by mistake" })).status).toBe(200);
        const asked = { name: "ahead", series: ["usd-mxn-fix"], asOf: "2026-10-01" };
        expect((await reader.ask("snapshots.make", asked)).status).toBe(200);
        const watched = { kind: "new-value", series: "usd-mxn-h10", name: "ahead" };
        expect((await reader.ask("watches.begin", watched)).status).toBe(200);
        expect((await reader.ask("snapshots.delete", { id: "0".repeat(64), reason: "there is none" })).status).toBe(
          404,
        );
        const ahead = { held: await held(db), peso: await reader.text("/series/usd-mxn-h10.csv") };
        expect(ahead.peso).toBe(before.peso);
        // The queue has written down that day, too.
        const claimed = async () =>
          (await sql<{ on: Date }[]>`select cron_on as "on" from pgboss.version`)[0]?.on ?? new Date();
        await expect.poll(async () => (await claimed()).getUTCFullYear(), patient).toBe(thisYear + 1);

        setClock(0);
        await expect.poll(asOf, patient).toContain(String(thisYear));
        await expect.poll(async () => (await claimed()).getUTCFullYear(), patient).toBe(thisYear);
        const jobs = async () => (await sql`select 1 from pgboss.job where name = 'ecb-cross'`).length;
        await sql`delete from pgboss.job where name = 'ecb-cross'`;
        await sql`
      update pgboss.schedule set cron = to_char(now() at time zone 'UTC', 'FMSS FMMI FMHH24') || ' * * *', timezone = 'UTC'
      where name = 'ecb-cross'`;
        await expect.poll(jobs, patient).toBeGreaterThan(0);
        const after = await held(db);
        for (const [index, table] of insertOnly.entries())
          expect([table, (after[index] ?? 0) >= (ahead.held[index] ?? 0)]).toEqual([table, true]);
        expect(await reader.text("/series/usd-mxn-h10.csv")).toBe(before.peso);
        expect((await reader.ask("snapshots.lift", { id: kept })).status).toBe(200);
        expect([...(await futureShown(reader))].filter((day) => !before.future.has(day))).toEqual([]);
        // What was brought by the wrong clock is dated in a year; brought again by the right one it is shown.
        expect(bring(file)).toContain("added 3");
        expect(await reader.text("/series/usd-mxn-fix-frankfurter.csv")).toContain("2026-10-05,");
        expect(bring(file)).toContain("unchanged");
      },
    );
  },
);

interface Overview {
  readonly result: { readonly data: { readonly asOf: string } };
}
