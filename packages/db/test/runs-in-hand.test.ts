import { afterAll, beforeAll, expect, it } from "vitest";
import { createDatabase } from "@frontera/testing/database";
import { inHand, openDatabase, readRuns, type Database } from "../src/index.ts";
import { runRecord } from "./run-record.ts";

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
});
afterAll(() => db.close());

it("a run begins while every connection that is open is busy, and nobody asks anything else", async () => {
  const run = runRecord("unchanged");
  const { sourceId, startedAt, trigger } = run;
  await db.sql.begin(async (tx) => {
    await tx`select 1`;
    await inHand(db, { sourceId, startedAt, trigger }, () => Promise.resolve(run));
  });
  expect(await readRuns(db, { sourceIds: [sourceId], limit: 2 })).toMatchObject([{ outcome: "unchanged" }]);
});
