import { createHash, randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { launchBrowser } from "@frontera/testing/browser";
import { allowFiles, startMachine, untilAnswers, type Machine, type Program } from "./programs.ts";

let machine: Machine;
let api: Program;
let dashboard: Program;
type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<Browser["newPage"]>>;
let browser: Browser;
let db: Database;
let sql: Database["sql"];

/** Ten thousand connections, and what a process holds besides. */
const filesNeeded = 11_000;
let files: number;

beforeAll(async () => {
  files = allowFiles(filesNeeded);
  machine = await startMachine();
  api = await machine.startApi();
  [dashboard, browser] = await Promise.all([machine.startDashboard(), launchBrowser()]);
  db = await openDatabase(machine.databaseUrl, { poolSize: 3 });
  sql = db.sql;
});
afterAll(async () => {
  await browser.close();
  await db.close();
  await machine.stop();
});

const patient = { timeout: 60_000, interval: 100 };

/** The weekday after the last one; every value is another. */
let lastDay = Date.parse("2026-10-01");
function nextValue(): { day: string; value: string; file: string } {
  do lastDay += 86_400_000;
  while ([0, 6].includes(new Date(lastDay).getUTCDay()));
  const day = new Date(lastDay).toISOString().slice(0, 10);
  const value = `17.${day.replaceAll("-", "").slice(4)}`;
  return { day, value, file: `observation_date,DEXMXUS\n${day},${value}\n` };
}

/** Brings in FRED's file with one more day, as an operator does on the server. Resolves with its value. */
async function bringValue(): Promise<string> {
  const { value, file } = nextValue();
  const path = join(machine.clockFile, "..", "fred.csv");
  writeFileSync(path, file);
  expect(await machine.ingest("file", path, "--source", "fred-h10")).toContain("added 1");
  return value;
}

/** Uploads a file as an operator does in the dashboard. */
async function upload(bytes: Uint8Array<ArrayBuffer> | string, name = "fred.csv"): Promise<Response> {
  const form = new FormData();
  form.set("file", new File([bytes], name));
  form.set("source", "fred-h10");
  return fetch(`${machine.dashboardUrl}/api/imports`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: owner(),
  });
}

const owner = (): Record<string, string> => ({ Authorization: `Bearer ${machine.token}` });

