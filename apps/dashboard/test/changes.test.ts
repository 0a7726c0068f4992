import { describe, expect, it } from "vitest";
import { browser, stack } from "./stage.ts";

/** A browser without scripts whose reader opened the page of changes so many minutes ago. */
async function reader(minutesAgo: number | null) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const at = Math.floor(Date.now() / 1000) - (minutesAgo ?? 0) * 60;
  if (minutesAgo !== null)
    await context.addCookies([{ name: "changes-visit", value: `.${String(at)}`, url: stack.origin }]);
  return context.newPage();
}

describe("the page of what changed", () => {
  it("tells who was never here of the last days, and who was of what is new since, as long as the browser remembers", async () => {
    const first = await reader(null);
    await first.goto(`${stack.origin}/es/changes`);
    expect(await first.getByTestId("since-visit").count()).toBe(0);
    await first.context().close();

    const page = await reader(60 * 24);
    await page.goto(`${stack.origin}/es/changes`);
    expect(await page.getByTestId("since-visit").textContent()).toMatch(/^Todo lo nuevo aquí desde .* UTC\.$/);
    // All that is held came after that visit.
    expect(await page.getByTestId("changed").locator("> li").count()).toBeGreaterThan(50);
    const told = await page.getByTestId("since-visit").textContent();
    await page.reload();
    expect(await page.getByTestId("since-visit").textContent()).toBe(told);

    await page.goto(`${stack.origin}/es/changes?from=2026-09-01`);
    expect(await page.getByTestId("since-visit").count()).toBe(0);
    await page.goto(`${stack.origin}/es/changes`);
    await page.getByRole("button", { name: "Olvidarla" }).click();
    expect(new URL(page.url()).pathname).toBe("/es/changes");
    expect(await page.getByTestId("since-visit").count()).toBe(0);
    await page.context().close();
  });

  it("says beside a revision how much is usual, and announces its feeds, which are there", async () => {
    const page = await reader(null);
    await page.goto(`${stack.origin}/en/changes?from=2026-06-01`);
    expect(await page.getByTestId("usual").first().textContent()).toMatch(/^New figures for this /);
    const feeds = await page
      .locator('link[rel="alternate"]')
      .evaluateAll((all) => all.map((link) => [link.getAttribute("type"), (link as HTMLLinkElement).href]));
    expect(feeds.map(([type]) => type)).toEqual(["application/atom+xml", "application/feed+json"]);
    for (const [type, href] of feeds) {
      const answer = await fetch(href ?? "");
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, `${type ?? ""}; charset=utf-8`]);
    }
    await page.context().close();
  });
});
