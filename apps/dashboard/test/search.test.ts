import { GLOSSARY } from "@frontera/content";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

const linksIn = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} a`).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));

/** Addresses that do not lead to a page, or to a place that is not in it. */
async function broken(page: Page, addresses: readonly string[]): Promise<string[]> {
  const bad: string[] = [];
  for (const address of new Set(addresses)) {
    const { hash } = new URL(address);
    const response = await page.request.get(address);
    const html = await response.text();
    const there = hash === "" || html.includes(`id="${hash.slice(1)}"`);
    if (!response.ok() || html.includes('class="failure"') || !there) bad.push(address);
  }
  return bad;
}

describe("the search", () => {
  it.each([
    ["en", "murder", ["series", "figures", "terms"]],
    ["es", "banxico", ["series", "terms", "releases"]],
  ])(
    "in %s works from the head of any page without scripts, and everything it finds is there",
    async (locale, query, kinds) => {
      const page = await open(`/${locale}/verify`);
      await page.locator(".masthead input[type=search]").fill(query);
      await page.locator(".masthead form[role=search] button").click();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/${locale}/search?q=${query}`);
      expect(await page.locator("article input[type=search]").inputValue()).toBe(query);
      for (const kind of kinds)
        expect(await page.getByTestId(`found-${kind}`).locator("li").count(), kind).toBeGreaterThan(0);
      expect(await broken(page, await linksIn(page, ".results"))).toEqual([]);
      await page.context().close();
    },
  );

  it("shows the value that is asked for without scripts", async () => {
    const page = await open("/es/search?q=detenciones%20diciembre%20de%202017");
    expect(await page.getByTestId("search-answer").textContent()).toMatch(/^28,995 detenciones dic 2017/);
    await page.getByTestId("search-answer").locator("a").click();
    expect(page.url()).toBe(`${stack.origin}/es/apprehensions?series=usbp-sw-apprehensions`);
    await page.context().close();
  });

  it("says when nothing is found, and refuses an address it does not understand by name", async () => {
    const page = await open("/en/search?q=zzzzzzzz");
    expect(await page.getByTestId("search-count").textContent()).toContain("zzzzzzzz");
    await page.goto(`${stack.origin}/es/search?q=1&q=2`);
    expect(await page.getByTestId("wrong-q").textContent()).toMatch(/^q: /);
    const long = "x".repeat(101);
    const refused = await page.goto(`${stack.origin}/es/search?q=${long}`);
    expect(refused?.status()).toBe(400);
    expect(await page.getByTestId("wrong-q").textContent()).toContain("101");
    expect(await page.locator("article input[type=search]").inputValue()).toBe(long);
    await page.context().close();
  });
});

describe("the search as one types", () => {
  it.each([
    ["en", "apprehensions December 2017", "28,995 arrests", "/en/apprehensions?series=usbp-sw-apprehensions"],
    ["es", "peso hoy", "17.69 pesos por dólar", "/es/peso?series=usd-mxn-h10"],
  ])("in %s answers and leads on by keyboard alone, and says what it has", async (locale, query, title, path) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${stack.origin}/${locale}/glossary`);
    const field = page.locator(".masthead input[type=search]");
    // Until the page's scripts have begun, keys are the browser's.
    await expect
      .poll(async () => {
        await page.keyboard.press("Control+k");
        return field.evaluate((element) => element === document.activeElement);
      })
      .toBe(true);
    await page.keyboard.type(query);
    const first = page.locator(".masthead [role=option]").first();
    await first.filter({ hasText: title }).waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(".masthead [role=status]").textContent()).toMatch(/^\d+ su/);

    await page.keyboard.press("Escape");
    await page.locator(".masthead [role=option]").first().waitFor({ state: "hidden" });
    expect([await field.inputValue(), await field.getAttribute("aria-expanded")]).toEqual([query, "false"]);

    await page.keyboard.type(" ");
    await page.keyboard.press("Backspace");
    await first.filter({ hasText: title }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
    expect(await first.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${stack.origin}${path}`);
    await context.close();
  });
});

describe("what other words led to", () => {
  it("is not opened for the words that replaced them", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${stack.origin}/en/glossary`);
    const field = page.locator(".masthead input[type=search]");
    const options = page.locator(".masthead [role=option]");
    await expect
      .poll(
        async () => {
          // Until the page's scripts have begun, what is typed is the browser's.
          await field.fill("");
          await field.fill("fentanyl");
          return options
            .first()
            .waitFor({ timeout: 2_000 })
            .then(
              () => true,
              () => false,
            );
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    // The next answer does not come.
    await page.route("**/trpc/suggest*", () => undefined);
    await field.fill("exchange rate");
    await expect.poll(() => options.count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/search\?q=exchange/);
    await context.close();
  });
});

describe("the glossary", () => {
  it.each(["en", "es"] as const)(
    "in %s is reached from the foot of a page, has every word, and its series are there",
    async (locale) => {
      const page = await open(`/${locale}`);
      await page.locator(`footer a[href="/${locale}/glossary"]`).click();
      for (const { id, name } of GLOSSARY) expect(await page.locator(`#${id} dt`).textContent()).toBe(name[locale]);
      const own = (await linksIn(page, ".glossary")).filter((address) => address.startsWith(stack.origin));
      expect(own.length).toBeGreaterThan(20);
      expect(await broken(page, own)).toEqual([]);
      await page.context().close();
    },
  );
});
