import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSnapshot } from "@frontera/publishing";
import { readOnlyAccess } from "@frontera/api/serving";
import { launchBrowser } from "@frontera/testing/browser";
import { startStack, type Stack } from "./stack.ts";

let stack: Stack;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "frontera-snapshots-"));
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
  rmSync(folder, { recursive: true });
});

async function open(path: string, { width = 1440, on = stack } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${on.origin}${path}`);
  return page;
}

/** Freezes what an address shows, by hand. Resolves on the snapshot's page. */
async function freeze(path: string, name: string): Promise<Page> {
  const page = await open(path);
  await page.getByTestId("freeze-link").click();
  await page.waitForURL(/\/snapshots\/new\?/);
  await page.fill("input[name=name]", name);
  await page.check("input[name=figures]");
  await page.click("form.account-form button");
  await page.waitForURL(/\/snapshots\/[0-9a-f]{64}$/);
  return page;
}

describe("freezing a view", () => {
  it("keeps what the page shows on that day; the archive checks by itself, and the page says what changed since and why", async () => {
    const page = await freeze(
      "/en/violence?series=sesnsp-homicide-victims-vm&asOf=2017-11-30",
      "October as first published",
    );
    expect(await page.locator("h1").textContent()).toBe("October as first published");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("zip-link").click()]);
    const file = join(folder, "snapshot.zip");
    await download.saveAs(file);
    const checked = checkSnapshot(readFileSync(file), 10_000_000);
    expect(checked).toMatchObject({
      asOf: "2017-11-30",
      series: ["sesnsp-homicide-victims-vm"],
      problems: [],
      canonical: true,
    });
    expect(page.url().endsWith(checked.id)).toBe(true);
    const row = page.locator("tr", { hasText: "October 2017" });
    for (const words of ["2,764", "2,773", "revised by the publisher"])
      expect(await row.textContent()).toContain(words);
    await page.close();
  });

  it("is found in the list in both languages, compared with another one, and deleted down to its tombstone, and had back", async () => {
    const page = await freeze("/es/peso?series=usd-mxn-h10&asOf=2026-03-01", "Peso en marzo");
    const first = page.url();
    await (await freeze("/es/peso?series=usd-mxn-h10&asOf=2026-10-01", "Peso en octubre")).close();
    await page.goto(`${stack.origin}/es/snapshots?search=marzo`);
    expect(await page.getByTestId("snapshots").locator("tbody tr").count()).toBe(1);
    await page.goto(first);
    await page.selectOption("#against", {
      label: await page.locator("#against option", { hasText: "Peso en octubre" }).innerText(),
    });
    await page.getByRole("button", { name: "Comparar" }).click();
    await page.waitForURL(/against=/);
    expect(await page.getByTestId("changes").textContent()).toMatch(
      /\d+ celdas difieren entre el 1 de marzo de 2026 y el 1 de octubre de 2026/,
    );
    await page.goto(first);
    await page.locator("summary", { hasText: "Borrar" }).click();
    await page.fill("input[name=reason]", "hecha por error");
    await page.getByRole("button", { name: "Borrarla" }).click();
    await page.getByTestId("tombstone").waitFor();
    expect(await page.getByTestId("tombstone").textContent()).toContain("hecha por error");
    const zip = `${first.replace("/es/", "/")}.zip`;
    expect((await fetch(zip)).status).toBe(410);
    await page.getByRole("button", { name: "Deshacer el borrado" }).click();
    await page.getByTestId("zip-link").waitFor();
    expect((await fetch(zip)).status).toBe(200);
    await page.close();
  });

  it("an address without a language leads to the page in the reader's own", async () => {
    const response = await fetch(`${stack.origin}/snapshots/${"0".repeat(64)}`, {
      redirect: "manual",
      headers: { "Accept-Language": "es" },
    });
    expect(response.headers.get("location")).toContain(`/es/snapshots/${"0".repeat(64)}`);
  });

  it("is refused in words where nobody may write, and where the address asks wrongly", async () => {
    const closed = await startStack({ access: () => readOnlyAccess, withArchive: false });
    const page = await open("/en/snapshots/new?series=usd-mxn-h10", { on: closed });
    expect(await page.locator("main").textContent()).toContain("Snapshots are kept by analysts");
    expect(await page.locator("form.account-form").count()).toBe(0);
    await page.goto(`${closed.origin}/en/snapshots/new?series=nothing`);
    expect(await page.locator("main").textContent()).toContain('unknown series "nothing"');
    await page.goto(
      `${closed.origin}/es/snapshots/new?series=usd-mxn-h10,nada&units=double&frequency=d&asOf=2099-01-01&color=rojo&base_date=a&base_date=b`,
    );
    const reasons = await page.locator(".failure > ul").first().locator("li").allTextContents();
    expect(reasons.toSorted()).toEqual([
      expect.stringMatching(/^asOf: 2099-01-01 está en el futuro/),
      "base_date: aparece más de una vez",
      "color: parámetro desconocido",
      "series: serie desconocida «nada»",
      expect.stringMatching(/^units: "double" no es ninguno de lin/),
    ]);
    await page.close();
    await closed.stop();
  });
});

describe("verifying", () => {
  it("a file that was altered is told by its row, and what was revised since by its cause", async () => {
    const text = await (await fetch(`${stack.origin}/series/sesnsp-homicide-victims-vm.csv?asOf=2017-11-30`)).text();
    const page = await open("/en/verify");
    await page.setInputFiles("#file", {
      name: "copy.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text.replace(",2764,", ",1764,")),
    });
    await page.locator("form:has(#file) button[type=submit]").click();
    const report = page.getByTestId("report");
    await report.waitFor();
    for (const words of [
      "A file of observations",
      "sesnsp-homicide-victims-vm 2017-10 1764",
      "revised by the publisher",
    ])
      expect(await report.textContent()).toContain(words);
    await page.close();
  });

  it("a hash is looked up without JavaScript, and a wrong one is named", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stack.origin}/en/verify?sha256=${"0".repeat(64)}`);
    expect(await page.locator("main").textContent()).toContain("No snapshot holds these bytes");
    await page.goto(`${stack.origin}/en/verify?sha256=xyz`);
    expect(await page.locator("main").textContent()).toContain("Not a SHA-256");
    await context.close();
  });
});

