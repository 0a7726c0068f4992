import { describe, expect, it } from "vitest";
import { startPublisher } from "@frontera/testing/publisher-server";
import { censusTradeApi } from "../src/census/api.ts";
import { allAt, effects } from "./effects.ts";
import { only, valuesOf } from "./only.ts";
import { altered, fetchWhole, fixture } from "./read-file.ts";

const both = fixture("census-trade-api/both.json");
const imports = fixture("census-trade-api/imports.json");

describe("the Census Bureau's trade API", () => {
  it("gives dollars of both flows by month, to the dollar, and one answer by itself its own flow", () => {
    const vintages = censusTradeApi.parse(both);
    expect(only(vintages)).toMatchObject({ releaseId: "census-trade", vintageDateBasis: "observed" });
    expect(valuesOf(vintages, "us-imports-from-mexico")).toMatchObject({ "2023-01": "36720500433" });
    expect(valuesOf(vintages, "us-exports-to-mexico")).toMatchObject({ "2023-01": "26948401078" });
    expect(only(censusTradeApi.parse(imports)).series.map(({ seriesId }) => seriesId)).toEqual([
      "us-imports-from-mexico",
    ]);
    expect(
      only(censusTradeApi.parse(fixture("census-trade-api/exports.json"))).series.map(({ seriesId }) => seriesId),
    ).toEqual(["us-exports-to-mexico"]);
  });

  it.each([
    [
      "another country",
      '"2010","2022-11"',
      '"1220","2022-11"',
      'a row of the country "1220", not of Mexico, 2010 (imports, row 3)',
    ],
    ["a month printed 0", '"36720500433"', '"0"', 'not whole dollars: "0" (imports, row 5)'],
    ["millions", '"36720500433"', '"36720.500433"', 'not whole dollars: "36720.500433" (imports, row 5)'],
    ["a month twice", '"2022-11"', '"2022-10"', "2022-10 stands twice in the imports"],
    ["a month that is missing", '["36638794268","2010","2022-11"],\n', "", "no rows between 2022-10 and 2022-12"],
    ["a month to come", '"2022-12"', '"2029-12"', "no rows between"],
    ["another measure", "GEN_VAL_MO", "CON_VAL_MO", 'unknown header "CON_VAL_MO,CTY_CODE,time"'],
  ])("refuses %s, and says where", (_, from, to, message) => {
    expect(() => censusTradeApi.parse(altered(both, from, to))).toThrow(message);
  });

  it("asks for both flows with the key, which is in no name of a file", async () => {
    const asked: string[] = [];
    const base = await startPublisher((request, response) => {
      asked.push(request.url ?? "");
      response.end(fixture(`census-trade-api/${request.url?.includes("exports") ? "exports" : "imports"}.json`).bytes);
    });
    const download = await fetchWhole(censusTradeApi, {
      ...effects,
      baseUrls: allAt(base),
      keys: { CENSUS_API_KEY: "secret" },
    });
    expect(asked).toEqual([
      "/data/timeseries/intltrade/imports/hs?get=GEN_VAL_MO&CTY_CODE=2010&time=from+2010-01&key=secret",
      "/data/timeseries/intltrade/exports/hs?get=ALL_VAL_MO&CTY_CODE=2010&time=from+2010-01&key=secret",
    ]);
    expect([download.url, download.fileName].join()).not.toContain("secret");
    expect(censusTradeApi.parse(download)).toHaveLength(1);
  });
});
