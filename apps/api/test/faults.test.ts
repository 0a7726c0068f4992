import { createTRPCClient, httpLink } from "@trpc/client";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, type Database } from "@frontera/db";
import { findSource, type Source } from "@frontera/sources";
import { createDatabase } from "../../../packages/db/test/fresh-database.ts";
import { download, downloadIfChanged, type Patience } from "../../../packages/sources/src/download.ts";
import { allAt } from "../../../packages/sources/test/effects.ts";
import { startPublisher } from "../../../packages/sources/test/publisher-server.ts";
import { writeDown } from "../../ingest/src/registers.ts";
import { runSource } from "../../ingest/src/run-source.ts";
import { effectsOn } from "../../ingest/test/effects.ts";
import { localAccess } from "../src/access.ts";
import { startLive, type Live } from "../src/live.ts";
import type { Router } from "../src/router.ts";
import { createApp, listen } from "../src/server.ts";

const good = "observation_date,DEXMXUS\n2016-11-08,18.4350\n2016-11-09,19.7745\n2016-11-10,20.4030\n";
type Answer = (response: ServerResponse) => void;
const text =
  (body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(200, { "Content-Type": "text/csv", ...headers }).end(body);
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

/** What the publisher answers next; the one thing that changes between runs. */
let next: Answer = text(good);
const publisher = await startPublisher((_, response) => {
  next(response);
});

/** FRED as it is, but given up after a blink: the limits are the publisher's patience with us, not ours with a test. */
const quick: Patience = { idleMs: 300, totalMs: 1_000, retries: 1, backoffMs: 1 };
const found = findSource("fred-h10");
if (!found) throw new Error("no fred-h10");
const source: Source = {
  ...found,
  fetch: (effects) =>
    downloadIfChanged({ url: `${publisher}/graph/fredgraph.csv`, limitBytes: 100_000 }, effects, quick),
};

let db: Database;
let live: Live;
let close: () => void;
let api: ReturnType<typeof createTRPCClient<Router>>;

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  live = await startLive(db);
  const context = { db, live, access: localAccess, now: () => new Date("2026-11-24T12:00:00Z") };
  const { server, port } = await listen(createApp(context), "127.0.0.1", 0);
  close = () => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  };
  api = createTRPCClient<Router>({ links: [httpLink({ url: `http://127.0.0.1:${String(port)}/trpc` })] });
  await writeDown(effects());
  await run(text(good));
});
afterAll(async () => {
  close();
  await live.close();
  await db.close();
});

const effects = () => ({ ...effectsOn(db), baseUrls: allAt(publisher) });

async function run(answer: Answer): Promise<void> {
  next = answer;
  await runSource(source, effects(), "schedule");
}

async function peso(): Promise<Record<string, string | null>> {
  const read = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-24" });
  return Object.fromEntries((read.get("usd-mxn-h10") ?? []).map(({ period, value }) => [period, value]));
}
const held = { "2016-11-08": "18.4350", "2016-11-09": "19.7745", "2016-11-10": "20.4030" };

