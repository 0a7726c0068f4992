import { CATALOGUE } from "@frontera/content";
import { addDays, describeFamilies } from "@frontera/domain";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropExpiredBytes, openDatabase, readSeries, recordDescriptions, type Database } from "@frontera/db";
import { findSource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { allAt } from "@frontera/sources/test/effects";
import { khsmWorkbook } from "@frontera/sources/test/khsm-workbook";
import { startPublisher } from "@frontera/testing/publisher-server";
import { writeMunicipalFile } from "@frontera/ingest/test/municipal-file";
import { runSource, writeDown } from "@frontera/ingest";
import { serveImportsOn } from "@frontera/ingest/test/serve-imports";
import { effectsOn } from "@frontera/ingest/test/effects";
import { anyone, type Access } from "../src/access.ts";
import { openAccess } from "./open-access.ts";
import { startLive, type Live } from "../src/live.ts";
import type { Router } from "../src/router.ts";
import { createApp, listen } from "../src/server.ts";

const fred = (...lines: string[]): string => `observation_date,DEXMXUS\n${lines.join("\n")}\n`;
/** Twenty-eight weekdays, the last of them 28 February 2017. */
const days = Array.from({ length: 40 }, (_, index) => addDays("2017-01-20", index))
  .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
  .map((day, index) => `${day},20.${String(100 + index)}`);

/** A publisher who lets nobody in. */
const closed = await startPublisher((_, response) => response.writeHead(403).end());

let db: Database;
let live: Live;
let origin: string;
let api: ReturnType<typeof createTRPCClient<Router>>;
let access: Access = openAccess;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  const url = await createDatabase();
  db = await openDatabase(url);
  live = await startLive(db);
  const switching: Access = { kind: "local", actorOf: (request) => access.actorOf(request) };
  const context = { db, live, access: switching, now: () => new Date("2026-11-24T12:00:00Z") };
  const { server, port } = await listen(createApp(context), "127.0.0.1", 0);
  origin = `http://127.0.0.1:${String(port)}`;
  api = createTRPCClient<Router>({ links: [httpLink({ url: `${origin}/trpc` })] });
  const archive = findSource("archive");
  if (!archive) throw new Error("no archive");
  await writeDown(effectsOn(db));
  await runSource(archive, effectsOn(db), "command");
  closing.push(
    await serveImportsOn(url, { ...effectsOn(db), baseUrls: allAt(closed) }),
    () => server.close(),
    () => live.close(),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
  await db.close();
});

async function upload(
  content: string | Uint8Array<ArrayBuffer>,
  { source = "fred-h10", name = "fredgraph.csv", date = "2017-03-06", headers = {} } = {},
): Promise<Response> {
  const body = new FormData();
  body.set("source", source);
  body.set("vintage_date", date);
  body.set("file", new File([content], name));
  return fetch(`${origin}/api/imports?locale=es`, { method: "POST", body, headers, redirect: "manual" });
}
const answer = (id: number, said: "confirm" | "discard"): Promise<Response> =>
  fetch(`${origin}/api/imports/${String(id)}/${said}`, { method: "POST", redirect: "manual" });

async function uploaded(text: string): Promise<number> {
  const response = await upload(text);
  expect(response.status).toBe(303);
  const { id } = (await response.json()) as { id: number };
  expect(response.headers.get("Location")).toBe(`/es/sources/imports#import-${String(id)}`);
  return id;
}
const requestOf = async (id: number) => (await api.sources.imports.query()).requests.find((each) => each.id === id);
const settled = (id: number, state: string) =>
  expect.poll(() => requestOf(id), { timeout: 60_000 }).toMatchObject({ state });
