import { PAPER, BASIS } from "@frontera/content";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readEverything, readJudgements, type Database } from "@frontera/db";
import { seriesOfLedger, verdictLog } from "@frontera/domain";
import { createDatabase } from "@frontera/testing/database";
import { theArchive } from "./archive.ts";
import { judge } from "../src/judge.ts";
import { effectsOn } from "./effects.ts";

let db: Database;

beforeAll(async () => {
  db = await openDatabase(await createDatabase({ holding: theArchive }));
});
afterAll(() => db.close());

describe("the log of verdicts", () => {
  it("holds a verdict of every figure after the first load, and nothing more after judging again", async () => {
    const first = await readJudgements(db.sql);
    expect(first.map(({ figureId }) => figureId).toSorted()).toEqual(PAPER.figures.map(({ id }) => id).toSorted());
    await judge(effectsOn(db));
    expect(await readJudgements(db.sql)).toEqual(first);
  });

  it("a verdict that differs on the same data is logged as a correction of ours, and as nothing else", async () => {
    const before = await readJudgements(db.sql);
    const [newest] = before.toSorted((a, b) => b.vintageId - a.vintageId);
    // As if rules of ours that are no longer in force had said so.
    await db.sql`
      insert into judgement (figure_id, verdict, cause, vintage_id, judged_on)
      values ('deadliest-month', 'still-first', 'data', ${newest?.vintageId ?? 0}, '2026-11-20')`;
    await judge(effectsOn(db));
    const after = await readJudgements(db.sql);
    expect(after.slice(before.length + 1)).toMatchObject([
      { figureId: "deadliest-month", verdict: "holds", cause: "correction" },
    ]);
    const everything = await readEverything(db.sql, seriesOfLedger(PAPER));
    const log = verdictLog(BASIS, ["deadliest-month"], (id) => everything.get(id) ?? [], after);
    expect(log.filter(({ cause }) => cause === "correction")).toMatchObject([{ from: "still-first", to: "holds" }]);
    expect(log.filter(({ cause }) => cause !== "correction").length).toBeGreaterThan(1);
  });

  it("what was once said stays said", async () => {
    await expect(db.sql`update judgement set verdict = 'holds'`).rejects.toThrow("insert only");
    await expect(db.sql`delete from judgement`).rejects.toThrow("insert only");
  });
});
