import { CATALOGUE, BASIS } from "../src/index.ts";
import {
  observation,
  parsePeriod,
  planTransformation,
  toRows,
  transformSeries,
  type Observation,
  type Row,
  type SeriesId,
  type TransformationRequest,
} from "@frontera/domain";
import { describe, expect, it } from "vitest";

type Cell = readonly [period: string, value: string | null, more?: Partial<Observation>];

/** Rows of a series as if published, all in one vintage. */
function published(id: SeriesId, cells: readonly Cell[], vintageDate = "2026-01-01"): readonly Row[] {
  return toRows(
    CATALOGUE.seriesOf(id),
    cells.map(([period, value, more]) => ({
      ...observation({ period: parsePeriod(period), value, ...more }),
      vintageId: 1,
      vintageDate,
      vintageDateBasis: "observed",
      evidence: "publisher-file",
      provenance: `the edition of ${vintageDate}`,
    })),
  );
}

function through(id: SeriesId, rows: readonly Row[], request: TransformationRequest, population: readonly Row[] = []) {
  const plan = planTransformation(BASIS, CATALOGUE.seriesOf(id), request);
  if (plan && "refused" in plan) throw new Error(`${plan.parameter}: ${plan.refused}`);
  return transformSeries(CATALOGUE, CATALOGUE.seriesOf(id), rows, plan, population);
}

/** Period, then the value or the reason why there is none. */
const cellsOf = (rows: readonly Row[]) => rows.map(({ period, value, empty }) => [period, value ?? empty]);

const months = (first: string, values: readonly (string | null)[]): Cell[] =>
  values.map((value, index) => {
    const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + index;
    return [`${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`, value];
  });

describe("transformations, worked by hand", () => {
  const deaths = published("inegi-homicide-deaths", [
    ["2014", "100"],
    ["2015", "125"],
    ["2016", "100"],
    ["2018", "50"],
  ]);
  it.each<[TransformationRequest["units"], (string | null)[]]>([
    ["lin", ["100", "125", "100", "50"]],
    ["chg", ["no-earlier", "25", "-25", "no-earlier"]],
    ["ch1", ["no-earlier", "25", "-25", "no-earlier"]],
    ["pch", ["no-earlier", "25", "-20", "no-earlier"]],
    ["pc1", ["no-earlier", "25", "-20", "no-earlier"]],
    ["pca", ["no-earlier", "25", "-20", "no-earlier"]],
    // ln 1.25 = 0.22314355131...
    ["cch", ["no-earlier", "22.3144", "-22.3144", "no-earlier"]],
    ["cca", ["no-earlier", "22.3144", "-22.3144", "no-earlier"]],
    // ln 100 = 4.60517018..., ln 125 = 4.82831373..., ln 50 = 3.91202300...
    ["log", ["4.60517", "4.828314", "4.60517", "3.912023"]],
  ])("%s of 100, 125, 100, a year not held, 50", (units, expected) => {
    expect(cellsOf(through("inegi-homicide-deaths", deaths, { units })).map(([, cell]) => cell)).toEqual(expected);
  });

  it("idx is 100 in the base period, and any day of the period names it", () => {
    const rows = through("inegi-homicide-deaths", deaths, { units: "idx", base_date: "2015-06-30" });
    expect(cellsOf(rows).map(([, cell]) => cell)).toEqual(["80", "100", "80", "40"]);
    expect(rows[0]).toMatchObject({ unit: "index", transformation: { units: "idx", basePeriod: "2015" } });
    expect(cellsOf(through("inegi-homicide-deaths", deaths, { units: "idx", base_date: "2017-01-01" }))[0]).toEqual([
      "2014",
      "no-base",
    ]);
  });

  it.each<[SeriesId, string]>([
    ["usd-mxn-h10", "2016-11-08"],
    ["usbp-sw-uac-fy", "FY2014"],
    ["usbp-sw-all-citizenships-fy", "FY2016"],
    ["sesnsp-homicide-victims", "2017-10"],
    ["inegi-homicide-deaths", "2017"],
    ["us-aid-mexico-disbursed-fy", "FY2018"],
  ])("the base of %s is by default the period the paper speaks of: %s", (id, base) => {
    expect(planTransformation(BASIS, CATALOGUE.seriesOf(id), { units: "idx" })).toMatchObject({ basePeriod: base });
  });

  it("a month is set against the month before for chg and pch, against the same month for ch1 and pc1, and pca is to the twelfth power", () => {
    const rows = published(
      "sesnsp-homicide-cases",
      months("2016-12", ["100", ...Array<string>(11).fill("110"), "121"]),
    );
    const last = (units: TransformationRequest["units"]) =>
      cellsOf(through("sesnsp-homicide-cases", rows, { units })).at(-1)?.[1];
    expect([last("chg"), last("ch1"), last("pch"), last("pc1")]).toEqual(["11", "21", "10", "21"]);
    // 1.1 ^ 12 = 3.138428376721
    expect(last("pca")).toBe("213.8428");
    // 12 × ln 1.1 = 1.14372215...
    expect(last("cca")).toBe("114.3722");
  });

  it("a day is set against the last quoted day before it, seven days back at most; a year earlier likewise", () => {
    const rows = published("usd-mxn-h10", [
      ["2016-02-26", "18.0000"],
      ["2016-02-29", "18.1800"],
      ["2016-03-07", "18.3618"],
      ["2016-03-15", "18.0000"],
      ["2017-02-28", "19.8000"],
      ["2017-03-12", "19.9980"],
    ]);
    expect(cellsOf(through("usd-mxn-h10", rows, { units: "pch" })).map(([, cell]) => cell)).toEqual([
      "no-earlier",
      "1",
      "1",
      "no-earlier",
      "no-earlier",
      "no-earlier",
    ]);
    expect(cellsOf(through("usd-mxn-h10", rows, { units: "pc1" })).map(([, cell]) => cell)).toEqual([
      "no-earlier",
      "no-earlier",
      "no-earlier",
      "no-earlier",
      "10",
      // 12 March 2016 was a Saturday: the 7th is the last day quoted before it.
      "8.9109",
    ]);
  });
});

