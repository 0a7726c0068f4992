import { createHash } from "node:crypto";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SeriesId, Verification } from "@frontera/domain";
import { checkSnapshot, fromZip } from "@frontera/publishing";
import { effectsOn } from "@frontera/ingest/test/effects";
import { ingest } from "@frontera/ingest";
import { readCsvw } from "./csvw-reader.ts";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";

const limit = 100_000_000;
let api: StartedApi;
let other: StartedApi;
beforeAll(async () => {
  [api, other] = await Promise.all([startApi(), startApi({ now: "2026-12-01T08:00:00Z" })]);
});
afterAll(() => Promise.all([api.close(), other.close()]));

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${api.origin}${path}`, init);
const bytesOf = async (path: string, on = api): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${on.origin}${path}`)).arrayBuffer());
const make = (name: string, series: readonly SeriesId[], more: object = {}, on = api) =>
  on.trpc.snapshots.make.mutate({ name, series: [...series], ...more });

describe("a snapshot", () => {
  it("has the same id and bytes in two fresh databases, made on different days", async () => {
    const asked = { asOf: "2026-10-01", figures: true, observation_start: "2016-01-01" } as const;
    const series = ["sesnsp-homicide-victims", "usd-mxn-h10"] as const;
    const [a, b] = [await make("here", series, asked), await make("there", series, asked, other)];
    expect(b.id).toBe(a.id);
    const [here, there] = [await bytesOf(`/snapshots/${a.id}.zip`), await bytesOf(`/snapshots/${a.id}.zip`, other)];
    expect(there.equals(here)).toBe(true);
    expect(a.zipSha256).toBe(createHash("sha256").update(here).digest("hex"));
  });

  it("holds what the page's file holds, the figures with their verdicts, and checks by itself", async () => {
    const { id } = await make("peso", ["usd-mxn-h10"], { asOf: "2026-10-01", figures: true });
    const zip = await bytesOf(`/snapshots/${id}.zip`);
    const { problems, canonical, files } = checkSnapshot(zip, limit);
    expect({ problems, canonical }).toEqual({ problems: [], canonical: true });
    expect(Buffer.from(files.get("usd-mxn-h10.csv") ?? [])).toEqual(
      await bytesOf("/series/usd-mxn-h10.csv?asOf=2026-10-01"),
    );
    const told = await api.trpc.comparisons.query({ indicator: "peso", asOf: "2026-10-01" });
    const figures = Buffer.from(files.get("figures.csv") ?? []).toString("utf8");
    for (const { figure } of told) expect(figures).toContain(`${figure.id},peso,`);
    for (const { verdict } of told) expect(figures).toContain(`,${verdict},`);
    const readme = Buffer.from(files.get("README.md") ?? []).toString("utf8");
    for (const words of [
      "obs_status",
      "as they were known on 2026-10-01",
      "según lo conocido el 2026-10-01",
      `sha256:${id}`,
    ])
      expect(readme).toContain(words);
  });

  it("its metadata are read by other implementations: a valid package, every number a decimal", async () => {
    const { id } = await make("money", ["us-aid-mexico-obligated-fy"], { asOf: "2021-12-31" });
    const files = fromZip(await bytesOf(`/snapshots/${id}.zip`), limit);
    const text = (name: string): string => Buffer.from(files.get(name) ?? []).toString("utf8");
    const descriptor = JSON.parse(text("datapackage.json")) as object;
    const pack = await Package.load(descriptor, { basePath: `${api.origin}/snapshots/${id}`, strict: false });
    expect(pack.errors).toEqual([]);
    expect((await pack.resources[0]?.read({ keyed: true }))?.length).toBeGreaterThan(5);
    const metadata = JSON.parse(text("csv-metadata.json")) as { "@context": unknown; tables: object[] };
    const cells = await readCsvw(files.get("us-aid-mexico-obligated-fy.csv") ?? new Uint8Array(), {
      "@context": metadata["@context"],
      ...metadata.tables[0],
    });
    const values = cells.filter(({ predicate }) => predicate.endsWith("#value"));
    expect(values.some(({ value }) => value.startsWith("-"))).toBe(true);
    expect(new Set(values.map(({ datatype }) => datatype))).toEqual(
      new Set(["http://www.w3.org/2001/XMLSchema#decimal"]),
    );
  });

  it("frozen again is the same one; it is listed, searched by name, series and id, and cited", async () => {
    const first = await make("Fix for a colleague", ["usd-mxn-fix"], { note: "chapter two" });
    const again = await make("another name", ["usd-mxn-fix"]);
    expect(again).toEqual(first);
    for (const search of ["colleague", "CHAPTER", "usd-mxn-fix", first.id.slice(0, 10), `sha256:${first.id}`]) {
      const { snapshots } = await api.trpc.snapshots.list.query({ search });
      expect(snapshots.map(({ id }) => id)).toContain(first.id);
    }
    expect((await api.trpc.snapshots.list.query({ search: "no such thing" })).count).toBe(0);
    const bib = await (await get(`/snapshots/${first.id}/cite.bib`)).text();
    expect(bib).toContain(`sha256:${first.id}`);
    expect(bib).toContain("urldate = {2026-11-24}");
  });

  it("says for how long it stays: for ever; and which file it is", async () => {
    const { id } = await make("for ever", ["worldbank-population"]);
    const zip = await get(`/snapshots/${id}.zip`);
    expect(zip.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(zip.headers.get("content-disposition")).toContain(`frontera_asof-2026-11-24_${id.slice(0, 12)}.zip`);
    expect(zip.headers.get("link")).toContain(`</snapshots/${id}>; rel="cite-as"`);
    expect(zip.headers.get("link")).toContain('rel="license"');
    const csv = await get(`/snapshots/${id}/worldbank-population.csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect((await get(`/snapshots/${id}/nothing.csv`)).status).toBe(404);
    expect((await get(`/snapshots/${id}.zip?x=1`)).status).toBe(400);
    expect((await get("/snapshots/abc.zip")).status).toBe(400);
    expect((await get(`/snapshots/${"0".repeat(64)}.zip`)).status).toBe(404);
  });

  it("stays as it is when more data come, and says which cells read otherwise and why", async () => {
    const { id } = await make("before", ["usd-mxn-h10"], { asOf: "2026-11-20" });
    const before = await bytesOf(`/snapshots/${id}.zip`);
    expect(await api.trpc.snapshots.one.query({ id })).toMatchObject({ reproduced: true, since: { cells: [] } });
    await ingest(fredFile("2026-10-20,17.5"), effectsOn(api.db), { vintageDate: "2026-11-23" });
    await ingest(fredFile("2026-10-20,17.6"), effectsOn(api.db), { vintageDate: "2026-11-24" });
    expect(await api.trpc.snapshots.one.query({ id })).toMatchObject({
      reproduced: true,
      since: { cells: [{ period: "2026-10-20", cause: "new-period", from: null, to: { value: "17.6" } }] },
    });
    // An edition of a day before the snapshot's that is loaded only now.
    await ingest(fredFile("2026-10-21,17.4"), effectsOn(api.db), { vintageDate: "2026-11-01" });
    const { reproduced, since } = await api.trpc.snapshots.one.query({ id });
    expect(reproduced).toBe(true);
    expect(since?.cells.map(({ period, cause }) => [period, cause])).toEqual([
      ["2026-10-20", "new-period"],
      ["2026-10-21", "late-vintage"],
    ]);
    expect((await bytesOf(`/snapshots/${id}.zip`)).equals(before)).toBe(true);
  });

  it("is compared with another one in the series that both have", async () => {
    const series = ["sesnsp-homicide-victims-vm"] as const;
    const then = await make("then", series, { asOf: "2017-11-30" });
    const later = await make("later", [...series, "usd-mxn-fix"], { asOf: "2026-10-01" });
    const changes = await api.trpc.snapshots.between.query({ id: later.id, other: then.id });
    expect(changes).toMatchObject({ from: "2017-11-30", to: "2026-10-01", notCompared: ["usd-mxn-fix"] });
    expect(changes.cells).toContainEqual(
      expect.objectContaining({
        period: "2017-10",
        cause: "revision",
        from: expect.objectContaining({ value: "2764" }) as object,
      }),
    );
  });

  it("freezes what the page shows: transformed, the same rows as its file; a change of what is asked is another id", async () => {
    const series = ["usd-mxn-h10"] as const;
    const asked = { asOf: "2026-10-01", frequency: "m", aggregation_method: "avg", units: "pc1" } as const;
    const { id, request } = await make("monthly", series, asked);
    expect(request).toMatchObject({ frequency: "M", aggregation_method: "avg", units: "pc1" });
    const file = await bytesOf("/series/usd-mxn-h10.csv?asOf=2026-10-01&frequency=m&aggregation_method=avg&units=pc1");
    expect(await bytesOf(`/snapshots/${id}/usd-mxn-h10.csv`)).toEqual(file);
    expect(await api.trpc.snapshots.one.query({ id })).toMatchObject({ reproduced: true });
    expect((await make("quarterly", series, { ...asked, frequency: "q" })).id).not.toBe(id);
    await expect(make("sum of prices", series, { ...asked, aggregation_method: "sum" })).rejects.toThrow(
      "aggregation_method",
    );
  });

  it("deleted, leaves a tombstone: 410 with what is known of it", async () => {
    const { id } = await make("to be deleted", ["conapo-population"]);
    await api.trpc.snapshots.delete.mutate({ id, reason: "made by mistake" });
    const gone = await get(`/snapshots/${id}.zip`);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({
      type: "/problems/gone",
      snapshot: { id, name: "to be deleted", tombstone: { by: null, reason: "made by mistake" } },
    });
    expect((await api.trpc.snapshots.list.query({ search: id })).snapshots[0]?.tombstone?.reason).toBe(
      "made by mistake",
    );
    await expect(api.trpc.snapshots.delete.mutate({ id: "0".repeat(64), reason: "x" })).rejects.toThrow(
      "unknown snapshot",
    );
  });

  it.each([
    "delete from snapshot",
    "update snapshot set name = 'other'",
    "update snapshot set body = 'x'",
    "delete from snapshot_file",
  ])("the database itself refuses: %s", async (statement) => {
    await expect(api.db.sql.unsafe(statement)).rejects.toThrow("is insert only");
  });

  it.each([
    [{ series: [] }, "series"],
    [{ series: ["nothing"] }, 'unknown series \\"nothing\\"'],
    [{ series: ["usd-mxn-h10"], asOf: "2099-01-01" }, "lies in the future"],
    [{ series: ["usd-mxn-h10"], asOf: "1990-01-01" }, "no observation is held for this range as known on 1990-01-01"],
    [{ series: ["usd-mxn-h10"], name: "" }, "name"],
    [{ series: ["usd-mxn-h10"], observation_start: "2020-01-02", observation_end: "2020-01-01" }, "is later than"],
  ])("refuses %j by name", async (asked, words) => {
    await expect(api.trpc.snapshots.make.mutate({ name: "x", ...asked })).rejects.toThrow(words.replaceAll("\\", ""));
  });
});

describe("verifying", () => {
  const verify = async (bytes: Uint8Array, name = ""): Promise<Verification> =>
    (await (
      await get(`/api/v1/verify?name=${encodeURIComponent(name)}`, {
        method: "POST",
        body: bytes as Uint8Array<ArrayBuffer>,
      })
    ).json()) as Verification;

  it("an archive tells which snapshot it is, and that nothing in it was changed", async () => {
    const { id } = await make("verified", ["usbp-sw-encounters"], { asOf: "2026-10-01" });
    const zip = await bytesOf(`/snapshots/${id}.zip`);
    expect(await verify(zip)).toMatchObject({
      kind: "snapshot",
      snapshotId: id,
      asOf: "2026-10-01",
      problems: [],
      held: { matches: [{ snapshotId: id, name: "verified", deleted: false }], unknown: [] },
    });
    expect(
      await api.trpc.snapshots.find.query({ sha256: createHash("sha256").update(zip).digest("hex") }),
    ).toMatchObject([{ snapshotId: id, file: null }]);
  });

  it("a file out of one, saved under any name, tells where it is kept, its day, and what was revised since", async () => {
    const { id } = await make("then", ["sesnsp-homicide-victims-vm"], { asOf: "2017-11-30" });
    const csv = await bytesOf(`/snapshots/${id}/sesnsp-homicide-victims-vm.csv`);
    const found = await verify(csv, "copy.csv");
    expect(found).toMatchObject({ kind: "observations", held: { unknown: [] } });
    expect(found.held?.matches).toContainEqual(
      expect.objectContaining({ snapshotId: id, file: "sesnsp-homicide-victims-vm.csv" }),
    );
    expect(found.held?.changes).toContainEqual(
      expect.objectContaining({
        period: "2017-10",
        cause: "revision",
        from: expect.objectContaining({ value: "2764" }) as object,
      }),
    );
  });

  it("a value that was changed by hand is found, by its row, and so is the name that no longer fits", async () => {
    const response = await get("/series/sesnsp-homicide-victims-vm.csv?asOf=2017-11-30");
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "";
    const text = await response.text();
    expect((await verify(Buffer.from(text), name)).problems).toEqual([]);
    const forged = await verify(Buffer.from(text.replace(",2764,", ",1764,")), name);
    expect(forged.problems.join()).toContain("the file was changed");
    expect(forged.held?.unknown.map((row) => [row["period"], row["value"]])).toEqual([["2017-10", "1764"]]);
  });

  it.each([
    ["a change", { units: "pc1" }],
    ["a sum", { frequency: "a", aggregation_method: "sum" }],
    ["an index of averages", { units: "idx", frequency: "q", aggregation_method: "avg" }],
    ["a rate over a population", { per_100000: "conapo-population" }],
  ])("%s is worked out anew: what was revised since is what the snapshot's changes say", async (_, request) => {
    const { id } = await make("derived", ["sesnsp-homicide-victims"], { asOf: "2024-06-30", ...request });
    const { held } = await verify(await bytesOf(`/snapshots/${id}.zip`));
    expect(held).toMatchObject({ unknown: [] });
    expect(held?.derived).toBe(held?.rows);
    const since = (await (await get(`/api/v1/snapshots/${id}/changes`)).json()) as { changes: { cause: string }[] };
    expect(held?.changes.length).toBeGreaterThan(0);
    expect(held?.changes).toHaveLength(since.changes.filter(({ cause }) => cause !== "new-period").length);
  });

  it("a value that was worked out and then changed by hand is found, by its row", async () => {
    const text = await (await get("/series/usd-mxn-h10.csv?units=pch&asOf=2017-06-30")).text();
    const row = /^usd-mxn-h10,2017-06-0[1-9],[^,]*,[^,]*,(-?[\d.]+),/m.exec(text);
    const [line = "", value = ""] = row ?? [];
    const forged = await verify(Buffer.from(text.replace(line, line.replace(`,${value},`, ",77.7,"))), "copy.csv");
    expect(forged.held?.unknown.map((each) => each["value"])).toEqual(["77.7"]);
    expect(forged.held?.changes).toEqual([]);
    const nonsense = await verify(Buffer.from(text.replaceAll(",pch,", ",pcx,")), "copy.csv");
    expect(nonsense.held?.unknown).toHaveLength(nonsense.held?.rows ?? -1);
  });

  it("anything else is said to be neither; an empty body and an unknown parameter are refused", async () => {
    expect(await verify(Buffer.from("hello"))).toMatchObject({ kind: "other", held: { matches: [], rows: 0 } });
    expect(await verify(Buffer.from("PK nonsense"))).toMatchObject({ kind: "other" });
    expect((await get("/api/v1/verify", { method: "POST" })).status).toBe(400);
    expect((await get("/api/v1/verify?nam=x", { method: "POST", body: "x" })).status).toBe(400);
  });
});
