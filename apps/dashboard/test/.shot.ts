import { launchBrowser } from "@frontera/testing/browser";
// args: out-prefix then path@width[@height][@dark]
const [, , prefix = "/tmp/me/shot", ...jobs] = process.argv;
const browser = await launchBrowser();
for (const [index, job] of jobs.entries()) {
  const [path = "/en", width = "1440", height = "900", theme = "light"] = job.split("@");
  const context = await browser.newContext({
    viewport: { width: Number(width), height: Number(height) },
    colorScheme: theme as "light",
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:4730${path}`);
  await page.waitForTimeout(300);
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  console.log(job, full);
  await page.screenshot({ path: `${prefix}-${String(index)}.png` });
  await context.close();
}
await browser.close();
