import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { readCsvw } from "./csvw-reader.ts";
import { Package } from "datapackage";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${api.origin}${path}`, init);
const bytesOf = async (path: string): Promise<Buffer> => Buffer.from(await (await get(path)).arrayBuffer());

describe("CSV on the Web", () => {
  it("another implementation reads the file by its metadata: every row, numbers as decimals, days as dates", async () => {
    const metadata: unknown = await (
      await get("/series/us-aid-mexico-obligated-fy.csv-metadata.json?asOf=2026-11-24")
    ).json();
    const csv = await bytesOf("/series/us-aid-mexico-obligated-fy.csv?asOf=2026-11-24");
    const quads = await readCsvw(csv, metadata);
    const { rows } = await api.trpc.series.query({ id: "us-aid-mexico-obligated-fy" });
    const of = (column: string) => quads.filter(({ predicate }) => predicate.endsWith(`#${column}`));
    const valued = rows.filter(({ value }) => value !== null);
    expect(of("value").map(({ value }) => value)).toEqual(valued.map(({ value }) => value));
    expect(new Set(of("value").map(({ datatype }) => datatype))).toEqual(
      new Set(["http://www.w3.org/2001/XMLSchema#decimal"]),
    );
    expect(of("period_start").map(({ value }) => value)).toEqual(rows.map(({ periodStart }) => periodStart));
    expect(new Set(of("period_start").map(({ datatype }) => datatype))).toEqual(
      new Set(["http://www.w3.org/2001/XMLSchema#date"]),
    );
  });

  it("a file says where its metadata are, and they name the file with its day pinned", async () => {
    const response = await get("/series/usd-mxn-h10.csv?observation_start=2016-11-01");
    const described = /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(
      response.headers.get("link") ?? "",
    )?.[1];
    const metadata = (await (await fetch(new URL(described ?? "", response.url))).json()) as { url: string };
    const again = await fetch(new URL(metadata.url, response.url));
    expect(again.headers.get("etag")).toBe(response.headers.get("etag"));
    expect(metadata.url).toContain("asOf=2026-11-24");
  });
});

