import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { keepAnswers } from "../../src/http/cache-answers.ts";

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
});
afterAll(() => db.close());

const now = () => new Date("2026-11-24T12:00:00Z");

it("who asks what somebody else asked before waits for that one two seconds, and is then answered by themselves: one of all who wait", async () => {
  const stuck = Promise.withResolvers<undefined>();
  let begun = 0;
  const app = new Hono().use(keepAnswers({ db, now })).get("/figures.csv", async (c) => {
    begun += 1;
    if (begun === 1) await stuck.promise;
    return c.text("figure\r\n");
  });
  const first = app.request("/figures.csv");
  await expect.poll(() => begun).toBe(1);
  const others = await Promise.all(Array.from({ length: 20 }, async () => app.request("/figures.csv")));
  expect(others.map(({ status }) => status)).toEqual(others.map(() => 200));
  expect(begun).toBe(2);
  stuck.resolve(undefined);
  expect(await (await first).text()).toBe("figure\r\n");
});
