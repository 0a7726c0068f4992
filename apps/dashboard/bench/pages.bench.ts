import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { connectDatabase, freePort } from "@frontera/db";
import { launchBrowser } from "@frontera/testing/browser";
import { measureScripts } from "../test/first-load.ts";
import { theArchive } from "@frontera/ingest/test/archive";
import { serve } from "../test/serving.ts";

/**
 * Lighthouse on the overview, indicators' pages (one with a map, one with a chart of thousands of days), what changed and the table of figures, served as in production with the archive
 * loaded: a telephone and a desktop, throttled as Lighthouse does by default (simulated). The median of several runs counts.
 */
const paths = [
  "/en",
  "/en/violence?series=sesnsp-homicide-victims",
  "/en/peso",
  "/en/apprehensions",
  "/en/changes",
  "/en/baseline",
];
const forms = { mobile: undefined, desktop: desktopConfig };
const bounds = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const categories = Object.keys(bounds) as (keyof typeof bounds)[];
const runs = 5;
const mostScriptBytes = 130_000;
/** Cumulative layout shift. */
const mostShift = 0.01;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const fail = (line: string): void => {
  say(`  BELOW THE BOUND: ${line}`);
  process.exitCode = 1;
};

async function run(url: string, port: number, form: keyof typeof forms): Promise<Result> {
  const result = await lighthouse(
    url,
    { port, output: "json", logLevel: "error", onlyCategories: categories },
    forms[form],
  );
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  return result.lhr;
}

const scoreOf = (result: Result, category: string): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100);

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[(numbers.length - 1) / 2] ?? 0;

/** Every audit that took something from a score, or would if it were counted. */
const failingAudits = ({ audits }: Result): readonly string[] =>
  Object.values(audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, title, displayValue }) => `${id}: ${title}${displayValue === undefined ? "" : ` (${displayValue})`}`);

const folder = mkdtempSync(join(tmpdir(), "frontera-pages-"));
const connection = await connectDatabase({ databaseUrl: undefined, dataFolder: folder }, () => undefined);
const debuggingPort = await freePort();
await theArchive.fill(connection.url);
const stack = await serve(connection.url);
const browser = await launchBrowser([`--remote-debugging-port=${String(debuggingPort)}`]);
try {
  for (const path of paths) {
    const url = `${stack.origin}${path}`;
    const { first, later } = await measureScripts(browser, url);
    say(
      `${path}\n  script: ${String(first)} bytes at first (at most ${String(mostScriptBytes)}), ${String(later)} at rest`,
    );
    if (first > mostScriptBytes) fail("script at first");
    for (const form of Object.keys(forms) as (keyof typeof forms)[]) {
      const results: Result[] = [];
      for (let count = 0; count < runs; count += 1) results.push(await run(url, debuggingPort, form));
      for (const category of categories) {
        const scores = results.map((result) => scoreOf(result, category));
        say(`  ${form} ${category} ${String(median(scores))} (${scores.join(", ")})`);
        if (median(scores) < bounds[category]) fail(`${category} on ${form}`);
      }
      const shifts = results.map(({ audits }) => audits["cumulative-layout-shift"]?.numericValue ?? Infinity);
      say(`  ${form} layout shift ${median(shifts).toFixed(4)}`);
      if (median(shifts) >= mostShift) fail(`layout shift on ${form}`);
      for (const audit of new Set(results.flatMap(failingAudits))) say(`    ${audit}`);
    }
  }
} finally {
  await browser.close();
  await stack.stop();
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
}
