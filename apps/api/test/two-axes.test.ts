import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readVintageEntries, takeVintageBack } from "@frontera/db";
import { ingest, runSource } from "@frontera/ingest";
import { effectsOn } from "@frontera/ingest/test/effects";
import { releaseHeld } from "@frontera/ingest/test/release-held";
import { serveImportsOn } from "@frontera/ingest/test/serve-imports";
import { fredFile, startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** The address under which an answer asks to be cited, whole. */
async function citedAs(path: string): Promise<string> {
  const link = (await fetch(`${api.origin}${path}`)).headers.get("link") ?? "";
  const [, target = ""] = /<([^>]+)>; rel="cite-as"/.exec(link) ?? [];
  return new URL(target, `${api.origin}${path}`).href;
}
const bytesAt = async (url: string): Promise<string> => (await fetch(url)).text();

const paths = [
  "/series/usd-mxn-h10.csv?asOf=2026-11-01&observation_start=2016-10-01",
  "/series/usd-mxn-h10.csv?frequency=m&aggregation_method=avg",
  "/series/usd-mxn-h10.csv-metadata.json?asOf=2026-11-01",
];
const newest = async (): Promise<number> => (await readVintageEntries(api.db, "fed-h10", 1))[0]?.id ?? 0;
const valueOn = async (day: string, asOf: string): Promise<string | null | undefined> =>
  (await api.trpc.series.query({ id: "usd-mxn-h10", asOf, observation_start: day, observation_end: day })).rows[0]
    ?.value;

describe("what was public on a day, and what stood here at an instant", () => {
  it("a cited address gives the same bytes for ever: after an older edition that came late, a newer one, and one taken back", async () => {
    const cited = await Promise.all(paths.map(citedAs));
    for (const url of cited) expect(url).toMatch(/asOf=\d{4}-\d\d-\d\d.*recordedAsOf=\d{4}-/);
    const before = await Promise.all(cited.map(bytesAt));
    const plain = await bytesAt(`${api.origin}${paths[0] ?? ""}`);
    const { asOf, recordedAsOf } = await api.trpc.series.query({ id: "usd-mxn-h10" });
    const pinned = { asOf, ...(recordedAsOf === null ? {} : { recordedAsOf }) };
    const moved = async () => [
      await api.trpc.revisions.query({ id: "usd-mxn-h10", ...pinned }),
      (await api.trpc.overview.query(pinned)).cards.map(({ revisions, latest }) => [revisions, latest]),
    ];
    const remembered = await moved();

    await ingest(fredFile("2016-11-08,18.9999"), effectsOn(api.db), { vintageDate: "2026-10-15" });
    expect(await valueOn("2016-11-08", "2026-11-01")).toBe("18.9999");
    expect(await bytesAt(`${api.origin}${paths[0] ?? ""}`)).not.toBe(plain);
    expect(await Promise.all(cited.map(bytesAt))).toEqual(before);
    expect(await moved()).toEqual(remembered);

    const late = await Promise.all(paths.map(citedAs));
    const then = await Promise.all(late.map(bytesAt));
    await takeVintageBack(api.db, await newest(), { by: "a test", reason: "the wrong year" });
    expect(await bytesAt(`${api.origin}${paths[0] ?? ""}`)).toBe(plain);
    expect(await Promise.all(cited.map(bytesAt))).toEqual(before);
    expect(await Promise.all(late.map(bytesAt))).toEqual(then);
    expect(await moved()).toEqual(remembered);
  });

  it("an instant that has not come is refused by name, and one before everything finds nothing", async () => {
    const ask = (at: string) => fetch(`${api.origin}/series/usd-mxn-h10.csv?recordedAsOf=${at}`);
    const later = await ask("2999-01-01T00:00:00Z");
    expect([later.status, await later.text()]).toEqual([400, expect.stringContaining("lies in the future")]);
    expect((await ask("2000-01-01T00:00:00Z")).status).toBe(404);
    const wrong = await ask("yesterday");
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("not an instant")]);
  });

  it("a snapshot is made anew with the same bytes after a late edition, and says which of its vintages was taken back", async () => {
    await ingest(fredFile("2016-11-08,18.7777"), effectsOn(api.db), { vintageDate: "2026-10-16" });
    const { id } = await api.trpc.snapshots.make.mutate({ name: "peso", series: ["usd-mxn-h10"], asOf: "2026-11-01" });
    await takeVintageBack(api.db, await newest(), { by: "a test", reason: "typed wrongly" });
    await ingest(fredFile("2016-11-08,18.6666"), effectsOn(api.db), { vintageDate: "2026-10-17" });
    const { reproduced, takenBack, since } = await api.trpc.snapshots.one.query({ id });
    expect(reproduced).toBe(true);
    expect(takenBack).toMatchObject([{ releaseId: "fed-h10", vintageDate: "2026-10-16", reason: "typed wrongly" }]);
    expect(since?.cells.map(({ period, from, to }) => [period, from?.value, to?.value])).toContainEqual([
      "2016-11-08",
      "18.7777",
      "18.6666",
    ]);
    await takeVintageBack(api.db, await newest(), { by: "a test", reason: "typed wrongly, too" });
  });

  it("a value that was taken back is told as taken back, in the changes of a snapshot and since a visit", async () => {
    const visit = new Date().toISOString();
    await ingest(fredFile("2016-11-09,18.9999"), effectsOn(api.db), { vintageDate: "2026-10-15" });
    const { id } = await api.trpc.snapshots.make.mutate({ name: "taken", series: ["usd-mxn-h10"], asOf: "2026-11-01" });
    const later = new Date().toISOString();
    await takeVintageBack(api.db, await newest(), { by: "a test", reason: "the wrong column" });
    const { since } = await api.trpc.snapshots.one.query({ id });
    expect(since?.cells).toMatchObject([{ period: "2016-11-09", cause: "taken-back", from: { value: "18.9999" } }]);

    const changes = await api.trpc.changes.query({ since: later });
    const peso = changes.series.find(({ series }) => series === "usd-mxn-h10");
    expect(peso).toMatchObject({ added: 0, revised: 0, takenBack: 1, cells: [{ cause: "taken-back" }] });
    expect(changes.takenBack).toMatchObject([{ releaseId: "fed-h10", reason: "the wrong column" }]);
    // What came and went meanwhile has changed nothing for who was here before both.
    expect((await api.trpc.changes.query({ since: visit })).series.map(({ series }) => series)).not.toContain(
      "usd-mxn-h10",
    );
  });

  it("the editions of a series keep those taken back, with their number and the reason, and comparisons go back to an instant", async () => {
    const before = new Date().toISOString();
    await ingest(fredFile("2016-11-08,25.0000"), effectsOn(api.db), { vintageDate: "2026-10-19" });
    const id = await newest();
    const asked = async (query: string) => {
      const response = await fetch(`${api.origin}/api/v1/comparisons?indicator=peso${query}`);
      return (await response.json()) as { recorded_as_of: string; comparisons: readonly unknown[] };
    };
    const [then, now] = [await asked(`&recordedAsOf=${before}`), await asked("")];
    expect(then.recorded_as_of).toBe(before);
    expect(now.comparisons).not.toEqual(then.comparisons);
    await takeVintageBack(api.db, id, { by: "a test", reason: "the wrong year" });
    expect((await asked("")).comparisons).toEqual(then.comparisons);
    const response = await fetch(`${api.origin}/api/v1/series/usd-mxn-h10/vintages`);
    const { vintages } = (await response.json()) as { vintages: readonly Record<string, unknown>[] };
    const one = vintages.find((each) => each["vintage_id"] === String(id));
    expect(one).toMatchObject({ taken_back_reason: "the wrong year", changes: "0" });
    expect(vintages.filter((each) => each["taken_back_at"] === null).length).toBeGreaterThan(1);
  });

  it("the same content does not come in again by itself once it was taken back: it waits for a person", async () => {
    const source = { ...fredFile("2016-11-08,18.5555"), checks: { restates: "some" } as const };
    await runSource(source, effectsOn(api.db), "file", { vintageDate: "2026-10-18", accepted: true });
    await takeVintageBack(api.db, await newest(), { by: "a test", reason: "a test" });
    const run = await runSource(source, effectsOn(api.db), "schedule", { vintageDate: "2026-10-18" });
    expect(run.outcome).toBe("held");
    expect(await valueOn("2016-11-08", "2026-11-01")).toBe("18.4350");
    await releaseHeld(effectsOn(api.db));
    expect(await valueOn("2016-11-08", "2026-11-01")).toBe("18.5555");
  });

  it("an operator takes a vintage back by a form, with a reason; without one nothing happens", async () => {
    const id = await newest();
    const post = (body: Record<string, string>) =>
      fetch(`${api.origin}/api/imports/take-back/${String(id)}?locale=es`, {
        method: "POST",
        body: new URLSearchParams(body),
        redirect: "manual",
      });
    expect((await post({})).status).toBe(400);
    const answered = await post({ reason: "the wrong file" });
    expect([answered.status, answered.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/^\/es\/sources\/imports#import-\d+$/),
    ]);
    const [request] = (await api.trpc.sources.imports.query()).requests;
    expect(request).toMatchObject({ kind: "take-back", vintageId: id, reason: "the wrong file", state: "waiting" });
    const release = () => api.trpc.sources.release.query({ id: "fed-h10" });
    expect((await release()).vintages.find((each) => each.id === id)?.takenBack).toBeNull();
    const stop = await serveImportsOn(api.url, effectsOn(api.db));
    await expect
      .poll(async () => (await api.trpc.sources.imports.query()).requests[0], { timeout: 60_000 })
      .toMatchObject({ state: "done", error: null });
    await stop();
    expect((await release()).vintages.find((each) => each.id === id)?.takenBack).toMatchObject({
      reason: "the wrong file",
    });
    expect(await valueOn("2016-11-08", "2026-11-01")).toBe("18.4350");
  });
});
