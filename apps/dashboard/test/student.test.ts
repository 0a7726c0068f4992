import { expect, it } from "vitest";
import { browser, stack } from "./setup.ts";

it("on a telephone in Spanish, from the first page on and without typing an address: homicide rates by state and the peso in one view, in 2017 and now", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: "es-MX" });
  const page = await context.newPage();
  await page.goto(`${stack.origin}/es`);
  await page.getByTestId("card-violence").getByRole("link").first().tap();
  await page.waitForURL(/\/es\/violence/);
  await page.getByRole("link", { name: /series sobre este tema/ }).tap();
  await page.getByRole("link", { name: "Víctimas de homicidio doloso (SESNSP)", exact: true }).tap();
  await page.waitForURL(/series=sesnsp-homicide-victims/);

  const bar = page.getByTestId("view-form");
  await bar.getByLabel("desde dic 2017").tap();
  await page.waitForURL(/observation_start=2017-12-01/);
  await bar.getByText("Agregar una serie").tap();
  await bar.getByLabel("Cualquier serie de cualquier tema").fill("peso");
  await bar.getByRole("button", { name: /Pesos por dólar, tipo de cambio al mediodía/ }).tap();
  await page.waitForURL(/compare=usd-mxn-h10/);

  // Both lines in one picture, and what they are, where the finger is.
  const chart = page.getByTestId("chart");
  await expect.poll(() => chart.locator(".drawing.narrow svg").count()).toBe(2);
  const box = await chart.locator(".plot").boundingBox();
  if (!box) throw new Error("no chart");
  await chart.locator(".plot").tap({ position: { x: box.width * 0.5, y: 120 } });
  const tip = page.getByTestId("tip");
  for (const words of ["Víctimas de homicidio doloso (SESNSP)", "Pesos por dólar", "pesos por dólar"])
    expect(await tip.textContent()).toContain(words);

  // The rates of every state now, and one tap away in 2017.
  const map = page.getByTestId("states-map");
  expect(await map.textContent()).toContain("por cada 100,000 habitantes, un año completo");
  expect(await map.locator("h2").textContent()).toBe("Por entidad, 2024");
  const now = await map.locator("tbody td").allTextContents();
  await map.getByRole("link", { name: "2017" }).tap();
  await expect.poll(() => map.locator("h2").textContent()).toBe("Por entidad, 2017");
  expect(await map.locator("tbody td").allTextContents()).not.toEqual(now);
  expect(await page.getByTestId("legend").getByRole("listitem").count()).toBe(2);

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});
