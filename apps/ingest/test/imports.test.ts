import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doImport, openDatabase, readImport, readRuns, requestImport, type Database } from "@frontera/db";
import { allAt } from "@frontera/sources/test/effects";
import { createDatabase } from "@frontera/testing/database";
import { startPublisher } from "@frontera/testing/publisher-server";
import { serve } from "../src/imports.ts";
import { writeDown } from "../src/registers.ts";
import { effectsOn } from "./effects.ts";
import { serveImportsOn } from "./serve-imports.ts";

const file = "observation_date,DEXMXUS\n2016-11-08,18.4350\n";

/** A publisher who answers when told to. */
let asked = 0;
let answer = Promise.withResolvers<undefined>();
const publisher = await startPublisher((_, response) => {
  asked += 1;
  void answer.promise.then(() => response.writeHead(200, { "Content-Type": "text/csv" }).end(file));
});

let url: string;
let db: Database;
beforeAll(async () => {
  url = await createDatabase();
  db = await openDatabase(url);
  await writeDown(effectsOn(db));
});
afterAll(() => db.close());

const effects = () => ({ ...effectsOn(db), baseUrls: allAt(publisher) });
const fetchOf = (sourceId: string): Promise<number> =>
  requestImport(db, {
    sourceId,
    kind: "fetch",
    downloadSha256: null,
    fileName: null,
    vintageDate: null,
    requestedBy: "an operator",
    requestedAt: "2026-11-24T12:00:00.000Z",
  });

const openTransactions = () =>
  db.sql`select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;

describe("a request that asks a publisher", () => {
  it("keeps no transaction open while the publisher has not answered, and nobody else does it meanwhile", async () => {
    const id = await fetchOf("fred-h10");
    const work = doImport(db, id, (request) => serve(request, effects()));
    await expect.poll(() => asked, { timeout: 60_000 }).toBe(1);
    expect(await openTransactions()).toEqual([]);
    expect(await doImport(db, id, () => Promise.reject(new Error("taken twice")))).toBe(false);
    expect(await readImport(db, id)).toMatchObject({ state: "waiting" });
    answer.resolve(undefined);
    expect(await work).toBe(true);
    expect(await readImport(db, id)).toMatchObject({ state: "done", error: null });
    expect(await doImport(db, id, () => Promise.reject(new Error("done twice")))).toBe(false);
  });

  it("is done once, of several workers, also of one left while no worker was there", async () => {
    [asked, answer] = [0, Promise.withResolvers<undefined>()];
    answer.resolve(undefined);
    const before = (await readRuns(db, { sourceIds: ["fred-h10"], limit: 100 })).length;
    const early = await fetchOf("fred-h10");
    const workers = await Promise.all([serveImportsOn(url, effects()), serveImportsOn(url, effects())]);
    const late = await fetchOf("fred-h10");
    const states = async () => [(await readImport(db, early))?.state, (await readImport(db, late))?.state];
    await expect.poll(states, { timeout: 60_000 }).toEqual(["done", "done"]);
    for (const stop of workers) await stop();
    expect([asked, (await readRuns(db, { sourceIds: ["fred-h10"], limit: 100 })).length]).toEqual([2, before + 2]);
  });
});
