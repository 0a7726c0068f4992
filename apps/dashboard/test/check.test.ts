import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

async function open(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

const addressOf = (locale: string, claim: string): string => `/${locale}/check?claim=${encodeURIComponent(claim)}`;

describe("a claim typed in", () => {
  it("is judged without scripts: the verdict, every reading with its numbers, and what would be true", async () => {
    const page = await open("/en/check");
    await page.locator("#claim").fill("Border apprehensions have tripled since 2017");
    await page.locator(".claim-form button").click();
    expect(await page.getByTestId("claim-verdict").textContent()).toBe("False");
    const readings = page.locator(".claim-reading");
    expect(await readings.count()).toBe(2);
    expect(await readings.first().textContent()).toContain(
      "303,916 (fiscal year 2017) to 237,538 (fiscal year 2025): at least −21.8%",
    );
    expect(await readings.first().textContent()).toContain(
      "fell by at least 21.8% from fiscal year 2017 to fiscal year 2025",
    );
    const review = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "") as Record<
      string,
      unknown
    >;
    expect(review).toMatchObject({ "@type": "ClaimReview", reviewRating: { ratingValue: 1, alternateName: "False" } });
    await page.context().close();
  });

  it("can be counted from another period, and read as one series only, by address", async () => {
    const page = await open(addressOf("en", "Border apprehensions have tripled since 2017"));
    await page.locator(".claim-base select").first().selectOption("FY2020");
    await page.locator(".claim-base button").first().click();
    expect(new URL(page.url()).searchParams.get("series")).toBe("usbp-sw-apprehensions-fy");
    expect(await page.locator(".claim-reading").count()).toBe(1);
    expect(await page.locator(".claim-reading").textContent()).toContain("203,608 (fiscal year 2020)");
    await page.context().close();
  });

  it("in Spanish on a telephone stands in one column, and says which part it does not know", async () => {
    const page = await open(addressOf("es", "Los homicidios de periodistas se duplicaron desde 2018"), 390);
    expect(await page.getByTestId("claim-verdict").textContent()).toBe("No pudimos leer toda la frase");
    expect(await page.getByTestId("claim-unread").textContent()).toContain("no conocemos «periodistas»");
    const boxes = await page
      .locator(".claim-reading")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(boxes.every((right) => right <= 390)).toBe(true);
    await page.context().close();
  });

  it("is offered to be checked where it is typed into the search, and a word is not", async () => {
    const page = await open("/en/search?q=Apprehensions%20fell%2030%20percent%20in%20FY2017");
    await page.getByTestId("claim-offer").locator("a").click();
    expect(await page.getByTestId("claim-verdict").textContent()).toBe("False");
    await page.goto(`${stack.origin}/en/search?q=homicide`);
    expect(await page.getByTestId("claim-offer").count()).toBe(0);
    await page.context().close();
  });

  it("is text wherever it is shown, whatever it holds", async () => {
    const hostile = "<script>alert(1)</script> homicides fell in 2023 \u202E</title>";
    const page = await open(addressOf("en", hostile));
    expect(await page.locator("blockquote").textContent()).toBe(
      "<script>alert(1)</script> homicides fell in 2023 </title>",
    );
    expect(await page.locator("script", { hasText: "alert(1)" }).count()).toBe(0);
    await page.context().close();
  });
});
