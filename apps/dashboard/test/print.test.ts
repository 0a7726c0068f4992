import { describe, expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

/** The width of an A4 page between its margins, in CSS pixels. */
const paperWidth = 688;

describe("a printed page", () => {
  it.each([
    "/en",
    "/es/peso?frequency=a&aggregation_method=avg",
    "/en/violence?series=sesnsp-homicide-victims",
    "/en/violence?series=sesnsp-homicide-cases",
    "/en/merida",
    "/en/ledger",
    "/es/sources",
    "/en/search?q=peso",
    "/en/glossary",
    "/en/watches",
  ])("of %s has nothing to press, fits the paper, and says what is folded away on a screen", async (path) => {
    const page = await browser.newPage({ viewport: { width: paperWidth, height: 900 } });
    await page.goto(`${stack.origin}${path}`);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate(() => {
      const visible = (element: Element) => element.checkVisibility();
      return {
        pressed: [...document.querySelectorAll("form, button, input, select, nav.nav, .button")]
          .filter(visible)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        wider: [...document.querySelectorAll("main *")]
          .filter(
            (element) => visible(element) && element.getBoundingClientRect().right > document.body.clientWidth + 1,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        cut: [...document.querySelectorAll("main *")]
          .filter((element) => visible(element) && /auto|scroll/.test(getComputedStyle(element).overflowY))
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        folded: [...document.querySelectorAll("main details > :not(summary)")]
          .filter(
            (element) =>
              !element.closest(".view-bar, .vintages, .begin-watch, .bar") &&
              element.getBoundingClientRect().height === 0,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      };
    });
    expect(shown).toEqual({ pressed: [], wider: [], cut: [], folded: [] });
    await page.close();
  });

  it.each([
    ["/en/brief", "A4", 1],
    ["/es/brief", "Letter", 1],
    ["/en", "A4", 2],
    ["/es", "Letter", 2],
    ["/en/peso", "A4", 2],
    ["/en/apprehensions", "A4", 2],
    ["/es/apprehensions", "Letter", 2],
    ["/en/merida", "A4", 2],
    // The longest of them, in the longer language and on the shorter sheet.
    ["/es/merida", "Letter", 2],
    ["/es/violence", "A4", 2],
    ["/es/enforcement", "Letter", 2],
    ["/es/refuge", "Letter", 2],
  ] as const)("%s on %s takes at most so many sheets: %i", async (path, format, most) => {
    const page = await browser.newPage();
    await page.goto(`${stack.origin}${path}`);
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBeLessThanOrEqual(most);
    await page.close();
  });

  it("of an indicator names source, vintage and day of knowledge, and the address of what is evidence", async () => {
    const page = await browser.newPage({ viewport: { width: paperWidth, height: 900 } });
    await page.goto(`${stack.origin}/en/violence?series=sesnsp-homicide-victims`);
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("body").innerText();
    for (const words of ["As known on ", "Source: Secretariado Ejecutivo", "Vintage of July 20, 2025"])
      expect(text).toContain(words);
    const addresses = await page
      .locator(".facts a[href^='http']")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, "::after").content));
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect(address).toMatch(/https?:/);
    await page.close();
  });
});
