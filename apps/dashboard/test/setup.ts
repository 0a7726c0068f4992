import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

/** The product with the archive loaded, and a browser: for every test of the file that imports them, and stopped after the last. */
export let stack: Stack;
export let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});
