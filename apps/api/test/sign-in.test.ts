import { execFile } from "node:child_process";
import { join } from "node:path";
import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readWrites, type Database } from "@frontera/db";
import { createDatabase } from "@frontera/testing/database";
import { readOnlyAccess } from "../src/access.ts";
import { chooseAccess } from "../src/choose-access.ts";
import { startLive, type Live } from "../src/live.ts";
import type { Router } from "../src/router.ts";
import { createApp, listen } from "../src/server.ts";

const root = join(import.meta.dirname, "../../..");
const secret = "a secret for tests, long enough to sign";
const email = "ana@example.org";

let url: string;
let db: Database;
let live: Live;
let origin: string;
let close: () => void;

beforeAll(async () => {
  url = await createDatabase();
  db = await openDatabase(url);
  live = await startLive(db);
  const publicUrl = "http://127.0.0.1";
  const access = chooseAccess(db, {
    AUTH_SECRET: secret,
    PUBLIC_URL: publicUrl,
    LOCAL_TOKEN_FILE: undefined,
    API_HOST: "0.0.0.0",
  });
  const { server, port } = await listen(createApp({ db, live, access, now: () => new Date() }), "127.0.0.1", 0);
  close = () => server.close();
  origin = `http://127.0.0.1:${String(port)}`;
});
afterAll(async () => {
  close();
  await live.close();
  await db.close();
});

/** The command as an operator types it. */
const account = (...args: readonly string[]): Promise<{ status: number; said: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ["apps/api/src/sign-in/command.ts", ...args],
      { cwd: root, env: { ...process.env, DATABASE_URL: url } },
      (error, stdout, stderr) => {
        done({ status: error ? 1 : 0, said: `${stdout}${stderr}` });
      },
    );
  });

const printedPassword = (said: string): string => /: (\S+)\n$/.exec(said)?.[1] ?? "";

const signIn = (password: string, as = email): Promise<Response> =>
  fetch(`${origin}/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: "http://127.0.0.1" },
    body: JSON.stringify({ email: as, password }),
  });

const me = (cookie?: string) =>
  createTRPCClient<Router>({
    links: [httpLink({ url: `${origin}/trpc`, headers: cookie === undefined ? {} : { Cookie: cookie } })],
  }).me.query();

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

describe("signing in", () => {
  it("the first operator is added by a command, signs in with the printed password, and is known by the cookie", async () => {
    const { status, said } = await account("add", email, "--role", "operator");
    expect(status).toBe(0);
    const response = await signIn(printedPassword(said));
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(await me(cookieOf(response))).toEqual({
      name: email,
      role: "operator",
      displayName: null,
      access: "sign-in",
    });
    expect(await me()).toMatchObject({ role: "reader" });
  });

  it("a changed role holds at once, and a removed account's cookie gives nothing", async () => {
    const { said } = await account("add", "leo@example.org", "--role", "analyst");
    const cookie = cookieOf(await signIn(printedPassword(said), "leo@example.org"));
    expect(await me(cookie)).toMatchObject({ role: "analyst" });
    await account("role", "leo@example.org", "--role", "operator");
    expect(await me(cookie)).toMatchObject({ role: "operator" });
    await account("remove", "leo@example.org");
    expect(await me(cookie)).toMatchObject({ role: "reader" });
  });

  it("a new password ends the old one and the sessions that rest on it", async () => {
    const first = printedPassword((await account("add", "eva@example.org", "--role", "analyst")).said);
    const cookie = cookieOf(await signIn(first, "eva@example.org"));
    const next = printedPassword((await account("password", "eva@example.org")).said);
    expect((await signIn(first, "eva@example.org")).status).toBe(401);
    expect((await signIn(next, "eva@example.org")).status).toBe(200);
    expect(await me(cookie)).toMatchObject({ role: "reader" });
  });

  it("nobody signs up, and no other door of the library is open", async () => {
    for (const path of ["sign-up/email", "forget-password", "delete-user", "update-user", "list-sessions"]) {
      const response = await fetch(`${origin}/auth/${path}`, { method: "POST", body: "{}" });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it("every try and every command is recorded, and no record or row holds a password", async () => {
    const writes = await readWrites(db, 100);
    expect(writes).toContainEqual(expect.objectContaining({ actor: email, action: "sign-in", outcome: "done" }));
    expect(writes).toContainEqual(
      expect.objectContaining({ actor: "command line", action: "account add", subject: email }),
    );
    expect(JSON.stringify(writes)).not.toContain("wrong");
    const [credential] = await db.sql<{ password: string }[]>`select password from account_credential limit 1`;
    expect(credential?.password).toMatch(/^[0-9a-f]+:[0-9a-f]+$/);
  });

  it("the command says what is wrong with what it was given", async () => {
    expect((await account("add", "not an address", "--role", "analyst")).said).toContain(
      'not an e-mail address: "not an address"',
    );
    expect((await account("add", "b@example.org", "--role", "king")).said).toContain('not "king"');
    expect((await account("add", email, "--role", "analyst")).said).toContain("has an account already");
    expect((await account("role", "nobody@example.org", "--role", "analyst")).said).toContain(
      "no account has the address",
    );
  });
});

describe("the choice of access", () => {
  const none = { AUTH_SECRET: undefined, PUBLIC_URL: undefined, LOCAL_TOKEN_FILE: undefined, API_HOST: "127.0.0.1" };

  it("an API that others can reach does not start without a secret", () => {
    expect(() => chooseAccess(db, { ...none, LOCAL_TOKEN_FILE: "/nowhere", API_HOST: "0.0.0.0" })).toThrow(
      "AUTH_SECRET",
    );
  });

  it("a secret without the public address is refused by name", () => {
    expect(() => chooseAccess(db, { ...none, AUTH_SECRET: secret })).toThrow("PUBLIC_URL");
  });

  it("on loopback without a word about access everybody only reads", () => {
    expect(chooseAccess(db, none)).toBe(readOnlyAccess);
  });
});
