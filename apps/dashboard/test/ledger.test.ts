import { PAPER } from "@frontera/content";
import { parse } from "csv-parse/sync";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

const entries = (page: Page): Promise<string[]> => page.locator(".entry").evaluateAll((all) => all.map(({ id }) => id));

describe("the ledger page", () => {
  it.each(["en", "es"])(
    "in %s has all 56 figures, each with section, verdict in words and a file of its own",
    async (locale) => {
      const page = await open(`/${locale}/ledger`);
      expect((await entries(page)).toSorted()).toEqual(PAPER.figures.map(({ id }) => id).toSorted());
      for (const { id, section } of PAPER.figures) {
        const entry = page.getByTestId(`entry-${id}`);
        const text = (await entry.textContent()) ?? "";
        expect(text, id).toContain(`${locale === "en" ? "section" : "sección"} ${section}`);
        expect((await entry.getByTestId("verdict").textContent())?.length, id).toBeGreaterThan(3);
        const href = await entry.locator('a[href^="/figures/"]').getAttribute("href");
        expect(href).toBe(`/figures/${id}.csv`);
        // What is meant by a judgement is told on another page than what the record says.
        const evidence = await entry.locator(`a[href^="/${locale}/"]:not([href*="/glossary#"])`).count();
        expect(evidence > 0, id).toBe(
          PAPER.figureOf(id).link.kind !== "none" &&
            !(await entry.textContent())?.includes(locale === "en" ? "No live series" : "Sin serie viva"),
        );
      }
      await page.context().close();
    },
  );

  it("a figure whose source is older, or which meets another of the paper's own, leads to what is meant by that", async () => {
    for (const [locale, name] of [
      ["en", "Source date"],
      ["es", "Fecha de la fuente"],
    ] as const) {
      const page = await open(`/${locale}/ledger#non-mexicans-exceed-mexicans`, { javaScriptEnabled: false });
      const entry = page.getByTestId("entry-non-mexicans-exceed-mexicans");
      await entry.locator("summary").click();
      await entry.getByRole("link", { name }).click();
      await page.waitForURL(`${stack.origin}/${locale}/glossary#source-date`);
      expect(await page.locator("#source-date").innerText()).toContain(name);
      expect(await page.locator("#inner-consistency").count()).toBe(1);
      await page.context().close();
    }
  });

  it("without scripts the filters work, and the address, the page and the file agree", async () => {
    const page = await open("/en/ledger", { javaScriptEnabled: false });
    await page.locator(".ledger-choices summary").click();
    await page.locator('select[name="indicator"]').selectOption("merida");
    await page.locator('select[name="pillar"]').selectOption("2");
    await page.locator(".filters button").click();
    const address = new URL(page.url());
    expect([address.searchParams.get("indicator"), address.searchParams.get("pillar")]).toEqual(["merida", "2"]);
    const shown = await entries(page);
    expect(shown).toHaveLength(6);
    const href = (await page.getByTestId("ledger-csv").getAttribute("href")) ?? "";
    const records = parse<Record<string, string>>(await (await fetch(`${stack.origin}${href}`)).text(), {
      columns: true,
    });
    expect(records.map((record) => record["figure_id"])).toEqual(shown);
    await page.context().close();
  });

  it("is one table that is ordered by the links in its heads, without scripts, and its files hold the same lines in the same order", async () => {
    const page = await open("/es/ledger?status=record", { javaScriptEnabled: false });
    const unordered = await entries(page);
    await page.locator(".ledger-table thead a", { hasText: "Veredicto" }).click();
    await page.locator(".ledger-table thead a", { hasText: "Veredicto" }).click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ status: "record", sort: "verdict", order: "desc" });
    expect(await page.locator('.ledger-table th[aria-sort="descending"]').textContent()).toContain("Veredicto");
    const ordered = await entries(page);
    expect(ordered).not.toEqual(unordered);
    expect(ordered.toSorted()).toEqual(unordered.toSorted());
    const verdicts = await page.locator(".ledger-table [data-testid=verdict]").allTextContents();
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => b.localeCompare(a, "es")));
    const href = (await page.getByTestId("ledger-csv").getAttribute("href")) ?? "";
    const csv = await (await fetch(`${stack.origin}${href}`)).text();
    const records = parse<Record<string, string>>(csv, { columns: true });
    expect(records.map((record) => record["figure_id"])).toEqual(ordered);
    const workbook = (await page.getByTestId("ledger-xlsx").getAttribute("href")) ?? "";
    expect((await fetch(`${stack.origin}${workbook}`)).headers.get("Content-Type")).toContain("spreadsheetml");
    await page.context().close();
  });

  it("finds figures by the beginnings of their words, in either language, and keeps them with what else is chosen", async () => {
    const page = await open("/en/ledger?sort=stated", { javaScriptEnabled: false });
    await page.locator(".filters input[name=q]").fill("asilo");
    await page.locator(".filters button").click();
    expect(new URL(page.url()).searchParams.get("sort")).toBe("stated");
    const found = await entries(page);
    expect(found).toContain("asylum-growth");
    expect(found.length).toBeLessThan(6);
    await page.context().close();
  });

  it.each([
    [1440, 7_500],
    [390, 15_000],
  ])(
    "at %i px is no longer than it was in blocks, and the line that an address names is there",
    async (width, most) => {
      const page = await open("/en/ledger#deadliest-month", { viewport: { width, height: 900 } });
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
      expect(await page.getByTestId("entry-deadliest-month").isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it("a count leads to the figures with that verdict", async () => {
    const page = await open("/en/ledger");
    const tally = page.locator(".tally a", { hasText: /^4 inconsistent$/ });
    await tally.click();
    await page.waitForURL(/verdict=inconsistent/);
    expect((await entries(page)).toSorted()).toEqual([
      "exports-growth-stated",
      "net-migration-negative",
      "net-migration-zero",
      "peso-fall-stated",
    ]);
    await page.context().close();
  });

  it.each([
    ["pillar=7", 'pillar: "7" is none of 1, 2, 3, 4'],
    ["verdict=constructor", 'verdict: "constructor" is none of consistent, '],
    ["indicator=wall", 'indicator: "wall" is none of peso, '],
    ["asOf=soon", 'asOf: not a date (YYYY-MM-DD): "soon"'],
    ["pillar=1&pillar=2", "pillar: given more than once"],
  ])("says of ?%s by name what is wrong, by its status too, and shows the page without it", async (query, named) => {
    expect((await fetch(`${stack.origin}/en/ledger?${query}`)).status).toBe(400);
    const page = await open(`/en/ledger?${query}`);
    expect(await page.getByTestId("address-wrong").textContent()).toContain(named);
    expect((await entries(page)).length).toBeGreaterThan(10);
    await page.context().close();
  });

  it("takes a name it does not know as a note above the page, and what a link was tracked by as nothing", async () => {
    const noted = await open("/en/ledger?colour=red");
    expect(await noted.getByTestId("address-note").textContent()).toBe(
      "We do not know “colour” in this address; here is the page without it.",
    );
    expect((await entries(noted)).length).toBeGreaterThan(10);
    await noted.context().close();
    for (const path of ["", "/peso", "/ledger", "/baseline", "/changes"]) {
      const address = `${stack.origin}/en${path}?utm_source=letter&utm_medium=email&fbclid=1&gclid=2`;
      const answer = await fetch(address);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).not.toContain('data-testid="address-note"');
    }
  });

  it("the evidence is one click away, as known now and as known when the paper came out", async () => {
    const page = await open("/en/ledger?indicator=violence");
    const links = page.getByTestId("entry-deadliest-month").locator(".entry-links a");
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs).toEqual([
      "/en/violence?series=sesnsp-homicide-cases-1997-2017",
      "/en/violence?series=sesnsp-homicide-cases-1997-2017&asOf=2017-12-31",
      "/en/watches?kind=verdict&figure=deadliest-month",
      "/figures/deadliest-month.csv",
    ]);
    for (const href of hrefs) expect((await fetch(`${stack.origin}${href}`)).status).toBe(200);
    await page.context().close();
  });

  it("is in the navigation, and the overview's table leads to it", async () => {
    const page = await open("/en");
    expect(await page.locator('nav a[href="/en/ledger"]').count()).toBe(1);
    expect(await page.locator('.below a[href="/en/ledger"]').count()).toBe(1);
    expect(await page.getByTestId("baseline-table").locator("tbody tr").count()).toBeGreaterThan(3);
    await page.context().close();
  });

  it.each([320, 768, 1440])("at %i px nothing is wider than the page", async (width) => {
    const page = await open("/es/ledger", { viewport: { width, height: 900 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

describe("the newest value", () => {
  it("says on its page how values so young usually moved, with the numbers behind it", async () => {
    const page = await open("/en/violence");
    expect(await page.getByTestId("revisions").textContent()).toMatch(
      /usually (?:revised by|stand) .* cases, \d+ of them unmoved, in \d+ vintages/,
    );
    await page.context().close();
  });

  it("of a year in progress stands beside the same part of the year before, in words", async () => {
    const page = await open("/en/apprehensions?series=usbp-sw-apprehensions-fy");
    const text = (await page.getByTestId("to-date").textContent()) ?? "";
    expect(text).toContain("The same part of fiscal year 2025, to August 31, 2025");
    expect(text).toMatch(/at least −[\d,]+ \(−[\d.]+%\): more is counted since/);
    await page.context().close();
  });
});

describe("no choice on a page yields a percentage across a gate", () => {
  it("a figure that is not comparable has none between the paper and the record but a bound said as one, in any language and on any day", async () => {
    for (const locale of ["en", "es"])
      for (const asOf of ["", "&asOf=2017-12-31", "&asOf=2020-01-01"]) {
        const page = await open(`/${locale}/ledger?verdict=not-comparable${asOf}`);
        for (const id of await entries(page)) {
          const text = (await page.getByTestId(`entry-${id}`).textContent()) ?? "";
          // Of what is only a part of the record it is said how large a part, at the most: a bound, in the same breath.
          expect(text, `${locale} ${id} ${asOf}`).toMatch(
            /No percentage|Sin porcentaje|[\d.]+% of that at the most|como mucho, [\d.]+ % de ello/,
          );
          expect(text, `${locale} ${id} ${asOf}`).not.toMatch(/%\)? ?(against the paper|frente a la cifra)/);
        }
        await page.context().close();
      }
  });
});