describe("an empty cell says why", () => {
  it("a missing value stays missing, and what is set against it has no earlier value", () => {
    const rows = published("sesnsp-homicide-cases", months("2016-01", ["10", null, "12", "15"]));
    expect(cellsOf(through("sesnsp-homicide-cases", rows, { units: "chg" })).map(([, cell]) => cell)).toEqual([
      "no-earlier",
      "missing",
      "no-earlier",
      "3",
    ]);
  });

  it("no change from or to a value that leaves something out, and one across a break carries its grade", () => {
    const victims = published("sesnsp-homicide-victims", [
      ["2016-09", "1900"],
      ["2016-10", "1950", { caveat: "oaxaca-unreported", status: "U" }],
      ["2016-11", "2000"],
      ["2016-12", "2100"],
    ]);
    expect(cellsOf(through("sesnsp-homicide-victims", victims, { units: "pch" })).map(([, cell]) => cell)).toEqual([
      "no-earlier",
      "understated",
      "understated",
      "5",
    ]);
    const encounters = published("usbp-sw-encounters", months("2020-01", ["100", "110", "121", "133.1"]));
    expect(cellsOf(through("usbp-sw-encounters", encounters, { units: "pch" })).map(([, cell]) => cell)).toEqual([
      "no-earlier",
      "10",
      "10",
      "10",
    ]);
    expect(through("usbp-sw-encounters", encounters, { units: "pch" }).map(({ changeGrade }) => changeGrade)).toEqual([
      null,
      "like-for-like",
      "at-most",
      "like-for-like",
    ]);
    expect(through("usbp-sw-encounters", encounters, { units: "idx", base_date: "2020-02-15" }).at(-1)).toMatchObject({
      period: "2020-04",
      value: "121",
      changeGrade: "at-most",
    });
  });

  it("a year in progress is not set against a whole one", () => {
    const rows = published("usbp-sw-apprehensions-fy", [
      ["FY2024", "200"],
      ["FY2025", "100"],
      ["FY2026", "50", { completeness: "year-to-date", coversUntil: "2026-08-31" }],
    ]);
    expect(cellsOf(through("usbp-sw-apprehensions-fy", rows, { units: "pc1" })).map(([, cell]) => cell)).toEqual([
      "no-earlier",
      "-50",
      "unfinished",
    ]);
  });

  it("no percentage, index or rate starts from zero or below; no logarithm of either; changes are allowed", () => {
    const money = published("us-aid-mexico-obligated-fy", [
      ["FY2010", "0"],
      ["FY2011", "-5"],
      ["FY2012", "10"],
      ["FY2013", "-2"],
    ]);
    const of = (request: TransformationRequest) =>
      cellsOf(through("us-aid-mexico-obligated-fy", money, request)).map(([, cell]) => cell);
    expect(of({ units: "chg" })).toEqual(["no-earlier", "-5", "15", "-12"]);
    expect(of({ units: "pch" })).toEqual(["no-earlier", "base-not-positive", "base-not-positive", "-120"]);
    expect(of({ units: "pca" })).toEqual(["no-earlier", "base-not-positive", "base-not-positive", "not-positive"]);
    expect(of({ units: "cch" })).toEqual(["no-earlier", "not-positive", "not-positive", "not-positive"]);
    expect(of({ units: "log" })).toEqual(["not-positive", "not-positive", "2.302585", "not-positive"]);
    expect(of({ units: "idx", base_date: "2011-01-01" })).toEqual(Array(4).fill("base-not-positive"));
  });

  it("constant dollars of two vintages have two base years and no change between them", () => {
    const id = "us-aid-mexico-disbursed-constant-fy";
    const rows = [
      ...published(id, [["FY2010", "100"]], "2021-04-30"),
      ...published(id, [["FY2011", "110"]], "2025-01-01"),
    ];
    expect(cellsOf(through(id, rows, { units: "pch" })).at(-1)).toEqual(["FY2011", "price-base"]);
    expect(
      cellsOf(
        through(
          "us-aid-mexico-disbursed-fy",
          [
            ...published("us-aid-mexico-disbursed-fy", [["FY2010", "100"]], "2021-04-30"),
            ...published("us-aid-mexico-disbursed-fy", [["FY2011", "110"]], "2025-01-01"),
          ],
          { units: "pch" },
        ),
      ).at(-1),
    ).toEqual(["FY2011", "10"]);
  });
});

