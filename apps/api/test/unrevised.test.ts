import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const newestOn = async (id: string, asOf: string) => {
  const { rows } = await api.trpc.series.query({ id, asOf, sort_order: "desc" });
  return rows.find(({ value }) => value !== null);
};

describe("a series whose publisher does not revise, on a day of which no edition is held", () => {
  it("the peso of the day the paper came out is there, up to the last week that H.10 had published, and says on what it rests", async () => {
    expect(await newestOn("usd-mxn-h10", "2017-12-31")).toMatchObject({
      period: "2017-12-22",
      value: "19.5905",
      evidence: "unrevised",
      vintageDate: "2017-12-26",
      vintageDateBasis: "release-lag",
    });
    // The week of the election came out on Monday the 14th, and not a day before.
    expect(await newestOn("usd-mxn-h10", "2016-11-13")).toMatchObject({ period: "2016-11-04" });
    for (const day of ["2016-11-14", "2016-11-18"])
      expect(await newestOn("usd-mxn-h10", day)).toMatchObject({ period: "2016-11-10", vintageDate: "2016-11-14" });
  });

  it("is read so in files, in the ledger and in snapshots too; today's read is of the edition that is held", async () => {
    const csv = await (await fetch(`${api.origin}/series/usd-mxn-h10.csv?asOf=2017-12-31`)).text();
    expect(csv).toContain("\r\nusd-mxn-h10,2017-12-22,");
    // No vintage was published on that day: its date is a lag, and says so.
    expect(csv).toMatch(/\r\nusd-mxn-h10,2017-12-22,.*,2017-12-26,release-lag,unrevised,/);
    const cited = await (await fetch(`${api.origin}/series/usd-mxn-h10.citation.txt?asOf=2017-12-31`)).text();
    expect(cited).toContain(
      "never revised by its publisher; public on the Monday after its week, after a holiday on the next working day",
    );
    expect(csv).not.toContain("\r\nusd-mxn-h10,2017-12-27,");
    const { entries } = await api.trpc.ledger.query({ indicator: "peso" });
    expect(entries.filter(({ atPublication }) => atPublication.official !== null).length).toBeGreaterThan(0);
    const { id } = await api.trpc.snapshots.make.mutate({ name: "then", series: ["usd-mxn-h10"], asOf: "2017-12-31" });
    expect((await api.trpc.snapshots.one.query({ id })).reproduced).toBe(true);
    expect((await newestOn("usd-mxn-h10", "2026-11-24"))?.evidence).toBe("transcribed");
  });

  it("what others revise is not read back: nothing is held of the border on that day but what CBP had out", async () => {
    const { rows } = await api.trpc.series.query({ id: "cbp-sw-encounters", asOf: "2017-12-31" });
    expect(rows).toEqual([]);
  });

  it("a file of then is recognised by verify, row by row", async () => {
    const csv = await (await fetch(`${api.origin}/series/usd-mxn-h10.csv?asOf=2017-12-31`)).arrayBuffer();
    const told = (await (await fetch(`${api.origin}/api/v1/verify`, { method: "POST", body: csv })).json()) as unknown;
    expect(told).toMatchObject({ kind: "observations", held: { unknown: [], changes: [] } });
  });
});

describe("an edition that was public on a day or later, read on that very day", () => {
  const [id, day] = ["bts-bus-passengers", "2025-03-01"] as const;

  it("says in every row of answers and files that it is not sure to have been known", async () => {
    const { rows } = await api.trpc.series.query({ id, asOf: day });
    expect(rows.length).toBeGreaterThan(12);
    expect([...new Set(rows.map(({ vintageDateBasis }) => vintageDateBasis))]).toEqual(["not-before"]);
    const csv = await (await fetch(`${api.origin}/series/${id}.csv?asOf=${day}`)).text();
    const [, ...lines] = csv.trim().split("\r\n");
    expect(
      lines.filter((line) => line.includes(`,${day},`)).every((line) => line.includes(`,${day},not-before,`)),
    ).toBe(true);
    expect(lines.some((line) => line.includes(`,${day},not-before,`))).toBe(true);
    const json = await (await fetch(`${api.origin}/api/v1/series/${id}/observations?asOf=${day}`)).text();
    expect(json).toContain('"not-before"');
  });

  it("and is not read on the day before", async () => {
    const { rows } = await api.trpc.series.query({ id, asOf: "2025-02-28" });
    expect(rows.filter(({ vintageDate }) => vintageDate >= day)).toEqual([]);
  });
});
