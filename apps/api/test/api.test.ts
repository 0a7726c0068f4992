import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@frontera/db";
import type { Row } from "@frontera/domain";
import { OBSERVATION_COLUMNS } from "@frontera/publishing";
import { ingest } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import type { LiveEvent } from "../src/live.ts";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";

let started: StartedApi;
let db: Database;
let origin: string;
let api: StartedApi["trpc"];

beforeAll(async () => {
  started = await startApi();
  ({ db, origin, trpc: api } = started);
});
afterAll(() => started.close());

/** Types every field of a CSV record as its column declares: numbers as decimal text, empty as missing. */
const typed = (record: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(
    OBSERVATION_COLUMNS.map(({ name }, index) => [name, record[index] === "" ? null : (record[index] ?? null)]),
  );

const asRecord = (row: Row): Record<string, string | null> =>
  Object.fromEntries(OBSERVATION_COLUMNS.map(({ name, read }) => [name, read(row)]));

describe("the file of a series", () => {
  it.each([
    "usd-mxn-h10",
    "us-aid-mexico-obligated-fy",
    "sesnsp-homicide-victims.MX-OAX",
    "usbp-sw-encounters",
    "us-aid-mexico-allocated-fy",
  ])("%s holds exactly the rows of the API, read back by two independent parsers", async (id) => {
    const response = await fetch(`${origin}/series/${id}.csv`);
    const text = await response.text();
    const { rows } = await api.series.query({ id });
    expect(rows.length).toBeGreaterThan(5);
    const wanted = rows.map(asRecord);
    expect(parse(text, { from_line: 2 }).map(typed)).toEqual(wanted);
    expect(Papa.parse<string[]>(text.trimEnd()).data.slice(1).map(typed)).toEqual(wanted);
  });

  it("says what it is: type, name, length, digest, licence, and open to every origin", async () => {
    const response = await fetch(`${origin}/series/usd-mxn-h10.csv`);
    const body = Buffer.from(await response.arrayBuffer());
    const digest = createHash("sha256").update(body).digest();
    const header = (name: string): string => response.headers.get(name) ?? "";
    expect(header("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(header("content-disposition")).toContain(
      `filename="usd-mxn-h10_asof-2026-11-24_${digest.toString("hex").slice(0, 12)}.csv"`,
    );
    expect(header("content-length")).toBe(String(body.length));
    expect(header("repr-digest")).toBe(`sha-256=:${digest.toString("base64")}:`);
    expect(header("link")).toContain('rel="license"');
    expect(header("access-control-allow-origin")).toBe("*");
  });

  it("has the same bytes for the same question, and answers 304 to who holds them", async () => {
    const url = `${origin}/series/usd-mxn-h10.csv?asOf=2026-10-01`;
    const [first, second] = [await fetch(url), await fetch(url)];
    expect(await first.text()).toBe(await second.text());
    const etag = first.headers.get("etag") ?? "";
    expect((await fetch(url, { headers: { "If-None-Match": etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    const modified = first.headers.get("last-modified") ?? "";
    expect((await fetch(url, { headers: { "If-Modified-Since": modified } })).status).toBe(304);
  });

  it("as known at a past date, holds what was known then", async () => {
    const read = async (asOf: string): Promise<string | undefined> => {
      const text = await (
        await fetch(
          `${origin}/series/sesnsp-homicide-victims-vm.csv?asOf=${asOf}&observation_start=2017-10-01&observation_end=2017-10-31`,
        )
      ).text();
      return parse(text, { from_line: 2 })[0]?.[4];
    };
    expect(await read("2017-11-30")).toBe("2764");
    expect(await read("2017-12-31")).toBe("2773");
  });

  it.each<[number, string, string]>([
    [404, "/series/nothing.csv", "unknown series: nothing"],
    [404, "/series/worldbank-population.csv?asOf=2017-12-31", "nothing is projected back"],
    [400, "/series/usd-mxn-h10.csv?asOf=yesterday", 'asOf: not a date (YYYY-MM-DD): "yesterday"'],
    [400, "/series/usd-mxn-h10.csv?asOf=2099-01-01", "asOf 2099-01-01 lies in the future"],
    [400, "/series/usd-mxn-h10.csv?asOff=2017-12-31", "asOff"],
    [400, "/series/usd-mxn-h10.csv?observation_start=2020-01-02&observation_end=2020-01-01", "is later than"],
    [400, "/series/usd-mxn-h10.csv?profile=pdf", "profile"],
    [404, "/nowhere", "nothing is served at /nowhere"],
  ])("%i problem+json by name for %s", async (status, path, words) => {
    const response = await fetch(`${origin}${path}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.stringify(await response.json())).toContain(JSON.stringify(words).slice(1, -1));
  });
});

describe("the series procedure", () => {
  it("pages from either end, and counts all", async () => {
    const page = await api.series.query({ id: "usd-mxn-h10", sort_order: "desc", limit: 2, offset: 1 });
    expect(page.rows.map(({ period }) => period)).toEqual(["2026-09-24", "2026-09-23"]);
    expect(page.count).toBe(8576);
  });

  it("says when nothing is held at a date, with the dates that are", async () => {
    const page = await api.series.query({ id: "worldbank-population", asOf: "2017-12-31" });
    expect(page).toMatchObject({
      count: 0,
      latest: null,
      vintageDates: [expect.stringMatching(/^2026-/)],
      freshness: { state: "not-held" },
    });
  });

  it("refuses an unknown series by name", async () => {
    await expect(api.series.query({ id: "nothing" })).rejects.toThrow("unknown series: nothing");
  });

  it("marks the first value after a break", async () => {
    const { rows } = await api.series.query({ id: "usbp-sw-encounters" });
    expect(rows.filter(({ status }) => status === "B").map(({ period }) => period)).toContain("2020-03");
  });
});

describe("the live subscription", () => {
  function watch(lastEventId?: string): { events: LiveEvent[]; started: Promise<void>; stop: () => void } {
    const events: LiveEvent[] = [];
    let stop = (): void => undefined;
    const started = new Promise<void>((done, fail) => {
      const subscription = api.live.subscribe(lastEventId === undefined ? undefined : { lastEventId }, {
        onStarted: () => {
          done();
        },
        onData: ({ data }) => events.push(data),
        onError: fail,
      });
      stop = () => {
        subscription.unsubscribe();
      };
    });
    return {
      events,
      started,
      stop: () => {
        stop();
      },
    };
  }

  it("tells every reader of an appended vintage, naming the series it changed", async () => {
    const readers = [watch(), watch()];
    await Promise.all(readers.map(({ started }) => started));
    await ingest(fredFile("2026-10-02,17.9"), effectsOn(db));
    for (const { events, stop } of readers) {
      await expect
        .poll(() => events, { timeout: 60_000 })
        .toMatchObject([{ kind: "vintage", releaseId: "fed-h10", seriesIds: ["usd-mxn-h10"] }]);
      stop();
    }
  });

  it("tells a reader who comes back that something was missed", async () => {
    const first = watch();
    await first.started;
    await ingest(fredFile("2026-10-05,17.8"), effectsOn(db));
    await expect.poll(() => first.events.length, { timeout: 60_000 }).toBe(1);
    const seen = first.events[0]?.stored ?? 0;
    first.stop();
    await ingest(fredFile("2026-10-06,17.7"), effectsOn(db));
    const again = watch(String(seen));
    await expect.poll(() => again.events[0], { timeout: 60_000 }).toMatchObject({ kind: "missed" });
    again.stop();
  });

  it("tells who comes back of a long load too, begun before the last thing they heard of and committed after it", async () => {
    const first = watch();
    await first.started;
    let heard = "";
    let short: Promise<unknown> = Promise.resolve();
    await db.sql.begin(async (longLoad) => {
      await longLoad`
        insert into vintage (release_id, vintage_date, vintage_date_basis, evidence, provenance, content_hash, download_sha256, fetched_at)
        select 'ecb-reference', '2026-10-07', 'published', 'publisher-file', 'a test', sha256, sha256, now() from download limit 1`;
      // Its values are committed at once; its verdicts wait for the long load.
      short = ingest(fredFile("2026-10-07,17.6"), effectsOn(db));
      await expect.poll(() => first.events.length, { timeout: 60_000 }).toBe(1);
      heard = String(first.events[0]?.stored);
      first.stop();
    });
    await short;
    const again = watch(heard);
    await expect.poll(() => again.events[0], { timeout: 60_000 }).toMatchObject({ kind: "missed" });
    const stored = String(again.events[0]?.stored);
    again.stop();
    const last = watch(stored);
    await last.started;
    await ingest(fredFile("2026-10-08,17.5"), effectsOn(db));
    await expect.poll(() => last.events, { timeout: 60_000 }).toMatchObject([{ kind: "vintage" }]);
    last.stop();
  });
});
