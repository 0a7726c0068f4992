import { parse } from "csv-parse/sync";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

async function open(path: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

const barOf = (page: Page): Locator => page.getByTestId("view-form");
const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Waits until the picture in view is that of the address. */
const settled = async (page: Page): Promise<void> => {
  await expect.poll(() => barOf(page).getAttribute("aria-busy")).toBe("false");
};

const victims = "/en/violence?series=sesnsp-homicide-victims";

describe("the bar above a chart", () => {
  it("acts at once: without a document load, a jump or a lost input, and back and forward lead through what was shown", async () => {
    const page = await open(victims);
    await page.evaluate(() => {
      (globalThis as { stays?: boolean }).stays = true;
      scrollTo(0, 180);
    });
    await barOf(page).getByLabel("since Dec 2017").check();
    await page.waitForURL(/observation_start=2017-12-01/);
    // The second change is made while the first may still be on its way.
    await barOf(page).getByLabel("Show as").selectOption("idx");
    await page.waitForURL(/units=idx/);
    await settled(page);
    expect([...searchOf(page)]).toEqual([
      ["series", "sesnsp-homicide-victims"],
      ["observation_start", "2017-12-01"],
      ["units", "idx"],
    ]);
    expect(await page.evaluate(() => (globalThis as { stays?: boolean }).stays)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(180);
    await page.goBack();
    await expect.poll(() => barOf(page).getByLabel("Show as").inputValue()).toBe("lin");
    expect(await barOf(page).getByLabel("since Dec 2017").isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => barOf(page).getByLabel("Show as").inputValue()).toBe("idx");
    await page.context().close();
  });

  it("keeps what can be shown of a wrong address, and says beside its field what cannot, where it is seen", async () => {
    const page = await open(
      "/en/peso?units=double&base_date=never&observation_start=2017-12-01&asOf=2026-02-31",
      false,
    );
    for (const [name, words] of [
      ["units", 'units: "double" is none of'],
      ["base_date", "base_date"],
      ["asOf", "2026-02-31"],
    ] as const) {
      const beside = barOf(page).getByTestId(`wrong-${name}`);
      expect(await beside.textContent()).toContain(words);
      expect(await beside.isVisible()).toBe(true);
    }
    expect(await barOf(page).getByLabel("since Dec 2017").isChecked()).toBe(true);
    await page.context().close();
  });

  it("is worked by keyboard alone: the ranges by arrows, with the focus kept", async () => {
    const page = await open(victims);
    await barOf(page).getByLabel("all", { exact: true }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/observation_start=2015-06-01/);
    await settled(page);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/observation_start=2020-06-01/);
    await settled(page);
    expect(await barOf(page).getByLabel("5 years").isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("range");
    await page.context().close();
  });

  it("sets any series of any subject beside the one in view, found by its words, and takes it away again", async () => {
    const page = await open(`${victims}&observation_start=2017-12-01`);
    await barOf(page).getByText("Add a series").click();
    await barOf(page).getByLabel("Any series of any subject").fill("peso");
    await barOf(page).getByRole("button", { name: "Pesos per dollar, noon rate (H.10)" }).click();
    await page.waitForURL(/compare=usd-mxn-h10/);
    await settled(page);
    expect(await page.locator(".drawing.wide svg").count()).toBe(2);
    await barOf(page).getByLabel("Charts").selectOption("axes");
    await page.waitForURL(/layout=axes/);
    await settled(page);
    expect(await page.locator(".drawing.wide svg").count()).toBe(1);
    expect(await page.getByTestId("axes-note").textContent()).toContain("is read on the left");
    await barOf(page).getByLabel("Pesos per dollar, noon rate (H.10)").uncheck();
    await page.waitForURL((url) => !url.searchParams.has("compare"));
    await settled(page);
    expect(await page.getByTestId("axes-note").count()).toBe(0);
    await page.context().close();
  });

  it("finds and sets a series beside without scripts, by the same form", async () => {
    const page = await open(victims, false);
    await barOf(page).getByText("Add a series").click();
    await barOf(page).getByLabel("Any series of any subject").fill("peso");
    await barOf(page).getByRole("button", { name: "Show" }).click();
    await barOf(page)
      .getByRole("link", { name: /Pesos per dollar, noon rate/ })
      .click();
    await page.waitForURL(/compare=usd-mxn-h10/);
    expect(await page.getByTestId("legend").getByRole("listitem").count()).toBe(2);
    await page.context().close();
  });
});

describe("what is shown of several series", () => {
  it.each([
    // A series that has just begun, and the long one before it: 8 rows and 132.
    "/en/violence",
    `${victims}&compare=usd-mxn-h10`,
    "/en/peso?series=usd-mxn-h10&compare=sesnsp-homicide-victims,us-imports-from-mexico&units=idx",
    "/en/merida?series=us-aid-mexico-requested-fy&compare=us-aid-mexico-appropriated-fy,us-aid-mexico-disbursed-fy",
  ])("%s: chart, table and file have the same lines and the same periods", async (path) => {
    const page = await open(`${path}${path.includes("?") ? "&" : "?"}rows=all`);
    const table = await page
      .getByTestId("data-table")
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    const lines = await page.getByTestId("legend").getByRole("listitem").count();
    const href = (await page.getByTestId("csv-link").getAttribute("href")) ?? "";
    const records: Record<string, string>[] = parse(await (await fetch(`${stack.origin}${href}`)).text(), {
      columns: true,
    });
    const ids = [...new Set(records.map(({ series_id: id = "" }) => id))];
    expect(ids).toHaveLength(lines);
    const periods = [...new Set(records.map(({ period = "" }) => period))];
    expect(table).toHaveLength(periods.length);
    expect(Number(await page.getByTestId("chart-reader").getAttribute("max"))).toBe(periods.length - 1);
    // As many values of each line in the table as in the file.
    for (const [index, id] of ids.entries()) {
      const inFile = records.filter((record) => record["series_id"] === id && record["value"] !== "").length;
      expect([id, table.filter((cells) => cells[index + 1] !== "no value").length]).toEqual([id, inFile]);
    }
    expect(records.length).toBeGreaterThan(20);
    await page.context().close();
  });
});

describe("the card at the pointer", () => {
  it("says every line's value, its grade, and what happened then with its source; the slider says the same", async () => {
    const page = await open("/en/apprehensions?observation_start=2019-06-01&compare=cbp-sw-encounters");
    const plot = page.locator(".plot");
    const box = await plot.boundingBox();
    if (!box) throw new Error("no chart");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    const tip = page.getByTestId("tip");
    await tip.waitFor();
    const reader = page.getByTestId("chart-reader");
    const spoken = (await reader.getAttribute("aria-valuetext")) ?? "";
    const said = (await tip.textContent()) ?? "";
    for (const words of spoken.split("; ")) expect(said).toContain(words.split(": ").at(-1)?.split(" (")[0]);
    expect(said).toContain("Title 42: March 21, 2020 to May 11, 2023 (CBP, Nationwide Encounters)");
    await page.mouse.move(2, 2);
    expect(await tip.count()).toBe(0);
    await page.context().close();
  });
});
