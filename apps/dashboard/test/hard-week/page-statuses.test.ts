import { get, request as send } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "../stack.ts";

const publicUrl = "https://frontera.example";
let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([
    startStack({ settings: { requestsPerMinute: 60, publicUrl }, env: { PUBLIC_URL: publicUrl } }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** What a reader without scripts sees, from an address of their own: its status, when to come again, its words, and where its links lead. */
async function read(path: string, from: string) {
  const context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders: { "X-Forwarded-For": from } });
  const page = await context.newPage();
  const response = await page.goto(`${stack.origin}${path}`);
  const main = page.getByRole("main");
  const read = {
    status: response?.status(),
    retryAfter: response?.headers()["retry-after"],
    lang: await page.locator("html").getAttribute("lang"),
    title: await main.locator("h1").textContent(),
    text: await main.textContent(),
    links: await main.locator("a").count(),
  };
  await context.close();
  return read;
}

const wrong = {
  en: "This part of the address cannot be shown",
  es: "Esta parte de la dirección no se puede mostrar",
} as const;
const none = { en: "There is no such page", es: "No existe esa página" } as const;

describe.each(["en", "es"] as const)(
  "a page in %s says in its status, its words and its links what happened",
  (locale) => {
    const from = locale === "en" ? "203.0.113.1" : "203.0.113.2";

    it.each([
      "?asOf=yesterday",
      "?base=never",
      "/peso?rows=all",
      "/peso?series=nope",
      "/ledger?pillar=9",
      "/sources/fed-h10?offset=x",
      "/verify?sha256=nonsense",
      "?asOf=%ff",
    ])("400 for %s, which asks wrongly", async (path) => {
      expect(await read(`/${locale}${path}`, from)).toMatchObject({ status: 400, lang: locale });
    });

    it("400 names what is wrong, and leads on", async () => {
      const { text, links } = await read(`/${locale}/sources/fed-h10?offset=x`, from);
      expect(text).toContain(wrong[locale]);
      expect(text).toContain("offset");
      expect(links).toBeGreaterThan(4);
    });

    it("404 for a snapshot by what is no id names it, as people would", async () => {
      const { status, text } = await read(`/${locale}/snapshots/abc`, from);
      expect([status, text?.includes("abc"), text?.includes("{")]).toEqual([404, true, false]);
    });

    it("400 for what cannot be frozen leads to the view that can", async () => {
      const { status, text } = await read(`/${locale}/snapshots/new?series=usd-mxn-h10&frequency=x`, from);
      expect(status).toBe(400);
      expect(text).toContain(locale === "en" ? "Open the view without it" : "Abrir la vista sin eso");
    });

    it.each(["/nowhere", "/peso/deeper", "/sources/nothing", "/%ff", "/peso/%E0%A4%A", `/snapshots/${"0".repeat(64)}`])(
      "404 for %s, where nothing is",
      async (path) => {
        const page = await read(`/${locale}${path}`, from);
        expect(page).toMatchObject({ status: 404, lang: locale });
        expect(page.links).toBeGreaterThan(4);
      },
    );

    it("404 says so, and leads on", async () => {
      expect((await read(`/${locale}/%ff`, from)).title).toContain(none[locale]);
    });

    it("429 with Retry-After for a reader beyond their limit, who is not told that the programme is away", async () => {
      const greedy = locale === "en" ? "203.0.113.11" : "203.0.113.12";
      const ask = () => fetch(`${stack.origin}/trpc/me`, { headers: { "X-Forwarded-For": greedy } });
      await Promise.all(Array.from({ length: 61 }, ask));
      for (const path of ["", "/peso", "/ledger", "/sources", "/snapshots", "/account", "/watches"]) {
        const page = await read(`/${locale}${path}`, greedy);
        expect([path, page.status, page.lang]).toEqual([path, 429, locale]);
        expect(Number(page.retryAfter)).toBeGreaterThan(0);
        expect(page.title).toContain(locale === "en" ? "Too much was asked" : "Se pidió demasiado");
        expect(page.links).toBeGreaterThan(0);
      }
      const chart = await fetch(`${stack.origin}/${locale}/peso/chart.svg`, { headers: { "X-Forwarded-For": greedy } });
      expect(chart.status).toBe(429);
      expect(Number(chart.headers.get("Retry-After"))).toBeGreaterThan(0);
      // Another reader is answered meanwhile.
      expect((await read(`/${locale}`, locale === "en" ? "203.0.113.21" : "203.0.113.22")).status).toBe(200);
    });

    it("503 with Retry-After while the API is away", async () => {
      await stack.api.stop();
      // One that was not shown before: that one would be shown as it was.
      const page = await read(`/${locale}/movement`, from);
      await stack.api.start();
      expect(page).toMatchObject({ status: 503, lang: locale, retryAfter: "60" });
      expect(page.links).toBeGreaterThan(0);
    });
  },
);

/** With any headers, Host among them. */
const ask = (
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number | undefined; text: string }> =>
  new Promise((done, fail) => {
    get(`${stack.origin}${path}`, { headers }, (response) => {
      let text = JSON.stringify(response.headers);
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        done({ status: response.statusCode, text });
      });
    }).on("error", fail);
  });

