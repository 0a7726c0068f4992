import { CATALOGUE } from "@frontera/content";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

const paths = ["", ...CATALOGUE.indicators.map(({ id }) => `/${id}`), "/snapshots", "/ledger", "/watches"];

describe.each(["en", "es"])("the row of pages in %s", (locale) => {
  it("fits into one line at 1440 px, whichever page is in view", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${stack.origin}/${locale}${path}`);
      const row = await page.locator(".nav").evaluate((nav) => ({
        lines: new Set([...nav.children].map((link) => link.getBoundingClientRect().top)).size,
        beyond: nav.scrollWidth - nav.clientWidth,
      }));
      expect([path, row]).toEqual([path, { lines: 1, beyond: 0 }]);
    }
    await context.close();
  });

  it.each([390, 320, 768])("shows the page in view where it is wider than the window, at %i px", async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 740 } });
    const page = await context.newPage();
    for (const path of ["/peso", "/violence", "/watches"]) {
      await page.goto(`${stack.origin}/${locale}${path}`);
      await expect
        .poll(
          () =>
            page.locator(".nav").evaluate((nav) => {
              const [row, entry] = [nav, nav.querySelector("[aria-current]")].map((one) =>
                one?.getBoundingClientRect(),
              );
              return (
                row !== undefined && entry !== undefined && entry.left > row.left - 1 && entry.right < row.right + 1
              );
            }),
          { timeout: 20_000 },
        )
        .toBe(true);
      expect(await page.evaluate(() => globalThis.scrollY)).toBe(0);
    }
    await context.close();
  });
});
