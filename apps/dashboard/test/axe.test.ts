import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every kind of page, with what it holds in view. */
const paths = [
  "",
  "/peso",
  "/peso?units=idx&frequency=m&aggregation_method=avg&compare=usd-mxn-fix",
  "/apprehensions",
  "/merida",
  "/violence?series=sesnsp-homicide-victims",
  "/trade?frequency=a",
  "/movement?series=bts-truck-containers-loaded",
  "/context",
  "/ledger",
  "/baseline",
  "/changes?from=2026-06-01",
  "/changes?from=2026-02-01&to=2026-01-01",
  "/brief",
  "/snapshots/new?series=usd-mxn-h10",
  "/sources/fed-h10",
  "/sources/imports",
  "/sources",
  "/snapshots",
  "/search?q=homicide",
  "/search?q=zzzzzzzz",
  "/check?claim=October%202017%20was%20the%20deadliest%20month",
  "/check?claim=Los%20homicidios%20de%20periodistas%20bajaron%20desde%202018",
  "/glossary",
  "/watches",
  "/watches?kind=above&series=usd-mxn-h10&threshold=many",
  "/verify",
  "/api",
  "/account",
  "/peso?asOf=1990-01-01",
  "/peso?units=nonsense",
  "/nowhere",
];

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  const body = new URLSearchParams({ kind: "revision", series: "usd-mxn-h10", name: "one" });
  await fetch(`${stack.origin}/en/watches/begin`, { method: "POST", body });
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

interface Axe {
  run(options: { readonly resultTypes: readonly string[] }): Promise<AxeResults>;
}

describe.each(["en", "es"])("axe finds nothing in %s, in the light and in the dark theme", (locale) => {
  it.each(paths)("on %s", async (path) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${stack.origin}/${locale}${path}`);
    await page.evaluate(axe);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // Only what is wrong crosses to us: axe's list of what is right takes longer to write than to find.
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      });
      expect(found, colorScheme).toEqual([]);
    }
    await context.close();
  });
});
