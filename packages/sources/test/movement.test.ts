import { describe, expect, it } from "vitest";
import { banxicoRemittances } from "../src/banxico-remittances/index.ts";
import { btsCrossings } from "../src/bts/index.ts";
import { remittanceWorkbook } from "./made-workbooks.ts";
import { only, valuesOf } from "./only.ts";
import { altered, downloadOf, fixture } from "./read-file.ts";

const csv = fixture("bts/crossings.csv");
const json = fixture("bts/crossings.json");

describe("BTS's border crossings", () => {
  it.each([csv, json])("$fileName: each way of crossing on its own, border-wide and by port", (file) => {
    const vintages = btsCrossings.parse(file);
    expect(valuesOf(vintages, "bts-trucks")).toEqual({ "2019-05": "204113", "2019-06": "195044" });
    expect(valuesOf(vintages, "bts-trucks.port-2304")).toEqual(valuesOf(vintages, "bts-trucks"));
    // A port that the catalogue does not name counts for the border.
    expect(valuesOf(vintages, "bts-pedestrians")).toEqual({ "2019-05": "290304" });
    expect(valuesOf(vintages, "bts-pedestrians.port-2304")).toEqual({ "2019-05": "289211" });
  });

  it.each([csv, json])("$fileName: a row that repeats another in every cell is told, and counted once", (file) => {
    const vintage = only(btsCrossings.parse(file));
    expect(valuesOf([vintage], "bts-personal-vehicles")).toEqual({ "2019-05": "61027", "2019-06": "59876" });
    expect(vintage.provenance).toContain("exactly repeated rows, counted once: 1");
    expect(valuesOf([vintage], "bts-bus-passengers")).toEqual({ "2019-06": "2175" });
  });

  it("the Canadian border is left out, and counts of no measure are added together", () => {
    const ids = only(btsCrossings.parse(csv)).series.map(({ seriesId }) => seriesId);
    expect(ids.filter((id) => !id.includes("."))).toEqual([
      "bts-bus-passengers",
      "bts-pedestrians",
      "bts-personal-vehicles",
      "bts-trucks",
    ]);
    expect(btsCrossings.survey?.(csv)).toMatchObject({
      rows: 9,
      categories: { "Port Code": ["2304", "2310", "2413", "2606"] },
    });
  });

  it("a new port counts on the border, a new way of crossing is added to no other, and both are named", () => {
    expect(btsCrossings.survey?.(csv).unknown).toEqual({});
    const port = altered(csv, "2304", "2399");
    expect(valuesOf(btsCrossings.parse(port), "bts-trucks")).toEqual(valuesOf(btsCrossings.parse(csv), "bts-trucks"));
    expect(btsCrossings.survey?.(port).unknown).toEqual({ "Port Code": ["2399"] });
    const way = altered(csv, "Bus Passengers", "Bicycles");
    expect(valuesOf(btsCrossings.parse(way), "bts-trucks")).toEqual(valuesOf(btsCrossings.parse(csv), "bts-trucks"));
    expect(btsCrossings.survey?.(way).unknown).toEqual({ Measure: ["Bicycles"] });
  });

  it.each([
    [
      "a border nobody knows",
      "US-Mexico Border,May",
      "US-Cuba Border,May",
      "bad-value",
      'not a border: "US-Cuba Border"',
    ],
    ["a port code in words", "2304", "LRD", "bad-value", 'not a port code: "LRD" (row 2'],
    ["a month that is none", "May 2019", "Mai 2019", "bad-value", 'not a month: "Mai 2019" (row 2)'],
    ["half a truck", "204113", "204113.5", "bad-value", 'not a count: "204113.5" (row 2'],
    ["another header", "Port Code", "Port", "unknown-header", "unknown header"],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => btsCrossings.parse(altered(csv, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("refuses a gap between months, and the first page of a longer answer", () => {
    const text = new TextDecoder().decode(csv.bytes).replaceAll("Jun 2019", "Jul 2019");
    expect(() => btsCrossings.parse(downloadOf("a.csv", text))).toThrow("no rows between 2019-05 and 2019-07");
    const [row] = JSON.parse(new TextDecoder().decode(json.bytes)) as unknown[];
    const page = JSON.stringify(Array.from({ length: 1000 }, () => row));
    expect(() => btsCrossings.parse(downloadOf("a.json", page))).toThrow("one page of an answer");
  });
});

const tidy = fixture("banxico-remittances/tidy.csv");

describe("Banco de México's remittances", () => {
  it("the table by month and flow gives the money and the transfers of both", async () => {
    const vintages = await banxicoRemittances.parse(tidy);
    expect(valuesOf(vintages, "mx-remittances")).toEqual({
      "2012-12": "1757301552",
      "2013-01": "1588910357",
      "2013-02": "1660427894",
    });
    expect(valuesOf(vintages, "mx-remittances-operations")).toMatchObject({ "2013-01": "5555896" });
    expect(valuesOf(vintages, "mx-remittances-sent")).toEqual({ "2013-01": "70846787", "2013-02": "72114330" });
    expect(only(vintages).evidence).toBe("transcribed");
  });

  it("the workbook gives the total in dollars, and no month that is not stated yet", async () => {
    const vintages = await banxicoRemittances.parse(downloadOf("Consulta.xlsx", await remittanceWorkbook()));
    expect(valuesOf(vintages, "mx-remittances")).toEqual({
      "1995-01": "254572352",
      "1995-02": "248060497",
      "1995-03": "287364472",
    });
    expect(only(vintages).evidence).toBe("publisher-file");
  });

  it.each([
    ["a first row that is not the total", ["Money orders"], 'the first row of values is "Money orders"'],
    ["another unit", ["Total", "Miles de operaciones"], "does not say that it counts in millions of dollars"],
  ] as const)("refuses a workbook with %s", async (_, [total, unit], message) => {
    const bytes = await remittanceWorkbook(total, unit);
    await expect(banxicoRemittances.parse(downloadOf("Consulta.xlsx", bytes))).rejects.toThrow(message);
  });

  it.each([
    ["a flow nobody knows", "2013-01-01,2", "2013-01-01,3", 'unknown flow: "3" (row 4'],
    ["a number and a name that disagree", "2,Egresos", "2,Ingresos", "the flow's number and name disagree"],
    ["millions with decimals", "1588910357", "1588.910357", 'not dollars: "1588.910357" (row 3'],
    ["a month twice", "2013-02-01,1", "2013-01-01,1", "2013-01 of mx-remittances comes after 2013-01 (row 5)"],
    ["a month missing", "2013-01-01,1,Ingresos,5555896,1588910357\n", "", "no rows between 2012-12 and 2013-02"],
    ["another header", "VALOR_USD", "VALOR_MXN", "unknown header"],
  ])("refuses %s by value and row", async (_, from, to, message) => {
    await expect(banxicoRemittances.parse(altered(tidy, from, to))).rejects.toThrow(message);
  });
});
