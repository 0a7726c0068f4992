import { CATALOGUE } from "@frontera/content";
import { describe, expect, it } from "vitest";
import { gate, parsePeriod, sideOf } from "@frontera/domain";
import { ecbCross } from "../src/ecb/index.ts";
import { frankfurter } from "../src/frankfurter/index.ts";
import { fredH10Api } from "../src/fred-h10/api.ts";
import { fredH10 } from "../src/fred-h10/index.ts";
import { allAt, effects } from "./effects.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { altered, fetchWhole, fixture } from "./read-file.ts";

describe("FRED's API", () => {
  const answer = fixture("fred-h10/api.json");
  const key = "0123456789abcdef0123456789abcdef";

  it("says the same as FRED's file: one series, dots are holidays", () => {
    const fromFile = only(fredH10.parse(fixture("fred-h10/new-header.csv")));
    const fromApi = only(fredH10Api.parse(answer));
    expect(fromApi.series).toEqual(fromFile.series);
    expect(fromApi.vintageDate).toBe(fromFile.vintageDate);
  });

  it.each([
    ["a part of the observations", '"count":22', '"count":8425', "not-the-file", "22 of 8425 observations"],
    ["changes in place of levels", '"units":"lin"', '"units":"pch"', "bad-value", "(units)"],
    ["a second page", '"offset":0', '"offset":100000', "bad-value", "(offset)"],
    ["a rate in words", '"19.7745"', '"n.a."', "bad-value", 'not a rate: "n.a." (row 7)'],
  ])("refuses %s", (_, from, to, code, message) => {
    const parse = (): unknown => fredH10Api.parse(altered(answer, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("an error in place of the data is a refusal in FRED's own words, without the key", async () => {
    const listener = inTurn({
      [`/fred/series/observations?series_id=DEXMXUS&api_key=${key}&file_type=json&observation_start=1993-11-08`]: [
        (response) => response.end('{"error_code":400,"error_message":"Bad Request. The series does not exist."}'),
        (response) => response.writeHead(400).end("{}"),
      ],
    });
    const reachable = { ...effects, baseUrls: allAt(await startPublisher(listener)), keys: { FRED_API_KEY: key } };
    const download = await fetchWhole(fredH10Api, reachable);
    expect(download.url).toContain("api_key=***&");
    expect(() => fredH10Api.parse(download)).toThrow("the publisher answered: Bad Request. The series does not exist.");
    await expect(fredH10Api.fetch(reachable)).rejects.not.toThrow(key);
    await expect(fredH10Api.fetch(reachable)).rejects.toMatchObject({ code: "refused-by-publisher" });
    await expect(fredH10Api.fetch(effects)).rejects.toMatchObject({ code: "not-configured" });
  });
});

describe("the ECB's cross", () => {
  const zip = fixture("ecb/eurofxref-hist.zip");
  const csv = fixture("ecb/eurofxref-hist.csv");

  it("is pesos over dollars per euro, oldest first, from the first day with a peso", () => {
    const vintages = ecbCross.parse(zip);
    expect(valuesOf(vintages, "usd-mxn-ecb-cross")).toEqual({
      "2008-01-02": "10.902982",
      "2008-01-03": "10.921372",
      "2008-01-04": "10.876010",
      "2008-01-07": "10.925966",
    });
    expect(only(vintages)).toMatchObject({
      vintageDate: "2008-01-07",
      vintageDateBasis: "scheduled",
      evidence: "reconstructed",
    });
    expect(ecbCross.parse(csv)).toEqual(vintages);
    expect(only(ecbCross.parse({ ...zip, lastModified: "2008-01-08" })).vintageDate).toBe("2008-01-08");
  });

  it("a day on which one of the two is not quoted is missing", () => {
    const vintages = ecbCross.parse(altered(csv, "2008-01-04,1.4727", "2008-01-04,N/A"));
    expect(observationsOf(vintages, "usd-mxn-ecb-cross").at(-2)).toMatchObject({ value: null, status: "O" });
  });

  it.each([
    ["a column that is gone", "MXN,", "XXX,", "unknown-header", "expected one column MXN"],
    ["a day that is none", "2008-01-04", "4 January 2008", "bad-value", 'not a date: "4 January 2008" (row 3.Date)'],
    ["a day twice", "2008-01-04", "2008-01-07", "duplicate-row", "2008-01-07 comes after 2008-01-07 (row 3)"],
    ["the oldest first", "2008-01-04", "2008-01-08", "bad-value", "2008-01-08 comes after 2008-01-07 (row 3)"],
    ["a day to come", "2008-01-07", "2026-12-14", "bad-value", "2026-12-14 lies in the future (row 2)"],
    ["a rate of nothing", "2008-01-04,1.4727", "2008-01-04,0", "bad-value", 'not a rate: "0" (row 3.USD)'],
    ["a line cut off", "10.0643,", "10", "not-the-file", "cut off or damaged"],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => ecbCross.parse(altered(csv, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("a damaged ZIP is refused, and so is a page in its place", async () => {
    expect(() => ecbCross.parse({ ...zip, bytes: zip.bytes.slice(0, -30) })).toThrow("is damaged");
    const address = await startPublisher((_, response) => response.end("<html><title>Maintenance</title></html>"));
    await expect(ecbCross.fetch({ ...effects, baseUrls: allAt(address) })).rejects.toMatchObject({
      code: "not-the-file",
    });
  });
});

describe("Frankfurter", () => {
  const answer = fixture("frankfurter/rates.json");

  it("one provider is asked for, and the base's own row is not a rate", async () => {
    const listener = inTurn({
      "/v2/rates?from=1991-11-12&to=2026-11-24&base=USD&quotes=MXN&providers=BANXICO": [
        (response) => response.end(answer.bytes),
      ],
    });
    const reachable = { ...effects, baseUrls: allAt(await startPublisher(listener)) };
    const vintages = frankfurter.parse(await fetchWhole(frankfurter, reachable));
    expect(valuesOf(vintages, "usd-mxn-fix-frankfurter")).toEqual({
      "2026-03-11": "17.6543",
      "2026-03-12": "17.8368",
      "2026-03-13": "17.9218",
    });
  });

  it("may be dated a day ahead, and no further", () => {
    const at = (fetchedAt: string) => (): unknown => frankfurter.parse({ ...answer, fetchedAt });
    expect(at("2026-03-12T23:00:00.000Z")).not.toThrow();
    expect(at("2026-03-11T23:00:00.000Z")).toThrow("2026-03-13 lies in the future (row 4)");
  });

  it.each([
    ["another quote", '"quote":"MXN"', '"quote":"EUR"', 'not asked for: "EUR" (row 1.quote)'],
    ["another base", '"base":"USD"', '"base":"EUR"', "(row 1.base)"],
    ["a day twice", '"2026-03-12"', '"2026-03-11"', "2026-03-11 comes after 2026-03-11 (row 3)"],
    ["a rate of nothing", "17.6543", "0", 'not a rate: "0"'],
    ["an object in place of the list", "[", '{"message":"range too long"}//', "is not JSON"],
  ])("refuses %s", (_, from, to, message) => {
    expect(() => frankfurter.parse(altered(answer, from, to))).toThrow(message);
  });
});

describe("pesos per dollar", () => {
  it("the gate refuses a percentage between any two of the five rates: each has its own quote basis", () => {
    const day = parsePeriod("2026-03-12");
    const rates = [
      "usd-mxn-h10",
      "usd-mxn-fix",
      "usd-mxn-fix-settlement",
      "usd-mxn-ecb-cross",
      "usd-mxn-fix-frankfurter",
    ];
    for (const a of rates)
      for (const b of rates.filter((id) => id !== a)) {
        const [left, right] = [CATALOGUE.findSeries(a), CATALOGUE.findSeries(b)];
        if (!left || !right) throw new Error(`${a} or ${b} is not in the catalogue`);
        const result = gate(sideOf(CATALOGUE.seriesOf(left.id), day), sideOf(CATALOGUE.seriesOf(right.id), day));
        expect([a, b, result]).toMatchObject([a, b, { comparable: false, failed: ["quote-basis"] }]);
      }
  });
});
