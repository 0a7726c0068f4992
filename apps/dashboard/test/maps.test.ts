import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

/** CBP's file by state, as published, a few rows of it. */
const byState = createRequire(import.meta.url).resolve("@frontera/sources/test/fixtures/cbp-encounters/state.csv");

async function open(path: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

interface Shown {
  readonly name: string;
  readonly value: string;
  readonly seriesId: string;
}

/** The table beside a map, in the order of ids. */
async function tableOf(page: Page): Promise<readonly Shown[]> {
  const rows = await page
    .getByTestId("states-map")
    .locator("tbody tr")
    .evaluateAll((all) =>
      all.map((row) => ({
        name: row.querySelector("a")?.textContent.trim() ?? "",
        value: row.querySelector("td")?.textContent.trim() ?? "",
        seriesId: new URL(row.querySelector("a")?.href ?? "", document.baseURI).searchParams.get("series") ?? "",
      })),
    );
  return rows.toSorted((a, b) => a.seriesId.localeCompare(b.seriesId));
}

/** What the outlines of a map say of themselves, in the order of ids. */
const outlinesOf = async (page: Page): Promise<readonly { title: string; seriesId: string; drawn: boolean }[]> =>
  (
    await page
      .getByTestId("states-map")
      .locator("path.state")
      .evaluateAll((all) =>
        all.map((outline) => ({
          title: outline.querySelector("title")?.textContent ?? "",
          seriesId: outline.getAttribute("data-state") ?? "",
          drawn: (outline.getAttribute("d") ?? "").length > 100,
        })),
      )
  ).toSorted((a, b) => a.seriesId.localeCompare(b.seriesId));

/** The value a series' own file has in a period; no value is an empty cell or no row. */
async function inFile(seriesId: string, period: string, query = ""): Promise<string> {
  const answer = await fetch(`${stack.origin}/series/${seriesId}.csv?${query}`);
  if (answer.status === 404) return "";
  const records: Record<string, string>[] = parse(await answer.text(), { columns: true });
  return records.find((record) => record["period"] === period)?.["value"] ?? "";
}

const plain = (value: string): string => value.replaceAll(",", "").replace("no value", "");

async function expectSame(page: Page, period: string, count: number, query = ""): Promise<void> {
  const [table, outlines] = [await tableOf(page), await outlinesOf(page)];
  expect(table).toHaveLength(count);
  expect(outlines).toEqual(
    table.map(({ name, value, seriesId }) => ({ title: `${name}: ${value}`, seriesId, drawn: true })),
  );
  for (const { seriesId, value } of table)
    expect([seriesId, plain(value)]).toEqual([seriesId, await inFile(seriesId, period, query)]);
}

describe("the map of Mexico's states", () => {
  it("says in every outline what the table beside it and the state's own file say", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims&units=lin");
    await expectSame(page, "2025-06", 32);
    await page.context().close();
  });

  it("says the same through a transformation and at a past day", async () => {
    const query = "frequency=a&aggregation_method=sum&asOf=2025-08-01";
    const page = await open(`/en/violence?series=sesnsp-homicide-victims&${query}&observation_end=2024-12-31`);
    await expectSame(page, "2024", 32, query);
    await page.context().close();
  });

  it("of a count of people is the rate of a whole year, now, in 2017 and the change between, and a click on a state opens it", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims");
    const map = page.getByTestId("states-map");
    const rateOf = async (year: string): Promise<string> =>
      inFile(
        "sesnsp-homicide-victims.MX-COL",
        year,
        "frequency=a&aggregation_method=sum&per_100000=conapo-population.MX-COL",
      );
    const shown = async (): Promise<string> =>
      (await tableOf(page)).find(({ seriesId }) => seriesId.endsWith("MX-COL"))?.value ?? "";
    expect(await map.locator("h2").textContent()).toBe("By state, 2024");
    const now = await rateOf("2024");
    expect(plain(await shown())).toBe(now);
    await map.getByRole("link", { name: "2017" }).click();
    await page.waitForURL(/map=then/);
    await expect.poll(() => map.locator("h2").textContent()).toBe("By state, 2017");
    const then = await rateOf("2017");
    expect(plain(await shown())).toBe(then);
    await map.getByRole("link", { name: "change" }).click();
    await expect.poll(() => map.locator("h2").textContent()).toBe("By state, 2017 to 2024");
    const percent = (Number(now) / Number(then) - 1) * 100;
    expect(await shown()).toBe(
      `${percent < 0 ? "−" : "+"}${Math.abs(percent).toFixed(Math.abs(percent) >= 9.95 ? 0 : 1)}%`,
    );
    await map.locator('path[data-state="sesnsp-homicide-victims.MX-COL"]').click();
    await page.waitForURL(/series=sesnsp-homicide-victims\.MX-COL/);
    await page.context().close();
  });

  it("is read and followed by keyboard alone: each state's value is a row whose link leads to the state", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims");
    const [, second] = await page.getByTestId("states-map").locator("tbody a").allTextContents();
    await page.getByTestId("states-map").getByRole("region").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(second?.trim());
    await page.keyboard.press("Enter");
    await page.waitForURL(/series=sesnsp-homicide-victims\.MX-/);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(second?.trim());
    await page.context().close();
  });
});

describe("the map of the US states at the border", () => {
  it("says that no value by state is held until CBP's file by state is read, and then has every state's value, those of other regions left out", async () => {
    const path = "/en/apprehensions?series=cbp-sw-encounters";
    const before = await open(path, false);
    const said = before.getByTestId("states-map");
    expect(await said.textContent()).toContain("no value by state is held");
    expect(await said.locator("svg").count()).toBe(0);
    await before.context().close();
    expect(await stack.ingest("file", byState, "--source", "cbp-encounters")).toContain("done: added");
    const page = await open(path, false);
    const { result } = (await (
      await fetch(
        `${stack.origin}/trpc/states?input=${encodeURIComponent(JSON.stringify({ family: "cbp-sw-encounters" }))}`,
      )
    ).json()) as {
      result: { data: { period: string; states: { series: { id: string }; row: { value: string } | null }[] } };
    };
    await expectSame(page, result.data.period, 4);
    const table = await tableOf(page);
    for (const { series, row } of result.data.states)
      expect(plain(table.find(({ seriesId }) => seriesId === series.id)?.value ?? "")).toBe(row?.value ?? "");
    await page.context().close();
  });
});
