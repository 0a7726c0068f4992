import { launchBrowser } from "@frontera/testing/browser";
const [, , out, widths, themes, ...paths] = process.argv;
const browser = await launchBrowser();
for (const width of (widths ?? "").split(","))
  for (const theme of (themes ?? "light").split(",")) {
    const context = await browser.newContext({ viewport: { width: Number(width), height: Number(width) > 800 ? 900 : 740 }, colorScheme: theme as "light" });
    const page = await context.newPage();
    for (const path of paths) {
      const errors: string[] = [];
      page.on("console", (m) => { if (m.type() === "error") errors.push(m.text()); });
      const r = await page.goto(`http://127.0.0.1:4730${path}`, { waitUntil: "networkidle" });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const h = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.screenshot({ path: `${out}/${path.replaceAll(/[^a-z0-9]+/gi, "_")}-${width}-${theme}.png`, fullPage: true });
      console.log(path, width, theme, r?.status(), "overflow", over, "height", h, errors.join(" | "));
    }
    await context.close();
  }
await browser.close();
