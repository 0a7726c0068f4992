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
  "/context",
  "/ledger",
  "/sources",
  "/snapshots",
  "/search?q=homicide",
  "/search?q=zzzzzzzz",
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

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it.each(["en", "es"])("axe finds nothing on any page in %s", async (locale) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${stack.origin}/${locale}${path}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      for (const { id, nodes } of violations)
        found.push(...nodes.map(({ html }) => `${path || "/"} ${id}: ${html.slice(0, 160)}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});
