import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const get = (path: string): Promise<Response> => fetch(`${api.origin}${path}`);
const jsonOf = async <T>(path: string): Promise<T> => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};
const xmlOf = async (path: string): Promise<Record<string, Record<string, unknown>>> => {
  const response = await get(path);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(await response.text()) as never;
};

interface Observations {
  readonly count: number;
  readonly observations: readonly { date: string; value: string; realtime_start: string; realtime_end: string }[];
}
const key = "api_key=abcdefghijklmnopqrstuvwxyz123456";

/** The requests are those that the clients make, with their own parameters in their own order. */
describe("what is written for FRED finds the series here", () => {
  it("fredr: observations of a series as JSON, by FRED's id, with the values of the series' own file", async () => {
    const answer = await jsonOf<Observations>(
      `/fred/series/observations?series_id=DEXMXUS&observation_start=2016-11-01&observation_end=2016-11-30&units=lin&${key}&file_type=json`,
    );
    const csv = await (
      await get("/series/usd-mxn-h10.csv?observation_start=2016-11-01&observation_end=2016-11-30")
    ).text();
    const own = parse<{ period_start: string; value: string }>(csv, { columns: true });
    expect(answer.count).toBe(own.length);
    expect(answer.observations.map(({ date, value }) => [date, value])).toEqual(
      own.map(({ period_start, value }) => [period_start, value === "" ? "." : value]),
    );
    expect(answer.observations.find(({ date }) => date === "2016-11-09")?.value).toBe("19.7745");
    expect(answer.observations[0]?.realtime_start).toBe("2026-11-24");
  });

  it("fredapi: the same as XML, every release of a series, its vintage dates, and what a series is", async () => {
    const { observations } = await xmlOf(
      `/fred/series/observations?series_id=IMPMX&observation_start=2017-01-01&observation_end=2017-02-01&${key}`,
    );
    const rows = observations?.["observation"] as Observations["observations"];
    expect(rows.map(({ date }) => date)).toEqual(["2017-01-01", "2017-02-01"]);
    expect(observations).toMatchObject({ count: "2", units: "lin", realtime_end: "2026-11-24" });

    const all = await jsonOf<Observations>(
      `/fred/series/observations?series_id=IMPMX&${key}&realtime_start=1776-07-04&realtime_end=9999-12-31&observation_start=2016-01-01&observation_end=2016-12-31&file_type=json`,
    );
    expect(all.count).toBeGreaterThan(12);
    expect(all.observations.at(-1)?.realtime_end).toBe("9999-12-31");

    const { vintage_dates: dates } = await xmlOf(`/fred/series/vintagedates?series_id=IMPMX&${key}`);
    const days = dates?.["vintage_date"] as string[];
    expect(days).toEqual([...days].sort());
    expect(all.observations.every(({ realtime_start }) => days.includes(realtime_start))).toBe(true);

    const { seriess } = await xmlOf(`/fred/series?series_id=IMPMX&${key}`);
    expect(seriess?.["series"]).toMatchObject({
      id: "IMPMX",
      frequency: "Monthly",
      frequency_short: "M",
      observation_start: "1985-01-01",
      units: "Millions of Dollars",
    });
  });

  it("counts what FRED counts in millions as FRED does, and leaves changes in percent as they are", async () => {
    const ask = async (units: string) =>
      (
        await jsonOf<Observations>(
          `/fred/series/observations?series_id=IMPMX&units=${units}&observation_start=1986-01-01&observation_end=1986-01-31&${key}&file_type=json`,
        )
      ).observations.map(({ value }) => value);
    const own = await api.trpc.series.query({
      id: "us-imports-from-mexico",
      observation_start: "1986-01-01",
      observation_end: "1986-01-31",
    });
    expect(await ask("lin")).toEqual([String(Number(own.latest && own.rows[0]?.value) / 1e6)]);
    expect(Math.abs(Number((await ask("pc1"))[0]))).toBeLessThan(100);
    const graph = await (await get("/fredgraph.csv?id=IMPMX&cosd=1985-01-01&coed=1985-01-31")).text();
    expect(graph).toBe("observation_date,IMPMX\r\n1985-01-01,1303.3\r\n");
  });

  it("finds series by words, best first, a page at a time, with the day each was changed last", async () => {
    const found = await jsonOf<{ count: number; seriess: { id: string; last_updated: string }[] }>(
      `/fred/series/search?search_text=exports+to+Mexico&limit=2&${key}&file_type=json`,
    );
    expect(found.count).toBeGreaterThan(0);
    expect(found.seriess[0]?.id).toBe("EXPMX");
    expect(found.seriess[0]?.last_updated).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/);
  });

  it("output types 2 and 3 have a column a vintage, named by series and day", async () => {
    const { observations } = await jsonOf<{ observations: Record<string, string>[] }>(
      `/fred/series/observations?series_id=IMPMX&output_type=2&observation_start=2016-01-01&observation_end=2016-12-31&file_type=json`,
    );
    const [first = {}] = observations;
    expect(first["date"]).toBe("2016-01-01");
    const names = Object.keys(first).filter((name) => name !== "date");
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/^IMPMX_\d{8}$/);
  });

  it("pandas-datareader: a graph's CSV, a column a series, empty where a value is not there", async () => {
    const response = await get("/graph/fredgraph.csv?id=DEXMXUS,IMPMX&cosd=2017-01-01&coed=2017-02-28");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [header, ...rows] = parse(await response.text());
    expect(header).toEqual(["observation_date", "DEXMXUS", "IMPMX"]);
    expect(rows.filter(([, , value]) => value !== "").map(([day]) => day)).toEqual(["2017-01-01", "2017-02-01"]);
    expect(await (await get("/fredgraph.csv?id=DEXMXUS&cosd=2017-01-01&coed=2017-01-31")).text()).toContain(
      "observation_date,DEXMXUS\r\n",
    );
  });

  it("refuses as FRED does, by name: a series that is not there, a parameter nobody has", async () => {
    const unknown = await get(`/fred/series?series_id=NOTHING&${key}&file_type=json`);
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toEqual({
      error_code: 400,
      error_message: "Bad Request.  unknown series: NOTHING",
    });
    const { error } = await xmlOf(`/fred/series/observations?series_id=DEXMXUS&unit=lin&${key}`);
    expect(error?.["message"]).toContain("unit");
  });

  it("says of every change how far it may be read, beside what FRED has", async () => {
    const asked = "observation_start=2023-09-01&observation_end=2023-11-30";
    const csv = await (
      await get("/series/usbp-sw-apprehensions.csv?units=pc1&observation_start=2023-09-01&observation_end=2023-11-30")
    ).text();
    const own = parse<{ period_start: string; value: string; change_grade: string }>(csv, { columns: true });
    expect(new Set(own.map(({ change_grade }) => change_grade)).size).toBeGreaterThan(1);
    const cells = own.map(({ period_start, value, change_grade }) => [period_start, value, change_grade]);
    const path = `/fred/series/observations?series_id=usbp-sw-apprehensions&units=pc1&${asked}&${key}`;
    const { observations } = await jsonOf<{ observations: Record<string, string>[] }>(`${path}&file_type=json`);
    expect(observations.map((row) => [row["date"], row["value"], row["change_grade"]])).toEqual(cells);
    const xml = (await xmlOf(path))["observations"]?.["observation"] as Record<string, string>[];
    expect(xml.map((row) => [row["date"], row["value"], row["change_grade"]])).toEqual(cells);
    const graph = await (
      await get("/fredgraph.csv?id=usbp-sw-apprehensions&units=pc1&cosd=2023-09-01&coed=2023-11-30")
    ).text();
    const rows = parse<Record<string, string>>(graph, { columns: true });
    expect(rows.map((row) => Object.values(row))).toEqual(cells);
    const levels = await jsonOf<{ observations: object[] }>(
      `/fred/series/observations?series_id=usbp-sw-apprehensions&${asked}&${key}&file_type=json`,
    );
    expect(levels.observations[0]).not.toHaveProperty("change_grade");
  });
});
