import { describe, expect, it } from "vitest";
import { censusTrade } from "../src/census/index.ts";
import { beaDirectInvestment } from "../src/bea/index.ts";
import { fredExpmx, fredImpmx } from "../src/fred-trade/index.ts";
import { readArchive } from "../src/archive/index.ts";
import { readFacts } from "../archive/facts.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { allAt, effects } from "./effects.ts";
import { countryHeader, countryRow, countryRows, countryWorkbook, positionWorkbook } from "./made-workbooks.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { altered, downloadOf, fetchWhole, fixture } from "./read-file.ts";

const archived = await readArchive();
const impmx = fixture("fred-trade/impmx.csv");

describe("FRED's trade with Mexico", () => {
  it("millions are dollars, to a tenth of a million until 2002 and to the dollar since", () => {
    const imports = observationsOf(fredImpmx.parse(impmx), "us-imports-from-mexico");
    expect(imports.map(({ period, value, roundedTo }) => [period, value, roundedTo])).toEqual([
      ["2002-11", "11483800000", "100000"],
      ["2002-12", "10148100000", "100000"],
      ["2003-01", "10830471871", null],
      ["2003-02", "10957746350", null],
      ["2003-03", "11782873584", null],
    ]);
  });

  it("an old file of one decimal is rounded throughout", () => {
    const exports = observationsOf(fredExpmx.parse(fixture("fred-trade/expmx-old.csv")), "us-exports-to-mexico");
    expect(exports.map(({ value, roundedTo }) => [value, roundedTo])).toEqual([
      ["20334400000", "100000"],
      ["20420100000", "100000"],
      ["20998400000", "100000"],
    ]);
  });

  it.each([
    ["another series", "IMPMX", "IMPCH", "unknown-header", "observation_date,IMPMX"],
    ["the other flow", "IMPMX", "EXPMX", "unknown-header", "observation_date,IMPMX"],
    ["a day within a month", "2003-02-01", "2003-02-03", "bad-value", "2003-02-03 is no first of a month (row 5)"],
    ["a month missing", "2003-02-01,10957.746350\n", "", "not-the-file", "no rows between 2003-01 and 2003-03"],
    ["a month without a value", "10957.746350", "", "bad-value", "2003-02-01 has no value (row 5)"],
    ["a month twice", "2003-02-01", "2003-01-01", "duplicate-row", "2003-01-01 comes after 2003-01-01 (row 5)"],
    ["trade below nothing", "10957.746350", "-10957.7", "bad-value", 'not a value: "-10957.7" (row 5)'],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => fredImpmx.parse(altered(impmx, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("refuses the month that has not ended", () => {
    const running = "observation_date,IMPMX\n2026-10-01,1.0\n2026-11-01,1.0\n";
    expect(() => fredImpmx.parse(downloadOf("a.csv", running))).toThrow("2026-11 has not ended");
  });
});

const countryName = "country.xlsx";
const read = async (...workbook: Parameters<typeof countryWorkbook>) =>
  censusTrade.parse(downloadOf(countryName, await countryWorkbook(...workbook)));
/** The rows with one of them replaced. */
const withRow = (index: number, row: (typeof countryRows)[number]) => countryRows.with(index, row);
const months = (first: number): number[] => Array.from({ length: 12 }, (_, index) => first + index);

describe("the Census Bureau's workbook by country", () => {
  it("gives Mexico in both flows up to the last month in which the world traded, and no month to come", async () => {
    const vintages = await read();
    for (const id of ["us-imports-from-mexico", "us-exports-to-mexico"]) {
      const observations = observationsOf(vintages, id);
      expect([id, observations.at(0)?.period, observations.at(-1)?.period]).toEqual([id, "1986-01", "1988-01"]);
      expect(observations).toHaveLength(25);
    }
    expect(valuesOf(vintages, "us-imports-from-mexico")).toMatchObject({
      "1987-01": "1501300000",
      "1988-01": "1601300000",
    });
  });

  it.each([
    [
      "another name under Mexico's code",
      withRow(3, countryRow(1987, "2010", "Mexico City", months(1), months(1))),
      '2010 is named "Mexico City"',
    ],
    [
      "months that do not add up to the year",
      withRow(3, [...(countryRows[3] ?? [])].with(5, 9)),
      "the months of 1987 add up to",
    ],
    ["a year missing", countryRows.filter((_, index) => index !== 3), "no rows between 1986-12 and 1988-01"],
    ["a year twice", [...countryRows, countryRows[3] ?? []], "Mexico 1987 stands in it twice"],
    [
      "the newest year without the world",
      countryRows.filter((_, index) => index !== 5),
      "the world has no row for 1988",
    ],
    [
      "a month of nothing",
      withRow(3, countryRow(1987, "2010", "Mexico", months(0), months(1))),
      "0 in month 1 of 1987",
    ],
    [
      "trade in a month to come",
      withRow(6, countryRow(1988, "2010", "Mexico", months(1), months(1))),
      "Mexico traded in 1988 where the world did not",
    ],
    ["no Mexico", countryRows.filter(([, code]) => code !== "2010"), "no rows of Mexico (2010)"],
    ["an amount in words", withRow(3, [...(countryRows[3] ?? [])].with(5, "n.a.")), 'not an amount: "n.a."'],
  ] as const)("refuses %s by value and row", async (_, rows, message) => {
    await expect(read(rows)).rejects.toThrow(message);
  });

  it("refuses another header, and another sheet", async () => {
    await expect(read(countryRows, countryHeader.with(3, "JAN"))).rejects.toMatchObject({ code: "unknown-header" });
    await expect(censusTrade.parse(downloadOf("x.xlsx", await positionWorkbook()))).rejects.toThrow(
      'no sheet "country"',
    );
  });
});

describe("BEA's workbook of positions", () => {
  const positions = async (options: Parameters<typeof positionWorkbook>[0] = {}) =>
    beaDirectInvestment.parse(downloadOf("usdia-detailedcountry-2009-2019.xlsx", await positionWorkbook(options)));

  it("what is withheld or under half a million is missing and says why, never 0", async () => {
    const observations = observationsOf(await positions(), "us-direct-investment-mexico");
    expect(observations.map(({ period, value, status, caveat }) => [period, value, status, caveat])).toEqual([
      ["2012", "104388000000", "A", null],
      ["2013", null, "Q", "position-suppressed"],
      ["2014", null, "Q", "position-under-half-a-million"],
      ["2015", "92812000000", "A", null],
    ]);
  });

  it.each([
    ["another basis", { basis: "Position at market value" }, "does not say that it is at historical cost"],
    [
      "two rows of Mexico",
      {
        mexico: [
          ["Mexico", 1, 2, 3, 4],
          ["Mexico", 1, 2, 3, 4],
        ],
      },
      '2 rows of "Mexico"',
    ],
    ["no Mexico", { mexico: [] }, '0 rows of "Mexico"'],
    [
      "a mark nobody knows",
      { mexico: [["Mexico", 1, "(E)", 3, 4]] },
      'not a position: "(E)" ("Position", row 6, 2013)',
    ],
    ["a year missing", { years: [2012, 2013, 2015, 2016] }, "the years do not follow each other"],
    ["a year to come", { years: [2024, 2025, 2026, 2027] }, "2026 has not ended"],
  ] as const)("refuses %s by value and row", async (_, options, message) => {
    await expect(positions(options)).rejects.toThrow(message);
  });

  it("is asked for under the newest year, and under the one before until July", async () => {
    const body = await positionWorkbook();
    const folder = "/international/xls/usdia-current";
    const base = await startPublisher(
      inTurn({
        [`${folder}/usdia-detailedcountry-2020-2025.xlsx`]: [(response) => response.writeHead(404).end()],
        [`${folder}/usdia-detailedcountry-2020-2024.xlsx`]: [(response) => response.end(body)],
      }),
    );
    const download = await fetchWhole(beaDirectInvestment, { ...effects, baseUrls: allAt(base) });
    expect(download.fileName).toBe("usdia-detailedcountry-2020-2024.xlsx");
  });
});

describe("the archive's trade", () => {
  it("adds up to the years of every edition", () => {
    const dates: Readonly<Record<string, string>> = {
      "2017-02": "2017-03-03",
      "2023-03": "2023-03-30",
      "2026-09": "2026-09-30",
    };
    for (const fact of readFacts("us_mx_goods_trade_annual_vintages")) {
      const year = fact["year"] ?? "";
      const edition = archived.filter(({ vintageDate }) => vintageDate === dates[fact["vintage_observed"] ?? ""]);
      const sum = (id: string): number =>
        observationsOf(edition, id)
          .filter(({ period }) => period.startsWith(year))
          .reduce((total, { value }) => total + Number(value) / 1e6, 0);
      expect([year, sum("us-imports-from-mexico")]).toEqual([
        year,
        expect.closeTo(Number(fact["us_imports_from_mexico_usd_millions"]), 0),
      ]);
      if (fact["us_exports_to_mexico_usd_millions"] !== "")
        expect([year, sum("us-exports-to-mexico")]).toEqual([
          year,
          expect.closeTo(Number(fact["us_exports_to_mexico_usd_millions"]), 0),
        ]);
    }
  });

  it("holds no position that the paper itself quotes", () => {
    expect(Object.keys(valuesOf(archived, "us-direct-investment-mexico"))).toEqual(["2017", "2024"]);
    expect(only(observationsOf(archived, "mx-export-share-us").filter(({ status }) => status === "E")).period).toBe(
      "2014",
    );
  });
});
