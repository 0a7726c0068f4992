import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { foreignAssistance } from "../src/foreign-assistance/index.ts";
import { allAt, effects } from "./effects.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { startPublisher } from "@frontera/testing/publisher-server";
import { altered, fetchWhole, fixture } from "./read-file.ts";

const file = { ...fixture("foreign-assistance/country.csv"), lastModified: "2025-04-30" };
const header =
  '"Country Code","Country Name","Region ID","Region Name","Income Group Acronym","Income Group Name","Transaction Type ID","Transaction Type Name","Fiscal Year","current_amount","constant_amount"';
const snake =
  "country_code,country_name,region_id,region_name,income_group_acronym,income_group_name,transaction_type_id,transaction_type_name,fiscal_year,current_amount,constant_amount";
const mixed =
  "Country Code,Country Name,Region ID,Region Name,Income Group Acronym,income_roup,Transaction Type ID,transaction_type_name,Fiscal Year,current_amount,Constant_Amount";

describe("ForeignAssistance.gov's country file", () => {
  it("gives each stage as a series of its own, in current and in constant dollars, Mexico alone", () => {
    const vintages = foreignAssistance.parse(file);
    expect(only(vintages)).toMatchObject({ releaseId: "foreign-assistance", vintageDate: "2025-04-30" });
    expect(
      only(vintages)
        .series.map(({ seriesId }) => seriesId)
        .sort(),
    ).toEqual([
      "us-aid-mexico-appropriated-constant-fy",
      "us-aid-mexico-appropriated-fy",
      "us-aid-mexico-disbursed-constant-fy",
      "us-aid-mexico-disbursed-fy",
      "us-aid-mexico-obligated-constant-fy",
      "us-aid-mexico-obligated-fy",
      "us-aid-mexico-requested-constant-fy",
      "us-aid-mexico-requested-fy",
    ]);
    expect(valuesOf(vintages, "us-aid-mexico-obligated-fy")).toMatchObject({
      FY1946: "1200000",
      FY1976TQ: "2000",
      FY2017: "296265815",
    });
    expect(valuesOf(vintages, "us-aid-mexico-obligated-constant-fy")).toMatchObject({ FY1946: "15054882" });
    expect(valuesOf(vintages, "us-aid-mexico-appropriated-fy")).toEqual({
      FY2016: "160159063",
      FY2017: "138569057",
      FY2023: "104690663",
    });
  });

  it("the transition quarter lies between 1976 and 1977", () => {
    const periods = observationsOf(foreignAssistance.parse(file), "us-aid-mexico-obligated-fy").map(
      ({ period }) => period,
    );
    expect(periods.slice(0, 4)).toEqual(["FY1946", "FY1976", "FY1976TQ", "FY1977"]);
  });

  it("flows of the two years before the edition's own are still being filled in, other stages are not", () => {
    const vintages = foreignAssistance.parse(file);
    const caveats = (id: string): unknown =>
      observationsOf(vintages, id).flatMap(({ period, caveat }) => (caveat === null ? [] : [period]));
    expect(caveats("us-aid-mexico-disbursed-fy")).toEqual(["FY2023", "FY2024", "FY2025"]);
    expect(caveats("us-aid-mexico-requested-fy")).toEqual([]);
  });

  it.each([
    ["all in snake case", snake],
    ["mixed, with income_roup", mixed],
  ])("reads the same under a header %s", (_, drifted) => {
    expect(foreignAssistance.parse(altered(file, header, drifted))).toEqual(foreignAssistance.parse(file));
  });

  it("amounts can be negative, and NULL or nothing is missing, not zero", () => {
    const vintages = foreignAssistance.parse(
      altered(altered(file, "2016,87681432,108839439", "2016,-87681432,NULL"), "2017,296265815", "2017,"),
    );
    expect(valuesOf(vintages, "us-aid-mexico-obligated-fy")).toMatchObject({ FY2016: "-87681432", FY2017: null });
    expect(valuesOf(vintages, "us-aid-mexico-obligated-constant-fy")).toMatchObject({ FY2016: null });
  });

  it("reads the file gzipped too, and without a date of the publisher's is dated by the day it was read", () => {
    const bytes = gzipSync(file.bytes);
    expect(foreignAssistance.parse({ ...file, bytes })).toEqual(foreignAssistance.parse(file));
    expect(only(foreignAssistance.parse({ ...file, lastModified: null }))).toMatchObject({
      vintageDate: "2026-11-24",
      vintageDateBasis: "observed",
    });
  });

  it.each([
    ["a column that is gone", '"Fiscal Year"', '"Year"', "unknown-header", "expected one column fiscalyear"],
    ["a column twice", '"Region ID"', '"Fiscal_Year"', "unknown-header", "expected one column fiscalyear"],
    [
      "a stage nobody knows",
      "Obligations,1946",
      "Outlays,1946",
      "bad-value",
      'unknown transaction type: "Outlays" (row 8.transactiontypename)',
    ],
    ["a year that is none", "Obligations,1946", "Obligations,46", "bad-value", 'not a fiscal year: "46" (row 8'],
    ["an amount in words", "1946,1200000", "1946,1.2 million", "bad-value", 'not an amount: "1.2 million" (row 8'],
    [
      "a year twice",
      "Obligations,1977",
      "Obligations,1976",
      "duplicate-row",
      "Obligations of 1976 stands in it twice (row 11)",
    ],
    [
      "a file cut off",
      "UMIC,Upper Middle Income Country,18,President's Budget Requests,2024,111553000,103942802",
      "UMIC",
      "not-the-file",
      "cut off",
    ],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => foreignAssistance.parse(altered(file, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("refuses a file without Mexico", () => {
    const bytes = Buffer.from(Buffer.from(file.bytes).toString().replaceAll("MEX,", "GTM,"));
    expect(() => foreignAssistance.parse({ ...file, bytes })).toThrow("no rows of the country MEX");
  });

  it("refuses a file that lacks a stage which every edition has for Mexico", () => {
    const lines = Buffer.from(file.bytes).toString().split("\n");
    const bytes = Buffer.from(lines.filter((line) => !line.includes("Disbursements")).join("\n"));
    expect(() => foreignAssistance.parse({ ...file, bytes })).toThrow("no Disbursements of Mexico");
  });

  it("is dated by Last-Modified, and shows another column as drift", async () => {
    const address = await startPublisher((_, response) => {
      response.writeHead(200, { "Last-Modified": "Wed, 30 Apr 2025 09:00:00 GMT" }).end(file.bytes);
    });
    const download = await fetchWhole(foreignAssistance, { ...effects, baseUrls: allAt(address) });
    expect(only(foreignAssistance.parse(download))).toMatchObject({
      vintageDate: "2025-04-30",
      vintageDateBasis: "published",
    });
    expect(foreignAssistance.survey?.(download)).toMatchObject({
      rows: 24,
      header: expect.arrayContaining(["Region ID"]) as unknown,
    });
  });
});
