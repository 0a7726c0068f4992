import { text } from "node:stream/consumers";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, it } from "vitest";
import { crsMerida } from "../src/crs/index.ts";
import { inegiHomicides } from "../src/inegi/index.ts";
import { usaspending } from "../src/usaspending/index.ts";
import { missingKeys } from "../src/index.ts";
import { allAt, effects } from "./effects.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { altered, downloadOf, fetchWhole, fixture } from "./read-file.ts";

describe("INEGI's indicators API", () => {
  const answer = fixture("inegi/indicator.json");
  const token = "9d8f7e6c-5b4a/secret";
  const keys = { INEGI_TOKEN: token, INEGI_HOMICIDES_INDICATOR: "1002000030" };

  it("a count with twenty decimals is a whole number, oldest first, dated by the last update", async () => {
    const vintages = await inegiHomicides.parse(answer);
    expect(valuesOf(vintages, "inegi-homicide-deaths")).toEqual({ "2022": "33287", "2023": "32252", "2024": "33550" });
    expect(only(vintages)).toMatchObject({ vintageDate: "2025-11-10", vintageDateBasis: "published" });
  });

  it("a year's figure is preliminary until the November after it, and not whole before its July", async () => {
    const statuses = async (updated: string): Promise<unknown> =>
      observationsOf(await inegiHomicides.parse(altered(answer, "10/11/2025", updated)), "inegi-homicide-deaths").map(
        ({ status }) => status,
      );
    expect(await statuses("10/11/2025")).toEqual(["A", "A", "A"]);
    expect(await statuses("03/08/2025")).toEqual(["A", "A", "P"]);
    await expect(statuses("21/01/2025")).rejects.toThrow("2024 cannot be whole by 2025-01-21 (observation 1)");
  });

  it.each([
    ["months", '"2024"', '"2024/08"', 'not a year: "2024/08"'],
    ["a part of a death", "33550.0", "33550.5", 'not a whole number of deaths: "33550.5'],
    ["a state", '"COBER_GEO":"00"', '"COBER_GEO":"01"', 'not the nation: "01"'],
    ["another indicator", "33550.", "129739759.", "is INEGI_HOMICIDES_INDICATOR another indicator?"],
    ["a year twice", '"2023"', '"2024"', "2024 stands twice"],
    ["a date that is none", "10/11/2025", "2025-11-10", "not a date"],
    ["two series", '"Series":[', '"Series":[{},', "(Series"],
  ])("refuses %s by value and place", async (_, from, to, message) => {
    await expect(inegiHomicides.parse(altered(answer, from, to))).rejects.toThrow(message);
  });

  it("an answer of another indicator than the one asked for is refused by both", async () => {
    const fetched = { ...altered(answer, '"1002000030"', '"1002000031"'), fileName: "indicator-1002000030.json" };
    await expect(inegiHomicides.parse(fetched)).rejects.toMatchObject({
      code: "not-the-file",
      message: expect.stringContaining("indicator 1002000030 was asked for and 1002000031 came") as string,
    });
  });

  const saved = [
    "Mortalidad",
    "Defunciones por homicidio por año de registro",
    "Entidad,Estados Unidos Mexicanos",
    "Periodo,Total",
    '2022,"33,287"',
    '2023,"32,252"',
    "2024,",
    "FUENTE: INEGI. Estadísticas de defunciones registradas.",
    "",
  ].join("\r\n");
  const load = (text: string, name = "exporta.csv") =>
    inegiHomicides.parse(downloadOf(name, Buffer.from(text, "latin1")), { vintageDate: "2025-11-10" });

  it("a table saved from its pages is read by its titles and its column of the nation; a blank year is missing", async () => {
    const vintages = await load(saved);
    expect(valuesOf(vintages, "inegi-homicide-deaths")).toEqual({ "2022": "33287", "2023": "32252", "2024": null });
    expect(only(vintages)).toMatchObject({ vintageDate: "2025-11-10", provenance: "INEGI, exporta.csv" });
    const states = saved.replace("Periodo,Total", "Periodo,Chihuahua,Total").replaceAll(/^(2\d{3}),/gm, "$1,7,");
    expect(valuesOf(await load(states), "inegi-homicide-deaths")).toMatchObject({ "2022": "33287" });
  });

  it("a table saved from its pages is read as a workbook", async () => {
    const rows = [["Defunciones por homicidio"], ["Periodo", "Total"], [2022, 33287], [2023, 32252]];
    const data = rows.map((cells) => cells.map((value) => ({ value })));
    const bytes = await writeXlsxFile([{ sheet: "Hoja1", data }]).toBuffer();
    const vintages = await inegiHomicides.parse(downloadOf("exporta.xlsx", bytes), { vintageDate: "2025-11-10" });
    expect(valuesOf(vintages, "inegi-homicide-deaths")).toEqual({ "2022": "33287", "2023": "32252" });
  });

  it.each([
    ["of something else", "homicidio", "accidente", "has no title above its first year that says homicidio"],
    ["of states alone", "Periodo,Total", "Periodo,Chihuahua,Sonora", "no column of the nation"],
    ["with a part of a death", '"33,287"', "332.87", 'not a whole number of deaths: "332.87" (row 5)'],
    ["with a year twice", "2023", "2022", "2022 stands twice"],
  ])("a saved table %s is refused by value and place", async (_, from, to, message) => {
    await expect(load(saved.replace(from, to))).rejects.toThrow(message);
  });

  it("the token in the address shows nowhere, not even in a refusal", async () => {
    const path = `/app/api/indicadores/desarrolladores/jsonxml/INDICATOR/1002000030/es/00/false/BISE/2.0/${encodeURIComponent(token)}?type=json`;
    const listener = inTurn({
      [path]: [
        (response) => response.end(answer.bytes),
        (response) => response.end("<!DOCTYPE html><title>INEGI</title>"),
      ],
    });
    const reachable = { ...effects, baseUrls: allAt(await startPublisher(listener)), keys };
    const download = await fetchWhole(inegiHomicides, reachable);
    expect(download).toMatchObject({ fileName: "indicator-1002000030.json" });
    expect(download.url).toContain("/INDICATOR/1002000030/es/00/false/BISE/2.0/***?type=json");
    const refused = inegiHomicides.fetch(reachable);
    await expect(refused).rejects.toMatchObject({
      code: "not-the-file",
      message: expect.stringMatching(/\*\*\*\?type=json answered with a page in HTML/) as string,
    });
    await expect(refused).rejects.not.toThrow(/secret/);
  });

  it("without the number of the indicator it is not configured", async () => {
    expect(missingKeys(inegiHomicides, { INEGI_TOKEN: token })).toEqual(["INEGI_HOMICIDES_INDICATOR"]);
    await expect(inegiHomicides.fetch({ ...effects, keys: { INEGI_TOKEN: token } })).rejects.toMatchObject({
      code: "not-configured",
      message: expect.stringContaining("INEGI_HOMICIDES_INDICATOR") as string,
    });
  });
});