describe("seizures", () => {
  const month = "observation_start=2019-01-01&observation_end=2019-01-31";
  const newest = "observation_start=2026-04-01";

  it.each([
    ["CSV", async (path: string, query: string) => (await get(`/series/${path}.csv?${query}`)).text()],
    [
      "Excel",
      async (path: string, query: string) =>
        JSON.stringify((await readSheet(await bytesOf(`/series/${path}.xlsx?${query}`))).map((row) => row.map(String))),
    ],
    [
      "the API",
      async (path: string, query: string) => (await get(`/api/v1/series/${path}/observations?${query}`)).text(),
    ],
  ])(
    "in %s a drug without a row is missing and says why, never 0, and a number of a running year has its caution",
    async (_, read) => {
      const ketamine = await read("cbp-sw-seized-ketamine", month);
      expect(ketamine).toContain("no-row");
      expect(ketamine).not.toMatch(/2019-01["',]+(0|0\.0*)["',]/);
      expect(await read("cbp-sw-seizure-events-fentanyl", newest)).toContain("events-restated");
      expect(await read("cbp-sw-seized-fentanyl", newest)).not.toContain("events-restated");
    },
  );
});

describe("Data Package", () => {
  it("another implementation finds the descriptor valid and reads every row by its schema", async () => {
    const path = "/series/sesnsp-homicide-victims-vm.datapackage.json?asOf=2017-12-31";
    const descriptor = (await (await get(path)).json()) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    const pack = await Package.load(descriptor, { basePath: `${api.origin}/series`, strict: false });
    expect(pack.errors).toEqual([]);
    const [resource] = descriptor.resources;
    const csv = await bytesOf(`/series/${resource?.path ?? ""}`);
    expect(resource).toMatchObject({
      bytes: csv.byteLength,
      hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
    });
    const rows = await pack.resources[0]?.read({ keyed: true });
    const { rows: held } = await api.trpc.series.query({ id: "sesnsp-homicide-victims-vm", asOf: "2017-12-31" });
    expect(rows?.length).toBe(held.length);
    expect(rows?.map(({ value }) => value)).toEqual(held.map(({ value }) => (value === null ? null : Number(value))));
  });
});

describe("the workbook", () => {
  it("another implementation reads numbers as numbers, days as days, text as text, row by row", async () => {
    const book = await bytesOf("/series/us-aid-mexico-obligated-fy.xlsx?asOf=2021-12-31");
    const [header, ...cells] = await readSheet(Readable.from([book]), "Rows");
    const { rows } = await api.trpc.series.query({ id: "us-aid-mexico-obligated-fy", asOf: "2021-12-31" });
    const column = (name: string): unknown[] => cells.map((row) => row[header?.indexOf(name) ?? -1]);
    expect(column("value")).toEqual(rows.map(({ value }) => (value === null ? null : Number(value))));
    expect(column("value").some((value) => typeof value === "number" && value < 0)).toBe(true);
    expect(column("period_start")).toEqual(rows.map(({ periodStart }) => new Date(`${periodStart}T00:00:00Z`)));
    expect(column("period")).toEqual(rows.map(({ period }) => period));
  });

  it("has the same bytes for the same question", async () => {
    const path = "/series/usbp-sw-encounters.xlsx?asOf=2026-10-01";
    const first = await bytesOf(path);
    await new Promise((later) => setTimeout(later, 2100));
    expect((await bytesOf(path)).equals(first)).toBe(true);
  });
});

describe("the citation", () => {
  it.each([
    ["txt", "text/plain; charset=utf-8"],
    ["bib", "application/x-bibtex; charset=utf-8"],
    ["json", "application/vnd.citationstyles.csl+json"],
  ])("as %s names the paper, the publisher, the day known and the day read", async (ending, type) => {
    const response = await get(`/series/usd-mxn-h10.citation.${ending}?asOf=2026-10-01`);
    expect(response.headers.get("content-type")).toBe(type);
    const text = await response.text();
    for (const words of ["NAFTA's impact", "María José", "Board of Governors", "As known on 2026-10-01"])
      expect(text).toContain(words);
    expect(text.replace(/\D+/g, " ")).toMatch(/2026 11 24/);
    const [address = ""] = /https?:[^\s"}]*usd-mxn-h10\.csv\?[^\s"}]*/.exec(text) ?? [];
    expect([...new URL(address).searchParams.keys()]).toEqual(["asOf", "recordedAsOf"]);
    expect(await (await fetch(address.replace(/\.$/, ""))).text()).toBe(
      await (await get("/series/usd-mxn-h10.csv?asOf=2026-10-01")).text(),
    );
  });
});

/** Headers that speak of the file, not of the connection it came over. */
const aboutTheFile = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(
    [...headers].filter(([name]) => !["date", "connection", "keep-alive", "x-request-id"].includes(name)),
  );

describe("every file", () => {
  const endings = [
    ".csv",
    ".csv-metadata.json",
    ".datapackage.json",
    ".xlsx",
    ".citation.txt",
    ".citation.bib",
    ".citation.json",
  ];
  it.each(endings)(
    "%s: HEAD says what GET sends, the digest is that of the bytes, 304 to who holds it",
    async (ending) => {
      const path = `/series/usd-mxn-fix${ending}?asOf=2026-11-01`;
      const whole = await get(path);
      const body = Buffer.from(await whole.arrayBuffer());
      expect(whole.headers.get("repr-digest")).toBe(`sha-256=:${createHash("sha256").update(body).digest("base64")}:`);
      expect(whole.headers.get("content-length")).toBe(String(body.byteLength));
      for (const relation of ['rel="license"', 'rel="cite-as"', 'rel="describedby"'])
        expect(whole.headers.get("link")).toContain(relation);
      const head = await get(path, { method: "HEAD" });
      expect(aboutTheFile(head)).toEqual(aboutTheFile(whole));
      const tag = whole.headers.get("etag") ?? "";
      expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
      expect((await get(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
    },
  );

  it("of a state's series, whose id has a dot, is found", async () => {
    expect((await get("/series/sesnsp-homicide-victims.MX-OAX.csv")).status).toBe(200);
  });

  it("an unknown ending, a repeated and an unknown parameter are refused by name, each with the type of its problem", async () => {
    const read = async (path: string) =>
      (await (await get(path)).json()) as { type: string; title: string; detail?: string };
    expect(await read("/series/usd-mxn-h10.pdf")).toMatchObject({
      type: "/problems/not-found",
      title: expect.stringContaining(".xlsx") as string,
    });
    expect(await read("/series/usd-mxn-h10.csv?asOf=2026-10-01&asOf=2026-10-02")).toMatchObject({
      type: "/problems/invalid-parameter",
      detail: "asOf: given more than once",
    });
    expect((await read("/series/usd-mxn-h10.xlsx?limit=5")).detail).toContain("limit");
    expect(await (await get("/problems/invalid-parameter")).text()).toContain("400");
  });
});
