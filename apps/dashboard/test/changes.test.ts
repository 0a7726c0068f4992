import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

/** A browser without scripts whose reader opened the page of changes so many minutes ago. */
async function reader(minutesAgo: number | null) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const at = Math.floor(Date.now() / 1000) - (minutesAgo ?? 0) * 60;
  if (minutesAgo !== null)
    await context.addCookies([{ name: "changes-visit", value: `.${String(at)}`, url: stack.origin }]);
  return context.newPage();
}

describe("the sheet for paper", () => {
  it("carries the pinned address, and the id of the snapshot once who may write has frozen it to print", async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset["printed"] = "yes";
      };
    });
    await page.goto(`${stack.origin}/en/brief`);
    expect(await page.getByTestId("brief-address").textContent()).toMatch(/\/en\/brief\?asOf=[\d-]+&recordedAsOf=/);
    expect(await page.getByTestId("brief-snapshot").count()).toBe(0);
    await page.getByRole("button", { name: "Save a citable snapshot and print" }).click();
    await page.waitForURL(/brief\?snapshot=[0-9a-f]{64}/);
    await page.locator("html[data-printed]").waitFor();
    const id = /snapshot=([0-9a-f]{64})/.exec(page.url())?.[1] ?? "none";
    expect(await page.getByTestId("brief-snapshot").textContent()).toContain(id);
    expect(await page.getByTestId("brief-address").textContent()).toContain(`/en/snapshots/${id}`);
    expect((await fetch(`${stack.origin}/en/snapshots/${id}`)).status).toBe(200);
    expect(await page.getByTestId("card-peso").getByTestId("latest-value").textContent()).toMatch(/^\d/);
    await page.close();
  });
});

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
    expect(await page.getByTestId("changed").locator("> ul > li").count()).toBeGreaterThan(50);
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

  it("keeps the days of an address that cannot be shown in its form, with the reason beside them and by its status", async () => {
    const page = await reader(null);
    const answer = await page.goto(`${stack.origin}/es/changes?from=2026-02-01&to=2026-01-01`);
    expect(answer?.status()).toBe(400);
    expect(await page.getByTestId("wrong-from").textContent()).toBe("from 2026-02-01 es posterior a to 2026-01-01");
    expect(await page.locator("input[name=from]").inputValue()).toBe("2026-02-01");
    expect(await page.locator("input[name=to]").inputValue()).toBe("2026-01-01");
    expect(await page.getByTestId("changed").count()).toBe(1);
    await page.context().close();
  });

  it("says beside a revision how much is usual, and announces its feeds, which are there", async () => {
    const page = await reader(null);
    await page.goto(`${stack.origin}/en/changes?from=2026-06-01`);
    expect(await page.getByTestId("usual").first().textContent()).toMatch(/^(\d+ of \d+ n|N)ew figures for this /);
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
