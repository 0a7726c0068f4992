import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { launchBrowser } from "@frontera/testing/browser";

/**
 * Pictures of every page of a running dashboard: `pnpm --filter @frontera/dashboard screenshots http://localhost:3000 <folder>`. CI keeps them with
 * its runs; the few that the README shows are copied from there to docs/screenshots.
 */
const [origin, target = "test-output/screenshots"] = process.argv.slice(2);
if (origin === undefined)
  throw new Error("usage: pnpm --filter @frontera/dashboard screenshots <address of the dashboard> [<folder>]");

const folder = resolve(import.meta.dirname, "../../..", target);
const pages = {
  overview: "",
  peso: "/peso",
  apprehensions: "/apprehensions?series=cbp-sw-encounters",
  merida: "/merida",
  violence: "/violence?series=sesnsp-homicide-victims",
  trade: "/trade",
  movement: "/movement",
  context: "/context",
  ledger: "/ledger",
  sources: "/sources",
  release: "/sources/fed-h10",
  snapshots: "/snapshots",
  search: "/search?q=homicide",
  glossary: "/glossary",
  watches: "/watches",
  verify: "/verify",
  api: "/api",
  account: "/account",
};
/** Shown in Spanish too. */
const mainPages = ["overview", "peso", "violence", "ledger"];
const looks = [1440, 768, 390, 320].flatMap((width) =>
  (["light", "dark"] as const).map((theme) => [width, theme] as const),
);

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const [width, colorScheme] of looks)
  for (const locale of ["en", "es"]) {
    const context = await browser.newContext({ viewport: { width, height: width < 400 ? 1800 : 1600 }, colorScheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      if (locale !== "en" && !mainPages.includes(name)) continue;
      await page.goto(`${origin}/${locale}${path}`);
      await page.evaluate(() => document.fonts.ready);
      await page.locator('[data-testid="live-status"][data-state="live"]').waitFor();
      await page.screenshot({
        path: join(folder, `${name}-${String(width)}-${colorScheme}-${locale}.png`),
        fullPage: name === "overview" && width === 1440,
      });
    }
    await context.close();
  }
await browser.close();
