import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WatchTerms } from "@frontera/domain";
import {
  appendVintage,
  beginWatch,
  endWatch,
  inReleases,
  keepDownload,
  openDatabase,
  readJudgementsOf,
  readNewestFor,
  readRunsSince,
  readWatch,
  readWatches,
  recordRun,
  type Database,
  type RunRecord,
  type Transaction,
} from "../src/index.ts";
import { createDatabase } from "@frontera/testing/database";
import { runRecord } from "./run-record.ts";

const sha256 = createHash("sha256").update("bytes").digest("hex");
const begunAt = "2026-11-26T08:00:00.000Z";
const peso: WatchTerms = { kind: "above", series: "usd-mxn-h10", threshold: "20.50" };
const release: WatchTerms = { kind: "release", release: "fed-h10", overdueAfterDays: 13, sources: ["fred-h10"] };

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  const record = { sha256, sourceId: "test", url: "file:///test", fileName: "test", mediaType: null, size: 5 };
  await keepDownload(db, { ...record, fetchedAt: begunAt }, Buffer.from("bytes"));
});
afterAll(() => db.close());

/** Every series watched here is of one release. */
const releaseOf = (): string => "fed-h10";

let made = 0;
const idOf = (): string => (made += 1).toString(16).padStart(32, "0");

async function begin(owner: string, terms: WatchTerms, mostAtOnce = 50): Promise<string | null> {
  const id = idOf();
  return (await beginWatch(db, { id, owner, name: null, terms, begunAt }, mostAtOnce, releaseOf)) ? id : null;
}

const store = (tx: Transaction, contentHash: string): Promise<number> =>
  appendVintage(
    tx,
    {
      releaseId: "fed-h10",
      vintageDate: "2026-11-23",
      vintageDateBasis: "published",
      evidence: "publisher-file",
      provenance: "a test",
      contentHash: createHash("sha256").update(contentHash).digest("hex"),
      downloadSha256: sha256,
      fetchedAt: begunAt,
    },
    [],
  );

describe("a watch", () => {
  it("is kept as it was begun, for its owner alone, with every digit of its threshold", async () => {
    const id = await begin("ana", peso);
    await begin("eva", release);
    expect(await readWatches(db, "ana")).toEqual([
      { id, owner: "ana", name: null, terms: peso, since: 0, begunAt, endedAt: null },
    ]);
    expect(await readWatch(db, "f".repeat(32))).toBeNull();
  });

  it("begun while a vintage is being stored tells of that one: it was not known when the watch was begun", async () => {
    await inReleases(db, ["fed-h10"], (tx) => store(tx, "known"));
    const { stored, begun } = await inReleases(db, ["fed-h10"], async (tx) => {
      const onItsWay = await store(tx, "on its way");
      return { stored: onItsWay, begun: await begin("ada", peso) };
    });
    const watch = await readWatch(db, begun ?? "");
    expect(watch?.since).toBeGreaterThan(0);
    expect(watch?.since).toBeLessThan(stored);
    expect(await readNewestFor(db.sql, peso, releaseOf)).toBe(stored);
  });

  it("is one of so many at once, also when they are begun at the same time; one that is ended leaves its place", async () => {
    const begun = await Promise.all(Array.from({ length: 12 }, () => begin("iris", peso, 5)));
    const ids = begun.filter((id) => id !== null);
    expect(ids).toHaveLength(5);
    expect(await begin("iris", peso, 5)).toBeNull();
    expect(await endWatch(db, ids[0] ?? "", begunAt)).toBe(true);
    expect(await endWatch(db, ids[0] ?? "", begunAt)).toBe(false);
    expect(await begin("iris", peso, 5)).not.toBeNull();
    expect((await readWatches(db, "iris")).filter(({ endedAt }) => endedAt !== null)).toHaveLength(1);
  });

  it("is never changed and never deleted, by nobody", async () => {
    const id = (await begin("olga", peso)) ?? "";
    for (const change of [
      db.sql`update watch set owner = 'eva' where id = ${id}`,
      db.sql`update watch set terms = '{}', ended_at = now() where id = ${id}`,
      db.sql`delete from watch where id = ${id}`,
    ])
      await expect(change).rejects.toThrow("insert only");
    await endWatch(db, id, begunAt);
    await expect(db.sql`update watch set ended_at = null where id = ${id}`).rejects.toThrow("insert only");
  });
});

const run = (sourceId: string, outcome: RunRecord["outcome"], trigger: RunRecord["trigger"] = "schedule"): RunRecord =>
  runRecord(outcome, { sourceId, trigger, startedAt: begunAt, finishedAt: begunAt });

it("of the runs before a watch the last of each source is read, and no refused file that somebody brought", async () => {
  for (const each of [
    run("fred-h10", "failed"),
    run("fred-h10", "unchanged"),
    run("other", "failed"),
    run("fred-h10", "failed", "file"),
    run("stranger", "failed"),
  ])
    await recordRun(db, each);
  const since = await readNewestFor(db.sql, { ...release, sources: ["fred-h10", "other"] }, releaseOf);
  await recordRun(db, run("fred-h10", "failed"));
  const runs = await readRunsSince(db.sql, ["fred-h10", "other"], since);
  expect(runs.map(({ sourceId, outcome }) => [sourceId, outcome])).toEqual([
    ["fred-h10", "unchanged"],
    ["other", "failed"],
    ["fred-h10", "failed"],
  ]);
});

it("a verdict is kept with its instant; one given before instants were kept has the first of its day", async () => {
  await db.sql`
    insert into judgement (figure_id, verdict, cause, vintage_id, judged_on, judged_at)
    values ('deadliest-month', 'still-first', 'data', 1, '2026-11-20', null)`;
  await db.sql`
    insert into judgement (figure_id, verdict, cause, vintage_id, judged_on)
    values ('deadliest-month', 'surpassed', 'data', 2, '2026-11-21')`;
  const [old, fresh] = await readJudgementsOf(db.sql, "deadliest-month");
  expect(old?.judgedAt).toBe("2026-11-20T00:00:00.000Z");
  const [clock] = await db.sql<
    { age: number }[]
  >`select extract(epoch from now() - ${fresh?.judgedAt ?? ""}::timestamptz)::float as age`;
  expect(clock?.age).toBeLessThan(600);
});
