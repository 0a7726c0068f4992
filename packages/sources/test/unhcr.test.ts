import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive } from "../src/archive/index.ts";
import { unhcrAsylum } from "../src/unhcr/index.ts";
import { inTurn, startPublisher } from "@frontera/testing/publisher-server";
import { allAt, effects } from "./effects.ts";
import { expectationsOf, samples } from "./manifest.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { altered, fetchWhole, fixture, readDownload } from "./read-file.ts";

const answer = fixture("unhcr/answer.json");
const table = fixture("unhcr/applications.csv");
const asked = "unhcr-asylum-applications-mexico";
const decided = "unhcr-asylum-decisions-mexico";

describe("UNHCR's asylum figures of Mexico", () => {
  it("adds the origins up by year, out of the answer's pages or a saved table", () => {
    expect(valuesOf(unhcrAsylum.parse(answer), asked)).toEqual({ "2015": "1560", "2016": "4129" });
    expect(valuesOf(unhcrAsylum.parse(table), asked)).toEqual({
      "2013": "628",
      "2014": "1035",
      "2015": "1565",
      "2016": "4129",
    });
  });

  it("a new procedure counts like the others, and is named", () => {
    const renamed = altered(answer, '"procedure_type":"G"', '"procedure_type":"X"');
    expect(valuesOf(unhcrAsylum.parse(renamed), asked)).toEqual(valuesOf(unhcrAsylum.parse(answer), asked));
    expect(unhcrAsylum.survey?.(renamed)).toMatchObject({ unknown: { procedure_type: ["X"] } });
    expect(unhcrAsylum.survey?.(answer)).toMatchObject({ unknown: {} });
  });

  it("a year without decisions is missing and says why: it is no zero", () => {
    const vintages = unhcrAsylum.parse(answer);
    const of2014 = observationsOf(vintages, decided).find(({ period }) => period === "2014");
    expect(of2014).toMatchObject({ value: null, status: "L", caveat: "no-decisions-published" });
    expect(valuesOf(vintages, `${decided}.out-recognised`)).toEqual({ "2013": "90", "2014": null, "2015": "400" });
  });

  it("a table of one kind says nothing of the other", () => {
    expect(only(unhcrAsylum.parse(table)).series.map(({ seriesId }) => seriesId)).toEqual([asked]);
  });

  it.each([
    [
      "another country of asylum",
      '"MEX","MEX","G","N","FI","P",98',
      '"USA","USA","G","N","FI","P",98',
      "bad-value",
      'a row of another country of asylum: "USA" (row 3.coa_iso)',
    ],
    [
      "cases among persons",
      '"FI","P",98',
      '"FI","C",98',
      "bad-value",
      'cases are never added to persons: "C" (row 3.app_pc)',
    ],
    [
      "an appeal, whose people are counted already",
      '"N","FI","P",98',
      '"N","AR","P",98',
      "bad-value",
      'counted already: "AR" (row 3.dec_level)',
    ],
    ["a repeated application", '"N","FI","P",98', '"R","FI","P",98', "bad-value", 'not a new application: "R"'],
    ["a count in words", '"P",98', '"P",n/a', "bad-value", 'not a count: "n/a" (row 3.applied)'],
    [
      "an origin twice in a year",
      '2013,"Cuba","CUB","CUB"',
      '2013,"Honduras","HND","HND"',
      "duplicate-row",
      "row 3 repeats row 2",
    ],
    [
      "a year without applications",
      '2014,"Honduras"',
      '2016,"Chile","CHL","CHL","Mexico","MEX","MEX","G","N","FI","P",5\n2016,"Peru"',
      "duplicate-row",
      "repeats",
    ],
    ["other columns", '"applied"', '"requests"', "unknown-header", "applied or dec_total"],
  ])("refuses %s by value and place", (_, from, to, code, message) => {
    const parse = (): unknown => unhcrAsylum.parse(altered(table, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("refuses a table that leaves a year out, and an answer that leaves a page out", () => {
    expect(() => unhcrAsylum.parse(altered(table, '2014,"Honduras","HND"', '2013,"Peru","PER"'))).toThrow(
      "no applications of 2014",
    );
    expect(() =>
      unhcrAsylum.parse(
        altered(answer, '{"page":2,"short-url":"aB1","maxPages":2', '{"page":3,"short-url":"aB1","maxPages":3'),
      ),
    ).toThrow("page 3 in place of page 2");
    expect(() =>
      unhcrAsylum.parse(altered(answer, '"short-url":"cD2","maxPages":1', '"short-url":"cD2","maxPages":2')),
    ).toThrow("page 2 is missing");
  });

  it("refuses outcomes that do not add up to their total", () => {
    expect(() => unhcrAsylum.parse(altered(answer, '"dec_total":1560', '"dec_total":1561'))).toThrow(
      "the outcomes add up to 1560, not to 1561 (page 1, row 2)",
    );
  });

  it("asks for both kinds, page by page, to the year that is over", async () => {
    const [first, second, third] = JSON.parse(new TextDecoder().decode(answer.bytes)) as unknown[];
    const query = "coa=MEX&coo_all=true&yearFrom=2000&yearTo=2025&limit=1000";
    const served = inTurn({
      [`/population/v1/asylum-applications/?${query}&page=1`]: [(response) => response.end(JSON.stringify(first))],
      [`/population/v1/asylum-applications/?${query}&page=2`]: [(response) => response.end(JSON.stringify(second))],
      [`/population/v1/asylum-decisions/?${query}&page=1`]: [(response) => response.end(JSON.stringify(third))],
    });
    const reachable = {
      ...effects,
      now: () => new Date("2026-11-24T08:00:00Z"),
      baseUrls: allAt(await startPublisher(served)),
    };
    const download = await fetchWhole(unhcrAsylum, reachable);
    expect(valuesOf(unhcrAsylum.parse(download), asked)).toEqual({ "2015": "1560", "2016": "4129" });
    expect(unhcrAsylum.survey?.(download)).toMatchObject({ rows: 4, categories: { dec_level: ["FI"] } });
  });
});

describe.skipIf(samples === null)("UNHCR's real tables (SAMPLES_DIR)", () => {
  it.each(expectationsOf("unhcr-asylum"))("$file gives the totals of the manifest", ({ file, expect: expected }) => {
    const vintages = unhcrAsylum.parse(readDownload(join(samples ?? "", file)));
    for (const [year, values] of Object.entries(expected)) {
      const ids = Array.isArray(values)
        ? [`${decided}.out-recognised`, `${decided}.out-rejected`, `${decided}.out-closed`, decided]
        : [asked];
      expect([year, ids.map((id) => Number(valuesOf(vintages, id)[year]))]).toEqual([year, [values].flat()]);
    }
  });

  it("they are what the archive holds, value by value", async () => {
    const archived = await readArchive();
    for (const kind of ["applications", "decisions"])
      for (const { seriesId, observations } of only(
        unhcrAsylum.parse(readDownload(join(samples ?? "", `unhcr-asylum-${kind}-coa-MEX-2026-06.csv`))),
      ).series)
        expect([seriesId, observationsOf(archived, seriesId)]).toEqual([seriesId, observations]);
  });
});
