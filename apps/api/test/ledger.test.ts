import { PAPER } from "@frontera/content";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LEDGER_COLUMNS } from "@frontera/publishing";
import { startApi, type StartedApi } from "./start-api.ts";

let running: StartedApi;
beforeAll(async () => {
  running = await startApi();
});
afterAll(() => running.close());

const get = (path: string): Promise<Response> => fetch(`${running.origin}${path}`);

describe("the ledger", () => {
  it("has every figure of the paper, and its file holds exactly what the API answers", async () => {
    const { entries, publishedOn } = await running.trpc.ledger.query({});
    expect([entries.length, publishedOn]).toEqual([PAPER.figures.length, "2017-12-31"]);
    const response = await get("/figures.csv");
    expect(response.headers.get("content-disposition")).toContain("figures_asof-2026-11-24_");
    const records = parse(await response.text(), { from_line: 2 });
    expect(records).toEqual(
      entries.map((entry) =>
        LEDGER_COLUMNS.map(({ read, kind }) => {
          const cell = read(entry) ?? "";
          return kind === "text" && /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
        }),
      ),
    );
  });

  it.each([
    ["indicator=merida&pillar=2", 6],
    ["verdict=inconsistent", 4],
    ["indicator=peso", 3],
  ])("%s filters page, file and API alike", async (query, count) => {
    const input = Object.fromEntries(new URLSearchParams(query)) as Parameters<typeof running.trpc.ledger.query>[0];
    expect((await running.trpc.ledger.query(input)).entries).toHaveLength(count);
    expect(parse(await (await get(`/figures.csv?${query}`)).text(), { from_line: 2 })).toHaveLength(count);
  });

  it("a figure that equals another period as published when the paper came out says so in page, file and comparison alike", async () => {
    const said = "The figure equals 2016 as then published: US$294.2 billion (edition of March 3, 2017).";
    const { entries } = await running.trpc.ledger.query({ indicator: "trade" });
    const compared = await running.trpc.comparisons.query({ indicator: "trade" });
    for (const told of [entries, compared])
      expect(told.find(({ figure }) => figure.id === "exports-to-us-2014")?.sentences.en).toContain(said);
    expect(await (await get("/figures/exports-to-us-2014.csv")).text()).toContain(said);
    // Before the edition of then was out there was nothing to read it by.
    const earlier = await running.trpc.comparisons.query({ indicator: "trade", asOf: "2017-03-02" });
    expect(JSON.stringify(earlier)).not.toContain("as then published");
  });

  it("a figure has a file of its own", async () => {
    const records = parse(await (await get("/figures/uac-2014.csv")).text(), { from_line: 2 });
    expect(records).toHaveLength(1);
    expect(records[0]?.[0]).toBe("uac-2014");
  });

  it.each([
    ["/figures.csv?pillar=5", 400, "pillar"],
    ["/figures.csv?verdict=true", 400, "verdict"],
    ["/figures.csv?sort=asc", 400, "sort"],
    ["/figures.csv?asOf=2030-01-01", 400, "asOf 2030-01-01 lies in the future"],
    ["/figures.csv?indicator=peso&pillar=1", 404, "no figure of the paper passes this filter"],
    ["/figures/atlantis.csv", 404, "atlantis"],
    ["/figures/uac-2014.csv?indicator=peso", 400, "indicator"],
  ])("%s is refused by name", async (path, status, named) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(named);
  });

  it("as known when the paper came out, no official value of a later vintage is in it", async () => {
    const { entries } = await running.trpc.ledger.query({ asOf: "2017-12-31" });
    for (const { asKnown, latest } of entries)
      for (const official of [asKnown.official, latest])
        for (const row of official?.rows ?? []) expect(row.vintageDate <= "2017-12-31").toBe(true);
  });
});

describe("memory", () => {
  it("every change of a verdict has its cause in words, in both languages", async () => {
    const log = await running.trpc.verdictLog.query({ figure: "deadliest-month" });
    expect(log.map(({ to }) => to)).toEqual(["still-first", "holds"]);
    expect(log[1]?.words).toEqual({
      en: "July 31, 2018: from “still the highest” to “holds”, through new data.",
      es: "31 de julio de 2018: de «sigue siendo el máximo» a «se cumple», por datos nuevos.",
    });
    expect((await running.trpc.verdictLog.query({})).length).toBeGreaterThan(log.length);
  });

  it("a series says how its values usually moved, as far as vintages were held on the day", async () => {
    const { badge, memory } = await running.trpc.revisions.query({ id: "sesnsp-homicide-victims" });
    expect(badge?.movement?.cases).toBeGreaterThan(4);
    const earlier = await running.trpc.revisions.query({ id: "sesnsp-homicide-victims", asOf: "2018-03-01" });
    expect(earlier.memory?.vintages).toBeLessThan(memory?.vintages ?? 0);
    await expect(running.trpc.revisions.query({ id: "atlantis" })).rejects.toThrow("unknown series: atlantis");
  });

  it("a year in progress stands beside the same part of the year before", async () => {
    const { toDate } = await running.trpc.series.query({ id: "usbp-sw-apprehensions-fy" });
    expect(toDate[0]).toMatchObject({
      row: { period: "FY2026", coversUntil: "2026-08-31" },
      earlier: { period: "FY2025", coversUntil: "2025-08-31" },
      change: { comparable: true },
    });
  });
});
