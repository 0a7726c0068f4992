import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "@frontera/testing/database";
import { openDatabase, readLastSurvey, readRuns, type Database } from "../src/index.ts";

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
});
afterAll(() => db.close());

const run = (survey: unknown, drift: unknown) => db.sql`
  insert into ingest_run (source_id, started_at, finished_at, trigger, outcome, survey, drift)
  values ('fred-h10', now(), now(), 'command', 'appended', ${JSON.stringify(survey)}::text::jsonb, ${JSON.stringify(drift)}::text::jsonb)`;
const read = () => readRuns(db, { sourceIds: ["fred-h10"], limit: 1 });

describe("a column of JSON", () => {
  it("is read as what it says", async () => {
    const survey = { rows: 3, header: ["a", "b"], categories: { a: ["x"] } };
    const drift = [{ kind: "fewer-rows", from: 9, to: 3 }];
    await run(survey, drift);
    expect(await read()).toMatchObject([{ survey, drift }]);
    expect(await readLastSurvey(db, "fred-h10")).toEqual(survey);
  });

  it.each([
    ["a survey without rows", { header: [], categories: {} }, []],
    ["a drift of no known kind", null, [{ kind: "other" }]],
  ])("is refused where it is something else: %s", async (_case, survey, drift) => {
    await run(survey, drift);
    await expect(read()).rejects.toThrow("invalid");
  });
});
