import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readWatches } from "@frontera/db";
import { readOnlyAccess } from "@frontera/api/serving";
import { measureScripts } from "./first-load.ts";
import { browser, stack } from "./setup.ts";
import { startStack } from "./stack.ts";

const folder = mkdtempSync(join(tmpdir(), "frontera-watches-"));

/** Opens a page without scripts: everything here works without them. */
async function open(path: string, { on = stack, width = 1280, javaScriptEnabled = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${on.origin}${path}`);
  return page;
}

/** The newest weekdays of the peso as FRED prints them, brought by hand. */
async function bring(name: string, ...lines: readonly string[]): Promise<void> {
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, `observation_date,DEXMXUS\n${lines.join("\n")}\n`);
  expect(await stack.ingest("file", file, "--source", "fred-h10")).toContain("done:");
}

const begin = (page: Page, button = "Begin") =>
  page.locator("details[open]").getByRole("button", { name: button, exact: true }).click();

describe("a watch, without scripts,", () => {
  it("is begun from a series, tells of what is loaded after it on the page and in a feed, and ends", async () => {
    const page = await open("/en/peso");
    await page.getByTestId("watch-link").click();
    expect(await page.locator("select[name=series]").inputValue()).toBe("usd-mxn-h10");
    await page.getByLabel("passing above").check();
    await page.getByRole("textbox", { name: "Threshold" }).fill("18.40");
    await page.locator("details[open]").getByLabel("Name").fill("Peso above 18.40");
    await begin(page);
    expect(page.url()).toMatch(/\/en\/watches#watch-[0-9a-f]{32}$/);
    const watch = page.getByTestId("watch").filter({ hasText: "Peso above 18.40" });
    expect(await watch.textContent()).toContain("Nothing has happened since.");

    await bring("before", "2026-11-12,18.1042", "2026-11-13,18.3071");
    await bring("after", "2026-11-12,18.1042", "2026-11-13,18.3071", "2026-11-16,18.6123");
    await page.reload();
    expect(await watch.textContent()).toContain("1 notice.");
    expect(await watch.textContent()).toContain("From 18.3071 (November 13, 2026) to 18.6123 (November 16, 2026)");
    const address = (await watch.locator("code").textContent()) ?? "";
    expect(address.startsWith(`${stack.origin}/api/v1/watches/`)).toBe(true);
    expect(await (await fetch(address)).text()).toContain("<feed");
    const json = await watch.getByRole("link", { name: "JSON Feed" }).getAttribute("href");
    const feed = (await (await fetch(`${stack.origin}${json ?? ""}`)).json()) as {
      readonly title: string;
      readonly items: readonly { readonly url: string }[];
    };
    expect(feed.title).toBe("Frontera: Peso above 18.40");
    const { pathname, search } = new URL(feed.items[0]?.url ?? "");
    const shown = await open(`${pathname}${search}`);
    expect(await shown.locator("h1").textContent()).toContain("Pesos per dollar, noon rate");
    expect(await shown.getByTestId("moved").textContent()).toContain("18.61");

    await watch.getByRole("button", { name: "End this watch" }).click();
    expect(await watch.count()).toBe(0);
    await page.getByText("Ended (1)").click();
    expect(await page.getByTestId("ended").textContent()).toContain("Peso above 18.40");
    expect((await fetch(address)).status).toBe(410);
    await page.getByRole("link", { name: "Begin again" }).click();
    expect(await page.getByRole("textbox", { name: "Threshold" }).inputValue()).toBe("18.40");
  });

  it("of a verdict is begun from the ledger, in Spanish too, and of a publication by the form", async () => {
    const page = await open("/es/ledger");
    const entry = page.getByTestId("entry-deadliest-month");
    await entry.locator("summary").first().click();
    await entry.getByText("Seguir este veredicto").click();
    expect(await page.locator("select[name=figure]").inputValue()).toBe("deadliest-month");
    await begin(page, "Empezar");
    expect(await page.getByTestId("watch").first().textContent()).toContain("Otro veredicto");
    await page.getByText("Una publicación que se retrasa o falla", { exact: true }).click();
    await page.selectOption("select[name=release]", "fed-h10");
    await page
      .locator("details", { has: page.locator("select[name=release]") })
      .getByRole("button")
      .click();
    expect(await page.getByTestId("watch").first().textContent()).toContain("Con retraso o con error");
  });

  it("that cannot be begun is answered in words, and what was typed stays", async () => {
    const page = await open("/en/watches?kind=below&series=usd-mxn-h10&threshold=18,5&name=mine");
    expect(await page.getByRole("alert").textContent()).toContain('threshold: not a decimal number, like 18.5: "18,5"');
    await begin(page);
    expect(await page.getByRole("alert").textContent()).toContain("not a decimal number");
    expect(await page.getByRole("textbox", { name: "Threshold" }).inputValue()).toBe("18,5");
    expect(await page.locator("details[open]").getByLabel("Name").inputValue()).toBe("mine");
    for (const [path, words] of [
      ["/en/watches?series=nothing", 'series: unknown series "nothing"'],
      ["/en/watches?kind=verdict&figure=coyote-fee-2014", "no series speaks to"],
      ["/es/watches?kind=above&series=usd-mxn-h10", "threshold: no es un número decimal, como 18.5: «»"],
      ["/es/watches?kind=nonsense", 'kind: "nonsense"'],
      ["/es/watches?series=usd-mxn-h10&series=usd-mxn-fix", "series: "],
    ]) {
      expect((await page.goto(`${stack.origin}${path ?? ""}`))?.status(), path).toBe(400);
      expect(await page.getByRole("alert").textContent(), path).toContain(words);
      // And beside the field that it is about.
      const [field = ""] = /^\w+(?=:)/.exec(words ?? "") ?? [];
      if (field !== "") expect(await page.getByTestId(`wrong-${field}`).first().textContent()).toContain(words);
    }
    expect((await page.goto(`${stack.origin}/en/watches?color=red`))?.status()).toBe(200);
    expect(await page.getByTestId("address-note").textContent()).toContain("color");
  });

  it("is begun and ended by nobody else's page", async () => {
    const before = await readWatches(stack.db, "local");
    const post = (path: string, body: Record<string, string>) =>
      fetch(`${stack.origin}${path}`, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: "https://evil.example" },
        body: new URLSearchParams(body),
      });
    expect((await post("/en/watches/begin", { kind: "revision", series: "usd-mxn-h10" })).status).toBe(303);
    const waiting = before.find(({ endedAt }) => endedAt === null);
    expect((await post("/en/watches/end", { id: waiting?.id ?? "" })).status).toBe(303);
    expect((await post("/en/watches/begin", { name: "x".repeat(20_000) })).status).toBe(413);
    const noForm = await fetch(`${stack.origin}/en/watches/begin`, { method: "POST", body: "{}", redirect: "manual" });
    expect(noForm.headers.get("Location")).toBe("/en/watches");
    expect(await readWatches(stack.db, "local")).toEqual(before);
  });
});

describe("the page of watches", () => {
  it("where nobody may write says who may, and shows no form; it says so when the API does not answer", async () => {
    const closed = await startStack({ access: () => readOnlyAccess, withArchive: false });
    const page = await open("/en/watches", { on: closed });
    expect(await page.locator("main").textContent()).toContain("Watches are kept by analysts");
    expect(await page.locator("main form").count()).toBe(0);
    await closed.api.stop();
    await page.reload();
    expect(await page.getByRole("alert").textContent()).toContain("The data cannot be read right now");
    await closed.stop();
  });

  it("is reached from the foot of every page, fits 320 px with what it holds, and takes no more script than others", async () => {
    const page = await open("/en", { width: 320, javaScriptEnabled: true });
    await page.locator("footer").getByRole("link", { name: "Watches" }).click();
    await page.waitForURL(/\/en\/watches$/);
    for (const path of [
      "/en/watches",
      "/es/watches?series=usd-mxn-h10",
      "/en/watches?kind=verdict",
      "/es/watches?kind=release",
    ]) {
      await page.goto(`${stack.origin}${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
    const { first } = await measureScripts(browser, `${stack.origin}/en/watches`);
    expect(first).toBeLessThanOrEqual(130_000);
  });
});
