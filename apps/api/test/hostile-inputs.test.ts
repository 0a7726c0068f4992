import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "../../../packages/db/test/fresh-database.ts";
import { localAccess } from "../src/access.ts";
import { startLive, type Live } from "../src/live.ts";
import { router } from "../src/router.ts";
import { createApp } from "../src/server.ts";

interface Definition {
  readonly type: string;
  readonly inputs: readonly z.ZodType[];
}
interface Shape {
  readonly properties?: Readonly<Record<string, { readonly type?: string; readonly enum?: readonly string[] }>>;
}

/** Every text that a query takes, by procedure and name: a new one is tried without being added here. */
const texts = Object.entries(
  router._def.procedures as unknown as Record<string, { readonly _def: Definition }>,
).flatMap(([path, { _def }]) => {
  const [input] = _def.type === "query" ? _def.inputs : [];
  if (!input) return [];
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Shape;
  const names = Object.entries(properties).flatMap(([name, { type }]) => (type === "string" ? [name] : []));
  return names.map((name) => [path, name, Object.keys(properties)] as const);
});

const hostile = [
  "' or '1'='1",
  "'; drop table observation; --",
  "\\'; select pg_sleep(20); --",
  "$1",
  "%",
  "../../../../etc/passwd",
  "..\\..\\windows",
  "\0",
  "\ud800",
  "<script>alert(1)</script>",
  "${7*7}",
  "__proto__",
  "constructor",
  "a".repeat(600),
];

let db: Database;
let live: Live;

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  live = await startLive(db);
});
afterAll(async () => {
  await live.close();
  await db.close();
});

describe("whatever stands in a text", () => {
  it("is found in every query that takes one", () => {
    expect(texts.length).toBeGreaterThan(20);
  });

  it.each(texts)(
    "%s, %s: it is answered or refused by name, never a failure inside, and nothing is changed",
    async (path, name) => {
      const app = createApp({ db, live, access: localAccess, now: () => new Date("2026-11-24T12:00:00Z") });
      const needed = {
        id: "usd-mxn-h10",
        family: "sesnsp-homicide-victims",
        indicator: "peso",
        sha256: "0".repeat(64),
      };
      const procedure = texts.find((each) => each[0] === path)?.[2] ?? [];
      const others = Object.fromEntries(Object.entries(needed).filter(([key]) => procedure.includes(key)));
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary" })), async (text) => {
          const input = encodeURIComponent(JSON.stringify({ ...others, [name]: text }));
          const answer = await app.request(`http://localhost/trpc/${path}?input=${input}`);
          expect([200, 400, 404, 414], text).toContain(answer.status);
          expect(await answer.text()).not.toMatch(/PostgresError|syntax error|node_modules|prisma/i);
        }),
        { numRuns: 40, examples: hostile.map((text) => [text]) },
      );
      expect(await db.sql`select 1 from information_schema.tables where table_name = 'observation'`).toHaveLength(1);
    },
  );
});
