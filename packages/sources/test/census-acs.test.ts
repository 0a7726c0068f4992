import { describe, expect, it } from "vitest";
import { censusAcs } from "../src/census-acs/index.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { allAt, effects } from "./effects.ts";
import { valuesOf } from "./only.ts";
import { altered, fetchWhole, fixture } from "./read-file.ts";

const answer = fixture("census-acs/answer.json");
const table = fixture("census-acs/ACSDT1Y2023.B05006-Data.csv");
const people = "mexican-born-us-acs";

describe("the American Community Survey's residents born in Mexico", () => {
  it("are found by their label, with their margin, in the answer and in the table people download", () => {
    expect(valuesOf(censusAcs.parse(answer), people)).toEqual({ "2025": "10918205" });
    expect(valuesOf(censusAcs.parse(answer), `${people}-margin`)).toEqual({ "2025": "83154" });
    expect(valuesOf(censusAcs.parse(table), people)).toEqual({ "2023": "10918205" });
    expect(valuesOf(censusAcs.parse(table), `${people}-margin`)).toEqual({ "2023": "83154" });
  });

  it("the labels of older years, without colons, are read too", () => {
    const older = Buffer.from(answer.bytes).toString("utf8").replaceAll(":!!", "!!").replaceAll('Total:"', 'Total"');
    expect(valuesOf(censusAcs.parse({ ...answer, bytes: Buffer.from(older) }), people)).toEqual({ "2025": "10918205" });
  });

  it.each([
    ["a state's row", '"United States"', '"Texas"', "not-the-file", 'a row of "Texas", not of the United States'],
    [
      "no label of Mexico",
      "Central America:!!Mexico",
      "Central America:!!Belize",
      "unknown-header",
      "no column is labelled Mexico",
    ],
    [
      "two of them",
      "Central America:!!Honduras",
      "Central America:!!Mexico",
      "unknown-header",
      "more than one column is labelled Mexico",
    ],
    [
      "a sentinel for what is not there",
      '"10918205"',
      '"-555555555"',
      "bad-value",
      'not a count: "-555555555" (B05006_160E)',
    ],
    ["no margin", '"83154"', "null", "bad-value", 'not a count: "" (B05006_160M)'],
    ["another year's spelling", '"year":2025', '"year":25', "bad-value", 'not a year: "25"'],
  ])("refuses %s", (_, from, to, code, message) => {
    const parse = (): unknown => censusAcs.parse(altered(answer, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("a table without its year in its name is refused", () => {
    expect(() => censusAcs.parse({ ...table, fileName: "table.csv" })).toThrow("its year stands in its name only");
  });

  it("asks for the newest year that is out, and keeps the key out of what is kept", async () => {
    const served = inTurn({
      "/data/2025/acs/acs1/groups/B05006.json": [(response) => response.end(fixture("census-acs/labels.json").bytes)],
      "/data/2025/acs/acs1?get=NAME,group(B05006)&for=us:1&key=secret": [
        (response) => response.end(fixture("census-acs/data.json").bytes),
      ],
    });
    const reachable = { ...effects, keys: { CENSUS_API_KEY: "secret" }, baseUrls: allAt(await startPublisher(served)) };
    const got = await fetchWhole(censusAcs, reachable);
    expect(valuesOf(censusAcs.parse(got), people)).toEqual({ "2025": "10918205" });
    expect(`${got.url} ${got.fileName} ${new TextDecoder().decode(got.bytes)}`).not.toContain("secret");
    await expect(censusAcs.fetch({ ...reachable, keys: {} })).rejects.toMatchObject({ code: "not-configured" });
  });
});
