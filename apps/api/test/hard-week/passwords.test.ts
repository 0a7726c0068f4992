import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount, cookiesOf, publicUrl, reach, signIn, type Reached } from "./strangers.ts";

const password = "the right words of ana";
let api: Reached;

beforeAll(async () => {
  api = await reach({ withSignIn: true });
  for (const name of ["ana", "leo", "eva", "max"]) await addAccount(api.db, `${name}@example.org`, password);
});
afterAll(() => api.close());

const tried = (email: string, given: string, from: string, cookies = ""): Promise<Response> =>
  signIn(api.origin, { email, password: given, from, cookies });

async function wrongTimes(times: number, email: string, from: string, cookies = ""): Promise<readonly number[]> {
  const answers = await Promise.all(Array.from({ length: times }, () => tried(email, "wrong", from, cookies)));
  return answers.map(({ status }) => status);
}

describe("somebody who guesses passwords", () => {
  it("is stopped after ten wrong tries of one account, many at once too, and locks nobody else out of it", async () => {
    const statuses = await wrongTimes(14, "ana@example.org", "203.0.113.7");
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    const stopped = await tried("ANA@example.org ", password, "203.0.113.7");
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await tried("ana@example.org", password, "198.51.100.1")).status).toBe(200);
  });

  it("is one client with a whole /64 of IPv6 addresses, and another one beyond it", async () => {
    const from = (host: number): string => `2001:db8:1:2::${host.toString(16)}`;
    const statuses = [];
    for (let host = 1; host <= 12; host += 1)
      statuses.push((await tried("leo@example.org", "wrong", from(host))).status);
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await tried("leo@example.org", "wrong", "2001:db8:1:3::1")).status).toBe(401);
  });

  it("from very many addresses is stopped too, and then a device known to the account still gets in", async () => {
    const known = cookiesOf(await tried("eva@example.org", password, "198.51.100.2"));
    for (let address = 0; address < 12; address += 1)
      await wrongTimes(10, "eva@example.org", `203.0.113.${String(100 + address)}`);
    expect((await tried("eva@example.org", password, "198.51.100.99")).status).toBe(429);
    expect((await tried("eva@example.org", password, "198.51.100.2", known)).status).toBe(200);
  });
});

describe("the owner of an account", () => {
  it("is not counted for right passwords", async () => {
    for (let time = 0; time < 12; time += 1)
      expect((await tried("max@example.org", password, "198.51.100.3")).status).toBe(200);
  });

  it("on a device known to the account is never refused the right password, after however many wrong ones", async () => {
    const known = cookiesOf(await tried("max@example.org", password, "198.51.100.4"));
    const statuses = await wrongTimes(12, "max@example.org", "198.51.100.4", known);
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect((await tried("max@example.org", password, "198.51.100.4", known)).status).toBe(200);
  });

  it("is not let in by the mark of a known device alone, nor by one somebody made up", async () => {
    const known = cookiesOf(await tried("max@example.org", password, "198.51.100.5"));
    const device = known.split("; ").find((cookie) => cookie.startsWith("frontera.device")) ?? "";
    expect(device).not.toBe("");
    const me = await fetch(`${api.origin}/trpc/me`, { headers: { Cookie: device } });
    expect(await me.json()).toMatchObject({ result: { data: { role: "reader" } } });
    const forged = device.replace(/=.*/, "=made.up");
    await wrongTimes(10, "max@example.org", "203.0.113.9", forged);
    expect((await tried("max@example.org", password, "203.0.113.9", forged)).status).toBe(429);
  });

  it("has wrong current passwords counted when changing it, too", async () => {
    const cookies = cookiesOf(await tried("ana@example.org", password, "198.51.100.6"));
    const answer = await fetch(`${api.origin}/auth/change-password`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Origin: publicUrl,
        Cookie: cookies,
        "X-Forwarded-For": "198.51.100.6",
      },
      body: JSON.stringify({ currentPassword: "wrong", newPassword: "another one that is long" }),
    });
    expect(answer.status).toBe(400);
    const [counted] = await api.db
      .sql`select points from attempt where key like 'sign-in device:%' order by expire desc limit 1`;
    expect(counted).toMatchObject({ points: 1 });
  });

  it("is not locked out for a year by what was counted while the clock was a year ahead", async () => {
    await wrongTimes(11, "max@example.org", "198.51.100.8");
    expect((await tried("max@example.org", password, "198.51.100.8")).status).toBe(429);
    await api.db.sql`update attempt set expire = expire + interval '1 year'`;
    expect((await tried("max@example.org", password, "198.51.100.8")).status).toBe(200);
  });

  it("is asked to sign in again where a session was given out by a clock that was a year ahead", async () => {
    const role = async (cookies: string): Promise<unknown> => {
      const me = await fetch(`${api.origin}/trpc/me`, { headers: { Cookie: cookies } });
      return ((await me.json()) as { result: { data: { role: unknown } } }).result.data.role;
    };
    const cookies = cookiesOf(await tried("max@example.org", password, "198.51.100.9"));
    expect(await role(cookies)).not.toBe("reader");
    await api.db.sql`update account_session set expires_at = expires_at + interval '1 year'`;
    expect(await role(cookies)).toBe("reader");
    expect(await role(cookiesOf(await tried("max@example.org", password, "198.51.100.9")))).not.toBe("reader");
  });

  it("leaves nothing behind of counts that are over", async () => {
    await api.db.sql`update attempt set expire = now() - interval '1 hour'`;
    const { forgetAttempts } = await import("@frontera/db");
    await forgetAttempts(api.db, new Date());
    expect(await api.db.sql`select key from attempt`).toHaveLength(0);
  });
});
