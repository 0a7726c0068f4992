import { describe, expect, it } from "vitest";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { comtradeExports } from "../src/comtrade/index.ts";
import { allAt, effects } from "./effects.ts";
import { observationsOf, valuesOf } from "./only.ts";
import { altered, fetchWhole, fixture } from "./read-file.ts";

const [answers, table] = [fixture("comtrade/answers.json"), fixture("comtrade/TradeData.csv")];

describe("Mexico's exports as UN Comtrade has them", () => {
  it.each([
    ["answers", answers],
    ["the file of its own page", table],
  ])("%s give both levels as published, and the part that goes to the US worked out of them", (_, file) => {
    const vintages = comtradeExports.parse(file);
    expect(valuesOf(vintages, "un-comtrade-mx-to-world")).toEqual({ "2010": "1000.5", "2011": "1200" });
    expect(valuesOf(vintages, "un-comtrade-mx-to-us")).toEqual({ "2010": "800.4", "2011": "972" });
    // 800.4 / 1000.5 and 972 / 1200; the row of one way of transport is a part of the second.
    expect(observationsOf(vintages, "un-comtrade-mx-share-us")).toMatchObject([
      { period: "2010", value: "80", roundedTo: "0.01" },
      { period: "2011", value: "81", roundedTo: "0.01" },
    ]);
    expect(vintages.map(({ evidence }) => evidence)).toEqual(["publisher-file", "reconstructed"]);
  });

  it.each([
    ["another reporter", '"reporterCode":484', '"reporterCode":842', "bad-value", "not Mexico's report"],
    ["imports", '"flowCode":"X"', '"flowCode":"M"', "bad-value", "not exports"],
    ["one commodity", '"cmdCode":"TOTAL"', '"cmdCode":"87"', "bad-value", "not all goods"],
    ["months", '"freqCode":"A"', '"freqCode":"M"', "bad-value", "not years"],
    ["a value that is none", '"primaryValue":1000.5', '"primaryValue":0', "bad-value", "not a value of exports"],
    [
      "a year without the US",
      '"partnerCode":842',
      '"partnerCode":124',
      "not-the-file",
      "no row of partner 842 in 2010",
    ],
    ["the US twice", '"motCode":3200', '"motCode":0', "duplicate-row", "partner 842 stands twice in 2011"],
    [
      "more to the US than to the world",
      '"primaryValue":800.4',
      '"primaryValue":8004',
      "bad-value",
      "more goes to the US",
    ],
  ])("refuses %s by value, row or year", (_, from, to, code, message) => {
    const parse = (): unknown => comtradeExports.parse(altered(answers, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("a year left out, and one that is not over, are refused", () => {
    const text = new TextDecoder().decode(answers.bytes).replaceAll('"refYear":2011', '"refYear":2012');
    expect(() => comtradeExports.parse({ ...answers, bytes: new TextEncoder().encode(text) })).toThrow(
      "nothing between 2010 and 2012",
    );
    expect(() => comtradeExports.parse({ ...answers, fetchedAt: "2011-06-01T00:00:00.000Z" })).toThrow(
      "2011 has not ended",
    );
  });

  it("is asked year by year, and ends where nothing is reported yet", async () => {
    const path = (year: string): string =>
      `/public/v1/preview/C/A/HS?reporterCode=484&period=${year}&partnerCode=0,842&partner2Code=0&flowCode=X&cmdCode=TOTAL&customsCode=C00&motCode=0`;
    const origin = await startPublisher(
      inTurn({
        [path("2010")]: [(response) => response.end(fixture("comtrade/year-2010.json").bytes)],
        [path("2011")]: [(response) => response.end(fixture("comtrade/year-2011.json").bytes)],
        [path("2012")]: [(response) => response.end(fixture("comtrade/empty.json").bytes)],
      }),
    );
    const download = await fetchWhole(comtradeExports, { ...effects, baseUrls: allAt(origin) });
    expect(download.bytes).toEqual(Buffer.from(answers.bytes));
  });
});
