import { JSDOM } from "jsdom";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

async function open(path: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

/** The table's periods and values, and the file's, each as text without grouping. */
async function tableAndFile(page: Page): Promise<{ table: string[][]; file: string[][] }> {
  const rows = await page
    .getByTestId("data-table")
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  const href = (await page.getByTestId("csv-link").getAttribute("href")) ?? "";
  const text = await (await fetch(`${stack.origin}${href}`)).text();
  const records: Record<string, string>[] = parse(text, { columns: true });
  return {
    table: rows.map(([, value = ""]) => [value.replace(/,/g, "").replace("no value", "")]),
    file: records.toReversed().map(({ value = "" }) => [value]),
  };
}

describe("what a reader chooses", () => {
  it("works without scripts, leads to an address without empty fields, and shows the rows of its file", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims", false);
    const form = page.getByTestId("view-form");
    await form.getByText("Days, method, base").click();
    await form.getByLabel("From", { exact: true }).fill("2016-01-01");
    await form.getByLabel("Show as").selectOption("pc1");
    await form.getByLabel("Every").selectOption("q");
    await form.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/frequency=q/);
    expect(new URL(page.url()).search).toBe(
      "?series=sesnsp-homicide-victims&observation_start=2016-01-01&units=pc1&frequency=q&aggregation_method=sum",
    );
    const { table, file } = await tableAndFile(page);
    expect(table.length).toBeGreaterThan(30);
    expect(table).toEqual(file);
    expect(await page.getByTestId("transformation").textContent()).toContain("(x(t) / x(t−n) − 1) × 100");
    await page.context().close();
  });

  it("is opened by its address elsewhere as the same view and the same file, and back and forward lead through it", async () => {
    const page = await open("/en/peso?series=usd-mxn-h10");
    await page.getByTestId("view-form").getByLabel("Every").selectOption("m");
    await page.waitForURL(/frequency=m/);
    const address = page.url();
    const shown = await tableAndFile(page);
    expect(shown.table).toEqual(shown.file.slice(0, shown.table.length));
    await page.goBack();
    await page.waitForURL(/usd-mxn-h10$/);
    await page.goForward();
    await page.waitForURL(address);
    const elsewhere = await open(address.replace(stack.origin, ""));
    expect(await tableAndFile(elsewhere)).toEqual(shown);
    await Promise.all([page.context().close(), elsewhere.context().close()]);
  });

  it("draws series of other periods beside the one in view, all in one file, and says why no percentage stands between them", async () => {
    const page = await open(
      "/en/violence?series=sesnsp-homicide-victims&units=pc1&frequency=a&aggregation_method=sum&compare=inegi-homicide-deaths",
    );
    const legend = page.getByTestId("legend");
    expect(await legend.getByRole("listitem").count()).toBe(2);
    expect(await legend.textContent()).toContain("No percentage between the two. They do not count the same thing.");
    const href = (await page.getByTestId("csv-link").getAttribute("href")) ?? "";
    const records: Record<string, string>[] = parse(await (await fetch(`${stack.origin}${href}`)).text(), {
      columns: true,
    });
    const beside = Object.fromEntries(
      records
        .filter(({ series_id: id }) => id === "inegi-homicide-deaths")
        .map(({ period = "", value = "" }) => [period, value]),
    );
    const cells = await page
      .getByTestId("data-table")
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    for (const [period = "", , other = ""] of cells)
      expect([period, other.replace("no value", "")]).toEqual([period, beside[period] ?? ""]);
    await page.context().close();
  });

  it("opens a subject whose series has just begun with the one before beside it, apart; a series that is named stands alone", async () => {
    const page = await open("/en/violence");
    const legend = page.getByTestId("legend");
    expect(await legend.getByRole("listitem").count()).toBe(2);
    expect(await legend.textContent()).toContain("No percentage between the two. They do not count the same thing.");
    await page.goto(`${stack.origin}/en/violence?series=sesnsp-homicide-cases-rnid`);
    expect(await legend.count()).toBe(0);
    await page.goto(`${stack.origin}/en/peso`);
    expect(await legend.count()).toBe(0);
    await page.context().close();
  });

  it("a range dragged on the chart becomes the range of the address", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims");
    const drawing = page.getByTestId("chart").locator("svg").first();
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    if (!box) throw new Error("no chart");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/observation_start=\d{4}-\d{2}-01&observation_end=/);
    const asked = new URL(page.url()).searchParams;
    expect((asked.get("observation_start") ?? "") < (asked.get("observation_end") ?? "")).toBe(true);
    const { table, file } = await tableAndFile(page);
    expect(table).toEqual(file);
    await page.context().close();
  });

  it("the chart taken along as SVG stands alone, with title, source, vintage and the paper's date, and as a picture", async () => {
    const page = await open("/es/violence?series=sesnsp-homicide-victims&units=pc1");
    const href = (await page.getByTestId("svg-link").getAttribute("href")) ?? "";
    const answer = await fetch(`${stack.origin}${href}`);
    const svg = await answer.text();
    expect(answer.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
    for (const words of [
      "Víctimas de homicidio doloso",
      "Fuente: Secretariado Ejecutivo",
      "El estudio, diciembre de 2017",
    ])
      expect(svg).toContain(words);
    expect(svg).not.toContain("var(--");
    // Strict programs read it, too.
    expect(() => new JSDOM(svg, { contentType: "image/svg+xml" })).not.toThrow();
    const download = page.waitForEvent("download");
    await page.getByTestId("png-link").click();
    expect((await download).suggestedFilename()).toBe("sesnsp-homicide-victims.png");
    await page.context().close();
  });

  it("a link to a view is shown elsewhere with its own chart, title and picture, which is drawn as large as it says", async () => {
    const page = await open("/es/violence?series=sesnsp-homicide-victims&units=pc1");
    const said = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute("content");
    expect(await said("title")).toContain("Víctimas de homicidio doloso");
    const address = (await said("image")) ?? "";
    expect(address).toContain("series=sesnsp-homicide-victims&units=pc1");
    const picture = await fetch(address);
    expect(picture.headers.get("Content-Type")).toBe("image/png");
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([String(bytes.readUInt32BE(16)), String(bytes.readUInt32BE(20))]).toEqual([
      await said("image:width"),
      await said("image:height"),
    ]);
    await page.context().close();
  });

  it.each([
    ["units=double", 'units: "double" is none of lin'],
    ["frequency=d", '"d" cannot be made of this series'],
    ["observation_start=2020-13-01", 'observation_start: not a date (YYYY-MM-DD): "2020-13-01"'],
    ["observation_start=2021-01-01&observation_end=2020-01-01", "is later than observation_end 2020-01-01"],
    ["base_date=2017-10-01", '"2017-10-01" is for units=idx only'],
    ["compare=atlantis", 'compare: unknown series "atlantis"'],
    ["frequency=a&aggregation_method=median", 'aggregation_method: "median" is none of avg, sum, eop'],
  ])("an address with %s says what is wrong with it, on the page and for the chart's file", async (query, reason) => {
    const asked = `series=sesnsp-homicide-victims&${query}`;
    const page = await open(`/en/violence?${asked}`);
    expect(await page.getByRole("alert").first().textContent()).toContain(reason);
    const file = await fetch(`${stack.origin}/en/violence/chart.svg?${asked}`);
    expect([file.status, (await file.text()).includes(reason)]).toEqual([400, true]);
    await page.context().close();
  });
});

