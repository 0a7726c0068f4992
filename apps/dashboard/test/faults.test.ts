import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSeries } from "@frontera/db";
import type { SourceError } from "@frontera/sources";
import { allAt } from "@frontera/sources/test/effects";
import {
  FAULTS,
  good,
  restated,
  startFaultyPublisher,
  text,
  type Answer,
} from "@frontera/sources/test/faulty-publisher";
import { runSource, writeDown } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { releaseHeld } from "@frontera/ingest/test/release-held";
import { sourcesTextOf } from "@frontera/words";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

const publisher = await startFaultyPublisher();

let stack: Stack;
let browser: Browser;
let page: Page;

const effects = () => ({ ...effectsOn(stack.db), baseUrls: allAt(publisher.origin) });

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack({ withArchive: false }), launchBrowser()]);
  page = await browser.newPage({ javaScriptEnabled: false });
  await writeDown(effects());
  await run(text(good));
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function run(answer: Answer): Promise<void> {
  publisher.answerWith(answer);
  await runSource(publisher.source, effects(), "schedule");
}

async function values(asOf: string): Promise<readonly (string | null)[]> {
  const read = await readSeries(stack.db, ["usd-mxn-h10"], { asOf });
  return (read.get("usd-mxn-h10") ?? []).map(({ value }) => value);
}
const held = ["18.4350", "19.7745", "20.4030"];

const kinds = {
  en: sourcesTextOf("en").failures satisfies Readonly<Record<SourceError["code"], string>>,
  es: sourcesTextOf("es").failures,
};

async function failedReason(locale: "en" | "es"): Promise<string> {
  await page.goto(`${stack.origin}/${locale}/sources/fed-h10`);
  expect(await page.getAttribute('[data-testid="release-state"] [data-state]', "data-state")).toBe("source-error");
  return page.innerText('[data-testid="failed-reason"]');
}

describe("a person at the Sources pages reads what went wrong at the publisher's, while the data stay whole", () => {
  it.each(FAULTS)("$name", async ({ answer, code, reason }) => {
    await run(answer);
    for (const locale of ["en", "es"] as const) {
      const shown = await failedReason(locale);
      expect(shown).toContain(kinds[locale][code]);
      expect(shown).toContain(reason);
      expect(shown).toContain(sourcesTextOf(locale).lastGood);
    }
    expect(await page.locator('[data-testid="runs"] tbody tr').first().innerText()).toContain(reason);
    expect(await page.locator('[data-testid="changed-cells"] tbody tr').count()).toBe(0);
    expect(await values("2026-11-24")).toEqual(held);
  });

  it("the list of releases names the kind of fault beside the state", async () => {
    await page.goto(`${stack.origin}/es/sources`);
    const line = await page.innerText('tr[data-release="fed-h10"]');
    expect(line).toContain("Error de la fuente");
    expect(line).toContain(kinds.es[FAULTS.at(-1)?.code ?? "unreachable"]);
  });

  it("a restated year waits for a person; with a yes each changed cell is shown with what it was and what it is", async () => {
    await run(text(restated, { "Last-Modified": "Tue, 24 Nov 2026 10:00:00 GMT" }));
    expect(await values("2026-11-24")).toEqual(held);
    await releaseHeld(effects());
    await page.goto(`${stack.origin}/en/sources/fed-h10`);
    expect(await page.locator('[data-testid="failed-reason"]').count()).toBe(0);
    const cells = await page.locator('[data-testid="changed-cells"] tbody tr').allInnerTexts();
    expect(cells).toHaveLength(2);
    expect(cells[0]).toMatch(/18\.435.*18\.5/s);
    expect(cells[1]).toMatch(/20\.403.*20\.5/s);
    expect(await values("2026-11-24")).toEqual(["18.5000", "19.7745", "20.5000"]);
    expect(await values("2026-11-23")).toEqual(held);
  });
});
