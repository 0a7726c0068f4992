import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

let stack: Stack;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-browser-"));
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
  rmSync(folder, { recursive: true });
});

async function open(path: string, width = 1440): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${stack.origin}${path}`);
  return page;
}

const cells = (page: Page): Promise<string[][]> =>
  page
    .getByTestId("data-table")
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

describe("the overview", () => {
  it.each([
    [
      "en",
      "−11%",
      "the peso gained 12%",
      "17.06",
      ["Aug 2026", "19.18 Dec 2017", "newest day 17.69"],
      "Another measure",
    ],
    [
      "es",
      "−11\u202f%",
      "el peso ganó 12\u202f%",
      "17.06",
      ["ago 2026", "19.18 dic 2017", "último día 17.69"],
      "Otra medida",
    ],
  ])(
    "in %s shows how the peso has moved since the paper, with its grade, both values, the last step and the paper's figure with its verdict",
    async (locale, delta, grade, value, texts, verdict) => {
      const page = await open(`/${locale}`);
      const card = page.getByTestId("card-peso");
      expect(await card.getByTestId("delta").textContent()).toBe(delta);
      expect(await card.getByTestId("grade").textContent()).toContain(grade);
      expect(await card.getByTestId("latest-value").textContent()).toBe(value);
      for (const text of [...texts, "20.74"]) expect(await card.textContent()).toContain(text);
      expect(await card.getByTestId("verdict").textContent()).toContain(verdict);
      await page.close();
    },
  );

  it("shows all four indicators, each with a change, its grade, a value, a freshness in words, a course spoken with first, last and change, and a verdict", async () => {
    const page = await open("/en");
    for (const indicator of ["peso", "apprehensions", "merida", "violence"]) {
      const card = page.getByTestId(`card-${indicator}`);
      const delta = (await card.getByTestId("delta").textContent()) ?? "";
      expect(delta).toMatch(/^[−+×][\d.]+%?$/);
      expect(await card.getByTestId("grade").textContent()).not.toBe("");
      expect(await card.getByTestId("latest-value").textContent()).toMatch(/\d/);
      expect(await card.getByTestId("freshness").textContent()).toMatch(/Fresh|Due|Overdue|Source error|Concluded/);
      expect(await card.locator("svg[role=img]").getAttribute("aria-label")).toContain(delta);
      expect(await card.getByTestId("verdict").count()).toBe(1);
    }
    await page.close();
  });

  it.each([
    [1440, 900],
    [390, 740],
  ])(
    "at %i by %i pixels the first screen shows the change, its grade, the newest value and the line of all four",
    async (width, height) => {
      for (const locale of ["en", "es"]) {
        const page = await browser.newPage({ viewport: { width, height } });
        await page.goto(`${stack.origin}/${locale}`);
        for (const indicator of ["peso", "apprehensions", "merida", "violence"])
          for (const part of ["delta", "grade", "latest-value", "course"]) {
            const box = await page.getByTestId(`card-${indicator}`).getByTestId(part).boundingBox();
            expect((box?.y ?? height) + (box?.height ?? 0), `${locale} ${indicator} ${part}`).toBeLessThanOrEqual(
              height,
            );
          }
        await page.close();
      }
    },
  );

  it("another base is one press away, acts at once and stands in the address, and the file is of what is shown", async () => {
    const page = await open("/en");
    await page.getByRole("link", { name: "year 2017" }).click();
    await page.waitForURL(/base=year/);
    const card = page.getByTestId("card-apprehensions");
    await expect.poll(() => card.textContent()).toContain("2025");
    const delta = await card.getByTestId("delta").textContent();
    const href = (await page.getByTestId("overview-csv").getAttribute("href")) ?? "";
    const records = parse<Record<string, string>>(await (await fetch(`${stack.origin}${href}`)).text(), {
      columns: true,
    });
    const line = records.find((record) => record["indicator"] === "apprehensions");
    expect(line).toMatchObject({ base: "year", then_period: "2017", now_period: "2025", change_grade: "at-least" });
    expect(delta).toBe(`−${Math.abs(Number(line?.["change_percent"])).toFixed(0)}%`);
    await page.close();
  });

  it("the whole of a tile leads to its page", async () => {
    const page = await open("/en");
    // The link lies over the drawing: who presses there presses it.
    await page.getByTestId("card-violence").locator("svg").last().click({ force: true });
    await page.waitForURL(/\/en\/violence\?series=sesnsp-homicide-cases-rnid/);
    await page.close();
  });

  it("sends a reader to the language of the browser", async () => {
    const context = await browser.newContext({ locale: "es-MX" });
    const page = await context.newPage();
    await page.goto(stack.origin);
    expect(new URL(page.url()).pathname).toBe("/es");
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await context.close();
  });
});

describe("live values", () => {
  it("a value appended by the ingest command shows without a reload, and is announced", async () => {
    const page = await open("/en");
    await expect.poll(() => page.getByTestId("live-status").textContent(), { timeout: 60_000 }).toContain("Live");
    await page.evaluate(() => {
      document.documentElement.dataset["sameDocument"] = "yes";
    });
    const file = join(folder, "fred.csv");
    writeFileSync(file, "observation_date,DEXMXUS\n2026-09-25,17.6932\n2026-09-28,17.1234\n");
    expect(await stack.ingest("file", file, "--source", "fred-h10")).toContain(
      "added 1, revised 0, withdrawn 0, unchanged 1",
    );
    await expect
      .poll(() => page.getByTestId("card-peso").getByTestId("step").textContent(), { timeout: 60_000 })
      .toContain("newest day 17.12 (28 Sep 2026)");
    expect(await page.locator("html").getAttribute("data-same-document")).toBe("yes");
    await expect
      .poll(() => page.getByTestId("live-announcement").textContent(), { timeout: 60_000 })
      .toContain("Pesos per dollar");
    await page.close();
  });

  it("a refused file prints the value and the row, and changes nothing", async () => {
    const file = join(folder, "wrong.csv");
    writeFileSync(file, "observation_date,DEXMXUS\n2026-09-29,free\n");
    const printed = await stack.ingest("file", file, "--source", "fred-h10");
    expect(printed).toContain('not a rate: "free" (row 2)');
    expect(printed).toContain("nothing was stored");
  });
});

describe("an indicator's page", () => {
  it("shows in its table the rows of its file, cell by cell", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims&rows=all");
    const shown = await cells(page);
    const href = (await page.getByTestId("csv-link").getAttribute("href")) ?? "";
    const response = await fetch(`${stack.origin}${href}`, { headers: { "Accept-Encoding": "identity" } });
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("repr-digest")).toBe(`sha-256=:${createHash("sha256").update(body).digest("base64")}:`);
    const records = parse<Record<string, string>>(body, { columns: true });
    const wanted = records
      .reverse()
      .map((record) => [
        new Intl.DateTimeFormat("en-US", { year: "numeric", month: "long", timeZone: "UTC" }).format(
          new Date(`${record["period_start"] ?? ""}T00:00:00Z`),
        ),
        new Intl.NumberFormat("en-US").format(Number(record["value"])),
      ]);
    expect(wanted).toHaveLength(126);
    expect(shown.map((row) => row.slice(0, 2))).toEqual(wanted);
    await page.close();
  });

  it("begins with the newest value, its unit, its period and how current it is; a transformed view does not", async () => {
    const page = await open("/en/peso");
    const [, value] = await page
      .getByTestId("data-table")
      .locator("tbody tr")
      .first()
      .locator("th, td")
      .allTextContents();
    // The subject's own series begins with how it has moved since the paper, and its newest day.
    expect(await page.getByTestId("moved").textContent()).toContain(`newest day ${Number(value).toFixed(2)}`);
    expect(await page.locator("article header").textContent()).toContain("Overdue");
    await page.goto(`${stack.origin}/en/peso?units=pch`);
    expect(await page.getByTestId("moved").count()).toBe(0);
    expect(await page.locator("article header .latest").count()).toBe(0);
    await page.context().close();
  });

  it("marks in its chart the paper's date and the figures as the paper prints them", async () => {
    const page = await open("/en/peso");
    const chart = await page.getByTestId("chart").locator("svg").first().textContent();
    for (const words of ["The paper, December 2017", "20.74", "18.5"]) expect(chart).toContain(words);
    await page.close();
  });

  it("as known when the paper came out says plainly that nothing was held, and leads to the first date that is", async () => {
    const page = await open("/en/merida");
    await page.getByTestId("view-form").locator("summary", { hasText: "As known" }).click();
    await page.getByTestId("view-form").getByLabel("when the paper came out").check();
    await page.getByTestId("not-held").waitFor();
    expect(await page.getByTestId("not-held").textContent()).toContain("Nothing is projected back");
    expect(await page.getByTestId("chart").count()).toBe(0);
    await page.close();
  });

  it("as known before what is current now began leads to what was current then", async () => {
    const page = await open("/en/violence?asOf=2017-12-31");
    await page.getByTestId("not-held").getByRole("link", { name: "Current on that day" }).click();
    await page.getByTestId("chart").waitFor();
    expect((await cells(page))[0]?.slice(0, 2)).toEqual(["November 2017", "2,212"]);
    await page.close();
  });

  it("as known at a past date shows the values of then", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims-vm&asOf=2017-11-30");
    expect((await cells(page))[0]?.slice(0, 2)).toEqual(["October 2017", "2,764"]);
    await page.close();
  });

  it("has its file, its citation and its address to share beside its name, before the chart", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims&units=pch");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const order = await page
      .locator(
        '[data-testid="acts-csv"], [data-testid="share"], [data-testid="chart-reader"], [data-testid="csv-link"]',
      )
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["testid"]));
    expect(order).toEqual(["acts-csv", "share", "chart-reader", "csv-link"]);
    expect(await page.getByTestId("acts-csv").getAttribute("href")).toBe(
      await page.getByTestId("csv-link").getAttribute("href"),
    );
    await expect
      .poll(async () => {
        await page.getByTestId("share").click();
        return page.locator(".share [role=status]").textContent();
      })
      .toBe("link copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url().replace(/#$/, ""));
    await page.close();
  });

  it("goes in its chart by years with the page keys, and to a day that is asked for", async () => {
    const page = await open("/en/apprehensions");
    const reader = page.getByTestId("chart-reader");
    const told = () => reader.getAttribute("aria-valuetext");
    await reader.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press("End");
        await page.keyboard.press("PageDown");
        return told();
      })
      .toContain("August 2025");
    await page.keyboard.press("PageDown");
    await expect.poll(told).toContain("August 2024");
    await page.keyboard.press("PageUp");
    await expect.poll(told).toContain("August 2025");
    await page.getByLabel("Go to date").fill("2017-12-01");
    await expect.poll(() => page.getByTestId("tip").textContent()).toContain("December 2017");
    await page.keyboard.press("Enter");
    await expect.poll(told).toContain("December 2017: 28,995");
    expect(await reader.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it("reads its chart point by point from the keyboard", async () => {
    const page = await open("/en/violence?series=sesnsp-homicide-victims");
    const reader = page.getByTestId("chart-reader");
    await reader.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => reader.getAttribute("aria-valuetext")).toContain("January 2015: 1,354");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => reader.getAttribute("aria-valuetext")).toContain("February 2015: 1,388");
    await page.close();
  });

  it("of an address that cannot be shown as it stands names every wrong parameter, by its status too, and shows the page without them", async () => {
    const address = "/en/peso?series=nothing&asOf=yesterday&colour=blue";
    expect((await fetch(`${stack.origin}${address}`)).status).toBe(400);
    const page = await open(address);
    const text = await page.getByRole("main").textContent();
    for (const words of ['unknown series "nothing"', 'not a date (YYYY-MM-DD): "yesterday"', "“colour”"])
      expect(text).toContain(words);
    expect(await page.getByTestId("chart").count()).toBe(1);
    await page.close();
  });
});

describe("what readers come for, counted", () => {
  it("a journalist has the answer without a press, the chart with one and its file with two", async () => {
    const page = await open("/en?utm_source=letter");
    expect(await page.getByTestId("headline").textContent()).toContain("arrests fell by at least 60%");
    await page.getByTestId("card-apprehensions").getByRole("link", { name: "Apprehensions", exact: true }).click();
    await page.getByTestId("chart").waitFor();
    const download = page.waitForEvent("download");
    await page.getByTestId("csv-link").click();
    expect((await download).suggestedFilename()).toMatch(/^usbp-sw-apprehensions_asof-.*\.csv$/);
    await page.close();
  });

  it("an analyst sees what changed this week with one press, and has the four indicators frozen as one set with two more", async () => {
    const page = await open("/en");
    let presses = 0;
    const press = async (what: Locator): Promise<void> => {
      presses += 1;
      await what.click();
    };
    await press(page.getByRole("link", { name: "All changes" }));
    await page.getByTestId("changed").waitFor();
    await press(page.getByTestId("changes-freeze"));
    await press(page.locator("main form button[type=submit]"));
    await page.waitForURL(/\/en\/snapshots\/[0-9a-f]{64}$/);
    expect(presses).toBe(3);
    for (const id of [
      "usd-mxn-h10",
      "usbp-sw-apprehensions",
      "us-aid-mexico-appropriated-fy",
      "sesnsp-homicide-cases-rnid",
    ])
      expect((await fetch(`${stack.origin}/snapshots/${page.url().slice(-64)}/${id}.csv`)).status, id).toBe(200);
    await page.close();
  });

  it.each(["/baseline", "/baseline?sort=since&order=desc", "/changes?from=2026-01-01", "/brief"])(
    "%s stands in both languages and fits a telephone",
    async (path) => {
      for (const locale of ["en", "es"]) {
        const page = await open(`/${locale}${path}`, 320);
        expect(await page.locator("h1").count()).toBe(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.close();
      }
    },
  );

  it("the table of figures is ordered by a press on a header", async () => {
    const page = await open("/en/baseline");
    await page.getByRole("columnheader", { name: "Since" }).getByRole("link").click();
    await page.waitForURL(/sort=since/);
    await expect
      .poll(() => page.getByRole("columnheader", { name: "Since" }).getAttribute("aria-sort"))
      .toBe("ascending");
    const shown = await page
      .getByTestId("baseline-table")
      .locator("tbody tr td:nth-child(5)")
      .evaluateAll((cells) => cells.map((cell) => cell.textContent).filter((text) => /^[−+×]/.test(text)));
    const numbers = shown.map((text) => {
      const number = Number(/[\d.]+/.exec(text)?.[0]);
      return text.startsWith("×") ? (number - 1) * 100 : text.startsWith("−") ? -number : number;
    });
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    await page.close();
  });
});

describe("every page", () => {
  const paths = [
    "",
    "/peso",
    "/apprehensions",
    "/merida",
    "/violence",
    "/context",
    "/apprehensions?series=usbp-sw-encounters",
  ];

  it.each(["en", "es"].flatMap((locale) => [320, 768, 1440].map((width) => [locale, width] as const)))(
    "in %s at %i px fits its width and logs no error",
    async (locale, width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      for (const path of paths) {
        await page.goto(`${stack.origin}/${locale}${path}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, overflow]).toEqual([path, 0]);
        expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      }
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