describe("the address of a page", () => {
  it.each(["/", "//x", "/en/", "/en/merida", "/feeds/peso.atom", "/series/usd-mxn-h10.csv-metadata.json"])(
    "is for %s never the one that a request claims",
    async (path) => {
      for (const headers of [
        { Host: "evil.example" },
        { "X-Forwarded-Host": "evil.example" },
        { "X-Forwarded-Proto": "gopher" },
        { Forwarded: "host=evil.example" },
      ])
        expect((await ask(path, { "X-Forwarded-For": "203.0.113.31", ...headers })).text).not.toMatch(
          /evil\.example|gopher/,
        );
    },
  );

  it("is the operator's in what is copied from it", async () => {
    expect((await ask("/en/merida", { "X-Forwarded-For": "203.0.113.32" })).text).toContain(`${publicUrl}/series/`);
  });

  it("is not looked for where Host names no host", async () => {
    for (const Host of ['evil.example"><script>', "evil.example:99999", "1.2.3.999"])
      for (const path of ["/en", "/en/merida", "/feeds/peso.atom"])
        expect([Host, path, (await ask(path, { Host })).status]).toEqual([Host, path, 400]);
  });
});

/** Every page that an address without more leads to. */
const pages = [
  "",
  "/peso",
  "/sources",
  "/sources/imports",
  "/sources/fed-h10",
  "/search",
  "/glossary",
  "/api",
  "/account",
  "/ledger",
  "/baseline",
  "/changes",
  "/watches",
  "/check",
  "/brief",
  "/verify",
  "/snapshots",
];

describe("a page in view", () => {
  it("whose address has a name that means nothing here is shown, and says so", async () => {
    // One page after the other, each asked by another reader: the limit is not what is tried here.
    for (const [index, page] of pages.entries()) {
      const { status, text } = await read(`/en${page}?foo=1`, `203.0.113.${String(100 + index)}`);
      expect([page, status, text?.includes("We do not know “foo”")]).toEqual([page, 200, true]);
    }
  });

  it.each([
    ["?base=never", "base", ["wrong-base"]],
    ["?asOf=yesterday", "asOf", ["wrong-asOf"]],
    ["/baseline?sort=colour", "sort", []],
    ["/brief?asOf=yesterday", "asOf", []],
    ["/snapshots/new?series=usd-mxn-h10&asOf=yesterday", "asOf", []],
    // A day to come, wherever one is asked for.
    ["?asOf=2999-01-01", "asOf: 2999-01-01 lies in the future", ["wrong-asOf"]],
    ["/peso?asOf=2999-01-01", "asOf: 2999-01-01 lies in the future", ["wrong-asOf"]],
    ["/peso?recordedAsOf=2999-01-01T00:00:00Z", "recordedAsOf: 2999-01-01T00:00:00Z lies in the future", []],
    ["/ledger?asOf=2999-01-01", "asOf: 2999-01-01 lies in the future", []],
    ["/brief?asOf=2999-01-01", "asOf: 2999-01-01 lies in the future", []],
    ["/changes?from=2999-01-01", "from: 2999-01-01 lies in the future", ["wrong-from"]],
    ["/changes?to=2999-01-01", "to: 2999-01-01 lies in the future", ["wrong-to"]],
    ["/check?claim=x&said=2999-01-01", "said: 2999-01-01 lies in the future", []],
    ["/snapshots/new?series=usd-mxn-h10&asOf=2999-01-01", "asOf: 2999-01-01 lies in the future", []],
    [`/check?claim=${"x".repeat(501)}`, "claim: 501", ["wrong-claim"]],
  ] as const)(
    "that is asked for wrongly by %s says so above, and beside the field where it has one",
    async (...row) => {
      const [path, named, fields] = row;
      const context = await browser.newContext({
        javaScriptEnabled: false,
        extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.43" },
      });
      const page = await context.newPage();
      expect((await page.goto(`${stack.origin}/en${path}`))?.status()).toBe(400);
      expect(await page.getByRole("main").getByRole("alert").first().textContent()).toContain(named);
      for (const field of fields) expect(await page.getByTestId(field).textContent()).toContain(named);
      await context.close();
    },
  );

  it("keeps a claim that is too long in its field, and reads none", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.44" },
    });
    const page = await context.newPage();
    await page.goto(`${stack.origin}/es/check?claim=${"x".repeat(501)}`);
    expect(await page.locator("#claim").inputValue()).toBe("x".repeat(501));
    expect(await page.getByTestId("claim-verdict").count()).toBe(0);
    // A form sends a line's end as two characters: what the field takes is not too long.
    const lines = await page.goto(`${stack.origin}/es/check?claim=${"x%0D%0A".repeat(250)}`);
    expect(lines?.status()).toBe(200);
    await context.close();
  });

  it("that asks for another one in Next's own form is not loaded anew because of its status", async () => {
    const headers = { RSC: "1", "X-Forwarded-For": "203.0.113.41" };
    const answer = await fetch(`${stack.origin}/en?foo=1`, { headers });
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "text/x-component"]);
  });

  it("a form that is sent to nobody is refused as before", async () => {
    const status = await new Promise((done, fail) => {
      send(`${stack.origin}/en/%ff`, { method: "POST" }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on("error", fail)
        .end();
    });
    expect(status).toBe(405);
  });
});
