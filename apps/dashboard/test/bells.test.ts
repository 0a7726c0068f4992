import { CATALOGUE } from "@frontera/content";
import { seriesTitle } from "@frontera/domain";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readOnlyAccess } from "@frontera/api/serving";
import { browser, stack } from "./setup.ts";
import { startStack, type Stack } from "./stack.ts";

/** Where numbers stand, and the bell beside one of them: that of the series which it is of. */
const places = [
  [
    "the overview",
    "/en",
    (page: Page) => page.getByTestId("card-violence").locator(".bell"),
    "sesnsp-homicide-cases-rnid",
  ],
  [
    "the table of figures",
    "/es/baseline",
    (page: Page) => page.getByTestId("baseline-peso-before-election").locator(".bell"),
    "usd-mxn-h10",
  ],
  [
    "an indicator's page",
    "/en/apprehensions",
    (page: Page) => page.getByTestId("moved").locator(".bell"),
    "usbp-sw-apprehensions",
  ],
  [
    "the ledger",
    "/es/ledger",
    (page: Page) => page.getByTestId("entry-peso-before-election").locator(".bell"),
    "usd-mxn-h10",
  ],
] as const;

async function open(path: string, { on = stack, scripts = true } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(`${on.origin}${path}`);
  return page;
}

const isFor = async (page: Page, series: string): Promise<void> => {
  await page.waitForURL((url) => url.pathname.endsWith("/watches") && url.searchParams.get("series") === series);
  expect(await page.locator("select[name=series]").inputValue()).toBe(series);
};

describe("the bell beside a number", () => {
  it.each(places)(
    "on %s is reached by keyboard, and leads to the watch of its own series, which one press begins",
    async (_, path, bellOf, series) => {
      const page = await open(path);
      const bell = bellOf(page).first();
      expect(await bell.getAttribute("tabindex")).toBeNull();
      await bell.focus();
      await page.keyboard.press("Enter");
      await isFor(page, series);
      await page.locator("details[open] form button[type=submit]").click();
      await page.waitForURL(/#watch-[0-9a-f]{32}$/);
      const locale = path.startsWith("/es") ? "es" : "en";
      expect(await page.locator(new URL(page.url()).hash).textContent()).toContain(
        seriesTitle(CATALOGUE.seriesOf(series))[locale],
      );
      await page.context().close();
    },
  );

  it.each(places)(
    "on %s does so without scripts, and on a tile is pressed before the link that the tile is",
    async (_, path, bellOf, series) => {
      const page = await open(path, { scripts: false });
      await bellOf(page).first().click();
      await isFor(page, series);
      await page.context().close();
    },
  );

  it("leads who may not write to words on who may, and how", async () => {
    const closed: Stack = await startStack({ access: () => readOnlyAccess });
    const page = await open("/en", { on: closed, scripts: false });
    await page.getByTestId("card-peso").locator(".bell").click();
    expect(new URL(page.url()).pathname).toBe("/en/watches");
    expect(await page.locator("main").textContent()).toContain("Watches are kept by analysts");
    await page.context().close();
    await closed.stop();
  });

  it("beside a value of a series that ended it leads to the one that carries it on, and the value says of which series it is", async () => {
    const page = await open("/en/ledger", { scripts: false });
    const line = page.getByTestId("entry-deadliest-month");
    const [newest] = [await line.locator('td[data-label="Newest"], td').nth(2).innerText()];
    expect(newest).toContain("(SESNSP)");
    await line.locator(".bell").first().click();
    await page.waitForURL((url) => /rnid/.test(url.searchParams.get("series") ?? ""));
    await page.context().close();
  });

  it("stands beside the number of every tile", async () => {
    const page = await open("/en", { scripts: false });
    for (const tile of await page.locator(".tile").all()) expect(await tile.locator(".bell").count()).toBe(1);
    await page.context().close();
  });
});
