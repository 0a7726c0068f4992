import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { measureScripts } from "./first-load.ts";
import { startStack, type Stack } from "./stack.ts";

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe("the first load", () => {
  it.each(["/en", "/es", "/en/peso", "/en/violence?series=sesnsp-homicide-victims"])(
    "of %s takes at most 130 kB of compressed script, and what follows live values comes after it",
    async (path) => {
      const { first, later } = await measureScripts(browser, `${stack.origin}${path}`);
      process.stdout.write(`${path}: ${String(first)} bytes of script at first, ${String(later)} at rest\n`);
      expect(first).toBeGreaterThan(50_000);
      expect(first).toBeLessThanOrEqual(130_000);
      expect(later).toBeGreaterThan(0);
      expect(later).toBeLessThanOrEqual(20_000);
    },
  );
});