const valueOn = async (day: string): Promise<string | null | undefined> =>
  (await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-24" }))
    .get("usd-mxn-h10")
    ?.find(({ period }) => period === day)?.value;

describe("sources", () => {
  it("every release has a state, the day it covers, and the whole is in the state of its oldest part", async () => {
    const { state, releases } = await api.sources.releases.query();
    expect(releases.map(({ status: { releaseId } }) => releaseId)).toEqual(Object.keys(CATALOGUE.releases));
    // What nothing was fetched of yet has no age, and the whole is not judged by it.
    const unheld = releases.filter(({ status: { covers } }) => covers === null).map(({ status }) => status);
    expect(unheld.map(({ releaseId, state: own }) => [releaseId, own])).toEqual([
      ["banxico-settlement", "not-configured"],
      ["ecb-reference-rates", "not-held"],
      ["frankfurter", "not-held"],
      ["ohss-khsm", "not-held"],
      ["foreign-assistance-accounts", "not-held"],
      ["foreign-assistance-budget", "not-held"],
      ["usaspending", "not-held"],
      ["comtrade-exports", "not-held"],
      ["se-direct-investment", "not-held"],
      ["unodc-prices", "not-held"],
      ["cbp-budget", "not-held"],
    ]);
    expect(state).toBe("overdue");
    expect(releases.some(({ status }) => status.state === "overdue")).toBe(true);
  });

  it("a release is the runs, vintages and files it rests on; a file comes back byte for byte under its hash", async () => {
    const { vintages, runs, sources } = await api.sources.release.query({ id: "fed-h10" });
    expect(sources.map(({ id }) => id)).toContain("fred-h10");
    expect(runs[0]).toMatchObject({ sourceId: "archive", trigger: "command", outcome: "appended" });
    const sha256 = vintages[0]?.downloadSha256 ?? "";
    const file = await fetch(`${origin}/api/downloads/${sha256}`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(file.headers.get("Content-Length")).toBe(String(bytes.length));
    expect(file.headers.get("ETag")).toBe(`"${sha256}"`);
    const again = await fetch(`${origin}/api/downloads/${sha256}`, { headers: { "If-None-Match": `"${sha256}"` } });
    expect(again.status).toBe(304);
  });

  it("the revision log of case files holds every restated cell, older ones behind the newer", async () => {
    const { cells } = await api.sources.release.query({ id: "sesnsp-cnsp" });
    expect(cells.length).toBeGreaterThan(20);
    const dates = cells.map(({ vintageDate }) => vintageDate);
    expect(dates).toEqual(dates.toSorted().reverse());
    for (const { from, to } of cells) expect(from).not.toBe(to);
  });

  it("of a count whose caution alone came or went nothing stands in the revision log, in the API or among an edition's counts", async () => {
    const id = "cbp-drug-seizures";
    const { vintages } = await api.sources.release.query({ id });
    const cells: Awaited<ReturnType<typeof api.sources.release.query>>["cells"][number][] = [];
    for (let more = true; more;) {
      const page = await api.sources.release.query({ id, offset: cells.length });
      cells.push(...page.cells);
      more = page.hasMore;
    }
    expect(cells.length).toBeGreaterThan(20);
    for (const { seriesId, period, from, to } of cells) expect(from, `${seriesId} ${period}`).not.toBe(to);
    for (const { vintageDate, revised, withdrawn } of vintages)
      expect([vintageDate, cells.filter((cell) => cell.vintageDate === vintageDate).length]).toEqual([
        vintageDate,
        (revised ?? 0) + (withdrawn ?? 0),
      ]);
    const path = "/api/v1/series/cbp-seizure-events-marijuana-fy/revisions?kind=revised";
    const { revisions } = (await (await fetch(`${origin}${path}`)).json()) as {
      revisions: readonly Readonly<Record<string, string>>[];
    };
    for (const row of revisions) expect(row["from_value"], row["period"]).not.toBe(row["to_value"]);
  });

  it("an unknown release and an unknown or malformed hash are named", async () => {
    await expect(api.sources.release.query({ id: "toString" })).rejects.toThrow("unknown release: toString");
    expect((await fetch(`${origin}/api/downloads/${"0".repeat(64)}`)).status).toBe(404);
    expect((await fetch(`${origin}/api/downloads/../x`)).status).toBe(404);
    expect((await fetch(`${origin}/api/downloads/xyz`)).status).toBe(400);
  });

  it("a unit that the catalogue changes is on the record of its series, with what it was", async () => {
    const [first] = describeFamilies(CATALOGUE).filter(({ seriesId }) => seriesId === "usd-mxn-h10");
    if (!first) throw new Error("no family");
    const changed = { ...first, facts: { ...first.facts, unit: "percent" as const } };
    expect(await recordDescriptions(db, [changed], "2026-11-24T13:00:00.000Z")).toEqual(["usd-mxn-h10"]);
    expect(await recordDescriptions(db, [changed], "2026-11-24T14:00:00.000Z")).toEqual([]);
    const { redescribed } = await api.sources.release.query({ id: "fed-h10" });
    expect(redescribed).toEqual([
      {
        seriesId: "usd-mxn-h10",
        recordedAt: "2026-11-24T13:00:00.000Z",
        changes: [{ name: "unit", from: '"MXN/USD"', to: '"percent"' }],
      },
    ]);
  });
});

describe("files brought by hand", () => {
  it("are looked at first: nothing is stored until an operator says so, and then exactly what was shown", async () => {
    const before = await valueOn("2017-02-27");
    const id = await uploaded(fred(...days.slice(0, 26), "2017-02-27,99.5", "2017-02-28,20.128"));
    await settled(id, "checked");
    const request = await requestOf(id);
    expect(request).toMatchObject({ sourceId: "fred-h10", fileName: "fredgraph.csv", vintageDate: "2017-03-06" });
    const { report } = request ?? {};
    expect((report?.added ?? 0) + (report?.revised ?? 0)).toBe(28);
    expect(await valueOn("2017-02-27")).toBe(before);
    expect((await answer(id, "confirm")).status).toBe(303);
    await settled(id, "done");
    const asOf = await readSeries(db, ["usd-mxn-h10"], { asOf: "2017-03-06" });
    expect(asOf.get("usd-mxn-h10")).toHaveLength(28);
    expect((await api.sources.release.query({ id: "fed-h10" })).runs[0]).toMatchObject({
      trigger: "file",
      outcome: "appended",
      survey: { rows: 28 },
    });
  });

  it("what is odd is said before anything is stored: a value far from its neighbours, one restated, one withdrawn, fewer rows", async () => {
    const lines = days
      .map((line) => line.replace("2017-01-25,20.103", "2017-01-25,"))
      .map((line) => line.replace("2017-02-10,20.115", "2017-02-10,200.115"));
    const id = await uploaded(fred(...lines.slice(0, 21)));
    await settled(id, "checked");
    const report = (await requestOf(id))?.report;
    expect([...new Set(report?.groups.map(({ code }) => code))].toSorted()).toEqual([
      "large-revision",
      "many-restated",
      "withdrawn",
    ]);
    expect(report?.drift).toEqual([{ kind: "fewer-rows", from: 28, to: 21 }]);
    const every = await fetch(`${origin}/api/imports/${String(id)}/findings.csv`);
    const written = (await every.text()).trim().split("\r\n");
    expect(written).toHaveLength(1 + (report?.findingCount ?? 0));
    expect(written[0]).toBe(
      "kind,severity,series_id,part,period,other,value,beside,count,of,vintage_date,edition_date,note",
    );
    expect(written).toContain("large-revision,hold,usd-mxn-h10,,2017-02-10,,200.115,20.115,,,,,");
    expect((await fetch(`${origin}/api/imports/999999/findings.csv`)).status).toBe(404);
    await answer(id, "discard");
    expect(await requestOf(id)).toMatchObject({ state: "discarded" });
    expect((await answer(id, "confirm")).status).toBe(400);
  });

  it("a wrong file is refused by value and row, and its bytes are kept", async () => {
    const id = await uploaded(fred("2017-02-01,oops"));
    await settled(id, "refused");
    expect(await requestOf(id)).toMatchObject({ error: 'fredgraph.csv: not a rate: "oops" (row 2)' });
    const { downloadSha256 } = (await requestOf(id)) ?? {};
    expect(await (await fetch(`${origin}/api/downloads/${downloadSha256 ?? ""}`)).text()).toContain("oops");
    const { summary } = await api.sources.release.query({ id: "fed-h10" });
    expect(summary?.status.state).not.toBe("source-error");
  });

  it("a file too large for memory is looked at and stored as one that ingest reads from disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "frontera-upload-"));
    const path = join(folder, "municipal.csv");
    await writeMunicipalFile(path, { municipalitiesPerState: 2, firstYear: 2024, lastYear: 2024 });
    const named = { source: "sesnsp-municipal", name: "IDM_NM_dic24.csv.gz", date: "2025-01-20" };
    const response = await upload(new Uint8Array(gzipSync(readFileSync(path))), named);
    rmSync(folder, { recursive: true });
    const { id } = (await response.json()) as { id: number };
    await settled(id, "checked");
    const { report } = (await requestOf(id)) ?? {};
    expect(report).toMatchObject({
      added: 32 * 2 * 12,
      revised: 0,
      vintages: [{ releaseId: "sesnsp-cnsp", series: 64 }],
    });
    expect(report?.changes[0]).toMatchObject({ seriesId: "sesnsp-homicide-cases.mun-01001", period: "2024-01" });
    await answer(id, "confirm");
    await settled(id, "done");
    const [{ n } = { n: 0 }] = await db.sql<{ n: number }[]>`
      select count(*)::int as n from observation o join series s on s.key = o.series_key where s.id like '%.mun-%'`;
    expect(n).toBe(32 * 2 * 12);
  });

  it("a workbook is looked at and stored like any other file", async () => {
    const named = { source: "ohss-border-patrol", name: "KHSM Encounters (USBP) fy00m12.xlsx" };
    const response = await upload(new Uint8Array(await khsmWorkbook()), named);
    const { id } = (await response.json()) as { id: number };
    await settled(id, "checked");
    expect((await requestOf(id))?.report).toMatchObject({ added: 3, vintages: [{ releaseId: "ohss-khsm" }] });
    await answer(id, "confirm");
    await settled(id, "done");
  });

  it("a fetch that is asked for is run, and its failure is said", async () => {
    const response = await fetch(`${origin}/api/imports/fetch/fred-h10`, { method: "POST", redirect: "manual" });
    const { id } = (await response.json()) as { id: number };
    await settled(id, "refused");
    expect(await requestOf(id)).toMatchObject({
      kind: "fetch",
      error: expect.stringContaining("answered 403") as string,
    });
  });

  it.each([
    ["an unknown source", "a,b\n", { source: "fred" }, 400, 'unknown source: \\"fred\\"'],
    ["an empty file", "", {}, 400, "no file, or an empty one"],
    ["a page of another site", "a,b\n", { headers: { Origin: "http://evil.example" } }, 403, "may not write here"],
  ])("%s is refused by name", async (_, text, options, status, message) => {
    const response = await upload(text, options);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(message);
  });

  it("readers may look and not bring", async () => {
    access = { kind: "reading-only", actorOf: () => Promise.resolve(anyone) };
    try {
      expect((await api.sources.imports.query()).isOperator).toBe(false);
      expect((await upload(fred("2017-02-01,20.1"))).status).toBe(401);
      expect((await answer(1, "confirm")).status).toBe(401);
    } finally {
      access = openAccess;
    }
  });

  it("a name cannot lead out of its place", async () => {
    const response = await upload(fred("2017-02-01,oops"), { name: "../../etc/pass\u0000wd <b>.csv" });
    const { id } = (await response.json()) as { id: number };
    expect((await requestOf(id))?.fileName).toMatch(/^pass_wd _b_\.csv$/);
    await settled(id, "refused");
  });
});

describe("retention", () => {
  it("drops bytes that no vintage rests on after 90 days, keeps their record, and never those of a vintage", async () => {
    const counts = async () =>
      db.sql`select count(*)::int as records, count(*) filter (where bytes_dropped_at is null)::int as kept,
             (select count(distinct download_sha256)::int from vintage) as used from download`;
    const [before] = await counts();
    expect(await dropExpiredBytes(db, new Date("2027-02-01T00:00:00Z"))).toBe(0);
    // Marked in one night, gone a week later.
    expect(await dropExpiredBytes(db, new Date("2028-02-01T00:00:00Z"))).toBe(0);
    expect(await dropExpiredBytes(db, new Date("2028-02-08T00:00:00Z"))).toBeGreaterThan(0);
    const [after] = await counts();
    expect(after).toMatchObject({ records: before?.["records"] as number, kept: after?.["used"] as number });
    const [gone] = await db.sql<{ sha256: string }[]>`select sha256 from download where bytes_dropped_at is not null`;
    const response = await fetch(`${origin}/api/downloads/${gone?.sha256 ?? ""}`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain("their record stays");
  });
});