describe("USAspending's spending over time", () => {
  const answer = fixture("usaspending/over-time.json");

  it("asks for one account and one place of performance, by fiscal year", async () => {
    let asked = "";
    const address = await startPublisher((request, response) => {
      void text(request).then((body) => {
        asked = `${String(request.method)} ${String(request.url)} ${body}`;
        response.end(answer.bytes);
      });
    });
    const download = await fetchWhole(usaspending, { ...effects, baseUrls: allAt(address) });
    expect(asked).toMatch(/^POST \/api\/v2\/search\/spending_over_time\/ /);
    expect(JSON.parse(asked.slice(asked.indexOf("{")))).toEqual({
      group: "fiscal_year",
      filters: {
        time_period: [{ start_date: "2007-10-01", end_date: "2026-11-24" }],
        place_of_performance_locations: [{ country: "MEX" }],
        tas_codes: { require: [["019", "011-1022"]] },
      },
    });
    expect(usaspending.parse(download)).toHaveLength(1);
  });

  it("amounts keep their cents and can be negative; the running year is being filled in", () => {
    const read = observationsOf(usaspending.parse(answer), "usaspending-mexico-incle-obligated-fy");
    expect(read.map(({ period, value, completeness }) => [period, value, completeness])).toEqual([
      ["FY2024", "48211930.55", "complete"],
      ["FY2025", "-120400.0", "complete"],
      ["FY2026", "1500000", "complete"],
      ["FY2027", "0", "partial"],
    ]);
  });

  it.each([
    ["months", '"group":"fiscal_year"', '"group":"month"', "(group)"],
    ["a year twice", '"2025"', '"2024"', "FY2024 comes after FY2024 (result 2)"],
    ["a year to come", '"2027"', '"2028"', "FY2028 lies in the future (result 4)"],
    ["an amount in words", "1500000", '"much"', 'not an amount: "much" (result 3.aggregated_amount)'],
  ])("refuses %s by value and place", (_, from, to, message) => {
    expect(() => usaspending.parse(altered(answer, from, to))).toThrow(message);
  });
});