describe("what a view hands on", () => {
  it("a frozen view freezes every series it shows", async () => {
    const page = await open("/en/peso?series=usd-mxn-h10&units=idx&compare=usd-mxn-fix");
    await page.getByTestId("freeze-link").click();
    await page.waitForURL(/snapshots\/new/);
    const text = await page.getByRole("main").textContent();
    for (const words of ["Pesos per dollar, noon rate (H.10)", "Pesos per dollar, Banxico FIX"])
      expect(text).toContain(words);
    expect(
      await page
        .getByRole("alert")
        .filter({ hasText: /cannot/ })
        .count(),
    ).toBe(0);
    await page.context().close();
  });

  it("search engines read a dataset with its licence, span and files that answer", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims");
    const dataset = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "") as {
      readonly license: string;
      readonly temporalCoverage: string;
      readonly distribution: readonly { readonly contentUrl: string }[];
    };
    expect(dataset.license).toBe("https://datos.gob.mx/libreusomx");
    expect(dataset.temporalCoverage).toBe("2015-01-01/2025-06-30");
    for (const { contentUrl } of dataset.distribution) expect((await fetch(contentUrl)).status).toBe(200);
    await page.context().close();
  });
});

describe("every subject's page", () => {
  const paths = [
    "/en/peso?observation_start=2024-01-01",
    "/en/apprehensions",
    "/en/apprehensions?series=usbp-sw-encounters",
    "/en/merida",
    "/en/violence?series=sesnsp-homicide-cases-rnid",
    "/en/violence?series=inegi-homicide-deaths",
    "/en/context",
  ];

  it.each(paths)("%s has the same rows in its table, its file and the API, cell by cell", async (path) => {
    const page = await open(`${path}${path.includes("?") ? "&" : "?"}rows=all`, false);
    const { table, file } = await tableAndFile(page);
    expect(table.length).toBeGreaterThan(3);
    expect(table.map(([value = ""]) => [value.split(" rounded")[0]])).toEqual(file);
    const href = (await page.getByTestId("csv-link").getAttribute("href")) ?? "";
    const [, id = "", query = ""] = /^\/series\/(.+)\.csv\?(.*)$/.exec(href) ?? [];
    const input = encodeURIComponent(JSON.stringify({ id, ...Object.fromEntries(new URLSearchParams(query)) }));
    const answer = (await (await fetch(`${stack.origin}/trpc/series?input=${input}`)).json()) as {
      readonly result: { readonly data: { readonly rows: readonly { readonly value: string | null }[] } };
    };
    expect(answer.result.data.rows.toReversed().map(({ value }) => [value ?? ""])).toEqual(file);
    await page.context().close();
  });

  it.each(paths)("%s has a chart that is read from one end to the other by keyboard alone", async (path) => {
    const page = await open(path);
    const reader = page.getByTestId("chart-reader");
    const last = Number(await reader.getAttribute("max"));
    const spoken = (): Promise<string> => reader.getAttribute("aria-valuetext").then((text) => text ?? "");
    await reader.focus();
    await page.keyboard.press("End");
    const end = await spoken();
    await page.keyboard.press("Home");
    await expect.poll(() => reader.inputValue()).toBe("0");
    const start = await spoken();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => reader.inputValue()).toBe("1");
    expect(new Set([start, await spoken(), end]).size).toBe(3);
    await page.keyboard.press("End");
    await expect.poll(() => reader.inputValue()).toBe(String(last));
    const newest = await page.getByTestId("data-table").locator("tbody tr").first().locator("th").textContent();
    expect(await spoken()).toContain(newest);
    await page.context().close();
  });
});

