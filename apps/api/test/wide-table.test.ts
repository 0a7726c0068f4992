import { Readable } from "node:stream";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const get = (path: string): Promise<Response> => fetch(`${api.origin}/api/v1/table.${path}`);
const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await get(path)).arrayBuffer());
const detailOf = async (response: Response): Promise<string> => {
  const { title, detail = "" } = (await response.json()) as { title: string; detail?: string };
  return `${title} ${detail}`;
};

const homicide = "sesnsp-homicide-victims-vm";
const peso = "usd-mxn-h10";
const asked = `series=${peso},${homicide}&frequency=m&observation_start=2014-01-01&asOf=2026-11-24`;
const cellsOf = async (id: string, query = "frequency=m&observation_start=2014-01-01&asOf=2026-11-24") => {
  const csv = await (await fetch(`${api.origin}/series/${id}.csv?${query}`)).text();
  return parse<{ period: string; value: string }>(csv, { columns: true });
};

describe("several series in one table", () => {
  it("has a row for every period that any of them has, and in every cell the value of the series' own file", async () => {
    const table = parse<Record<string, string>>(await (await get(`csv?${asked}`)).text(), { columns: true });
    expect(Object.keys(table[0] ?? {})).toEqual(["period", peso, homicide]);
    for (const id of [peso, homicide]) {
      const own = await cellsOf(id);
      expect(own.length).toBeGreaterThan(40);
      const values = new Map(own.map(({ period, value }) => [period, value]));
      expect(table.map((row) => row[id])).toEqual(table.map(({ period = "" }) => values.get(period) ?? ""));
      expect(own.every(({ period }) => table.some((row) => row["period"] === period))).toBe(true);
    }
    const periods = table.map(({ period = "" }) => period);
    expect(periods).toEqual([...new Set(periods)].sort());
  });

  it("has the same cells as CSV, JSON, workbook and Parquet", async () => {
    const csv = parse<Record<string, string>>(await (await get(`csv?${asked}`)).text(), { columns: true });
    const json = (await (await get(`json?${asked}`)).json()) as {
      period: string[];
      series: { series_id: string; value: (string | null)[] }[];
    };
    expect(json.period).toEqual(csv.map(({ period }) => period));
    for (const { series_id, value } of json.series)
      expect(value.map((cell) => cell ?? "")).toEqual(csv.map((row) => row[series_id]));

    const numbers = csv.map((row) => [peso, homicide].map((id) => (row[id] === "" ? null : Number(row[id]))));
    const [header, ...rows] = await readSheet(Readable.from([Buffer.from(await bytesOf(`xlsx?${asked}`))]), "Data");
    expect(header).toEqual(["period", peso, homicide]);
    expect(rows.map(([, ...cells]) => cells)).toEqual(numbers);

    const file = (await bytesOf(`parquet?${asked}`)).buffer as ArrayBuffer;
    const parquet = (await parquetReadObjects({ file })) as Readonly<Record<string, unknown>>[];
    expect(parquet.map((row) => row["period"])).toEqual(csv.map(({ period }) => period));
    expect(parquet.map((row) => [row[peso] ?? null, row[homicide] ?? null])).toEqual(numbers);
    expect(parquetMetadata(file).key_value_metadata).toContainEqual({ key: "as_of", value: "2026-11-24" });
  });

  it("says of every change how far it may be read, in every spelling, as the series' own file says it", async () => {
    const arrests = "usbp-sw-apprehensions";
    const changes = "units=pc1&observation_start=2023-08-01&observation_end=2024-12-31&asOf=2026-11-24";
    const own = parse<{ value: string; change_grade: string }>(
      await (await fetch(`${api.origin}/series/${arrests}.csv?${changes}`)).text(),
      { columns: true },
    );
    const grades = own.map(({ change_grade }) => change_grade);
    expect(new Set(grades)).toContain("at-most");
    const query = `series=${arrests}&${changes}`;
    const csv = parse<Record<string, string>>(await (await get(`csv?${query}`)).text(), { columns: true });
    expect(Object.keys(csv[0] ?? {})).toEqual(["period", arrests, `${arrests}.change_grade`]);
    expect(csv.map((row) => row[`${arrests}.change_grade`])).toEqual(grades);
    const json = (await (await get(`json?${query}`)).json()) as { series: { change_grade: (string | null)[] }[] };
    expect(json.series[0]?.change_grade.map((grade) => grade ?? "")).toEqual(grades);
    const [, ...rows] = await readSheet(Readable.from([Buffer.from(await bytesOf(`xlsx?${query}`))]), "Data");
    expect(rows.map(([, , grade]) => grade ?? "")).toEqual(grades);
    const file = (await bytesOf(`parquet?${query}`)).buffer as ArrayBuffer;
    const parquet = (await parquetReadObjects({ file })) as Readonly<Record<string, unknown>>[];
    expect(parquet.map((row) => row[`${arrests}.change_grade`] ?? "")).toEqual(grades);
  });

  it("names the address that gives the same bytes for ever", async () => {
    const live = await get(`csv?series=${homicide}`);
    const [, address = ""] = /<([^>]+)>; rel="cite-as"/.exec(live.headers.get("link") ?? "") ?? [];
    expect([...new URL(address, api.origin).searchParams.keys()]).toEqual(["asOf", "recordedAsOf", "series"]);
    expect(await (await fetch(`${api.origin}${address}`)).text()).toBe(await live.text());
  });

  it("refuses, by name, series without a period in common, a series that is not held, and what a series does not allow", async () => {
    const mixed = await get(`csv?series=${peso},${homicide}`);
    expect(mixed.status).toBe(400);
    expect(await detailOf(mixed)).toContain(`frequency: the series have several (D, calendar: ${peso}; M, calendar`);
    const unknown = await get(`csv?series=${peso},atlantis`);
    expect([unknown.status, await detailOf(unknown)]).toEqual([404, "unknown series: atlantis "]);
    const finer = await get(`csv?series=${peso},${homicide}&frequency=d`);
    expect(finer.status).toBe(400);
    expect(await detailOf(finer)).toContain(homicide);
    expect((await get("csv?series=,")).status).toBe(400);
    expect(
      (await get(`csv?series=${Array.from({ length: 51 }, (_, nth) => `s${String(nth)}`).join(",")}`)).status,
    ).toBe(400);
    expect((await get(`xlsx?series=usd-mxn-h10,usd-mxn-fix,usd-mxn-fix-settlement,usd-mxn-ecb-cross`)).status).toBe(
      200,
    );
  });
});

describe("the workbook", () => {
  it("has a filter over its rows, and formats under numbers that are no spreadsheet's own, so that R reads days as days", async () => {
    const parts = unzipSync(await bytesOf(`xlsx?${asked}`));
    const textOf = (name: string): string => new TextDecoder().decode(parts[name]);
    const styles = textOf("xl/styles.xml");
    const ids = [...styles.matchAll(/<numFmt numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids.length).toBeGreaterThan(0);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(164);
    const used = [...styles.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
    expect(used.filter((id) => id >= 50 && !ids.includes(id))).toEqual([]);
    const csv = parse(await (await get(`csv?${asked}`)).text());
    expect(textOf("xl/worksheets/sheet1.xml")).toContain(`</sheetData><autoFilter ref="A1:C${String(csv.length)}"/>`);
  });
});
