import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IncomingVintage } from "@frontera/domain";
import { readArchive } from "../src/archive/index.ts";
import { stateCountryTables } from "../src/state-country-tables/index.ts";
import { expectationsOf, samples } from "./manifest.ts";
import { only, observationsOf, valuesOf } from "./only.ts";
import { fixture, readDownload } from "./read-file.ts";

const file = fixture("state-country-tables/fy2012.csv");
const early = fixture("state-country-tables/fy2008.csv");

describe("State's table of a fiscal year", () => {
  it("gives Mexico's total and every account with money, in dollars, under the stage that is known of the year", () => {
    const vintage = only(stateCountryTables.parse(early, { vintageDate: "2016-04-30" }));
    expect(vintage).toMatchObject({ releaseId: "state-country-tables", vintageDate: "2016-04-30" });
    const family = "state-budget-mexico-appropriated-fy";
    expect(valuesOf([vintage], family)).toEqual({ FY2008: "53854000" });
    expect(vintage.series.map(({ seriesId }) => seriesId)).toEqual([
      family,
      ...["ghp-usaid", "da", "esf", "incle", "nadr", "imet"].map((account) => `${family}.acct-${account}`),
    ]);
    // A percentage from the base alone would measure the missing supplemental law.
    expect(only(observationsOf([vintage], family)).caveat).toBe("without-supplementals");
  });

  it("a year of which nobody knows whether it was asked or given stands apart", () => {
    const vintages = stateCountryTables.parse(file);
    expect(valuesOf(vintages, "state-budget-mexico-unstated-fy.acct-incle")).toEqual({ FY2012: "248500000" });
  });

  it("a dash is no value, never a zero", () => {
    expect(valuesOf(stateCountryTables.parse(early), "state-budget-mexico-appropriated-fy.acct-fmf")).toEqual({});
  });

  it("letters of windows-1252 in another country's name are read", () => {
    expect(stateCountryTables.survey?.(file)).toMatchObject({ rows: 5, categories: { "Fiscal Year": ["2012"] } });
  });

  const mexico = 'Mexico,"329,680"';
  it.each([
    [
      "accounts that do not add up to the total",
      mexico,
      'Mexico,"329,681"',
      "bad-value",
      "add up to 329680, not to its total 329681 (row 6)",
    ],
    ["another first column", "Country,", "Land,", "unknown-header", "expected Country"],
    ["an amount in words", mexico, "Mexico,n/a", "bad-value", 'not an amount in thousands: "n/a" (row 6)'],
    ["digits grouped by a spreadsheet of another language", mexico, 'Mexico,"329.680"', "bad-value", '"329.680"'],
    ["no Mexico", mexico, 'Mexique,"329,680"', "not-the-file", "has no row of Mexico"],
    ["Mexico twice", 'Western Hemisphere,"329', 'Mexico,"329', "duplicate-row", "Mexico stands in it twice"],
    ["a year that is none", "-,2012\r\n", "-,12\r\n", "bad-value", "not a fiscal year"],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const text = Buffer.from(file.bytes).toString("latin1");
    const changed = from === "-,2012\r\n" ? text.replaceAll(from, to) : text.replace(from, to);
    expect(changed).not.toBe(text);
    const parse = (): unknown => stateCountryTables.parse({ ...file, bytes: Buffer.from(changed, "latin1") });
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it.each([
    ["of another row", ",2012\r\nWestern", ",2021\r\nWestern", "Mexico's fiscal year is 2012, and that of C"],
    ["of Mexico alone", '7,000",-,-,-,-,-,2012', '7,000",-,-,-,-,-,2021', "is 2021, and that of"],
  ])("refuses a fiscal year %s that is another", (_, from, to, message) => {
    const text = Buffer.from(file.bytes).toString("latin1");
    const at = text.lastIndexOf(from);
    const changed = `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
    expect(changed).not.toBe(text);
    expect(() => stateCountryTables.parse({ ...file, bytes: Buffer.from(changed, "latin1") })).toThrow(message);
  });

  it("refuses a year that its file's name does not say, or that no budget reaches", () => {
    const text = Buffer.from(file.bytes).toString("latin1");
    const parse = (year: string, fileName: string) =>
      stateCountryTables.parse({
        ...file,
        fileName,
        bytes: Buffer.from(text.replaceAll(",2012", `,${year}`), "latin1"),
      });
    expect(() => parse("2013", "fy2012.csv")).toThrow("its name says fiscal year 2012, and its rows say 2013");
    expect(() => parse("2031", "table.csv")).toThrow("fiscal year 2031 is too far ahead");
  });

  it("money for Mexico in an account that has no series is in the total and in no part, and its account is named", () => {
    const text = Buffer.from(file.bytes)
      .toString("latin1")
      .replace(/(Mexico,.*"7,000"),-,/, "$1,500,");
    const holding = (table: string) => ({ ...file, bytes: Buffer.from(table, "latin1") });
    expect(() => stateCountryTables.parse(holding(text))).toThrow("add up to 330180, not to its total 329680 (row 6)");
    const whole = holding(text.replace('Mexico,"329,680"', 'Mexico,"330,180"'));
    const total = (vintages: readonly IncomingVintage[]) => vintages[0]?.series[0]?.observations[0]?.value;
    expect(total(stateCountryTables.parse(whole))).toBe("330180000");
    expect(stateCountryTables.parse(whole)[0]?.series).toHaveLength(
      stateCountryTables.parse(file)[0]?.series.length ?? 0,
    );
    expect(stateCountryTables.survey?.(whole)).toMatchObject({ unknown: { account: ["PKO"] } });
    expect(stateCountryTables.survey?.(file)).toMatchObject({ unknown: {} });
  });

  it("is never fetched by itself: it says how to load it", async () => {
    await expect(stateCountryTables.fetch({} as never)).rejects.toMatchObject({ code: "import-by-file" });
  });
});

describe.skipIf(samples === null)("State's real tables (SAMPLES_DIR)", () => {
  it.each(expectationsOf("state-budget"))(
    "$file gives the totals of the manifest",
    ({ file: name, expect: expected }) => {
      const [vintage] = stateCountryTables.parse(readDownload(join(samples ?? "", name)));
      const found = Object.entries(expected).map(([account]) => {
        const suffix = account === "Total" || account === "All Accounts" ? "-fy" : `.acct-${account.toLowerCase()}`;
        const series = vintage?.series.find(({ seriesId }) => seriesId.endsWith(suffix));
        return [account, Number(series?.observations[0]?.value) / 1000];
      });
      expect(Object.fromEntries(found)).toEqual(expected);
    },
  );

  it.each(["2008", "2009", "2012", "2013", "2016"])(
    "the table of %s is what the archive holds, cell by cell",
    async (year) => {
      const [vintage] = stateCountryTables.parse(
        readDownload(join(samples ?? "", `state-budget-by-country-account-fy${year}.csv`)),
      );
      const archived = await readArchive();
      for (const { seriesId, observations } of vintage?.series ?? []) {
        const held = observationsOf(archived, seriesId).find(({ period }) => period === `FY${year}`);
        expect([seriesId, held]).toEqual([seriesId, observations[0]]);
      }
    },
  );
});