describe("a file through the dashboard's own address", () => {
  it("has the length, digest and tag that the API gives it", async () => {
    const response = await fetch(`${stack.origin}/series/usd-mxn-h10.xlsx?asOf=2026-10-01`);
    const body = Buffer.from(await response.arrayBuffer());
    const digest = createHash("sha256").update(body).digest();
    expect(response.headers.get("repr-digest")).toBe(`sha-256=:${digest.toString("base64")}:`);
    expect(response.headers.get("etag")).toBe(`"${digest.toString("hex")}"`);
    expect(response.headers.get("content-length")).toBe(String(body.byteLength));
  });

  it("that fails on the way is torn down there, too", async () => {
    const [victim] = await stack.db.sql<{ key: number }[]>`select key from series where id = 'worldbank-population'`;
    await stack.db.sql`
      insert into observation (series_key, period, vintage_id, period_start, value, status, completeness, recorded_at)
      select ${victim?.key ?? 0}, 'no period', vintage_id, '2000-01-01', 1, 'A', 'complete', '2000-01-01'
      from vintage_span where series_key = ${victim?.key ?? 0} limit 1`;
    const read = async (): Promise<string> => (await fetch(`${stack.origin}/api/v1/observations.csv`)).text();
    await expect(read()).rejects.toThrow();
  });
});

describe("the page of the API", () => {
  it("shows every endpoint of the document, drawn on the server", async () => {
    const page = await (await fetch(`${stack.origin}/en/api`)).text();
    const document = (await (await fetch(`${stack.origin}/api/v1/openapi.json`)).json()) as { paths: object };
    for (const path of Object.keys(document.paths).filter((each) => !each.endsWith(".csv")))
      expect(page).toContain(path);
    expect(page).toContain("realtime_start");
  });
});

it.each(["/en/snapshots", "/es/verify", "/en/api", "/en/snapshots/new?series=usd-mxn-h10"])(
  "%s fits 320 px",
  async (path) => {
    const page = await open(path, { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  },
);
