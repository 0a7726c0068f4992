import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./browser.ts";

/** Pictures of a running dashboard for docs/screenshots: `pnpm --filter @frontera/dashboard screenshots http://localhost:3000`. */
const [origin] = process.argv.slice(2);
if (origin === undefined)
  throw new Error("usage: pnpm --filter @frontera/dashboard screenshots <address of the dashboard>");

const folder = join(import.meta.dirname, "../../../docs/screenshots");
const pages = {
  overview: "",
  peso: "/peso",
  violence: "/violence?series=sesnsp-homicide-victims",
  ledger: "/ledger",
  sources: "/sources",
};
const looks = [
  [1440, "light", "en"],
  [1440, "dark", "es"],
  [768, "light", "es"],
  [768, "dark", "en"],
  [320, "light", "en"],
  [320, "dark", "es"],
] as const;

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const [width, colorScheme, locale] of looks) {
  const context = await browser.newContext({ viewport: { width, height: width < 400 ? 1400 : 1100 }, colorScheme });
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`${origin}/${locale}${path}`);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({
      path: join(folder, `${name}-${String(width)}-${colorScheme}-${locale}.png`),
      fullPage: name === "overview" && width === 1440,
    });
  }
  await context.close();
}
await browser.close();
