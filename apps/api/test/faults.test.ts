import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { CATALOGUE } from "@frontera/content";
import { allAt } from "@frontera/sources/test/effects";
import {
  FAULTS,
  good,
  restated,
  startFaultyPublisher,
  text,
  type Answer,
} from "@frontera/sources/test/faulty-publisher";
import { runSource, writeDown } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { releaseHeld } from "@frontera/ingest/test/release-held";
import { openAccess } from "./open-access.ts";
import { statusOfRelease } from "../src/sources/release-status.ts";
import { startLive, type Live } from "../src/live.ts";
import type { Router } from "../src/router.ts";
import { createApp, listen } from "../src/server.ts";

const { origin: publisher, source, answerWith } = await startFaultyPublisher();

let db: Database;
let live: Live;
let close: () => void;
let api: ReturnType<typeof createTRPCClient<Router>>;

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  live = await startLive(db);
  const context = { db, live, access: openAccess, now: () => new Date("2026-11-24T12:00:00Z") };
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
  answerWith(answer);
  await runSource(source, effects(), "schedule");
}

async function peso(): Promise<Record<string, string | null>> {
  const read = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-24" });
  return Object.fromEntries((read.get("usd-mxn-h10") ?? []).map(({ period, value }) => [period, value]));
}
const held = { "2016-11-08": "18.4350", "2016-11-09": "19.7745", "2016-11-10": "20.4030" };

describe("a publisher's fault leaves the data whole, and the Sources page says what it was", () => {
  it.each(FAULTS)("$name", async ({ answer, code, reason }) => {
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

  it("that leaves the newest value there is to have is no fault of that value: the state tells it only once another is due", async () => {
    const read = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-24" });
    const { lastRun = null } = (await api.sources.release.query({ id: "fed-h10" })).summary ?? {};
    expect(lastRun?.outcome).toBe("failed");
    const stateOn = (today: string) =>
      statusOfRelease(CATALOGUE, "fed-h10", (id) => read.get(id) ?? [], { lastRun, isConfigured: true, today }).state;
    expect([stateOn("2016-11-11"), stateOn("2016-12-30")]).toEqual(["fresh", "source-error"]);
    const nothing = statusOfRelease(CATALOGUE, "fed-h10", () => [], {
      lastRun,
      isConfigured: true,
      today: "2016-11-11",
    });
    expect(nothing.state).toBe("source-error");
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

  it("a restated year waits for a person; with a yes it is stored as revisions, each changed cell in the log with what it was", async () => {
    await run(text(restated, { "Last-Modified": "Tue, 24 Nov 2026 10:00:00 GMT" }));
    expect(await peso()).toEqual(held);
    await releaseHeld(effects());
    const { cells, vintages } = await api.sources.release.query({ id: "fed-h10" });
    expect(cells.map(({ period, from, to }) => [period, from, to])).toEqual([
      ["2016-11-08", "18.4350", "18.5000"],
      ["2016-11-10", "20.4030", "20.5000"],
    ]);
    expect(vintages[0]).toMatchObject({ revised: 2, added: 0, withdrawn: 0, bytesKept: true });
    const first = await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-23" });
    expect(first.get("usd-mxn-h10")?.[0]?.value).toBe("18.4350");
  });
});
