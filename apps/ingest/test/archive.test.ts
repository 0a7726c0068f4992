import { CATALOGUE } from "@frontera/content";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, type Database } from "@frontera/db";
import { type SeriesId } from "@frontera/domain";
import { findSource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { countChanges, ingest, type IngestResult } from "../src/ingest.ts";
import { effectsOn } from "./effects.ts";

let db: Database;
let first: IngestResult;

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  const archive = findSource("archive");
  if (!archive) throw new Error("no archive");
  first = await ingest(archive, effectsOn(db));
});
afterAll(() => db.close());

async function valueOf(id: SeriesId, period: string, asOf = "2026-11-24") {
  const read = await readSeries(db, [id], { asOf });
  const found = read.get(id)?.find((stored) => stored.period === period);
  return found ? { value: found.value, status: found.status, caveat: found.caveat } : null;
}

const sum = (values: readonly (string | null)[]): number => values.reduce((total, value) => total + Number(value), 0);

describe("the bundled archive, loaded", () => {
  it("fills every series of the catalogue that is compiled, and none stays empty unseen", async () => {
    // Parts of totals come with CBP's own files.
    const read = await readSeries(
      db,
      CATALOGUE.series.filter(({ part }) => part === null).map(({ id }) => id),
      { asOf: "2026-11-24" },
    );
    const empty = [...read].filter(([, observations]) => observations.length === 0).map(([id]) => id.split(".")[0]);
    // Case files by state and RNID's victims come with SESNSP's own files: none of theirs are compiled. Nor are what is typed from documents, when needed.
    expect([...new Set(empty)].sort()).toEqual([
      "merida-appropriated-crs-esf-fy",
      "merida-appropriated-crs-fmf-fy",
      "merida-appropriated-crs-incle-fy",
      "mexican-born-us-acs-margin",
      "mx-fdi-received-share-us",
      "ohss-usbp-sw-encounters",
      "sesnsp-attempted-feminicide-cases-rnid",
      "sesnsp-attempted-feminicide-victims-rnid",
      "sesnsp-attempted-homicide-cases-rnid",
      "sesnsp-attempted-homicide-victims-rnid",
      "sesnsp-feminicide-cases",
      "sesnsp-feminicide-cases-rnid",
      "sesnsp-feminicide-victims-rnid",
      "sesnsp-homicide-cases",
      "sesnsp-homicide-cases-rnid",
      "sesnsp-homicide-victims-rnid",
      "un-comtrade-mx-share-us",
      "un-comtrade-mx-to-us",
      "un-comtrade-mx-to-world",
      "unodc-cocaine-wholesale-mexico",
      "unodc-cocaine-wholesale-us",
      "us-aid-mexico-esf-appropriated-fy",
      "us-aid-mexico-esf-disbursed-fy",
      "us-aid-mexico-esf-obligated-fy",
      "us-aid-mexico-esf-requested-fy",
      "us-aid-mexico-incle-appropriated-fy",
      "us-aid-mexico-incle-disbursed-fy",
      "us-aid-mexico-incle-obligated-fy",
      "us-aid-mexico-incle-requested-fy",
      "us-aid-mexico-nadr-appropriated-fy",
      "us-aid-mexico-nadr-disbursed-fy",
      "us-aid-mexico-nadr-obligated-fy",
      "us-aid-mexico-nadr-requested-fy",
      "usaspending-mexico-incle-obligated-fy",
      "usbp-budget-fy",
      "usd-mxn-ecb-cross",
      "usd-mxn-fix-frankfurter",
      "usd-mxn-fix-settlement",
    ]);
  });

  it("loaded again, writes nothing", async () => {
    const count = async (): Promise<unknown> => [
      ...(await db.sql`select (select count(*) from observation) as o, (select count(*) from vintage) as v, (select count(*) from vintage_span) as s`),
    ];
    const before = await count();
    const archive = findSource("archive");
    const again = archive && (await ingest(archive, effectsOn(db)));
    expect(again?.vintages.every(({ outcome }) => outcome === "unchanged")).toBe(true);
    expect(await count()).toEqual(before);
  });

  it("holds more than 29,000 observations in more than 100 vintages", () => {
    expect(countChanges(first.vintages).added).toBeGreaterThan(29_000);
    expect(first.vintages.length).toBeGreaterThan(100);
  });

  it("gives the peso's H.10 around the 2016 election as published, to the digit", async () => {
    expect(await valueOf("usd-mxn-h10", "2016-11-08")).toMatchObject({ value: "18.4350" });
    expect(await valueOf("usd-mxn-h10", "2016-11-09")).toMatchObject({ value: "19.7745" });
  });

  it.each<[SeriesId, string, string]>([
    ["sesnsp-homicide-victims-vm", "2017-11-21", "2764"],
    ["sesnsp-homicide-victims-vm", "2017-12-24", "2773"],
    ["sesnsp-homicide-and-feminicide-victims", "2018-02-19", "2805"],
    ["sesnsp-homicide-and-feminicide-victims", "2018-03-22", "2809"],
    ["sesnsp-homicide-and-feminicide-victims", "2018-05-21", "2810"],
    ["sesnsp-homicide-and-feminicide-victims", "2024-11-04", "2825"],
    ["sesnsp-homicide-victims", "2023-08-24", "2764"],
    ["sesnsp-homicide-victims", "2025-07-20", "2764"],
    ["sesnsp-feminicide-victims", "2025-07-20", "61"],
    ["sesnsp-homicide-cases", "2020-11-20", "2362"],
    ["sesnsp-homicide-cases", "2026-09-19", "2362"],
  ])("October 2017 in %s, as known on %s, is %s", async (id, asOf, value) => {
    expect(await valueOf(id, "2017-10", asOf)).toMatchObject({ value });
  });

  it("nothing is projected back: before the first vintage of a series nothing is known", async () => {
    expect(await valueOf("sesnsp-homicide-victims-vm", "2017-10", "2017-11-20")).toBeNull();
    expect(await valueOf("sesnsp-homicide-victims", "2017-10", "2017-12-31")).toBeNull();
    expect(await valueOf("usd-mxn-h10", "2016-11-08", "2017-12-31")).toBeNull();
  });

  it("reads what was public on a past day out of editions held whole", async () => {
    const last = async (id: SeriesId, asOf: string) =>
      (await readSeries(db, [id], { asOf })).get(id)?.findLast(({ value }) => value !== null)?.period;
    expect(await last("cbp-sw-encounters", "2024-06-01")).toBe("2023-09");
    expect(await last("cbp-sw-encounters", "2025-11-30")).toBe("2025-09");
    expect(await last("usbp-sw-apprehensions", "2017-12-31")).toBe("2017-09");
    expect(await valueOf("usbp-sw-apprehensions", "2016-11", "2016-12-31")).toMatchObject({ value: "47214" });
    expect(await valueOf("usbp-sw-apprehensions", "2016-11", "2017-12-31")).toMatchObject({ value: "47211" });
    expect(await valueOf("usbp-sw-apprehensions-fy", "FY2017", "2017-12-31")).toMatchObject({ value: "303916" });
  });

  it("Oaxaca's months printed as 0 are missing with the reason, and the nation's sums are marked low", async () => {
    expect(await valueOf("sesnsp-homicide-victims.MX-OAX", "2016-10")).toEqual({
      value: null,
      status: "L",
      caveat: "published-as-zero",
    });
    expect(await valueOf("sesnsp-homicide-victims", "2016-10")).toMatchObject({
      status: "U",
      caveat: "oaxaca-unreported",
    });
    expect(await valueOf("sesnsp-homicide-victims.MX-OAX", "2016-11")).toMatchObject({ status: "A", caveat: null });
  });

  it("a preliminary figure is provisional until the definitive one, and both can be read", async () => {
    expect(await valueOf("inegi-homicide-deaths", "2016", "2017-07-26")).toMatchObject({ value: "23953", status: "P" });
    expect(await valueOf("inegi-homicide-deaths", "2016")).toMatchObject({ value: "24559", status: "A" });
  });

  it("money that went on filling in is read as it was seen in each edition", async () => {
    expect(await valueOf("us-aid-mexico-obligated-fy", "FY2023", "2023-09-30")).toMatchObject({
      caveat: "still-filling",
    });
    const editions = ["2023-09-30", "2024-11-30", "2024-12-31", "2025-04-30", "2025-11-30"];
    const values = await Promise.all(editions.map((asOf) => valueOf("us-aid-mexico-obligated-fy", "FY2023", asOf)));
    expect(values.map((read) => Math.round(Number(read?.value) / 1e5) / 10)).toEqual([49.8, 157.5, 180, 238.3, 246.3]);
  });

  it("a type of money the publisher dropped is withdrawn, not deleted", async () => {
    expect(await valueOf("us-aid-mexico-allocated-fy", "FY2015", "2023-09-30")).toMatchObject({ status: "A" });
    expect(await valueOf("us-aid-mexico-allocated-fy", "FY2015")).toEqual({
      value: null,
      status: "O",
      caveat: "withdrawn",
    });
  });

  it("a copy that holds single years withdraws none of the years between them", async () => {
    expect(await valueOf("usbp-sw-uac-fy", "FY2014")).toMatchObject({ value: "68541", status: "A" });
  });

  it("encounters of FY2023 add up to the total CBP prints", async () => {
    const read = await readSeries(db, ["cbp-sw-encounters"], { asOf: "2026-11-24" });
    const year = (read.get("cbp-sw-encounters") ?? []).filter(
      ({ period }) => period >= "2022-10" && period <= "2023-09",
    );
    expect(year).toHaveLength(12);
    expect(sum(year.map(({ value }) => value))).toBe(2_475_669);
  });
});
