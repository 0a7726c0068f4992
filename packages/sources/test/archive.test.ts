import { CATALOGUE, MEXICAN_STATES } from "@frontera/content";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { comparePeriods, type IncomingVintage, type Observation } from "@frontera/domain";
import { archive } from "../src/archive/index.ts";
import { effects } from "./effects.ts";
import { fetchWhole } from "./read-file.ts";

const download = await fetchWhole(archive, effects);
const vintages = archive.parse(download);

/** What each vintage says of a period of a series, oldest first. */
const statements = (seriesId: string, period: string): (Observation & Pick<IncomingVintage, "vintageDate">)[] =>
  vintages.flatMap(({ vintageDate, series }) =>
    series
      .filter((stated) => stated.seriesId === seriesId)
      .flatMap(({ observations }) => observations.filter((observed) => observed.period === period))
      .map((observed) => ({ ...observed, vintageDate })),
  );

const newest = (seriesId: string, period: string): Observation | undefined => statements(seriesId, period).at(-1);

const document = readFileSync(join(import.meta.dirname, "../../../docs/series.md"), "utf8");

const oaxacaUnreported = "2015-01 2015-03 2015-04 2015-06 2015-07 2015-09 2015-10 2015-12 2016-10".split(" ");

describe("the bundled archive", () => {
  it("is the same download every time it is read", async () => {
    expect((await fetchWhole(archive, effects)).sha256).toBe(download.sha256);
  });

  it("gives the vintages of each release oldest first", () => {
    for (const id of archive.releases) {
      const dates = vintages.filter(({ releaseId }) => releaseId === id).map(({ vintageDate }) => vintageDate);
      expect(dates.length, id).toBeGreaterThan(0);
      expect(dates, id).toEqual(dates.toSorted());
    }
  });

  it("holds the H.10 rate around the 2016 election as printed, to the digit", () => {
    expect(newest("usd-mxn-h10", "2016-11-08")?.value).toBe("18.4350");
    expect(newest("usd-mxn-h10", "2016-11-09")?.value).toBe("19.7745");
  });

  it("leaves the FIX's months without a copy outside every span", () => {
    const spans = vintages.flatMap(({ series }) => series).filter(({ seriesId }) => seriesId === "usd-mxn-fix");
    expect(spans.map(({ span }) => span)).toEqual([
      { first: "1991-11-12", last: "2025-11-25" },
      { first: "2026-03-02", last: "2026-03-13" },
    ]);
  });

  it("keeps every vintage of October 2017 in its own definition", () => {
    const said = (seriesId: string): Record<string, string | null> =>
      Object.fromEntries(statements(seriesId, "2017-10").map(({ vintageDate, value }) => [vintageDate, value]));
    expect(said("sesnsp-homicide-victims-vm")).toEqual({ "2017-11-21": "2764", "2017-12-24": "2773" });
    expect(said("sesnsp-homicide-and-feminicide-victims")).toEqual({
      "2018-02-19": "2805",
      "2018-02-24": "2805",
      "2018-03-22": "2809",
      "2018-04-23": "2809",
      "2018-05-21": "2810",
      "2018-07-21": "2810",
      "2024-11-04": "2825",
    });
    expect(new Set(Object.values(said("sesnsp-homicide-victims")))).toEqual(new Set(["2764"]));
    expect(statements("sesnsp-homicide-victims", "2017-10")).toHaveLength(20);
    expect(new Set(Object.values(said("sesnsp-feminicide-victims")))).toEqual(new Set(["61"]));
    expect(new Set(Object.values(said("sesnsp-homicide-cases")))).toEqual(new Set(["2362"]));
    expect(statements("sesnsp-homicide-cases", "2017-10")).toHaveLength(7);
  });

  it("never states Oaxaca's nine unreported months as a number, and marks the nation's sums low in every vintage", () => {
    for (const month of oaxacaUnreported) {
      expect(newest("sesnsp-homicide-victims.MX-OAX", month)).toMatchObject({
        value: null,
        status: "L",
        caveat: "published-as-zero",
      });
      for (const id of ["sesnsp-homicide-victims", "sesnsp-feminicide-victims", "sesnsp-homicide-cases"])
        for (const stated of statements(id, month))
          expect(stated).toMatchObject({ status: "U", caveat: "oaxaca-unreported" });
      for (const stated of statements("sesnsp-homicide-and-feminicide-victims", month))
        expect(stated).toMatchObject({ value: null, status: "L" });
    }
    const missing = MEXICAN_STATES.flatMap(({ code }) =>
      vintages
        .flatMap(({ series }) => series)
        .filter(({ seriesId }) => seriesId === `sesnsp-homicide-victims.${code}`)
        .flatMap(({ observations }) => observations.filter(({ value }) => value === null))
        .map(({ period }) => `${code} ${period}`),
    );
    expect(missing).toEqual(oaxacaUnreported.map((month) => `MX-OAX ${month}`));
  });

  it("the 32 states add up to the nation in the vintage that holds both", () => {
    const vintage = vintages.find(({ provenance }) => provenance.includes("804bd40"));
    const sums = new Map<string, number>();
    const national = new Map<string, number>();
    for (const { seriesId, observations } of vintage?.series ?? [])
      for (const { period, value } of observations) {
        const [family, state] = seriesId.split(".");
        const target = state === undefined ? national : sums;
        const key = `${String(family)} ${period}`;
        target.set(key, (target.get(key) ?? 0) + Number(value));
      }
    expect(national.size).toBe(252);
    expect(sums).toEqual(national);
  });

  it("the months of fiscal year 2023 add up to the totals CBP prints", () => {
    const months =
      "2022-10 2022-11 2022-12 2023-01 2023-02 2023-03 2023-04 2023-05 2023-06 2023-07 2023-08 2023-09".split(" ");
    const sum = (seriesId: string): number =>
      months.reduce((total, month) => total + Number(newest(seriesId, month)?.value), 0);
    expect(sum("cbp-sw-encounters")).toBe(2_475_669);
    expect(sum("usbp-sw-encounters")).toBe(2_045_838);
    expect(sum("usbp-sw-apprehensions")).toBe(1_496_067);
  });

  it("a fiscal year in progress is never a whole year", () => {
    expect(newest("usbp-sw-apprehensions-fy", "FY2026")).toMatchObject({
      value: "89760",
      completeness: "year-to-date",
      coversUntil: "2026-08-31",
    });
    expect(newest("usbp-sw-mexican-fy", "FY2025")).toMatchObject({
      completeness: "year-to-date",
      coversUntil: "2025-08-31",
    });
  });

  it("the transition quarter of 1976 is a period of its own", () => {
    expect(newest("us-aid-mexico-obligated-fy", "FY1976TQ")?.value).toBe("2000");
  });

  it.each(Object.keys(CATALOGUE.families))("docs/series.md says from when to when %s is held", (id) => {
    const periods = vintages
      .flatMap(({ series }) => series)
      .filter(({ seriesId }) => seriesId === id)
      .flatMap(({ observations }) => observations.filter(({ value }) => value !== null))
      .map(({ period }) => period)
      .sort(comparePeriods);
    const row = document.split("\n").find((line) => line.startsWith(`| \`${id}\``));
    const [first, last] = [periods.at(0), periods.at(-1)];
    expect(row).toContain(first === undefined ? "| none " : `| ${first} to ${String(last)} `);
  });

  it.each([
    ["a series nobody knows", "usd-mxn-h10,2016-11-08", "usd-mxn-h11,2016-11-08", 'unknown series: "usd-mxn-h11"'],
    ["a day that is none", "usd-mxn-h10,2016-11-08", "usd-mxn-h10,2016-11-31", 'unknown period: "2016-11-31"'],
    ["a value that is none", "2016-11-08,18.4350", "2016-11-08,18.4350e0", 'unknown value: "18.4350e0"'],
  ])("refuses %s by name and row", (_, from, to, message) => {
    const damaged = Buffer.from(new TextDecoder().decode(download.bytes).replace(from, to));
    const lines = new TextDecoder().decode(download.bytes).split("v01,usd-mxn-h10,1993-11-08")[1] ?? "";
    const row = lines.split("2016-11-08")[0]?.split("\\r\\n").length ?? 0;
    expect(() => archive.parse({ ...download, bytes: damaged })).toThrow(`${message} (row ${String(row + 1)})`);
  });
});