describe("a publisher's fault leaves the data whole, and the Sources page says what it was", () => {
  it.each<[string, Answer, string, string]>([
    [
      "a page in HTML for the file",
      text("<!DOCTYPE html><html><head><title>Challenge Validation</title></head></html>"),
      "not-the-file",
      'a page in HTML instead of the file, titled "Challenge Validation"',
    ],
    ["403", status(403), "refused-by-publisher", "answered 403"],
    [
      "429 with Retry-After",
      status(429, { "Retry-After": "7200" }),
      "asked-to-wait",
      "not to be asked again before 2026-11-24T14:00:00.000Z",
    ],
    [
      "a connection that breaks off",
      (response) => {
        response.writeHead(200, { "Content-Length": String(good.length) });
        response.write(good.slice(0, 40), () => response.destroy());
      },
      "damaged",
      "broke off in the middle of the file",
    ],
    [
      "a file cut off inside a row",
      text(good.slice(0, -12)),
      "not-the-file",
      "1 columns where the header has 2 (row 4)",
    ],
    [
      "broken gzip",
      text(gzipSync(good).subarray(0, 30), { "Content-Encoding": "gzip" }),
      "damaged",
      "sent a damaged file: unexpected end of file",
    ],
    [
      "a wrong encoding",
      text(Buffer.from(`${good}2016-11-14,20,8\u00e9\n`, "latin1")),
      "bad-encoding",
      "is not UTF-8 text",
    ],
    [
      "a header that has drifted",
      text(good.replace("DEXMXUS", "DEXMXUS_20261124")),
      "unknown-header",
      'unknown header "observation_date,DEXMXUS_20261124" (row 1)',
    ],
    ["an empty file", text(""), "not-the-file", "answered with an empty file"],
    ["a file with a header alone", text("observation_date,DEXMXUS\n"), "not-the-file", "a header and no rows"],
    ["a huge file", text(Buffer.alloc(200_000, "x")), "too-large", "larger than 100000 bytes"],
    [
      "a slow drip",
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => {
          clearInterval(timer);
        });
      },
      "timed-out",
      "was not done within 1 s",
    ],
    [
      "duplicate rows",
      text(`${good}2016-11-10,20.4030\n`),
      "duplicate-row",
      "2016-11-10 comes after 2016-11-10 (row 5)",
    ],
    ["a date to come", text(`${good}2030-01-02,18.0\n`), "bad-value", "2030-01-02 lies in the future (row 5)"],
  ])("%s", async (_, answer, code, reason) => {
    await run(answer);
    expect(await peso()).toEqual(held);
    const { summary, runs } = await api.sources.release.query({ id: "fed-h10" });
    expect(summary?.status.state).toBe("source-error");
    expect(summary?.lastRun?.error).toContain(reason);
    expect(runs[0]).toMatchObject({
      outcome: "failed",
      errorCode: code,
      error: expect.stringContaining(reason) as string,
    });
    const { state, releases } = await api.sources.releases.query();
    expect(state).not.toBe("fresh");
    expect(releases.find(({ status: { releaseId } }) => releaseId === "fed-h10")?.status.state).toBe("source-error");
  });

  it("what was refused is kept, and can be had byte for byte under its hash", async () => {
    const refused = good.replace("19.7745", "n/a");
    await run(text(refused));
    const { runs } = await api.sources.release.query({ id: "fed-h10" });
    const sha256 = runs[0]?.downloadSha256 ?? "";
    const [kept] = await db.sql<{ url: string }[]>`select url from download where sha256 = ${sha256}`;
    expect(kept?.url).toBe(`${publisher}/graph/fredgraph.csv`);
  });

  it("after the fault the next good file brings the state back, and the wait is over", async () => {
    await run(text(good));
    const { summary, sources } = await api.sources.release.query({ id: "fed-h10" });
    expect(summary?.status.state).not.toBe("source-error");
    expect(sources.find(({ id }) => id === "fred-h10")?.waitUntil).toBeNull();
  });

  it("a restated year is stored as revisions: each changed cell is in the log with what it was", async () => {
    await run(
      text(good.replace("18.4350", "18.5000").replace("20.4030", "20.5000"), {
        "Last-Modified": "Tue, 24 Nov 2026 10:00:00 GMT",
      }),
    );
    const { cells, vintages } = await api.sources.release.query({ id: "fed-h10" });
    expect(cells.map(({ period, from, to }) => [period, from, to])).toEqual([
      ["2016-11-08", "18.4350", "18.5000"],
      ["2016-11-10", "20.4030", "20.5000"],
    ]);
    expect(vintages[0]).toMatchObject({ revised: 2, added: 0, withdrawn: 0, bytesKept: true });
    const first = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-23" });
    expect(first.get("usd-mxn-h10")?.[0]?.value).toBe("18.4350");
  });

  it("a retry that is asked for within a minute is waited for, not counted as a failure", async () => {
    let asked = 0;
    const patient = (response: ServerResponse): void => {
      asked += 1;
      (asked === 1 ? status(429, { "Retry-After": "1" }) : text(good))(response);
    };
    next = patient;
    const { bytes } = await download({ url: `${publisher}/x`, limitBytes: 1000 }, effects(), quick);
    expect([asked, Buffer.from(bytes).toString()]).toEqual([2, good]);
  });
});
