import { describe, expect, it } from "vitest";
import { worldBankHomicide, worldBankPopulation } from "../src/worldbank/index.ts";
import { allAt, effects } from "./effects.ts";
import { only, observationsOf, valuesOf } from "./only.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { altered, fetchWhole, fixture } from "./read-file.ts";

const rates = fixture("worldbank/homicide.json");
const people = fixture("worldbank/population.json");

describe("the World Bank's answer", () => {
  it("keeps every digit, and is dated by the publisher's last update", () => {
    const vintages = worldBankHomicide.parse(rates);
    expect(only(vintages)).toMatchObject({
      releaseId: "worldbank-homicide",
      vintageDate: "2026-07-01",
      vintageDateBasis: "published",
    });
    expect(valuesOf(vintages, "worldbank-homicide-rate")["1990"]).toBe("17.4993603611294");
    expect(valuesOf(worldBankPopulation.parse(people), "worldbank-population")).toEqual({
      "2024": "130861007",
      "2025": "131946900",
    });
  });

  it("null is not zero: outside the values nothing is said, between two of them the year is missing", () => {
    const vintages = worldBankHomicide.parse(
      altered(rates, '"date":"2021","value":', '"date":"2021","value":null,"was":'),
    );
    const read = observationsOf(vintages, "worldbank-homicide-rate");
    expect(read.map(({ period }) => period)).toEqual(["1990", "2019", "2020", "2021", "2022", "2023"]);
    expect(read.find(({ period }) => period === "2021")).toMatchObject({ value: null, status: "O" });
    // The span reaches over the empty years: a value that is taken back is seen.
    expect(only(only(vintages).series).span).toEqual({ first: "1989", last: "2025" });
  });

  it("a message in place of the data is a refusal in the publisher's own words", () => {
    const parse = (): unknown => worldBankHomicide.parse(fixture("worldbank/message.json"));
    expect(parse).toThrow(expect.objectContaining({ code: "refused-by-publisher" }));
    expect(parse).toThrow("The provided parameter value is not valid");
  });

  it.each([
    ["one page of several", '"pages":1', '"pages":2', "not-the-file", "page 1 of 2"],
    ["fewer rows than it says", '"total":9', '"total":66', "not-the-file", "9 of 66 rows"],
    ["another country", "MEX", "GTM", "not-the-file", "VC.IHR.PSRC.P5 of GTM, not VC.IHR.PSRC.P5 of MEX (row 1)"],
    ["another indicator", "VC.IHR.PSRC.P5", "VC.IHR.PSRC.FE.P5", "not-the-file", "VC.IHR.PSRC.FE.P5 of MEX"],
    ["a year twice", '"date":"2024"', '"date":"2025"', "duplicate-row", "2025 stands in it twice"],
    ["a year that is none", '"date":"2024"', '"date":"2024Q1"', "bad-value", 'not a year: "2024Q1" (row 2.date)'],
    [
      "a value in words",
      '"date":"2024","value":null',
      '"date":"2024","value":"n/a"',
      "bad-value",
      'not a number: "n/a"',
    ],
    [
      "a rate below nothing",
      '"date":"2024","value":null',
      '"date":"2024","value":-1',
      "bad-value",
      'VC.IHR.PSRC.P5: "-1"',
    ],
    ["no day of update", "2026-07-01", "July", "bad-value", 'not a date: "July"'],
    ["a body cut off", "]]", "", "not-the-file", "is not JSON"],
  ])("refuses %s by value and place", (_, from, to, code, message) => {
    const parse = (): unknown => worldBankHomicide.parse(altered(rates, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("asks for JSON and for all years on one page", async () => {
    const answer = inTurn({
      "/v2/country/MEX/indicator/VC.IHR.PSRC.P5?format=json&per_page=1000": [(response) => response.end(rates.bytes)],
      "/v2/country/MEX/indicator/SP.POP.TOTL?format=json&per_page=1000": [
        (response) => response.end('<?xml version="1.0"?><wb:data/>'),
      ],
    });
    const reachable = { ...effects, baseUrls: allAt(await startPublisher(answer)) };
    expect(worldBankHomicide.parse(await fetchWhole(worldBankHomicide, reachable))).toHaveLength(1);
    await expect(worldBankPopulation.fetch(reachable)).rejects.toMatchObject({ code: "not-the-file" });
  });
});

describe("the World Bank's figures as CSV", () => {
  const file = fixture("worldbank/homicide.csv");

  it("gives the same values for Mexico, under the day it was read or a given one", () => {
    const vintages = worldBankHomicide.parse(file);
    expect(valuesOf(vintages, "worldbank-homicide-rate")).toMatchObject({
      "2019": valuesOf(worldBankHomicide.parse(rates), "worldbank-homicide-rate")["2019"],
    });
    expect(only(vintages)).toMatchObject({ vintageDate: "2026-11-24", vintageDateBasis: "observed" });
    expect(only(worldBankHomicide.parse(file, { vintageDate: "2026-07-01" }))).toMatchObject({
      vintageDate: "2026-07-01",
      vintageDateBasis: "published",
    });
  });

  it("a file of the other indicator is refused, and so are another header and a bad value", () => {
    expect(() => worldBankPopulation.parse(file)).toThrow("not a value of SP.POP.TOTL");
    expect(() => worldBankHomicide.parse(altered(file, "Year", "Date"))).toThrow('unknown header "Country Name');
    expect(() => worldBankHomicide.parse(altered(file, "MEX,2020,", "MEX,2020,x"))).toThrow("not a number");
  });
});
