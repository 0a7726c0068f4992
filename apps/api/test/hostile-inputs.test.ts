import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { ingest } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { openAccess } from "./open-access.ts";
import { startLive, type Live } from "../src/live.ts";
import { createApp } from "../src/server.ts";
import { freeze } from "../src/snapshots/freeze.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { put, takers, type Place, type Taker } from "./input-places.ts";
import { fredFile } from "./start-api.ts";

const others = [
  ...[0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, 1e21],
  ...[null, true, [], {}, [[]], [null], Array.from({ length: 500 }, () => "usd-mxn-h10"), { toString: 1, length: 1 }],
  JSON.parse('{"__proto__":{"role":"operator"}}') as unknown,
];
const examples: unknown[] = [...HOSTILE_TEXTS, ...others];
const hostile = fc.oneof(fc.constantFrom(...examples), fc.string({ unit: "binary" }), fc.double(), fc.jsonValue());

let db: Database;
let live: Live;
let app: ReturnType<typeof createApp>;
/** An input of each procedure that is answered, where nobody is at fault: hostile things are put into it. */
const good = new Map<string, unknown>();

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  await ingest(fredFile("2016-11-08,18.4350"), effectsOn(db));
  live = await startLive(db);
  const context = { db, live, access: openAccess, now: () => new Date("2026-11-24T12:00:00Z") };
  app = createApp(context);
  const request = { asOf: "2026-11-24", series: ["usd-mxn-h10"], figures: false } as const;
  const { id: snapshot } = await freeze(context, request, {
    name: "one",
    note: null,
    maker: { name: "local", role: "operator" },
  });
  const ids = ["usd-mxn-h10", "sesnsp-homicide-victims", "fed-h10", snapshot, "0".repeat(32)];
  const texts = [...ids, "2026-01-01", "a@example.org", "1"];
  for (const taker of takers) good.set(taker.path, await goodInput(taker, texts));
});
afterAll(async () => {
  await live.close();
  await db.close();
});

const ask = (taker: Taker, input: unknown): Promise<Response> => send(taker, JSON.stringify(input));

async function send({ path, type }: Taker, body: string): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return type === "query"
    ? app.request(`http://localhost/trpc/${path}?input=${encodeURIComponent(body)}`)
    : app.request(`http://localhost/trpc/${path}`, { method: "POST", headers, body });
}

/** What writes is not tried beforehand. */
async function goodInput(taker: Taker, texts: readonly string[]): Promise<unknown> {
  const inputs = taker.inputsOf(texts);
  if (taker.type === "query") for (const input of inputs) if ((await ask(taker, input)).status === 200) return input;
  return inputs[0];
}

/** What each table holds. */
async function contents(): Promise<Readonly<Record<string, string>>> {
  const tables = await db.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const entries = tables.map(async ({ name }) => {
    const [{ hash } = { hash: "" }] = await db.sql<{ hash: string }[]>`
      select md5(coalesce(string_agg(t::text, ';' order by t::text), '')) as hash from ${db.sql(name)} t`;
    return [name, hash] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
type Contents = Awaited<ReturnType<typeof contents>>;
const changed = (before: Contents, after: Contents): readonly string[] =>
  Object.keys(after).filter((table) => after[table] !== before[table]);

/** A procedure that writes does so in the tables its room is named for: snapshots.make in snapshot and snapshot_file. */
const isOf = (table: string, { path }: Taker): boolean => path.startsWith(table.split("_")[0] ?? "");

const places = takers.flatMap((taker) =>
  taker.places.map((place) => [taker.path, place.join("."), taker, place] as const),
);

describe("whatever stands in an input", () => {
  it("is found in every procedure that takes one, with a good input to put it into", () => {
    expect(takers.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["series", "snapshots.list", "snapshots.make"]),
    );
    expect(places.map(([path, place]) => `${path} ${place}`)).toEqual(
      expect.arrayContaining(["snapshots.make ", "snapshots.make series", "snapshots.make series.0"]),
    );
    for (const { path } of takers) expect(good.get(path), path).toBeDefined();
  });

  it.each(places)(
    "%s, %s: it is answered or refused by name, never a failure inside, and nothing is written that was not asked for",
    async (_path, _name, taker: Taker, place: Place) => {
      let before = await contents();
      await fc.assert(
        fc.asyncProperty(hostile, async (value) => {
          const answer = await ask(taker, put(good.get(taker.path), place, value));
          expect([200, 400, 404, 413, 414]).toContain(answer.status);
          expect(await answer.text()).not.toMatch(/PostgresError|syntax error|node_modules|prisma/i);
          if (taker.type === "query") return;
          const after = await contents();
          const may = (table: string): boolean =>
            table === "write_record" || (answer.status === 200 && isOf(table, taker));
          expect(changed(before, after).filter((table) => !may(table))).toEqual([]);
          before = after;
        }),
        { numRuns: examples.length + 20, examples: examples.map((value) => [value]) },
      );
      if (taker.type === "query") expect(changed(before, await contents())).toEqual([]);
    },
  );

  it.each([
    ["an opened bracket", "{"],
    ["half a word", "nul"],
    ["a NUL", "\0"],
    ["what is nested deeply", "[".repeat(1_000)],
    ["what is nested deeply and closed", `${"[".repeat(500)}${"]".repeat(500)}`],
  ])("%s in place of an input is refused", async (_what, text) => {
    for (const taker of takers) expect((await send(taker, text)).status, taker.path).toBe(400);
  });
  it("a body filled with nothing but brackets is refused", async () => {
    const text = `${"[".repeat(120_000)}${"]".repeat(120_000)}`;
    for (const taker of takers.filter(({ type }) => type === "mutation"))
      expect((await send(taker, text)).status, taker.path).toBe(400);
  });
});
