import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSource, type AnySource, type SourceId } from "@frontera/sources";
import { allAt } from "@frontera/sources/test/effects";
import { startPublisher } from "@frontera/testing/publisher-server";
import { runSource, writeDown } from "@frontera/ingest";
import { serveImportsOn } from "@frontera/ingest/test/serve-imports";
import { effectsOn } from "@frontera/ingest/test/effects";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

const challenge = "<!DOCTYPE html><title>Challenge Validation</title>";
const publisher = await startPublisher((_, response) => response.writeHead(200).end(challenge));

let stack: Stack;
let browser: Browser;
let folder: string;
let stopImports: () => Promise<void>;

const effects = () => ({ ...effectsOn(stack.db), now: () => new Date(), baseUrls: allAt(publisher) });

function sourceOf(id: SourceId): AnySource {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-sources-"));
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  await writeDown(effects());
  stopImports = await serveImportsOn(stack.url, effects());
});
afterAll(async () => {
  await stopImports();
  await browser.close();
  await stack.stop();
  rmSync(folder, { recursive: true });
});

async function open(path: string, options = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("the Sources pages", () => {
  it("are reached from every page, and tell each release's state, fetch, change and next date", async () => {
    const page = await open("/en");
    await page.click('nav a[href="/en/sources"]');
    await page.waitForSelector('[data-testid="releases"]');
    const line = await page.locator('tr[data-release="fed-h10"]').innerText();
    expect(line).toContain("H.10");
    expect(line).toMatch(/Sep 25, 2026/);
    expect(await page.locator("tr[data-release]").count()).toBeGreaterThan(10);
    expect(await page.innerText('[data-testid="whole-state"]')).toContain("oldest part");
    await page.context().close();
  });

  it("say how figures get in, in both languages: which file, from where, with which columns, and the command; what is typed column by column", async () => {
    const page = await open("/en/sources/bts-border-crossings", { javaScriptEnabled: false });
    const crossings = await page.locator("#by-hand").innerText();
    for (const said of [
      "Border_Crossing_Entry_Data.csv",
      "data.bts.gov",
      "Port Name, State, Port Code",
      "pnpm ingest file Border_Crossing_Entry_Data.csv --source bts-crossings --dry-run",
    ])
      expect(crossings).toContain(said);
    expect(await page.locator('#by-hand a[href="/en/sources/imports"]').count()).toBe(1);
    await page.goto(`${stack.origin}/es/sources/cbp-budget`);
    const budget = await page.locator("#by-hand").innerText();
    for (const said of ["series,period,value,rounded_to,status,document,document_date", "usbp-budget-fy", "Qué lleva"])
      expect(budget).toContain(said);
    expect(await page.locator('[data-testid="typed-columns"] tbody tr').count()).toBe(7);
    await page.context().close();
  });

  it("of a part of which nothing is held, its page leads to the file that has it", async () => {
    const page = await open("/en/movement?series=bts-trucks.port-2304", { javaScriptEnabled: false });
    await page.locator('[data-testid="not-held"] a[href="/en/sources/bts-border-crossings#by-hand"]').click();
    expect(await page.locator("#by-hand").innerText()).toContain("Border_Crossing_Entry_Data.csv");
    await page.context().close();
  });

  it("say why a fetch failed, in both languages, and lead to the log of changed cells", async () => {
    await runSource(sourceOf("fred-h10"), effects(), "schedule");
    const page = await open("/es/sources/fed-h10", { javaScriptEnabled: false });
    expect(await page.innerText('[data-testid="release-state"]')).toContain("Error de la fuente");
    expect(await page.innerText('[data-testid="failed-reason"]')).toContain("a page in HTML instead of the file");
    expect(await page.innerText('[data-testid="runs"]')).toContain("falló");
    await page.goto(`${stack.origin}/en/sources/sesnsp-cnsp`);
    expect(await page.locator('[data-testid="changed-cells"] tbody tr').count()).toBeGreaterThan(20);
    expect(await page.locator(".kept-file").first().innerText()).toContain("the publisher's own file is not held");
    await page.context().close();
  });

  it("an operator uploads a file, sees what it would change, says yes, and it is stored with its file", async () => {
    const page = await open("/en/sources/imports");
    await page.selectOption('select[name="source"]', "fred-h10");
    await page.setInputFiles(
      'input[type="file"]',
      file("fredgraph.csv", "observation_date,DEXMXUS\n2026-11-20,17.1234\n"),
    );
    await page.fill('input[name="vintage_date"]', "2026-11-23");
    await page.click('form.upload button[type="submit"]');
    const request = page.locator('[data-testid="request"]').first();
    await request.locator('[data-testid="would-be"]').waitFor({ timeout: 60_000 });
    expect(await request.innerText()).toContain("Would be 1 added, 0 revised, 0 withdrawn");
    await request.locator("button", { hasText: "Store it" }).click();
    await page.waitForSelector('[data-testid="request"][data-state="done"]', { timeout: 60_000 });
    await page.goto(`${stack.origin}/en/peso`);
    expect(await page.innerText("main")).toContain("17.1234");
    await page.goto(`${stack.origin}/en/sources/fed-h10`);
    const href = await page.locator('.kept-file a[href^="/api/downloads/"]').first().getAttribute("href");
    const kept = await fetch(`${stack.origin}${href ?? ""}`);
    expect(kept.headers.get("ETag")).toBe(`"${(href ?? "").split("/").at(-1) ?? ""}"`);
    await page.context().close();
  });

  it("a refused file says by value and row what is wrong, also without scripts", async () => {
    const page = await open("/en/sources/imports", { javaScriptEnabled: false });
    await page.selectOption('select[name="source"]', "fred-h10");
    await page.setInputFiles('input[type="file"]', file("bad.csv", "observation_date,DEXMXUS\n2026-11-20,n/a\n"));
    await page.click('form.upload button[type="submit"]');
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('[data-testid="request"]').first().innerText();
        },
        { timeout: 60_000 },
      )
      .toContain('bad.csv: not a rate: "n/a" (row 2)');
    await page.context().close();
  });

  it.each([320, 768, 1440])("no page is wider than a window of %i pixels", async (width) => {
    const page = await open("/es/sources", { viewport: { width, height: 900 } });
    for (const path of ["/es/sources", "/en/sources/cbp-encounters", "/es/sources/imports"]) {
      await page.goto(`${stack.origin}${path}`);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
    }
    await page.context().close();
  });
});