describe("aggregation, worked by hand", () => {
  it.each<[TransformationRequest["aggregation_method"], string]>([
    ["sum", "78"],
    ["avg", "6.5"],
    ["eop", "12"],
  ])("%s of the months 1 to 12 in a calendar year", (method, expected) => {
    const rows = published(
      "sesnsp-homicide-cases",
      months(
        "2016-01",
        Array.from({ length: 12 }, (_, i) => String(i + 1)),
      ),
    );
    expect(cellsOf(through("sesnsp-homicide-cases", rows, { frequency: "A", aggregation_method: method }))).toEqual([
      ["2016", expected],
    ]);
  });

  it("a US fiscal year is October to September; quarters are those of its calendar", () => {
    const rows = published(
      "usbp-sw-apprehensions",
      months(
        "2015-10",
        Array.from({ length: 15 }, (_, i) => String(i + 1)),
      ),
    );
    const asked = { calendar: "us-fiscal", aggregation_method: "sum" } as const;
    const years = through("usbp-sw-apprehensions", rows, { frequency: "A", ...asked });
    expect(cellsOf(years)).toEqual([
      ["FY2016", "78"],
      ["FY2017", "42"],
    ]);
    expect(years.map(({ completeness, coversUntil }) => [completeness, coversUntil])).toEqual([
      ["complete", null],
      ["year-to-date", "2016-12-31"],
    ]);
    expect(cellsOf(through("usbp-sw-apprehensions", rows, { frequency: "Q", ...asked }))).toEqual([
      ["FY2016-Q1", "6"],
      ["FY2016-Q2", "15"],
      ["FY2016-Q3", "24"],
      ["FY2016-Q4", "33"],
      ["FY2017-Q1", "42"],
    ]);
  });

  it("a year with a missing month, or one that begins before the series, is empty", () => {
    const rows = published(
      "sesnsp-homicide-cases",
      months("2014-11", ["1", "1", ...Array<string>(5).fill("1"), null, ...Array<string>(18).fill("1")]),
    );
    expect(cellsOf(through("sesnsp-homicide-cases", rows, { frequency: "A", aggregation_method: "sum" }))).toEqual([
      ["2014", "part-missing"],
      ["2015", "part-missing"],
      ["2016", "12"],
    ]);
    const skipped = rows.filter(({ period }) => period !== parsePeriod("2016-03"));
    expect(cellsOf(through("sesnsp-homicide-cases", skipped, { frequency: "A" })).at(-1)).toEqual([
      "2016",
      "part-missing",
    ]);
  });

  it("a sum keeps the caveat of its parts, and is not set against another", () => {
    const rows = published("sesnsp-homicide-victims", [
      ...months("2015-01", Array<string>(11).fill("1")),
      ["2015-12", "1", { caveat: "oaxaca-unreported", status: "U" }] as const,
      ...months("2016-01", Array<string>(12).fill("2")),
    ]);
    const asked = { frequency: "A", aggregation_method: "sum" } as const;
    const [first] = through("sesnsp-homicide-victims", rows, asked);
    expect(first).toMatchObject({ value: "12", caveat: "oaxaca-unreported", status: "U" });
    expect(cellsOf(through("sesnsp-homicide-victims", rows, { ...asked, units: "pc1" })).at(-1)).toEqual([
      "2016",
      "understated",
    ]);
    expect(
      cellsOf(through("sesnsp-homicide-victims", rows, { ...asked, aggregation_method: "avg", units: "pc1" })).at(-1),
    ).toEqual(["2016", "understated"]);
  });

  it("a period in which the method changes has its sum, marked, and no average, and its end belongs to the new method", () => {
    const rows = published("usbp-sw-encounters", months("2019-01", Array<string>(36).fill("5")));
    const of = (request: TransformationRequest) =>
      cellsOf(through("usbp-sw-encounters", rows, { frequency: "A", ...request })).map(([, cell]) => cell);
    expect(of({ aggregation_method: "sum" })).toEqual(["60", "60", "60"]);
    const gradesOf = (request: TransformationRequest) =>
      through("usbp-sw-encounters", rows, { frequency: "A", ...request }).map(({ changeGrade }) => changeGrade);
    // The same count, though more is counted from March 2020 on: it did not rise.
    expect(of({ aggregation_method: "sum", units: "pc1" })).toEqual(["no-earlier", "0", "0"]);
    expect(gradesOf({ aggregation_method: "sum", units: "pc1" })).toEqual([null, "at-most", "at-most"]);
    expect(of({ aggregation_method: "avg" })).toEqual(["5", "break-inside", "5"]);
    expect(through("usbp-sw-encounters", rows, { frequency: "A" })[1]).toMatchObject({
      value: "60",
      status: "B",
      caveat: "break-inside",
    });
    expect(of({ aggregation_method: "eop" })).toEqual(["5", "5", "5"]);
    expect(gradesOf({ aggregation_method: "eop", units: "pc1" })).toEqual([null, "at-most", "at-most"]);
  });

  it("a year that its publisher prints itself says so in its row, and one that adds up to something else does not", () => {
    const year = (last: string) =>
      through(
        "cbp-sw-encounters",
        published("cbp-sw-encounters", months("2022-10", [...Array<string>(11).fill("200000"), last])),
        { frequency: "A", calendar: "us-fiscal" },
      )[0];
    expect(year("275669")).toMatchObject({ value: "2475669", caveat: "break-inside" });
    expect(year("275669")?.provenance).toMatch(/^The publisher's own total of FY2023, as CBP prints it/);
    expect(year("275668")?.provenance).not.toContain("own total");
  });

  it("a month of daily rates is the average of its quoted days, if no stretch of it is missing", () => {
    const rows = published("usd-mxn-h10", [
      ["2016-10-31", "18.0000"],
      ["2016-11-01", "19.0000"],
      ["2016-11-08", "20.0000"],
      ["2016-11-11", null, { status: "H" }],
      ["2016-11-15", "21.0001"],
      ["2016-11-22", "20.0000"],
      ["2016-11-29", "20.0000"],
      ["2016-12-01", "20.0000"],
      ["2016-12-20", "20.0000"],
      ["2017-01-03", "21.0000"],
    ]);
    const monthly = through("usd-mxn-h10", rows, { frequency: "M", aggregation_method: "avg" });
    expect(cellsOf(monthly)).toEqual([
      // Nothing is held before it: where the month begins is not known to be held.
      ["2016-10", "part-missing"],
      ["2016-11", "20.00002"],
      ["2016-12", "part-missing"],
      ["2017-01", "part-missing"],
    ]);
    const going = published("usd-mxn-h10", [
      ["2016-11-30", "20"],
      ["2016-12-01", "21"],
      ["2016-12-02", "22"],
    ]);
    expect(through("usd-mxn-h10", going, { frequency: "M" }).at(-1)).toMatchObject({
      value: "21.5",
      completeness: "year-to-date",
      coversUntil: "2016-12-02",
    });
    const over = published("usd-mxn-h10", [
      ["2016-08-31", "19"],
      ["2016-09-07", "20"],
      ["2016-09-14", "20"],
      ["2016-09-21", "20"],
      ["2016-09-28", "20"],
      ["2016-09-30", "25"],
    ]);
    // The first of October is a Saturday: nothing of September is left to come.
    expect(through("usd-mxn-h10", over, { frequency: "M", aggregation_method: "eop" }).at(-1)).toMatchObject({
      period: "2016-09",
      value: "25",
      completeness: "complete",
    });
    expect(cellsOf(through("usd-mxn-h10", over, { frequency: "W" })).at(-1)).toEqual(["2016-W39", "22.5"]);
  });

  it("comes before units: the percent change of yearly sums", () => {
    const rows = published(
      "sesnsp-homicide-cases",
      months("2015-01", [...Array<string>(12).fill("10"), ...Array<string>(12).fill("12")]),
    );
    expect(
      cellsOf(through("sesnsp-homicide-cases", rows, { frequency: "A", aggregation_method: "sum", units: "pch" })),
    ).toEqual([
      ["2015", "no-earlier"],
      ["2016", "20"],
    ]);
  });
});

describe("per 100,000", () => {
  const population = published("conapo-population", [
    ["2016", "120000000"],
    ["2017", "125000000"],
  ]);
  it("divides by the population of the calendar year, names it, and is empty where none is held", () => {
    const rows = published("inegi-homicide-deaths", [
      ["2016", "24000"],
      ["2017", "30000"],
      ["2018", "36000"],
    ]);
    const rated = through("inegi-homicide-deaths", rows, { per_100000: "conapo-population" }, population);
    expect(cellsOf(rated)).toEqual([
      ["2016", "20"],
      ["2017", "24"],
      ["2018", "no-population"],
    ]);
    expect(rated[0]).toMatchObject({
      unit: "rate per 100,000",
      evidence: "reconstructed",
      transformation: { per100000: "conapo-population" },
    });
    expect(
      cellsOf(through("inegi-homicide-deaths", rows, { per_100000: "conapo-population", units: "pc1" }, population)),
    ).toEqual([
      ["2016", "no-earlier"],
      ["2017", "20"],
      ["2018", "no-population"],
    ]);
  });
});

describe("a transformation that has no meaning is refused, by the parameter's name", () => {
  it.each<[SeriesId, TransformationRequest, string, string]>([
    ["usd-mxn-h10", { frequency: "M", aggregation_method: "sum" }, "aggregation_method", "method"],
    ["inegi-homicide-rate", { aggregation_method: "sum" }, "aggregation_method", "method-without-frequency"],
    ["sesnsp-homicide-victims", { frequency: "D" }, "frequency", "frequency"],
    ["sesnsp-homicide-victims", { frequency: "M", calendar: "us-fiscal" }, "calendar", "calendar"],
    ["usbp-agents-fy", { calendar: "calendar" }, "calendar", "calendar-of-years"],
    ["inegi-homicide-deaths", { calendar: "us-fiscal" }, "calendar", "calendar-of-years"],
    ["usd-mxn-h10", { base_date: "2016-11-08" }, "base_date", "base-without-index"],
    ["usd-mxn-h10", { units: "idx", base_date: "2016-13-08" }, "base_date", "not-a-date"],
    ["usd-mxn-h10", { per_100000: "conapo-population" }, "per_100000", "population"],
    ["usbp-sw-apprehensions", { per_100000: "conapo-population" }, "per_100000", "population"],
    ["sesnsp-homicide-victims.MX-OAX", { per_100000: "conapo-population" }, "per_100000", "population"],
    ["inegi-homicide-deaths", { per_100000: "atlantis" }, "per_100000", "population"],
  ])("%s with %o: %s", (id, request, parameter, refused) => {
    const plan = planTransformation(BASIS, CATALOGUE.seriesOf(id), request);
    expect(plan).toMatchObject({ parameter, refused });
  });

  it("a state's count is set against that state's population", () => {
    expect(
      planTransformation(BASIS, CATALOGUE.seriesOf("sesnsp-homicide-victims.MX-OAX"), {
        per_100000: "conapo-population.MX-OAX",
      }),
    ).toMatchObject({
      per100000: "conapo-population.MX-OAX",
    });
  });
});
