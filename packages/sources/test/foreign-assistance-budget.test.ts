import { describe, expect, it } from "vitest";
import { foreignAssistanceBudget } from "../src/foreign-assistance-budget/index.ts";
import { only, valuesOf } from "./only.ts";
import { altered, fixture } from "./read-file.ts";

const file = { ...fixture("foreign-assistance-budget/budget.csv"), lastModified: "2025-04-30" };

describe("ForeignAssistance.gov's budget file", () => {
  it("gives requests and appropriations of each known account apart, their lines added up, Mexico alone", () => {
    const vintages = foreignAssistanceBudget.parse(file);
    expect(only(vintages)).toMatchObject({ releaseId: "foreign-assistance-budget", vintageDate: "2025-04-30" });
    expect(
      only(vintages)
        .series.map(({ seriesId }) => seriesId)
        .sort(),
    ).toEqual([
      "us-aid-mexico-esf-appropriated-fy",
      "us-aid-mexico-esf-requested-fy",
      "us-aid-mexico-incle-appropriated-fy",
      "us-aid-mexico-incle-requested-fy",
      "us-aid-mexico-nadr-appropriated-fy",
    ]);
    expect(valuesOf(vintages, "us-aid-mexico-incle-requested-fy")).toEqual({ FY2016: "80000000" });
    expect(valuesOf(vintages, "us-aid-mexico-esf-requested-fy")).toEqual({ FY2016: "39000000" });
  });

  it("counts money for overseas contingencies in, takes back what was taken back, and leaves a year with a line without amount missing", () => {
    const vintages = foreignAssistanceBudget.parse(file);
    expect(valuesOf(vintages, "us-aid-mexico-incle-appropriated-fy")).toEqual({
      FY2016: "100000000",
      FY2017: "88750000",
    });
    expect(valuesOf(vintages, "us-aid-mexico-esf-appropriated-fy")).toEqual({ FY2016: "39000000", FY2018: null });
  });

  it("finds its columns under any spelling, and refuses a file without one of them by its name", () => {
    const renamed = altered(file, "Funding Account Name", "funding_account_name");
    expect(foreignAssistanceBudget.parse(renamed)).toEqual(foreignAssistanceBudget.parse(file));
    expect(() => foreignAssistanceBudget.parse(altered(file, "Funding Account Name", "Account"))).toThrow(
      "expected one column fundingaccountname",
    );
  });

  it.each([
    [
      "a stage that no budget has",
      "1,Appropriated and Planned,2017,90000000",
      "1,Obligations,2017,90000000",
      /unknown transaction type in a budget: "Obligations".*row 7/,
    ],
    ["an amount that is none", "2017,90000000", "2017,9e7", /not an amount: "9e7".*row 7/],
    ["a year that is none", "2017,90000000", "17,90000000", /not a fiscal year: "17".*row 7/],
  ])("refuses %s by value and row", (_, from, to, message) => {
    expect(() => foreignAssistanceBudget.parse(altered(file, from, to))).toThrow(message);
  });

  it("refuses a line that is there twice in every column, by both rows", () => {
    const text = new TextDecoder().decode(file.bytes);
    const line = text.split("\n").find((each) => each.includes("345170005")) ?? "";
    const bytes = new TextEncoder().encode(`${text}${line}\n`);
    expect(() => foreignAssistanceBudget.parse({ ...file, bytes })).toThrow("row 14 repeats row 7");
  });

  it("names the accounts of a file that has none of those known", () => {
    const text = new TextDecoder().decode(file.bytes);
    const other = text
      .replaceAll("Department of State, International Narcotics Control and Law Enforcement", "Drugs")
      .replaceAll("Economic Support Fund and Development Fund", "Support")
      .replaceAll("Department of State, Nonproliferation, Antiterrorism, Demining and Related Programs", "Mines");
    expect(() => foreignAssistanceBudget.parse({ ...file, bytes: new TextEncoder().encode(other) })).toThrow(
      "has no account known here for MEX; it has Drugs; International Military Education and Training; Mines; Support",
    );
  });

  it("surveys what types and accounts there are, so that a new name is noticed", () => {
    expect(foreignAssistanceBudget.survey?.(file).categories).toMatchObject({
      "Transaction Type Name": ["Appropriated and Planned", "President's Budget Requests"],
    });
  });
});
