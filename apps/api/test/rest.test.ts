import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendJudgements } from "@frontera/db";
import type { SeriesId } from "@frontera/domain";
import { PROBLEMS } from "../src/problem.ts";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
let snapshotId: string;
let watchId: string;
beforeAll(async () => {
  api = await startApi();
  const series: SeriesId[] = ["sesnsp-homicide-victims-vm"];
  snapshotId = (await api.trpc.snapshots.make.mutate({ name: "then", series, asOf: "2017-11-30" })).id;
  watchId = (await api.trpc.watches.begin.mutate({ kind: "verdict", figure: "deadliest-month" })).id;
  for (const verdict of ["surpassed", "still-first"] as const)
    await appendJudgements(api.db, (_tx, vintageId) =>
      Promise.resolve([{ figureId: "deadliest-month", verdict, cause: "data", vintageId, judgedOn: "2026-11-24" }]),
    );
});
afterAll(() => api.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${api.origin}/api/v1${path}`, { headers });

type Rows = readonly Readonly<Record<string, string | null>>[];
const rowsOf = async (path: string, name = "observations"): Promise<Rows> => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return ((await response.json()) as Record<string, Rows>)[name] ?? [];
};

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}
const readDocument = async (): Promise<Document> => (await (await get("/openapi.json")).json()) as Document;

/** Says what an answer breaks of a schema of the document; null for nothing. */
function judgeOf({ components }: Document): (schema: object, answer: unknown) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormatsModule as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: "doc", components });
  return (schema, answer) => {
    const judge = ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll("#/components", "doc#/components")) as object,
    );
    return judge(answer) ? null : ajv.errorsText(judge.errors);
  };
}

/** A question to every operation: its path's `{id}` and what else it needs. An operation that is not here fails the test. */
const questions: Readonly<Record<string, readonly string[]>> = {
  "/series": ["", "?indicator=peso&search=fix", "?limit=2&offset=1"],
  "/releases": ["", "?limit=3"],
  "/figures": ["", "?indicator=merida"],
  "/comparisons": ["", "?indicator=peso&asOf=2026-10-01"],
  "/observations": ["?series=usd-mxn-fix,worldbank-population", "?indicator=merida&asOf=2026-10-01"],
  ...Object.fromEntries(
    ["/table", "/table.json", "/table.xlsx", "/table.parquet"].map((path) => [
      path,
      ["?series=sesnsp-homicide-victims-vm,usd-mxn-fix&frequency=m&observation_start=2016-01-01"],
    ]),
  ),
  "/series/{id}/observations": [
    "",
    "?asOf=2017-11-30&observation_start=2017-01-01&sort_order=desc&limit=3",
    "?output_type=2&vintage_dates=2017-11-30,2017-12-31",
    "?output_type=3",
    "?output_type=4&limit=10",
    "?includeHistory=true&lastNObservations=5",
    "?units=pc1&observation_start=2016-01-01",
  ],
  "/series/{id}/vintages": [""],
  "/series/{id}/revisions": ["", "?kind=revised"],
  "/snapshots": ["", "?search=then"],
  "/snapshots/{id}/changes": ["", "?limit=5"],
  "/check": [
    "?sentence=The+peso+fell+below+17+in+August+2026",
    "?sentence=los+homicidios+bajaron+37+%25+desde+2018&locale=es",
  ],
  "/verify": [`?sha256=${"0".repeat(64)}`],
  "/watches/{id}/notices.atom": ["", "?locale=es"],
  "/watches/{id}/notices.json": ["", "?locale=es"],
};
const idFor = (path: string): string => {
  if (path.startsWith("/watches")) return watchId;
  return path.startsWith("/snapshots") ? snapshotId : "sesnsp-homicide-victims-vm";
};

describe("the API for scripts", () => {
  it("describes itself in OpenAPI 3.1, which another implementation finds valid", async () => {
    const document = await readDocument();
    expect(document.openapi).toBe("3.1.0");
    const { valid, errors } = await new Validator().validate({ ...document });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("answers every operation, in JSON as its schema says, in CSV with the same cells", async () => {
    const document = await readDocument();
    const judge = judgeOf(document);
    const gets = Object.entries(document.paths).flatMap(([path, { get: operation }]) =>
      operation ? [{ path, operation }] : [],
    );
    expect(gets.length).toBeGreaterThan(18);
    for (const { path, operation } of gets) {
      const asked = questions[path.replace(/\.csv$/, "")];
      expect(asked, `no question for ${path}`).toBeDefined();
      for (const query of asked ?? []) {
        const address = `${path.replace("{id}", idFor(path))}${query}`;
        const response = await get(address);
        expect(response.status, address).toBe(200);
        const content = operation.responses["200"]?.content ?? {};
        const schema = content["application/json"]?.schema ?? content["application/feed+json"]?.schema;
        if (content["application/atom+xml"]) {
          expect(response.headers.get("content-type"), address).toBe("application/atom+xml; charset=utf-8");
          continue;
        }
        if (!schema && !content["text/csv"]) {
          expect(Object.keys(content), address).toContain(response.headers.get("content-type"));
          continue;
        }
        if (!schema) {
          expect(response.headers.get("content-type"), address).toBe("text/csv; charset=utf-8; header=present");
          expect(parse(await response.text()).length, address).toBeGreaterThan(0);
          continue;
        }
        const body = (await response.json()) as Record<string, unknown>;
        expect(judge(schema, body), address).toBeNull();
        const rows = Object.values(body).find((value): value is Rows => Array.isArray(value)) ?? [];
        if (!content["text/csv"] || rows.length === 0) continue;
        const csv = parse(await (await get(address, { Accept: "text/csv" })).text(), {
          columns: true,
          cast: (cell) => (cell === "" ? null : cell),
        });
        expect(csv.map(unguarded), address).toEqual(rows);
      }
    }
  });

  it("docs/api.md names every address of the document and every kind of problem", async () => {
    const text = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");
    const { paths } = await readDocument();
    for (const path of Object.keys(paths).filter((each) => !each.endsWith(".csv") || each === "/observations.csv"))
      expect(text).toContain(`\`/api/v1${path}\``);
    for (const [status, [name]] of Object.entries(PROBLEMS)) expect(text, status).toContain(`/problems/${name}`);
  });

  it("answers a file that is posted as its schema says", async () => {
    const document = await readDocument();
    const schema = document.paths["/verify"]?.["post"]?.responses["200"]?.content?.["application/json"]?.schema ?? {};
    const body = await (await fetch(`${api.origin}/snapshots/${snapshotId}.zip`)).arrayBuffer();
    const answer = (await (await fetch(`${api.origin}/api/v1/verify`, { method: "POST", body })).json()) as object;
    expect(judgeOf(document)(schema, answer)).toBeNull();
    expect(answer).toMatchObject({
      kind: "snapshot",
      held: { changes: expect.arrayContaining([expect.objectContaining({ cause: "revision" })]) as unknown },
    });
  });

  it.each([
    ["/series/nothing/observations", 404, "unknown series: nothing"],
    ["/series/usd-mxn-h10/observations?unit=pch", 400, "unit"],
    ["/series/usd-mxn-h10/observations?units=double", 400, "units"],
    ["/series/usd-mxn-h10/observations?limit=0", 400, "limit"],
    ["/series/usd-mxn-h10/observations?limit=5&limit=6", 400, "limit"],
    ["/series/usd-mxn-h10/observations?asOf=2026-10-01&output_type=4", 400, "asOf: needs one day"],
    ["/series/usd-mxn-h10/observations?units=pch&includeHistory=true", 400, "units: needs one day"],
    ["/series/usd-mxn-h10/observations?vintage_dates=2026-02-23", 400, "vintage_dates: needs output_type 2 or 3"],
    [
      "/series/usd-mxn-h10/observations?realtime_start=2026-10-02&realtime_end=2026-10-01",
      400,
      "is later than realtime_end",
    ],
    ["/series/usd-mxn-h10/observations?asOf=2099-01-01", 400, "lies in the future"],
    ["/observations.csv?series=usd-mxn-h10,nothing", 404, "unknown series: nothing"],
    ["/observations.csv?series=usd-mxn-h10&indicator=merida", 400, "no series is both"],
    ["/snapshots/xyz/changes", 400, "not a SHA-256"],
    [`/snapshots/${"0".repeat(64)}/changes`, 404, "unknown snapshot"],
    ["/nothing", 404, "nothing is served at /api/v1/nothing"],
  ])("refuses %s with %i by name", async (path, status, words) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.stringify(await response.json())).toContain(words);
  });

  it("refuses a method it does not have", async () => {
    expect((await fetch(`${api.origin}/api/v1/series`, { method: "DELETE" })).status).toBe(405);
  });

  it("pages with Link headers that lead through every row once", async () => {
    const seen: string[] = [];
    let next: string | undefined = "/api/v1/series?indicator=merida&limit=4";
    while (next !== undefined) {
      const response: Response = await fetch(`${api.origin}${next}`);
      const { series } = (await response.json()) as { series: Rows };
      seen.push(...series.map((row) => row["series_id"] ?? ""));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    }
    const all = await rowsOf("/series?indicator=merida", "series");
    expect(seen).toEqual(all.map((row) => row["series_id"]));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("chooses JSON or CSV by the path and by Accept, and answers 304 to who holds it", async () => {
    expect((await get("/figures")).headers.get("content-type")).toBe("application/json");
    expect((await get("/figures", { Accept: "text/csv" })).headers.get("content-type")).toContain("text/csv");
    const file = await get("/figures.csv");
    expect(file.headers.get("content-disposition")).toMatch(/frontera_figures_[0-9a-f]{12}\.csv/);
    expect((await get("/figures.csv", { "If-None-Match": file.headers.get("etag") ?? "" })).status).toBe(304);
  });
});

