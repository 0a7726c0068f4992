import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWrites } from "@frontera/db";
import { localAccess, router } from "@frontera/api/serving";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "../stack.ts";

const token = "0123456789abcdef".repeat(4);

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack({ access: () => localAccess(token) }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

interface Definition {
  readonly type: "query" | "mutation" | "subscription";
}
const mutations = Object.entries(router._def.procedures as unknown as Record<string, { readonly _def: Definition }>)
  .filter(([, { _def }]) => _def.type === "mutation")
  .map(([path]) => `/trpc/${path}`);
const forms = ["/api/imports", "/api/imports/1/confirm", "/api/imports/1/discard", "/api/imports/fetch/fred-h10"];

const post = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${stack.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: path.startsWith("/trpc") ? { "Content-Type": "application/json", ...headers } : headers,
    body: path.startsWith("/trpc") ? "{}" : new FormData(),
  });
const visit = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${stack.origin}${path}`, { redirect: "manual", headers });

/** Where a redirect leads, on the site that was opened. */
const leadsTo = (response: Response): string => {
  const location = response.headers.get("location") ?? "";
  return location.startsWith(stack.origin) ? location.slice(stack.origin.length) : location;
};

/** How many writes were refused, and how many failed. */
async function outcomes(): Promise<{ refused: number; failed: number }> {
  const writes = await readWrites(stack.db, 1_000);
  const sum = (of: string): number =>
    writes.filter(({ outcome }) => outcome === of).reduce((all, { count }) => all + count, 0);
  return { refused: sum("refused"), failed: sum("failed") };
}

describe("on a machine that others use too", () => {
  it.each([...mutations, ...forms])(
    "%s refuses who shows no token, and takes who does, by cookie or as a bearer",
    async (path) => {
      const before = await outcomes();
      expect((await post(path)).status).toBe(401);
      expect((await post(path, { Cookie: `frontera-token=${"f".repeat(64)}` })).status).toBe(401);
      // What was sent says nothing, which is told by its own name to whoever may write.
      for (const shown of [{ Cookie: `frontera-token=${token}` }, { Authorization: `Bearer ${token}` }])
        expect([400, 404]).toContain((await post(path, shown)).status);
      const after = await outcomes();
      expect([after.refused - before.refused, after.failed - before.failed]).toEqual([2, 2]);
    },
  );

  it.each(["/en/watches/begin", "/es/watches/end"])("the form at %s writes nothing without the token", async (path) => {
    const watches = await stack.db.sql`select id from watch`;
    const body = new URLSearchParams({ kind: "new-vintage", series: "usd-mxn-h10", id: "0".repeat(32) });
    await fetch(`${stack.origin}${path}`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { Origin: stack.origin },
    });
    expect(await stack.db.sql`select id from watch`).toEqual(watches);
  });

  it("reading is free, and a page opened without the token says how to get it, in both languages", async () => {
    for (const path of ["/en", "/es/peso", "/en/snapshots", "/series/usd-mxn-h10.csv"])
      expect((await visit(path)).status).toBe(200);
    const writing = ["account", "watches", "snapshots/new?series=usd-mxn-h10"];
    for (const page of writing) {
      expect(await (await visit(`/en/${page}`)).text()).toContain("open the address that `pnpm start` printed");
      expect(await (await visit(`/es/${page}`)).text()).toContain("abra la dirección que `pnpm start` mostró");
    }
    expect(await (await visit("/en/sources/imports")).text()).toContain("How to become one");
    expect(await (await visit("/es/sources/imports")).text()).toContain("Cómo serlo");
  });

  it("the first visit with the token keeps it where no script reads it and no other site sends it, and takes it out of the address", async () => {
    const response = await visit(`/es/peso?series=usd-mxn-h10&token=${token}&units=pch`);
    expect(response.status).toBe(303);
    expect(leadsTo(response)).toBe("/es/peso?series=usd-mxn-h10&units=pch");
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(new RegExp(`^frontera-token=${token}; Path=/;`));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=lax/i);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it.each(["f".repeat(64), "", "a b", "%ff", "x".repeat(5_000)])(
    "a token that is none (%s) is taken out of the address and not kept",
    async (wrong) => {
      const response = await visit(`/en?token=${encodeURIComponent(wrong)}`);
      expect(response.status).toBe(303);
      expect(leadsTo(response)).toBe("/en");
      expect(response.headers.get("set-cookie")).toBeNull();
    },
  );

  it("a browser that opens the printed address once may write from then on, and another may not", async () => {
    const [own, other] = [await browser.newContext(), await browser.newContext()];
    const page = await own.newPage();
    await page.goto(`${stack.origin.replace("127.0.0.1", "localhost")}/?token=${token}`);
    expect(page.url()).toMatch(/^http:\/\/localhost:\d+\/en$/);
    await page.goto(new URL("/en/snapshots/new?series=usd-mxn-h10", page.url()).href);
    await page.fill("input[name=name]", "mine");
    await page.click("form.account-form button");
    await page.waitForURL(/\/snapshots\/[0-9a-f]{64}$/);
    expect(await page.evaluate(() => document.cookie)).not.toContain("frontera-token");
    const elsewhere = await other.newPage();
    await elsewhere.goto(page.url());
    expect(await elsewhere.locator("h1").textContent()).toBe("mine");
    expect(await elsewhere.getByText("Delete this snapshot").count()).toBe(0);
    await Promise.all([own.close(), other.close()]);
  });
});
