import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

async function open(path: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

const svgOf = async (path: string): Promise<string> =>
  (await (await fetch(`${stack.origin}${path}`)).text())
    .replaceAll("\u202f", " ")
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, "\n");

describe("a change is bounded rather than blank", () => {
  it.each([
    ["/en/violence?units=idx", "It begins in January 2026: there is no value of December 2017"],
    ["/en/violence?units=pc1", "It begins in January 2026: no earlier value is held"],
    ["/es/violence?units=pc1", "Empieza en enero de 2026"],
  ])("%s says why there is none, and the nearest as published, apart", async (path, why) => {
    const page = await open(path);
    expect(await page.getByTestId("not-held").count()).toBe(0);
    expect(await page.getByTestId("no-values").textContent()).toContain(why);
    const nearest = (await page.getByTestId("nearest").textContent()) ?? "";
    expect(nearest).toMatch(/−47.?%.*(as published|según lo publicado)/);
    expect(await page.getByTestId("no-values").getByRole("link").first().getAttribute("href")).toContain(
      "series=sesnsp-homicide-cases&",
    );
    await page.context().close();
  });

  it("a picture without values says why in its own words, and draws no empty axes", async () => {
    const told = await svgOf("/en/violence/chart.svg?units=idx&base_date=2017-12-01");
    expect(told).toContain("It begins in January 2026: there is no value of December 2017");
    expect(told).toMatch(/The nearest there is: −47% as published/);
    expect(told).not.toContain("0.06");
  });

  it("a series of which nothing was published yet still says that no edition is held", async () => {
    const page = await open("/en/violence?asOf=2018-01-15&units=idx");
    expect(await page.getByTestId("no-values").count()).toBe(0);
    expect(await page.getByTestId("not-held").textContent()).toContain("No vintage of this series is held");
    await page.context().close();
  });
});

describe("the words at a line's end", () => {
  it.each([
    ["/en/apprehensions/chart.svg?units=pc1", "−40% Aug 2017", "+40% Aug 2026"],
    ["/es/apprehensions/chart.svg?units=pc1", "−40 % ago 2017", "+40 % ago 2026"],
  ])("%s keep the sign of a change", async (path, then, now) => {
    const told = await svgOf(path);
    expect(told).toContain(then);
    expect(told).toContain(now);
  });

  it("give an index across a change of method its grade, and lead to no table that a picture has not", async () => {
    const told = (await svgOf("/en/apprehensions/chart.svg?units=idx")).replace(/\s+/g, " ");
    expect(told).toContain("at most 30.59 Aug 2026");
    expect(told).not.toContain("table");
  });

  it("pair a change of means with the means, apart from the newest day", async () => {
    const told = (await svgOf("/en/peso/chart.svg")).split("\n").filter((line) => line.trim() !== "");
    const at = told.indexOf("17.06 mean of Aug 2026");
    expect(at).toBeGreaterThan(0);
    expect(told[at + 1]).toBe("19.18 mean of Dec 2017");
    const change = told.lastIndexOf("−11%", at);
    expect(told.slice(change, at).join(" ")).not.toContain("17.69");
  });

  it("a level is drawn dashed after a change of method since 2017, as its tile is", async () => {
    const svg = await (await fetch(`${stack.origin}/en/apprehensions/chart.svg`)).text();
    expect(svg).toContain('stroke-dasharray="5 4"');
    expect(svg).toContain("Dashed: the method changed after December 2017");
  });
});

describe("the first page on another base", () => {
  it("a year's sum is no month's, and what changed lately is what its edition states", async () => {
    const page = await open("/en?base=year");
    expect(await page.getByTestId("card-trade").textContent()).toContain("US imports from Mexico, a year");
    expect(await page.locator(".lately").textContent()).toContain("Apprehensions Aug 2026: 8,870");
    await page.goto(`${stack.origin}/en?base=same-month`);
    expect(await page.getByTestId("card-trade").textContent()).toContain("US imports from Mexico, a month");
    await page.context().close();
  });

  it("of a day on which no year was whole, what is held by month is shown", async () => {
    const page = await open("/en?base=year&asOf=2018-06-30");
    for (const card of ["apprehensions", "violence"])
      expect(await page.getByTestId(`card-${card}`).textContent()).not.toContain("no value held");
    await page.context().close();
  });

  it("the paper's own figure gives a change or the nearest one, no value twice, and the paper's line once", async () => {
    const page = await open("/en?base=figure");
    const peso = (await page.getByTestId("card-peso").textContent()) ?? "";
    expect(peso).toMatch(/−11%.*17\.69.*19\.77/);
    expect(peso.match(/official 19\.77/g)).toHaveLength(1);
    for (const delta of await page.getByTestId("delta").allTextContents())
      expect(delta).toMatch(/^[−+×]|^no 2017 value$|^275,911$/);
    expect(await page.getByTestId("card-enforcement").textContent()).toMatch(/^(?!.*275,911.*275,911)/);
    expect(await page.getByTestId("headline").textContent()).toBe(
      "Since the days of the paper’s own figures, the peso gained 12%.",
    );
    expect(await page.getByTestId("card-apprehensions").locator("polyline[data-grade=at-least]").count()).toBe(1);
    await page.context().close();
  });
});

describe("what stands beside the paper's figures", () => {
  it("money for one programme has no pair in all aid: that is named, set apart and without a line", async () => {
    const page = await open("/en/baseline");
    const rows = page.locator("tr", { has: page.getByTestId("apart") });
    expect(await rows.count()).toBeGreaterThan(5);
    for (const row of await rows.all()) {
      expect(await row.getByTestId("apart").textContent()).toMatch(/^not this alone, but all of: ./);
      expect(await row.locator("svg.sparkline, td > svg").count()).toBe(0);
    }
    const rank = (await page.getByTestId("baseline-deadliest-month").textContent()) ?? "";
    expect(rank).toMatch(/2,379 case files.*1,442 case files.*newer values: Intentional homicide case files from 2026/);
    await page.context().close();
  });

  it("what is late says since when, and a year that is not over says so", async () => {
    const page = await open("/en/changes?from=2025-11-01&to=2026-09-30");
    expect(await page.locator("section", { has: page.locator("#waiting") }).textContent()).toMatch(
      /Overdue.*was expected about \d/,
    );
    const cells = await page.locator("ul.changed ul.figures li").allTextContents();
    expect(cells.filter((cell) => cell.startsWith("FY2026:"))).toEqual([]);
    expect(cells.some((cell) => /^FY2026 \((year to date|still being filled in)\): /.test(cell))).toBe(true);
    await page.context().close();
  });
});