/** Text that would run as a formula is guarded in CSV alone. */
const unguarded = (row: unknown): unknown =>
  Object.fromEntries(
    Object.entries(row as Record<string, string | null>).map(([name, cell]) => [
      name,
      cell?.replace(/^'(?=[=+\-@])/, "") ?? null,
    ]),
  );

describe("observations in time", () => {
  const id = "/series/sesnsp-homicide-victims-vm/observations";
  const october = "observation_start=2017-10-01&observation_end=2017-10-31";
  const told = (rows: Rows) => rows.map((row) => [row["value"], row["realtime_start"], row["realtime_end"]]);

  it("asOf, and a real-time period of that one day, are what the page and the file show", async () => {
    const file = await (await fetch(`${api.origin}/series/sesnsp-homicide-victims-vm.csv?asOf=2017-11-30`)).text();
    const rows = parse(file, { columns: true });
    for (const query of ["asOf=2017-11-30", "realtime_start=2017-11-30&realtime_end=2017-11-30"]) {
      const answered = await rowsOf(`${id}?${query}`);
      expect(answered.map((row) => row["value"])).toEqual(rows.map((row) => (row as Record<string, string>)["value"]));
    }
  });

  it("output_type 1 gives every value known in a real-time period, with the days, clipped to it", async () => {
    const rows = await rowsOf(`${id}?${october}&realtime_start=2017-11-25&realtime_end=2018-01-10`);
    expect(rows[0]?.["value"]).toBe("2764");
    expect(rows[0]?.["realtime_start"]).toBe("2017-11-25");
    expect(rows[1]?.["value"]).toBe("2773");
    expect(rows.at(-1)?.["realtime_end"]).toBe("2018-01-10");
  });

  it("output_type 2 gives all values at each vintage date, 3 only what is new or revised, 4 the first release", async () => {
    const at = await rowsOf(`${id}?${october}&output_type=2&vintage_dates=2017-11-30,2017-12-31`);
    expect(told(at)).toEqual([
      ["2764", "2017-11-30", "2017-11-30"],
      ["2773", "2017-12-31", "2017-12-31"],
    ]);
    const first = await rowsOf(`${id}?${october}&output_type=4`);
    expect(first.map((row) => row["value"])).toEqual(["2764"]);
    const revisions = await rowsOf(`/series/sesnsp-homicide-victims-vm/revisions?${october}`, "revisions");
    const history = await rowsOf(`${id}?${october}&includeHistory=true`);
    expect(history.map((row) => row["value"])).toEqual(revisions.map((row) => row["to_value"]));
    expect(history.at(-1)?.["realtime_end"]).toBe("9999-12-31");
    expect(revisions.map((row) => row["kind"])[0]).toBe("added");
    expect(revisions.slice(1).every((row) => row["kind"] === "revised")).toBe(true);
    expect(revisions[1]?.["from_value"]).toBe("2764");
  });

  it("updatedAfter gives what was stored since, lastNObservations the newest periods, and transformations the page's rows", async () => {
    expect(await rowsOf(`${id}?updatedAfter=2099-01-01T00:00:00Z`)).toEqual([]);
    expect((await rowsOf(`${id}?updatedAfter=2000-01-01T00:00:00Z`)).length).toBeGreaterThan(100);
    const newest = await rowsOf(`${id}?lastNObservations=2`);
    const all = await rowsOf(id);
    expect(newest).toEqual(all.slice(-2));
    const { rows } = await api.trpc.series.query({
      id: "usd-mxn-h10",
      frequency: "a",
      units: "pch",
      aggregation_method: "avg",
    });
    const yearly = await rowsOf("/series/usd-mxn-h10/observations?frequency=a&units=pch&aggregation_method=avg");
    expect(yearly.map((row) => row["value"])).toEqual(rows.map(({ value }) => value));
  });
});

describe("the file of many series", () => {
  it("holds the rows of each series' own file, in the order of the catalogue", async () => {
    const ids = ["usd-mxn-fix", "us-aid-mexico-obligated-fy"];
    const bulk = await (await get(`/observations.csv?series=${ids.toReversed().join(",")}&asOf=2026-10-01`)).text();
    const single = await Promise.all(
      ids.map(async (id) => (await fetch(`${api.origin}/series/${id}.csv?asOf=2026-10-01`)).text()),
    );
    const [header = ""] = (single[0] ?? "").split("\r\n");
    expect(bulk).toBe(`${header}\r\n${single.map((text) => text.slice(header.length + 2)).join("")}`);
  });

  it("that fails on the way is torn down: no part of it passes for the whole", async () => {
    const [victim] = await api.db.sql<{ key: number }[]>`select key from series where id = 'worldbank-population'`;
    await api.db.sql`
      insert into observation (series_key, period, vintage_id, period_start, value, status, completeness, recorded_at)
      select ${victim?.key ?? 0}, 'no period', vintage_id, '2000-01-01', 1, 'A', 'complete', '2000-01-01'
      from vintage_span where series_key = ${victim?.key ?? 0} limit 1`;
    const response = await get("/observations.csv");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBeNull();
    await expect(response.text()).rejects.toThrow("terminated");
    // The connection it read through is free again, and the series before the fault still answer.
    const open = await api.db
      .sql`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    expect(open).toHaveLength(0);
    expect((await get("/observations.csv?series=usd-mxn-fix")).status).toBe(200);
  });

  it("a reader who goes away gives the connection back", async () => {
    const stop = new AbortController();
    const response = await fetch(`${api.origin}/api/v1/observations.csv?indicator=peso`, { signal: stop.signal });
    await response.body?.getReader().read();
    stop.abort();
    await expect
      .poll(
        async () =>
          api.db
            .sql`select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        { timeout: 60_000 },
      )
      .toHaveLength(0);
  });
});

describe("verifying by hash", () => {
  it("finds a snapshot by its id, by its archive and by a file in it", async () => {
    const bytes = async (path: string): Promise<string> =>
      createHash("sha256")
        .update(Buffer.from(await (await fetch(`${api.origin}${path}`)).arrayBuffer()))
        .digest("hex");
    const hashes = [
      snapshotId,
      await bytes(`/snapshots/${snapshotId}.zip`),
      await bytes(`/snapshots/${snapshotId}/README.md`),
    ];
    for (const sha256 of hashes) {
      const { matches } = (await (await get(`/verify?sha256=${sha256}`)).json()) as {
        matches: { snapshotId: string }[];
      };
      expect(matches.map((match) => match.snapshotId)).toEqual([snapshotId]);
    }
  });
});
