import { describe, expect, it } from "vitest";
import { typedFigures } from "../src/typed-figures/index.ts";
import { observationsOf, valuesOf } from "./only.ts";
import { fixture } from "./read-file.ts";

const file = fixture("typed-figures/table.csv");

describe("figures typed from documents", () => {
  it("are a vintage for each document and release, dated by the document", () => {
    const vintages = typedFigures.parse(file);
    expect(vintages.map(({ releaseId, vintageDate, evidence }) => [releaseId, vintageDate, evidence])).toEqual([
      ["cbp-budget", "2016-10-14", "transcribed"],
      ["cbp-budget", "2016-10-14", "transcribed"],
      ["upm-bulletins", "2017-05-02", "transcribed"],
      ["dhs-yearbook", "2016-12-15", "transcribed"],
    ]);
    expect(valuesOf(vintages, "usbp-budget-fy")).toEqual({ FY1993: "362456000", FY2016: "3642820000" });
  });

  it("years that a document does not list are not said to be withdrawn", () => {
    const spans = typedFigures
      .parse(file)
      .flatMap(({ series }) => series.map(({ span }) => `${span.first}-${span.last}`));
    expect(spans).toContain("FY1993-FY1993");
    expect(spans).not.toContain("FY1993-FY2016");
  });

  it("keep what the document rounds to, and whether it is preliminary", () => {
    expect(observationsOf(typedFigures.parse(file), "mx-returned-central-americans")).toMatchObject([
      { value: "143300", roundedTo: "100", status: "P" },
    ]);
  });

  it.each([
    [
      "a value that is not what it says it is rounded to",
      "2016,143300,100",
      "2016,143350,100",
      "bad-value",
      "143350 is not rounded to 100 (row 4)",
    ],
    [
      "a series that comes from elsewhere",
      "mx-returned-central-americans",
      "usd-mxn-h10",
      "bad-value",
      'not a series that is typed from documents: "usd-mxn-h10" (row 4)',
    ],
    [
      "a period of another kind",
      "2016,143300",
      "FY2016,143300",
      "bad-value",
      '"FY2016" is no period of mx-returned-central-americans (row 4)',
    ],
    [
      "millions in place of dollars",
      "362456000",
      "362.456",
      "bad-value",
      'usbp-budget-fy counts whole USD, not "362.456" (row 2)',
    ],
    ["a value below nothing", "362456000", "-362456000", "bad-value", "not a value"],
    ["a rounding that is none", "143300,100,", "143300,50,", "bad-value", "not a power of ten or nothing"],
    ["a status that is none", ",100,P,", ",100,preliminary,", "bad-value", 'not a status: "preliminary"'],
    ["a day to come", "2017-05-02", "2027-05-02", "bad-value", "2027-05-02 lies in the future (row 4)"],
    ["a document without a name", "Boletín 2016", "", "bad-value", "not a document"],
    [
      "a value twice in a document",
      "FY2016,3642820000",
      "FY1993,3642820000",
      "duplicate-row",
      "FY1993 of usbp-budget-fy stands twice for Budget table, first edition (row 3)",
    ],
    ["other columns", "rounded_to", "rounding", "unknown-header", "expected series,period,value"],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const bytes = Buffer.from(Buffer.from(file.bytes).toString("utf8").replace(from, to), "utf8");
    expect(bytes.equals(Buffer.from(file.bytes))).toBe(false);
    const parse = (): unknown => typedFigures.parse({ ...file, bytes });
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("is never fetched by itself: it says how to write the file", async () => {
    await expect(typedFigures.fetch({} as never)).rejects.toThrow(
      "series,period,value,rounded_to,status,document,document_date",
    );
  });
});
