import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const usualFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A real Chromium: the one at CHROME_PATH, else on Linux x64 the one out of the dependencies (with the libraries it needs, so that a bare
 * machine will do), else Playwright's own. `extraFlags`: to start it with.
 */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const flags = [...usualFlags, ...extraFlags];
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH: there is no file ${CHROME_PATH}`);
    return chromium.launch({ executablePath: CHROME_PATH, args: flags });
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packaged, inflate } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    await inflate(join(dirname(dirname(entry)), "bin", "al2023.tar.br"));
    return chromium.launch({
      executablePath,
      args: flags,
      env: {
        ...process.env,
        LD_LIBRARY_PATH: join(tmpdir(), "al2023", "lib"),
        FONTCONFIG_PATH: join(tmpdir(), "fonts"),
      },
    });
  }
  try {
    return await chromium.launch({ args: flags });
  } catch (cause) {
    throw new Error("no Chromium: set CHROME_PATH to one, or run `npx playwright install chromium`", { cause });
  }
}
