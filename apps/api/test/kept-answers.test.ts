import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, recordRun, type Database } from "@frontera/db";
import { runRecord } from "@frontera/db/test/run-record";
import { ingest } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { deaf } from "../src/live.ts";
import { createApp } from "../src/server.ts";
import { openAccess } from "./open-access.ts";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
/** Another process's connections. */
let elsewhere: Database;
let snapshot = "";
beforeAll(async () => {
  api = await startApi();
  elsewhere = await openDatabase(api.url);
  ({ id: snapshot } = await api.trpc.snapshots.make.mutate({ name: "kept", series: ["usd-mxn-h10"] }));
});
afterAll(async () => {
  await elsewhere.close();
  await api.close();
});

const asking = (procedure: string, input: object): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;

/** One of every kind that is worked out for readers. */
const paths = (): readonly string[] => [
  asking("series", { id: "usd-mxn-h10" }),
  asking("series", { id: "usd-mxn-h10", units: "pc1", frequency: "m" }),
  asking("overview", { asOf: "2026-11-20" }),
  asking("comparisons", { indicator: "peso" }),
  asking("ledger", {}),
  asking("revisions", { id: "usd-mxn-h10" }),
  asking("sources.releases", {}),
  asking("sources.release", { id: "fed-h10" }),
  asking("snapshots.one", { id: snapshot }),
  "/series/usd-mxn-h10.csv?observation_start=2026-01-01",
  "/series/usd-mxn-h10.citation.txt",
  "/figures.csv",
  "/feeds/peso.atom",
  "/api/v1/series/usd-mxn-h10/observations?lastNObservations=5",
  "/api/v1/series/usd-mxn-h10/vintages.csv",
  `/api/v1/snapshots/${snapshot}/changes`,
];

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${api.origin}${path}`, init);

/** What is answered where nothing is kept. */
async function anew(path: string): Promise<string> {
  const context = { db: elsewhere, live: deaf, access: openAccess, now: () => new Date("2026-11-24T12:00:00Z") };
  const app = createApp(context, { keepsAnswers: false });
  return (await app.request(`${api.origin}${path}`)).text();
}

describe("an answer that is kept", () => {
  it("is never older than what another process committed, whichever route is asked in the same moment", async () => {
    for (const [nth, line] of ["2026-10-02,17.9", "2026-10-05,17.8"].entries()) {
      await Promise.all(
        paths()
          .flatMap((path) => [get(path), get(path)])
          .map(async (asked) => (await asked).text()),
      );
      const at = `2026-11-24T11:0${String(nth)}:00.000Z`;
      await Promise.all([
        ingest(fredFile(line), effectsOn(elsewhere)),
        recordRun(
          elsewhere,
          runRecord("failed", { startedAt: at, finishedAt: at, errorCode: "unexpected", error: line }),
        ),
      ]);
      const answers = await Promise.all(paths().map(async (path) => [path, await (await get(path)).text()]));
      expect(answers).toEqual(await Promise.all(paths().map(async (path) => [path, await anew(path)])));
    }
  });

  it("is the same to the byte, with the same headers, and current to who holds it; to HEAD it has no body", async () => {
    const path = "/series/usd-mxn-h10.csv?observation_start=2025-01-01";
    const [first, again] = [await get(path), await get(path)];
    const named = (response: Response) =>
      ["etag", "content-type", "link", "content-length"].map((name) => response.headers.get(name));
    expect(named(again)).toEqual(named(first));
    expect(await again.text()).toBe(await first.text());
    const tag = first.headers.get("etag") ?? "";
    expect((await get(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
    expect((await get(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    const head = await get(path, { method: "HEAD" });
    expect([head.headers.get("content-length"), await head.text()]).toEqual([first.headers.get("content-length"), ""]);
    // Who comes with a condition first is answered as anybody.
    const fresh = "/series/usd-mxn-h10.csv?observation_start=2024-01-01";
    expect((await get(fresh, { headers: { "If-None-Match": tag } })).status).toBe(200);
    expect((await get(fresh)).status).toBe(200);
  });

  it("is worked out once, however many ask at once", async () => {
    const questions: string[] = [];
    const sql = new Proxy(api.db.sql, {
      apply: (target, self, [strings, ...values]: [readonly string[] & { raw?: unknown }, ...unknown[]]) => {
        if (strings.raw !== undefined) questions.push(strings.join("?"));
        return Reflect.apply(target, self, [strings, ...values]) as unknown;
      },
    });
    const now = () => new Date("2026-11-24T12:00:00Z");
    const app = createApp({ db: { ...api.db, sql }, live: deaf, access: openAccess, now });
    const ask = async (units: string) =>
      (await app.request(`http://localhost/series/usd-mxn-fix.csv?units=${units}`)).text();
    const worked = (): number => questions.filter((text) => !text.includes("pg_current_snapshot")).length;
    await ask("pch");
    const once = worked();
    const many = await Promise.all(Array.from({ length: 20 }, () => ask("pc1")));
    expect(new Set(many).size).toBe(1);
    // Every one asked for the state; whoever else writes to the server meanwhile makes a new one, and that seldom.
    expect(questions.length - worked()).toBe(21);
    expect(worked()).toBeLessThanOrEqual(once * 5);
  });

  it("keeps no failure, and nothing of one reader's question for another's", async () => {
    const wrong = await get("/series/nothing.csv");
    expect(wrong.status).toBe(404);
    expect(
      (await get("/api/v1/series/usd-mxn-h10/observations?lastNObservations=1")).headers.get("content-type"),
    ).toContain("json");
    const csv = await get("/api/v1/series/usd-mxn-h10/observations?lastNObservations=1", {
      headers: { Accept: "text/csv" },
    });
    expect(csv.headers.get("content-type")).toContain("csv");
  });
});
