import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, recordRun, type Database } from "@frontera/db";
import { ingest, writeDown } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { cacheByState } from "../src/cache.ts";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";
import { runRecord } from "@frontera/db/test/run-record";

let running: StartedApi;
/** Another process's connections. */
let elsewhere: Database;
beforeAll(async () => {
  running = await startApi();
  elsewhere = await openDatabase(running.url);
});
afterAll(async () => {
  await elsewhere.close();
  await running.close();
});

const peso = async (asOf?: string) =>
  (await running.trpc.overview.query(asOf === undefined ? {} : { asOf })).cards.find(
    ({ indicator }) => indicator === "peso",
  );

describe("the overview, kept between questions,", () => {
  it("shows what another process committed to whoever asks next, however often it was asked before", async () => {
    for (const [day, value] of [
      ["2026-10-02", "17.9"],
      ["2026-10-05", "17.8"],
      ["2026-10-06", "17.7"],
    ]) {
      await Promise.all([peso(), peso(), peso()]);
      await ingest(fredFile(`${day ?? ""},${value ?? ""}`), effectsOn(elsewhere));
      expect((await peso())?.latest).toMatchObject({ period: day, value });
    }
  });

  it("as known on a past day is not what is known now", async () => {
    const [now, then] = [await peso(), await peso("2026-03-01")];
    expect(then?.latest?.vintageDate).toBe("2026-02-23");
    expect(now?.latest?.vintageDate).not.toBe("2026-02-23");
    expect(await peso("2026-03-01")).toEqual(then);
  });

  it("of the day the paper came out has something true on every card, and says how current each was then", async () => {
    const { cards } = await running.trpc.overview.query({ asOf: "2017-12-31" });
    const four = cards.slice(0, 4);
    expect(
      four.map(({ series, latest, firstHeld }) => [series.id, latest?.period, latest?.value, firstHeld?.row.period]),
    ).toEqual([
      ["usd-mxn-h10", "2017-12-22", "19.5905", undefined],
      ["usbp-sw-apprehensions", "2017-09", "22537", undefined],
      ["us-aid-mexico-appropriated-fy", undefined, undefined, "FY2017"],
      ["sesnsp-homicide-cases-1997-2017", "2017-11", "2212", undefined],
    ]);
    expect(four.map(({ freshness: { state, lastRun } }) => [state, lastRun])).toEqual([
      ["fresh", null],
      ["due", null],
      ["not-held", null],
      ["held-in-part", null],
    ]);
  });

  it("tells a source that fails as soon as it has", async () => {
    await writeDown(effectsOn(elsewhere));
    expect((await peso())?.freshness.lastRun).toBeNull();
    const at = "2026-11-24T11:00:00.000Z";
    const failed = { startedAt: at, finishedAt: at, errorCode: "unexpected", error: "no route" };
    await recordRun(elsewhere, runRecord("failed", failed));
    expect((await peso())?.freshness).toMatchObject({ state: "source-error", lastRun: { error: "no route" } });
  });
});

describe("an answer that is kept", () => {
  it("is worked out once for one state, anew for another state or database, and again after a failure", async () => {
    const keep = cacheByState<number>(2);
    let done = 0;
    const work = () => Promise.resolve((done += 1));
    expect(await Promise.all([keep(elsewhere, "a", work), keep(elsewhere, "a", work)])).toEqual([1, 1]);
    expect(await keep(elsewhere, "b", work)).toBe(2);
    expect(await keep(running.db, "b", work)).toBe(3);
    await expect(keep(elsewhere, "c", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await keep(elsewhere, "c", work)).toBe(4);
    // Only so many are kept: the first one is forgotten.
    expect(await keep(elsewhere, "a", work)).toBe(5);
  });
});