describe("the CRS table typed by hand", () => {
  const table = fixture("crs/table.csv");

  it("is a vintage a document, each account a series of its own, in the years the document lists", () => {
    const vintages = crsMerida.parse(table);
    // 2010 is not in the first document: the years around it are two stretches.
    expect(vintages.map(({ vintageDate, series }) => [vintageDate, series.length])).toEqual([
      ["2012-06-12", 4],
      ["2012-06-12", 1],
      ["2014-04-08", 1],
    ]);
    expect(observationsOf(vintages.slice(0, 2), "merida-appropriated-crs-esf-fy")).toMatchObject([
      { period: "FY2008", value: "20000000", roundedTo: "100000" },
      { period: "FY2009", value: "15000000" },
      { period: "FY2011", value: "18000000" },
    ]);
    expect(observationsOf(vintages.slice(2), "merida-appropriated-crs-esf-fy")).toMatchObject([
      { period: "FY2011", value: "17964000", roundedTo: null },
    ]);
    expect(valuesOf(vintages, "merida-appropriated-crs-fy")).toEqual({ FY2008: "400000000" });
    for (const vintage of vintages)
      expect(vintage).toMatchObject({ evidence: "transcribed", releaseId: "merida-documents" });
  });

  it.each([
    ["another header", "amount_usd", "amount", "unknown-header", "expected fiscal_year,account,amount_usd"],
    [
      "a year that is none",
      "2008,ESF",
      "FY2008,ESF",
      "bad-value",
      'not a fiscal year since 2007: "FY2008" (row 2.fiscal_year)',
    ],
    ["an account nobody knows", "2008,ESF", "2008,DOD", "bad-value", 'unknown account: "DOD" (row 2.account)'],
    ["millions", "ESF,20000000", "ESF,20.0", "bad-value", 'not an amount in whole dollars: "20.0" (row 2.amount_usd)'],
    [
      "another basis",
      "crs_table",
      "statute_year",
      "bad-value",
      'unknown basis: "statute_year"; expected crs_table (row 2',
    ],
    ["no document", "CRS EXAMPLE-1", " ", "bad-value", 'not a document: " " (row 2.document)'],
    ["a date that is none", "2012-06-12", "2012-06-31", "bad-value", 'not a date: "2012-06-31" (row 2'],
    ["a date to come", "2014-04-08", "2027-04-08", "bad-value", "2027-04-08 lies in the future (row 9)"],
    [
      "one document under two dates",
      "2012-06-12",
      "2012-06-13",
      "bad-value",
      "dated 2012-06-12 here and 2012-06-13 above (row 3)",
    ],
    ["an account twice", "2009,ESF", "2008,ESF", "duplicate-row", "ESF of 2008 stands twice for CRS EXAMPLE-1 (row 6)"],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => crsMerida.parse(altered(table, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("says how it is brought in", async () => {
    await expect(crsMerida.fetch(effects)).rejects.toMatchObject({
      code: "import-by-file",
      message: expect.stringContaining("--source crs-merida") as string,
    });
  });
});
