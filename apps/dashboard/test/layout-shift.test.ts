import { CATALOGUE } from "@frontera/content";
import { expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

const paths = [
  "",
  ...CATALOGUE.indicators.map(({ id }) => `/${id}`),
  "/changes",
  "/baseline",
  "/ledger",
  "/brief",
  "/sources",
  "/search?q=peso",
  "/watches",
];

/** Cumulative layout shift that is good, by a tenth of what others call good. */
const bound = 0.01;

it.each(["en", "es"].flatMap((locale) => [1440, 390].map((width) => [locale, width] as const)))(
  "nothing moves while a page arrives: in %s at %i px",
  async (locale, width) => {
    const shifts: [string, number][] = [];
    for (const path of paths) {
      const context = await browser.newContext({ viewport: { width, height: width > 400 ? 900 : 740 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const kept = globalThis as unknown as { shift: number };
        kept.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) kept.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${stack.origin}/${locale}${path}`);
      await page.evaluate(() => document.fonts.ready);
      await page.locator('[data-testid="live-status"][data-state="live"]').waitFor();
      shifts.push([path, await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)]);
      await context.close();
    }
    expect(shifts.filter(([, shift]) => shift >= bound)).toEqual([]);
  },
);
