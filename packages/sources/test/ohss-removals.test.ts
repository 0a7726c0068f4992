import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startPublisher } from "@frontera/testing/publisher-server";
import { ohssRemovals } from "../src/ohss-removals/index.ts";
import { allAt, effects } from "./effects.ts";
import { only, valuesOf } from "./only.ts";
import { altered, fetchWhole, fixture } from "./read-file.ts";

/** Totals and regions as printed for FY2016; Mexico's row is made for the test. */
const page = fixture("ohss-removals/table41.html");
const removals = "dhs-removals-mexico-fy";

describe("the yearbook's page of removals", () => {
  it("gives Mexico's row of its fiscal year, in all and by criminal status", () => {
    const vintages = ohssRemovals.parse(page);
    expect(only(vintages)).toMatchObject({ releaseId: "dhs-yearbook", vintageDateBasis: "observed" });
    expect(
      [removals, `${removals}.rem-criminal`, `${removals}.rem-noncriminal`].map((id) => valuesOf(vintages, id)),
    ).toEqual([{ FY2016: "245000" }, { FY2016: "94000" }, { FY2016: "151000" }]);
    expect(ohssRemovals.parse({ ...page, bytes: gzipSync(page.bytes) })).toEqual(vintages);
    expect(ohssRemovals.survey?.(page)).toMatchObject({
      rows: 9,
      header: ["Country of Nationality", "Total", "Criminal", "Non-Criminal"],
    });
  });

  it("a withheld number is missing and says why; a dash is none", () => {
    const row = "<td>Mexico</td><td>245,000</td><td>94,000</td><td>151,000</td>";
    const withheld = ohssRemovals.parse(altered(page, row, "<td>Mexico</td><td>245,000</td><td>D</td><td>D</td>"));
    expect(only(withheld).series.map(({ observations: [first] }) => first)).toMatchObject([
      { value: "245000" },
      { value: null, caveat: "removals-withheld" },
      { value: null, caveat: "removals-withheld" },
    ]);
    const none = ohssRemovals.parse(altered(page, row, "<td>Mexico</td><td>151,000</td><td>-</td><td>151,000</td>"));
    expect(valuesOf(none, `${removals}.rem-criminal`)).toEqual({ FY2016: "0" });
  });

  it("a year that says it is rounded to 10 may miss its sums by that, and its values say so", () => {
    const note = "<p>Counts are rounded to the nearest 10.</p>";
    const off = altered(page, "<td>94,000</td>", "<td>94,010</td>");
    expect(() => ohssRemovals.parse(off)).toThrow(
      "table41.html: the two statuses of Mexico add to 245010, and its total is 245000: a part is missing or changed",
    );
    const rounded = only(ohssRemovals.parse(altered(off, "<p>D Data", `${note}<p>D Data`)));
    expect(rounded.series[1]?.observations).toMatchObject([{ value: "94010", roundedTo: "10" }]);
  });

  it.each([
    [
      "another table",
      "Aliens Removed By Criminal Status And Region And",
      "Aliens Returned By Region And",
      "not the yearbook's table of removals in one fiscal year",
    ],
    [
      "a table of several years",
      "Nationality: Fiscal Year 2016</h1>",
      "Nationality: Fiscal Years 2014 to 2016</h1>",
      "not the yearbook's table of removals in one fiscal year",
    ],
    [
      "a year to come",
      "Nationality: Fiscal Year 2016</h1>",
      "Nationality: Fiscal Year 2027</h1>",
      "fiscal year 2027 has not ended",
    ],
    [
      "another column",
      "<th>Country of Nationality</th><th>Total</th>",
      "<th>Country of Nationality</th><th>Persons</th>",
      'unknown header "Country of Nationality,Persons,Criminal 1,Non-Criminal"',
    ],
    ["no row of Mexico", "<td>Mexico</td>", "<td>Mexiko</td>", '0 rows of "Mexico"; expected one'],
    [
      "a region that is gone",
      "<tr><td>Oceania</td><td>233</td><td>161</td><td>72</td></tr>",
      "",
      'regions in "Total" add to 339823, and its total is 340056',
    ],
    [
      "a cell that is no count",
      "<td>245,000</td>",
      "<td>245.000</td>",
      'not a count: "245.000" ("Country of Nationality", row 10, Mexico)',
    ],
    ["a row that lost a cell", "<td>688</td>", "", '3 cells ("Country of Nationality", row 8)'],
  ])("refuses %s, and says where", (_, from, to, message) => {
    expect(() => ohssRemovals.parse(altered(page, from, to))).toThrow(message);
  });

  it("is nested deeper than calls can be, and is still refused in words", () => {
    const deep = { ...page, bytes: Buffer.from(`<!DOCTYPE html>${"<div>".repeat(200_000)}`) };
    expect(() => ohssRemovals.parse(deep)).toThrow("not the yearbook's table");
  });

  it("is asked for from the newest year back, and four years at the most", async () => {
    const asked: string[] = [];
    const base = await startPublisher((request, response) => {
      asked.push(request.url ?? "");
      if (request.url?.includes("/2023/")) response.end(page.bytes);
      else response.writeHead(404).end();
    });
    const download = await fetchWhole(ohssRemovals, { ...effects, baseUrls: allAt(base) });
    expect(download.fileName).toBe("yearbook-2023-table41.html");
    expect(asked).toEqual(["2025", "2024", "2023"].map((year) => `/topics/immigration/yearbook/${year}/table41`));
    const none = await startPublisher((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(404).end();
    });
    asked.length = 0;
    await expect(fetchWhole(ohssRemovals, { ...effects, baseUrls: allAt(none) })).rejects.toThrow(
      "/2021/table41 answered 404",
    );
    expect(asked).toHaveLength(5);
  });
});
