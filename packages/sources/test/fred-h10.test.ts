import { describe, expect, it } from "vitest";
import { fredH10 } from "../src/fred-h10/index.ts";
import { altered, fixture } from "./read-file.ts";

const file = fixture("fred-h10/new-header.csv");

const only = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (items.length !== 1 || item === undefined) throw new Error(`expected one, got ${String(items.length)}`);
  return item;
};

describe("FRED's H.10 file", () => {
  it.each(["new-header.csv", "old-header.csv"])(
    "%s: rates keep their digits, US holidays are missing with the reason",
    (name) => {
      const { series, ...vintage } = only(fredH10.parse(fixture(`fred-h10/${name}`)));
      const { span, observations } = only(series);
      expect(vintage).toMatchObject({ releaseId: "fed-h10", evidence: "publisher-file" });
      expect(span).toEqual({ first: "2016-11-01", last: "2016-11-30" });
      expect(observations).toHaveLength(22);
      expect(observations.find(({ period }) => period === "2016-11-08")).toMatchObject({
        value: "18.4350",
        status: "A",
      });
      expect(observations.filter(({ value }) => value === null).map(({ period, status }) => [period, status])).toEqual([
        ["2016-11-11", "H"],
        ["2016-11-24", "H"],
      ]);
    },
  );

  it("is dated by the publisher where it says so, else by the Monday after its last day", () => {
    const dated = (lastModified: string | null) => only(fredH10.parse({ ...file, lastModified }));
    expect(dated("2016-12-05")).toMatchObject({ vintageDate: "2016-12-05", vintageDateBasis: "published" });
    expect(dated(null)).toMatchObject({ vintageDate: "2016-12-05", vintageDateBasis: "scheduled" });
    // 30 November was a Wednesday: a mirror's date before it says nothing of the publication.
    expect(dated("2016-11-29")).toMatchObject({ vintageDate: "2016-12-05", vintageDateBasis: "scheduled" });
    // The Monday after 23 December 2016 was the day on which Christmas was kept.
    const rows = "observation_date,DEXMXUS\n2016-12-22,20.6790\n2016-12-23,20.6050\n";
    expect(only(fredH10.parse({ ...file, lastModified: null, bytes: Buffer.from(rows) }))).toMatchObject({
      vintageDate: "2016-12-27",
      vintageDateBasis: "scheduled",
    });
    expect(only(fredH10.parse(file, { vintageDate: "2016-12-06" }))).toMatchObject({ vintageDate: "2016-12-06" });
  });

  it.each([
    ["another series", "DEXMXUS", "DEXCAUS", "unknown-header", 'unknown header "observation_date,DEXCAUS" (row 1)'],
    ["a date that is none", "2016-11-09,", "2016-11-31,", "bad-value", 'not a date: "2016-11-31" (row 8)'],
    ["a rate that is none", "19.7745", "19,7745", "not-the-file", "3 columns where the header has 2 (row 8)"],
    ["a rate in words", "19.7745", "n.a.", "bad-value", 'not a rate: "n.a." (row 8)'],
    ["a rate of nothing", "19.7745", "0.0000", "bad-value", 'not a rate: "0.0000" (row 8)'],
    ["a rate below nothing", "19.7745", "-19.7745", "bad-value", 'not a rate: "-19.7745" (row 8)'],
    ["a day twice", "2016-11-09,", "2016-11-08,", "duplicate-row", "2016-11-08 comes after 2016-11-08 (row 8)"],
    ["days out of order", "2016-11-09,", "2016-11-01,", "bad-value", "2016-11-01 comes after 2016-11-08 (row 8)"],
    ["a day to come", "2016-11-30,", "2026-11-25,", "bad-value", "2026-11-25 lies in the future (row 23)"],
  ])("refuses %s by value and row", (_, from, to, code, message) => {
    const parse = (): unknown => fredH10.parse(altered(file, from, to));
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(message);
  });

  it("refuses a page in HTML and an empty file", () => {
    const holding = (text: string) => () => fredH10.parse({ ...file, bytes: Buffer.from(text) });
    expect(holding("<!DOCTYPE html>\n<html></html>\n")).toThrow("is a page in HTML instead of the file");
    expect(holding("")).toThrow("is empty");
    expect(holding("observation_date,DEXMXUS\n")).toThrow("a header and no rows");
  });
});