describe("the band of revisions", () => {
  /** The lowest and highest value that the series' files of every vintage state of each period, where they differ. */
  async function statedBetween(seriesId: string, days: readonly string[]): Promise<Record<string, string>> {
    const stated = new Map<string, number[]>();
    for (const day of days) {
      const text = await (await fetch(`${stack.origin}/series/${seriesId}.csv?asOf=${day}`)).text();
      const records: Record<string, string>[] = parse(text, { columns: true });
      for (const { period = "", value = "", completeness, caveat } of records)
        if (value !== "" && completeness === "complete" && ["", "headline-only"].includes(caveat ?? ""))
          stated.set(period, [...(stated.get(period) ?? []), Number(value)]);
    }
    return Object.fromEntries(
      [...stated]
        .map(([period, values]) => [period, Math.min(...values), Math.max(...values)] as const)
        .filter(([, low, high]) => low !== high)
        .map(([period, low, high]) => [period, `${low.toLocaleString("en-US")} – ${high.toLocaleString("en-US")}`]),
    );
  }

  const inTable = async (page: Page): Promise<Record<string, string>> =>
    Object.fromEntries(
      (
        await page
          .getByTestId("data-table")
          .locator("tbody tr")
          .evaluateAll((rows) =>
            rows.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent.trim())),
          )
      ).flatMap(([period = "", , range = ""]) => (range === "" ? [] : [[period, range]])),
    );

  it.each([null, "2020-01-01"])(
    "is between the lowest and the highest value of the files of every vintage held (as known on %s), in the table and on the chart",
    async (asOf) => {
      const dated = asOf === null ? "" : `&asOf=${asOf}`;
      const page = await open(`/en/violence?series=inegi-homicide-deaths&rows=all${dated}`);
      const days = await page
        .locator(".vintages time")
        .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
      expect(days.length).toBeGreaterThan(15);
      const wanted = await statedBetween(
        "inegi-homicide-deaths",
        days.filter((day) => asOf === null || day <= asOf),
      );
      expect(Object.keys(wanted).length).toBeGreaterThan(2);
      expect(await inTable(page)).toEqual(wanted);
      expect(await page.getByTestId("band").textContent()).toContain(
        `(${String(Object.keys(wanted).length)} periods here`,
      );
      await page.context().close();
    },
  );

  it("a level that the paper states of a year is drawn among years, and not among months", async () => {
    const textOf = async (path: string): Promise<string> => (await fetch(`${stack.origin}${path}`)).text();
    expect(await textOf("/en/trade")).not.toContain("The paper: US$294 billion");
    expect(await textOf("/en/trade?frequency=a")).toContain("The paper: US$294 billion");
  });

  it("a subject of which the paper states nothing has no empty part for its figures", async () => {
    const page = await open("/en/movement", false);
    expect(await page.locator("#comparisons-title").count()).toBe(0);
    await page.goto(`${stack.origin}/en/trade`);
    expect(await page.locator("#comparisons-title").count()).toBe(1);
    await page.context().close();
  });

  it("a page has an address that shows the same values for ever; an instant that is none is refused by name", async () => {
    const page = await open("/en/peso", false);
    const pinned = (await page.locator('a[href*="recordedAsOf="]').last().getAttribute("href")) ?? "";
    await page.context().close();
    const { searchParams } = new URL(pinned, stack.origin);
    expect(searchParams.get("asOf")).toMatch(/^\d{4}-\d\d-\d\d$/);
    const again = await fetch(`${stack.origin}${pinned}`);
    expect(again.status).toBe(200);
    // Its file, too, is that of the instant.
    expect(await again.text()).toContain(`recordedAsOf=${encodeURIComponent(searchParams.get("recordedAsOf") ?? "")}`);
    const wrong = await fetch(`${stack.origin}/en/peso?recordedAsOf=yesterday`);
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("not an instant")]);
  });

  it("a past day names the edition that is read, says that later ones are missing, and names the next; a rate that is not revised needs none", async () => {
    const around = async (path: string): Promise<string | null> => {
      const page = await open(path, false);
      const found = page.getByTestId("editions-around");
      const text = (await found.count()) === 0 ? null : await found.textContent();
      await page.context().close();
      return text;
    };
    expect(await around("/en/apprehensions?series=cbp-sw-encounters&asOf=2024-06-01")).toBe(
      "This is the edition of November 30, 2023. Later ones that were out by then are not held: what they added or changed is missing here. The next one held is of November 30, 2025.",
    );
    expect(await around("/es/apprehensions?series=cbp-sw-encounters&asOf=2023-12-15")).toBe(
      "Es la edición del 30 de noviembre de 2023. La siguiente que tenemos es del 30 de noviembre de 2025.",
    );
    expect(await around("/en/peso?asOf=2017-12-01")).toBeNull();
    expect(await around("/en/apprehensions?series=cbp-sw-encounters")).toBeNull();
  });

  it("is not drawn where values went through a transformation, or all vintages state the same", async () => {
    for (const query of ["inegi-homicide-deaths&units=pch", "conapo-population"]) {
      const indicator = query.startsWith("conapo") ? "context" : "violence";
      const page = await open(`/en/${indicator}?series=${query}`, false);
      expect(await page.getByTestId("data-table").count()).toBe(1);
      expect([query, await page.getByTestId("band").count()]).toEqual([query, 0]);
      await page.context().close();
    }
  });
});

describe("events and breaks", () => {
  it("are marked on the chart and listed under it with who dates them", async () => {
    const page = await open("/en/apprehensions?series=usbp-sw-apprehensions&observation_start=2013-01-01");
    const notes = await page.getByTestId("chart").textContent();
    for (const words of [
      "July 2, 2014: Programa Frontera Sur announced (the paper's date) (the paper, section II.ii, migration)",
      "March 21, 2020: Expulsions under Title 42 begin (CBP, Nationwide Encounters)",
    ])
      expect(notes).toContain(words);
    expect(notes).not.toContain("September 11");
    await page.context().close();
  });
});
