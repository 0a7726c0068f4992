import { createTRPCClient, httpLink } from "@trpc/client";
import { z } from "zod";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readWrites, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { localAccess, readOnlyAccess, type Access, type Actor } from "../src/access.ts";
import { startLive, type Live } from "../src/live.ts";
import { routerOf, writing } from "../src/procedures.ts";

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

const token = "a".repeat(64);
const done: string[] = [];
const router = routerOf({
  keep: writing("analyst")
    .input(z.strictObject({ name: z.string() }))
    .mutation(({ ctx, input }) => {
      done.push(`${ctx.actor.name} kept ${input.name}`);
      if (input.name === "broken") throw new Error("disk full");
      return input.name;
    }),
  load: writing("operator").mutation(() => "loaded"),
});

/** A caller of the router under an address, with headers of its own. */
const callerWith = (access: Access, headers: Readonly<Record<string, string>>, address = "http://localhost:3000") =>
  createTRPCClient<typeof router>({
    links: [
      httpLink({
        url: `${address}/trpc`,
        headers,
        fetch: (url, init) =>
          fetchRequestHandler({
            endpoint: "/trpc",
            req: new Request(url as string, init as RequestInit),
            router,
            createContext: ({ req }) => ({
              db,
              live,
              access,
              now: () => new Date("2026-11-25T12:00:00Z"),
              request: req,
            }),
          }),
      }),
    ],
  });

const signedIn = (actor: Actor): Access => ({ kind: "sign-in", actorOf: () => Promise.resolve(actor) });

describe("who may write", () => {
  it("a person who shows their machine's token does everything, under any loopback name", async () => {
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"])
      for (const shown of [{ Authorization: `Bearer ${token}` }, { Cookie: `theme=dark; frontera-token=${token}` }])
        expect(await callerWith(localAccess(token), { Host: host, ...shown }).load.mutate()).toBe("loaded");
  });

  it("others on that machine, with no token or another, write nothing", async () => {
    const others = [
      {},
      { Authorization: "Bearer" },
      { Authorization: `Bearer ${"b".repeat(64)}` },
      { Authorization: `Basic ${token}` },
      { Authorization: `Bearer ${token}x` },
      { Cookie: "frontera-token=" },
      { Cookie: `token=${token}` },
      { Cookie: `frontera-token=${token.slice(0, -1)}` },
    ];
    for (const headers of others)
      await expect(
        callerWith(localAccess(token), { Host: "localhost:3000", ...headers }).load.mutate(),
      ).rejects.toThrow("only a signed-in operator");
  });

  it("the name of another site that leads to this machine gives no right, however it is claimed", async () => {
    for (const headers of [
      { Host: "evil.example" },
      { Host: "localhost:3000", "X-Forwarded-Host": "evil.example" },
      { Host: "evil.example", "X-Forwarded-Host": "localhost:3000" },
      { Host: "127.0.0.1.evil.example" },
    ])
      await expect(
        callerWith(localAccess(token), { Authorization: `Bearer ${token}`, ...headers }).load.mutate(),
      ).rejects.toThrow("only a signed-in operator");
  });

  it("a page of another site cannot write with the reader's rights", async () => {
    const access = signedIn({ name: "ana", role: "operator" });
    for (const origin of ["https://evil.example", "http://localhost:4000", "null"])
      await expect(
        callerWith(access, { Origin: origin, Host: "localhost:3000" }).keep.mutate({ name: "x" }),
      ).rejects.toThrow(`a page of ${origin} may not write here`);
    expect(
      await callerWith(access, { Origin: "http://localhost:3000", Host: "localhost:3000" }).keep.mutate({ name: "x" }),
    ).toBe("x");
  });

  it("each role does what those below it do, and no more", async () => {
    const analyst = callerWith(signedIn({ name: "ana", role: "analyst" }), {});
    expect(await analyst.keep.mutate({ name: "x" })).toBe("x");
    await expect(analyst.load.mutate()).rejects.toThrow("ana is an analyst; this takes an operator");
    await expect(callerWith(readOnlyAccess, {}).keep.mutate({ name: "x" })).rejects.toThrow("only a signed-in analyst");
  });

  it("a refused write does nothing", async () => {
    done.length = 0;
    await expect(callerWith(readOnlyAccess, {}).keep.mutate({ name: "never" })).rejects.toThrow();
    expect(done).toEqual([]);
  });

  it("every write is recorded with who asked and what came of it, and records cannot be changed", async () => {
    const caller = callerWith(signedIn({ name: "ana", role: "analyst" }), {});
    const at = "2026-11-25T12:00:00.000Z";
    const write = { at, actor: "ana", action: "keep" };
    await caller.keep.mutate({ name: "one" });
    await expect(caller.keep.mutate({ name: "broken" })).rejects.toThrow();
    await expect(caller.load.mutate()).rejects.toThrow();
    const writes = await readWrites(db, 100);
    for (const came of [
      { ...write, subject: '{"name":"one"}', outcome: "done", detail: null, count: 1 },
      expect.objectContaining({ ...write, outcome: "failed", detail: "disk full" }),
      expect.objectContaining({ actor: "ana", action: "load", outcome: "refused" }),
    ])
      expect(writes).toContainEqual(came);
    await expect(db.sql`update write_record set actor = 'nobody'`).rejects.toThrow("insert only");
  });
});
