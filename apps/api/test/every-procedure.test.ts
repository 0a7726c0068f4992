import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { readOnlyAccess, type Access, type Role } from "../src/access.ts";
import { startLive, type Live } from "../src/live.ts";
import { router } from "../src/router.ts";
import { createApp } from "../src/server.ts";

/** Who may call each procedure that writes. A new one must be added here, with the role it takes. */
const writers: Readonly<Record<string, Role>> = {
  "snapshots.make": "analyst",
  "snapshots.delete": "analyst",
  "snapshots.lift": "analyst",
  rename: "analyst",
  "watches.begin": "analyst",
  "watches.end": "analyst",
};

interface Definition {
  readonly type: "query" | "mutation" | "subscription";
}
const procedures = Object.entries(router._def.procedures as unknown as Record<string, { readonly _def: Definition }>);
const mutations = procedures.filter(([, { _def }]) => _def.type === "mutation").map(([path]) => path);

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

async function call(path: string, access: Access, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const app = createApp({ db, live, access, now: () => new Date() });
  const response = await app.request(`http://localhost/trpc/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: "{}",
  });
  return response.status;
}

const signedInAs = (role: Role): Access => ({
  kind: "sign-in",
  actorOf: () => Promise.resolve({ name: role, role }),
});

describe("every procedure of the API", () => {
  it("is known here: what writes has a role, what reads is no mutation", () => {
    expect(mutations.toSorted()).toEqual(Object.keys(writers).toSorted());
    expect(procedures.length).toBeGreaterThan(4);
  });

  it.each(mutations)("%s refuses who is signed out", async (path) => {
    expect(await call(path, readOnlyAccess)).toBe(401);
  });

  it.each(mutations.filter((path) => writers[path] === "operator"))("%s refuses an analyst", async (path) => {
    expect(await call(path, signedInAs("analyst"))).toBe(403);
  });

  it.each(mutations)("%s refuses a page of another site", async (path) => {
    expect(await call(path, signedInAs("operator"), { Origin: "https://evil.example" })).toBe(403);
  });

  it.each(mutations)("%s is not reached by a link: GET is refused", async (path) => {
    const app = createApp({ db, live, access: signedInAs("operator"), now: () => new Date() });
    expect((await app.request(`http://localhost/trpc/${path}`)).status).toBe(405);
  });
});
