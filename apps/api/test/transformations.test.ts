import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "@frontera/domain";
import { OBSERVATION_COLUMNS } from "@frontera/publishing";
import { startApi, type StartedApi } from "./start-api.ts";

let running: StartedApi;

beforeAll(async () => {
  running = await startApi();
});
afterAll(() => running.close());

const file = (id: string, query: string): Promise<Response> => fetch(`${running.origin}/series/${id}.csv?${query}`);
const asRecord = (row: Row) => OBSERVATION_COLUMNS.map(({ read }) => read(row) ?? "");

describe("a transformed series", () => {
  it.each([
    ["usd-mxn-h10", "units=pch&frequency=m", { units: "pch", frequency: "m" }],
    ["usd-mxn-h10", "units=idx&base_date=2016-11-08", { units: "idx", base_date: "2016-11-08" }],
    [
      "sesnsp-homicide-victims",
      "frequency=a&aggregation_method=sum&per_100000=conapo-population&units=pc1",
      { frequency: "a", aggregation_method: "sum", per_100000: "conapo-population", units: "pc1" },
    ],
    [
      "usbp-sw-encounters",
      "frequency=a&calendar=us-fiscal&aggregation_method=sum",
      { frequency: "a", calendar: "us-fiscal", aggregation_method: "sum" },
    ],
  ] as const)("%s?%s: the file holds exactly the rows of the API", async (id, query, parameters) => {
    const records = parse(await (await file(id, query)).text(), { from_line: 2 });
    const { rows, transformation } = await running.trpc.series.query({ id, ...parameters });
    expect(rows.length).toBeGreaterThan(3);
    expect(records).toEqual(rows.map(asRecord));
    expect(rows.every((row) => (row.value === null) === (row.empty !== null))).toBe(true);
    expect(rows[0]?.transformation).toEqual(transformation);
  });

  it("says in the row, in every form alike, where a year is the publisher's own total and no sum of ours", async () => {
    const asked = "frequency=a&calendar=us-fiscal";
    const csv = await (await file("cbp-sw-encounters", asked)).text();
    const line = csv.split("\r\n").find((each) => each.includes(",FY2023,"));
    expect(line).toContain(",2475669,");
    expect(line).toContain("The publisher's own total of FY2023, as CBP prints it");
    const json = await (await fetch(`${running.origin}/api/v1/series/cbp-sw-encounters/observations?${asked}`)).text();
    expect(json).toContain("The publisher's own total of FY2023, as CBP prints it");
    expect(csv.split("\r\n").filter((each) => each.includes("own total")).length).toBeLessThan(8);
  });

  it("sums the months of a fiscal year to what CBP prints for the year", async () => {
    const asked = { frequency: "a", calendar: "us-fiscal", aggregation_method: "sum" } as const;
    const { rows: sums } = await running.trpc.series.query({ id: "usbp-sw-apprehensions", ...asked });
    const { rows: printed } = await running.trpc.series.query({ id: "usbp-sw-apprehensions-fy" });
    const year = (rows: readonly Row[], period: string) => rows.find((row) => row.period === period);
    for (const fiscal of ["FY2016", "FY2017"]) expect(year(sums, fiscal)?.value).toBe(year(printed, fiscal)?.value);
    expect(year(sums, "FY2026")).toMatchObject({ completeness: "year-to-date" });
  });

  it("the base of a transformed range lies before it", async () => {
    const input = {
      id: "usd-mxn-h10",
      units: "pch",
      observation_start: "2016-11-09",
      observation_end: "2016-11-09",
    } as const;
    const { rows } = await running.trpc.series.query(input);
    // 18.4375... to 19.9...: the day before the range is read all the same.
    expect(rows).toHaveLength(1);
    expect(Number(rows[0]?.value)).toBeGreaterThan(5);
  });

  it.each([
    ["usd-mxn-h10", "units=pct", "units"],
    ["usd-mxn-h10", "frequency=m&aggregation_method=sum", 'aggregation_method: "sum" has no meaning'],
    ["usbp-agents-fy", "aggregation_method=avg", "aggregation_method"],
    ["sesnsp-homicide-victims", "frequency=d", "frequency"],
    ["usd-mxn-h10", "base_date=2016-11-08", "base_date"],
    ["usd-mxn-h10", "units=idx&base_date=yesterday", "base_date"],
    ["usd-mxn-h10", "calendar=lunar", "calendar"],
    ["inegi-homicide-deaths", "per_100000=atlantis", 'per_100000: "atlantis"'],
    ["usd-mxn-h10", "unit=pch", "unit"],
  ])("%s?%s is refused with the parameter's name", async (id, query, named) => {
    const response = await file(id, query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const { title, detail } = (await response.json()) as { title: string; detail?: string };
    expect(`${title} ${detail ?? ""}`).toContain(named);
  });
});