async function openOverview(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${machine.dashboardUrl}/en`);
  await page.locator('[data-testid="live-status"][data-state="live"]').waitFor();
  return page;
}
const stateOf = (page: Page, state: string): Promise<void> =>
  page.locator(`[data-testid="live-status"][data-state="${state}"]`).waitFor({ timeout: 60_000 });
/** The newest day as the overview says it; which day it is tells values apart that are short alike. */
const shows = (page: Page, value: string): Promise<void> => {
  const [month, day] = [value.slice(3, 5), value.slice(5)];
  const name = new Intl.DateTimeFormat("en-US", { month: "short" }).format(new Date(`2026-${month}-15`));
  const words = `${Number(value).toFixed(2)} (${String(Number(day))} ${name} 2026)`;
  return page.locator("main").getByText(words).first().waitFor({ timeout: 60_000 });
};

const status = (url: string): Promise<number> =>
  fetch(url).then(
    (response) => response.status,
    () => 0,
  );
const overview = (): string => `${machine.dashboardUrl}/trpc/overview?input=%7B%7D`;

interface Peso {
  readonly asOf: string;
  readonly latest: { readonly value: string } | null;
  readonly state: string;
}
async function readPeso(): Promise<Peso> {
  const body = (await (await fetch(overview())).json()) as {
    result: {
      data: { asOf: string; cards: { latest: Peso["latest"]; freshness: { state: string } }[] };
    };
  };
  const { asOf, cards } = body.result.data;
  return { asOf, latest: cards[0]?.latest ?? null, state: cards[0]?.freshness.state ?? "" };
}

const countOf = async (table: string): Promise<number> => (await sql`select 1 from ${sql(table)}`).length;

/** Bytes of memory that a process holds. */
const memoryOf = ({ process: { pid } }: Program): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1]) * 1024;

const watchers = async (): Promise<number> =>
  Number(/^frontera_live_watchers (\d+)/m.exec(await (await fetch(`${machine.apiUrl}/metrics`)).text())?.[1]);

/** A connection on which nothing but `text` is sent, and nothing is read. */
function openSocket(url: string, text = ""): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => {
      if (text !== "") socket.write(text);
      socket.off("error", fail);
      socket.on("error", () => undefined);
      done(socket);
    });
    socket.pause();
    socket.once("error", fail);
  });
}

describe("killed with kill -9,", () => {
  it("the API: an open page keeps its values and says that it connects again, one opened anew is the last good one with its time, one never shown says why it is empty, and all have what was stored meanwhile once it is back", async () => {
    const page = await openOverview();
    const before = await page.locator("main").textContent();
    await api.end("SIGKILL");
    await stateOf(page, "reconnecting");
    expect(await page.locator("main").textContent()).toBe(before);
    const second = await browser.newPage();
    await second.goto(`${machine.dashboardUrl}/en/refuge`);
    expect(await second.getByRole("alert").first().textContent()).toContain("it cannot be reached");
    await second.goto(`${machine.dashboardUrl}/en`);
    expect(await second.getByTestId("last-good").textContent()).toContain(" UTC");
    const value = await bringValue();
    api = await machine.startApi();
    await stateOf(page, "live");
    await shows(page, value);
    await second.reload();
    await shows(second, value);
    await Promise.all([page.close(), second.close()]);
  });

  it("the dashboard: an open page keeps its values, and has what was stored meanwhile once it is back", async () => {
    const page = await openOverview();
    await dashboard.end("SIGKILL");
    await stateOf(page, "reconnecting");
    const value = await bringValue();
    dashboard = await machine.startDashboard();
    await stateOf(page, "live");
    await shows(page, value);
    await page.close();
  });

  it("the worker, in the middle of an operator's import: readers notice nothing, and the next worker does it, once", async () => {
    const { value, file } = nextValue();
    let worker = machine.startWorker();
    expect((await upload(file)).status).toBe(303);
    const stateOfImport = async () => (await sql<{ state: string }[]>`select state from import_request`)[0]?.state;
    await expect.poll(stateOfImport, patient).toBe("checked");
    const [{ id } = { id: 0 }] = await sql<{ id: number }[]>`select id from import_request`;
    const held = await sql.reserve();
    await held`begin`;
    await held`lock table vintage in exclusive mode`;
    await fetch(`${machine.dashboardUrl}/api/imports/${String(id)}/confirm`, {
      method: "POST",
      redirect: "manual",
      headers: owner(),
    });
    const waits = async () =>
      (await sql`select 1 from pg_locks where relation = 'vintage'::regclass and not granted`).length;
    await expect.poll(waits, patient).toBeGreaterThan(0);
    await worker.end("SIGKILL");
    await held`rollback`;
    held.release();
    expect(await status(overview())).toBe(200);
    expect((await readPeso()).latest?.value).not.toBe(value);
    const vintages = await countOf("vintage");
    worker = machine.startWorker();
    await expect.poll(stateOfImport, patient).toBe("done");
    expect(await countOf("vintage")).toBe(vintages + 1);
    expect((await readPeso()).latest?.value).toBe(value);
    await worker.end("SIGKILL");
  });
});

describe("stopped with SIGTERM,", () => {
  it("the API answers what it has in hand, also while somebody watches, and ends", async () => {
    const stream = await openSocket(machine.apiUrl, "GET /trpc/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const held = await sql.reserve();
    await held`begin`;
    await held`lock table vintage in access exclusive mode`;
    const answer = fetch(`${machine.apiUrl}/series/usd-mxn-h10.csv`);
    const waits = async () =>
      (await sql`select 1 from pg_locks where relation = 'vintage'::regclass and not granted`).length;
    await expect.poll(waits, patient).toBeGreaterThan(0);
    const ended = api.end("SIGTERM");
    await expect.poll(() => status(`${machine.apiUrl}/health/live`), patient).toBe(0);
    await held`rollback`;
    held.release();
    expect((await answer).status).toBe(200);
    await ended;
    expect(api.process.exitCode).toBe(0);
    stream.destroy();
    api = await machine.startApi();
  });
});

describe("PostgreSQL crashed and started again under load", () => {
  it("readers are told for as long as it is away, then answered; an open page goes on, and nothing stored is lost", async () => {
    const page = await openOverview();
    const [vintages, observations] = [await countOf("vintage"), await countOf("observation")];
    const seen = new Map<number, number>();
    let reading = true;
    const readers = Array.from({ length: 8 }, async (_, index) => {
      while (reading) {
        const answer = await fetch(index % 2 === 0 ? overview() : `${machine.dashboardUrl}/series/usd-mxn-h10.csv`);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        await answer.arrayBuffer();
      }
    });
    await machine.crashDatabase(async () => {
      await expect.poll(() => seen.get(503) ?? 0, patient).toBeGreaterThan(8);
      const ready = await fetch(`${machine.apiUrl}/health/ready`);
      expect([ready.status, ready.headers.get("Retry-After")]).toEqual([503, "5"]);
      expect(await status(`${machine.apiUrl}/health/live`)).toBe(200);
    });
    await untilAnswers(`${machine.apiUrl}/health/ready`);
    const answered = seen.get(200) ?? 0;
    await expect.poll(() => seen.get(200) ?? 0, patient).toBeGreaterThan(answered + 20);
    reading = false;
    await Promise.all(readers);
    expect([...seen.keys()].toSorted()).toEqual([200, 503]);
    expect([await countOf("vintage"), await countOf("observation")]).toEqual([vintages, observations]);
    const value = await bringValue();
    await stateOf(page, "live");
    await shows(page, value);
    await page.close();
  });
});

describe("the disk full while running", () => {
  it("readers are answered, an operator is told in words and nothing of the upload is stored; with room again it is taken", async ({
    skip,
  }) => {
    if (!machine.fillDisk) return skip("a disk of its own takes root on Linux");
    const file = new Uint8Array(randomBytes(8 * 1024 * 1024));
    const empty = machine.fillDisk();
    const before = await countOf("download");
    const refused = await upload(file, "noise.csv");
    expect(refused.status).toBe(507);
    expect(((await refused.json()) as { title: string }).title).toBe("the server's disk is full: nothing was stored");
    expect(await status(overview())).toBe(200);
    expect(await status(`${machine.dashboardUrl}/en/peso`)).toBe(200);
    expect(await countOf("download")).toBe(before);
    empty();
    expect((await upload(file, "noise.csv")).status).toBe(303);
    expect(await countOf("download")).toBe(before + 1);
    const value = await bringValue();
    expect((await readPeso()).latest?.value).toBe(value);
    return undefined;
  });
});

describe("the clock jumps", () => {
  it("a year ahead: the same values, called overdue; behind the newest vintage: what was known on that day, and monitors are told; back: as before", async () => {
    const before = await readPeso();
    writeFileSync(machine.clockFile, "365");
    expect(await readPeso()).toMatchObject({ latest: before.latest, state: "overdue" });
    writeFileSync(machine.clockFile, "-400");
    const behind = await readPeso();
    expect(behind.asOf < before.asOf).toBe(true);
    expect(behind.latest?.value).not.toBe(before.latest?.value);
    const health = await fetch(`${machine.apiUrl}/health/data`);
    expect(health.status).toBe(503);
    expect(((await health.json()) as { detail: string }).detail).toContain(`and the clock says ${behind.asOf}`);
    rmSync(machine.clockFile);
    expect(await readPeso()).toEqual(before);
  });
});

describe.concurrent("slow clients", () => {
  it("who sends a request a letter at a time is shut out after 20 s; others are answered meanwhile", async () => {
    const slow = await Promise.all(
      [machine.apiUrl, machine.dashboardUrl].map((url) => openSocket(url, "GET /en HTTP/1.1\r\nHost: loc")),
    );
    const closed = slow.map((socket) => new Promise((done) => socket.resume().on("close", done)));
    const letters = setInterval(() => {
      for (const socket of slow) if (!socket.destroyed) socket.write("a");
    }, 1_000);
    const since = Date.now();
    expect(await status(overview())).toBe(200);
    await Promise.all(closed);
    clearInterval(letters);
    expect(Date.now() - since).toBeLessThan(40_000);
  });

  it.runIf(process.platform === "linux")(
    "who never reads their event stream costs bounded memory and is shut out within a minute; another hears every event",
    async () => {
      // An event of 100 kB: a vintage of many series. Of smaller ones the system alone takes in megabytes for who does not read.
      const sha256 = createHash("sha256").update("many series").digest("hex");
      await sql`insert into download (sha256, source_id, url, file_name, size, fetched_at) values (${sha256}, 'test', 'test:', 'test', 0, now())`;
      const [{ id } = { id: 0 }] = await sql<{ id: number }[]>`
      insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at)
      values ('conapo-population', '2026-01-01', 'published', 'publisher-file', 'a test', ${sha256}, ${sha256}, now()) returning id`;
      await sql`insert into series (id) select 'a-series-of-a-municipality.' || n from generate_series(1, 3000) n`;
      await sql`
      insert into observation (series_key, period, vintage_id, period_start, status, completeness)
      select key, '2026', ${id}, '2026-01-01', 'O', 'complete' from series where id like 'a-series-of-a-municipality.%'`;
      const stored = await countOf("vintage");
      const notice = JSON.stringify({ vintageId: id, releaseId: "conapo-population", stored });
      const ask = "GET /trpc/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
      const slow = await Promise.all(
        [machine.dashboardUrl, ...Array<string>(20).fill(machine.apiUrl)].map((url) => openSocket(url, ask)),
      );
      const quick = await openSocket(machine.apiUrl, ask);
      await expect.poll(watchers, patient).toBe(slow.length + 1);
      let received = 0;
      quick.on("data", (part: Buffer) => (received += part.length));
      quick.resume();
      const before = memoryOf(api);
      const [events, atOnce] = [700, 20];
      const size = 3_000 * "a-series-of-a-municipality.1000".length;
      for (let sent = 0; sent < events; sent += atOnce) {
        for (let one = 0; one < atOnce; one += 1) await sql`select pg_notify('frontera_vintage', ${notice})`;
        // Who reads has read: what the others have not taken by now waits for them.
        await expect.poll(() => received, { ...patient, interval: 10 }).toBeGreaterThan((sent + atOnce) * size);
      }
      // A quarter of what waits for them all.
      expect(memoryOf(api) - before).toBeLessThan((slow.length * events * size) / 4);
      await expect.poll(watchers, { timeout: 75_000, interval: 500 }).toBe(1);
      for (const socket of [...slow, quick]) socket.destroy();
    },
  );
});

describe("ten thousand idle connections", () => {
  const to = it.for(["dashboard", "API"]);
  to("to the %s: readers are answered meanwhile, and the idle ones are shut out", async (name, { skip }) => {
    if (files < filesNeeded)
      skip(`${String(filesNeeded)} open files are needed, and this machine allows ${String(files)} (ulimit -Hn)`);
    const url = name === "API" ? machine.apiUrl : machine.dashboardUrl;
    const sockets: Socket[] = [];
    while (sockets.length < 10_000)
      sockets.push(...(await Promise.all(Array.from({ length: 500 }, () => openSocket(url)))));
    const page = await browser.newPage();
    expect((await page.goto(`${machine.dashboardUrl}/en/peso`))?.status()).toBe(200);
    await page.close();
    expect(await status(overview())).toBe(200);
    let open = sockets.length;
    for (const socket of sockets) socket.resume().on("close", () => (open -= 1));
    await expect.poll(() => open, patient).toBe(0);
  });
});
