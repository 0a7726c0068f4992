import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, readRuns, readSeries, readSources, type Database } from "@frontera/db";
import { findSource, SourceError, type SmallSource, type SourceId, type Validators } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { fetchWhole } from "@frontera/sources/test/read-file";
import { fromFile } from "../src/from-file.ts";
import { countChanges, ingest } from "../src/ingest.ts";
import { runSource } from "../src/run-source.ts";
import { writeDown } from "../src/registers.ts";
import { effectsOn } from "./effects.ts";

let db: Database;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "frontera-ingest-"));
});
beforeEach(async () => {
  await (db as Database | undefined)?.close();
  db = await openDatabase(await createDatabase());
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

function sourceOf(id: SourceId): SmallSource {
  const source = findSource(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const fred = (name: string, ...lines: string[]): SmallSource =>
  fromFile(sourceOf("fred-h10"), file(name, `observation_date,DEXMXUS\n${lines.join("\n")}\n`));

const storedRows = async (): Promise<number> => {
  const [row] = await db.sql<{ n: number }[]>`
    select ((select count(*) from observation) + (select count(*) from vintage) + (select count(*) from ingest_run))::int as n`;
  return row?.n ?? -1;
};

async function peso(asOf = "2026-11-24"): Promise<Record<string, string | null>> {
  const read = await readSeries(db, ["usd-mxn-h10"], { asOf });
  return Object.fromEntries((read.get("usd-mxn-h10") ?? []).map(({ period, value }) => [period, value]));
}

describe("ingest", () => {
  it("stores a publisher's file with its bytes, and a holiday as missing with its reason", async () => {
    const source = fred("a.csv", "2016-11-10,18.4350", "2016-11-11,");
    const download = await fetchWhole(source, effectsOn(db));
    const { vintages } = await ingest(source, effectsOn(db));
    expect(countChanges(vintages)).toEqual({ added: 2, revised: 0, withdrawn: 0, unchanged: 0 });
    const [holiday] =
      (await readSeries(db, ["usd-mxn-h10"], { asOf: "2026-11-24" })).get("usd-mxn-h10")?.slice(1) ?? [];
    expect(holiday).toMatchObject({ period: "2016-11-11", value: null, status: "H", vintageDate: "2016-11-14" });
    expect(await db.sql`select sha256, size from download`).toMatchObject([
      { sha256: download.sha256, size: download.bytes.length },
    ]);
  });

  it("run twice, writes nothing the second time", async () => {
    const source = fred("b.csv", "2016-11-08,18.4350");
    await ingest(source, effectsOn(db));
    const before = await storedRows();
    await ingest(source, effectsOn(db));
    expect(await storedRows()).toBe(before);
  });

  it("a dry run says what would change and writes nothing", async () => {
    await ingest(fred("c1.csv", "2016-11-08,18.4350", "2016-11-09,19.7745"), effectsOn(db));
    const before = await storedRows();
    const log: string[] = [];
    const { vintages } = await ingest(
      fred("c2.csv", "2016-11-08,18.5", "2016-11-09,19.7745", "2016-11-10,20.1"),
      effectsOn(db, log),
      {
        dryRun: true,
      },
    );
    expect(countChanges(vintages)).toEqual({ added: 1, revised: 1, withdrawn: 0, unchanged: 1 });
    expect(log.join("\n")).toContain("nothing written");
    expect(await storedRows()).toBe(before);
  });

  it("a corrected file becomes a revision, and the earlier value can still be read", async () => {
    await ingest(fred("d1.csv", "2016-11-08,18.4350"), effectsOn(db), { vintageDate: "2016-11-14" });
    await ingest(fred("d2.csv", "2016-11-08,18.4400"), effectsOn(db), { vintageDate: "2016-11-21", accepted: true });
    expect(await peso()).toEqual({ "2016-11-08": "18.4400" });
    expect(await peso("2016-11-20")).toEqual({ "2016-11-08": "18.4350" });
  });

  it("an older file loaded late becomes history and leaves today's values alone", async () => {
    await ingest(fred("e2.csv", "2016-11-08,18.4400"), effectsOn(db), { vintageDate: "2016-11-21" });
    await ingest(fred("e1.csv", "2016-11-08,18.4350"), effectsOn(db), { vintageDate: "2016-11-14", accepted: true });
    expect(await peso()).toEqual({ "2016-11-08": "18.4400" });
    expect(await peso("2016-11-20")).toEqual({ "2016-11-08": "18.4350" });
  });

  it.each<[string, string, string]>([
    ["not a rate", "observation_date,DEXMXUS\n2016-11-08,18.4350\n2016-11-09,n/a\n", 'not a rate: "n/a" (row 3)'],
    ["not a date", "observation_date,DEXMXUS\n08/11/2016,18.4350\n", 'not a date: "08/11/2016" (row 2)'],
    [
      "another series",
      "observation_date,DEXUSEU\n2016-11-08,1.1\n",
      'unknown header "observation_date,DEXUSEU" (row 1)',
    ],
    [
      "a repeated day",
      "observation_date,DEXMXUS\n2016-11-08,18.4\n2016-11-08,18.4\n",
      "2016-11-08 comes after 2016-11-08 (row 3)",
    ],
    ["a day to come", "observation_date,DEXMXUS\n2030-01-02,18.4\n", "2030-01-02 lies in the future (row 2)"],
    ["a page instead of the file", "<!DOCTYPE html><html><body>Access denied</body></html>\n", "bad.csv"],
    ["an empty file", "", "bad.csv is empty"],
    ["a header alone", "observation_date,DEXMXUS\n", "has a header and no rows"],
    [
      "a line cut in two",
      "observation_date,DEXMXUS\n2016-11-08,18.4350\n2016-11\n",
      "1 columns where the header has 2 (row 3)",
    ],
  ])("refuses %s by name and row, and has stored nothing", async (_what, text, message) => {
    const source = fromFile(sourceOf("fred-h10"), file("bad.csv", text));
    await expect(ingest(source, effectsOn(db))).rejects.toThrow(message);
    expect(await storedRows()).toBe(0);
    // Its bytes were kept before they were read.
    expect(await db.sql`select file_name from download`).toMatchObject([{ file_name: "bad.csv" }]);
  });

  it("a file that is not there is named", async () => {
    await expect(ingest(fromFile(sourceOf("fred-h10"), "/nowhere/x.csv"), effectsOn(db))).rejects.toThrow(
      "/nowhere/x.csv: ENOENT",
    );
  });
});

/** A publisher's answers in turn, as the source would have fetched them; `null` says that nothing has changed. */
function answering(...files: readonly (SmallSource | null)[]): SmallSource & { readonly asked: (Validators | null)[] } {
  const asked: (Validators | null)[] = [];
  let turn = 0;
  return {
    ...sourceOf("fred-h10"),
    asked,
    fetch: async (effects) => {
      asked.push(await effects.recall("test:fred"));
      const file = files[Math.min(turn++, files.length - 1)];
      if (!file) return { notModified: true, url: "test:fred" };
      const validators = { etag: `"${String(turn)}"`, lastModified: null };
      return { ...(await fetchWhole(file, effects)), url: "test:fred", validators };
    },
  };
}

describe("runSource", () => {
  it("a refused download keeps its bytes and the reason, and the last good values stay", async () => {
    await runSource(fred("f1.csv", "2016-11-08,18.4350"), effectsOn(db), "schedule");
    await runSource(fred("f2.csv", "2016-11-08,oops"), effectsOn(db), "schedule");
    expect(await peso()).toEqual({ "2016-11-08": "18.4350" });
    expect(await readRuns(db, { sourceIds: ["fred-h10"], limit: 1 })).toMatchObject([
      { sourceId: "fred-h10", outcome: "failed", errorCode: "bad-value", added: 0 },
    ]);
    expect(await db.sql`select 1 from download`).toHaveLength(2);
  });

  it("what PostgreSQL does not keep, in a value that is refused or in a column, leaves a record all the same", async () => {
    await runSource(fred("nul.csv", "2016-11-08,18\0"), effectsOn(db), "schedule");
    const aid = fromFile(
      sourceOf("foreign-assistance"),
      file(
        "us_foreign_aid_country.csv",
        `country_code,transaction_type_name,fiscal_year,current_amount,constant_amount,\0\n${[
          "Appropriated and Planned",
          "President's Budget Requests",
          "Obligations",
          "Disbursements",
        ]
          .map((stage) => `MEX,${stage},2016,1,1,\n`)
          .join("")}`,
      ),
    );
    await runSource(aid, effectsOn(db), "file");
    expect(await readRuns(db, { sourceIds: ["fred-h10", "foreign-assistance"], limit: 2 })).toMatchObject([
      { outcome: "appended", survey: { header: expect.arrayContaining(["\ufffd"]) as string[] } },
      { outcome: "failed", error: expect.stringContaining('not a rate: "18\ufffd"') as string },
    ]);
  });

  it("an unreachable publisher is a recorded failure with its reason", async () => {
    const gone: SmallSource = { ...sourceOf("fred-h10"), fetch: () => Promise.reject(new Error("no route")) };
    await runSource(gone, effectsOn(db), "schedule");
    expect(await readRuns(db, { sourceIds: ["fred-h10"], limit: 1 })).toMatchObject([
      { outcome: "failed", error: "no route", downloadSha256: null },
    ]);
  });

  it("remembers what identifies the file, asks with it at the next hour, and takes no change for a run without change", async () => {
    const source = answering(fred("g.csv", "2016-11-08,18.4350"), null);
    await runSource(source, effectsOn(db), "schedule");
    const again = await runSource(source, effectsOn(db), "schedule");
    expect(source.asked).toMatchObject([null, { etag: '"1"' }]);
    expect(again).toMatchObject({ outcome: "unchanged", notModified: true, error: null });
    expect(await peso()).toEqual({ "2016-11-08": "18.4350" });
  });

  it("a person who asks gets the whole file, whatever is remembered", async () => {
    const source = answering(fred("h.csv", "2016-11-08,18.4350"));
    await runSource(source, effectsOn(db), "schedule");
    await runSource(source, effectsOn(db), "operator");
    expect(source.asked[1]).toBeNull();
  });

  it("a refused file is not remembered: it is read again at the next hour", async () => {
    const source = answering(fred("i.csv", "2016-11-08,oops"));
    await runSource(source, effectsOn(db), "schedule");
    await runSource(source, effectsOn(db), "schedule");
    expect(source.asked).toEqual([null, null]);
    expect(await readRuns(db, { sourceIds: ["fred-h10"], limit: 1 })).toMatchObject([{ outcome: "failed" }]);
  });

  it("a good file loaded again after a bad one under the same date restores everything the bad one changed", async () => {
    const good = ["2016-11-08,18.4350", "2016-11-09,19.7745", "2016-11-10,20.1000"];
    const bad = ["2016-11-08,18.4350", "2016-11-09,1.7745", "2016-11-10,"];
    const dated = { vintageDate: "2016-11-14" };
    await ingest(fred("good.csv", ...good), effectsOn(db), dated);
    await ingest(fred("bad.csv", ...bad), effectsOn(db), { ...dated, accepted: true });
    await ingest(fred("good.csv", ...good), effectsOn(db), { ...dated, accepted: true });
    expect(await peso()).toEqual({ "2016-11-08": "18.4350", "2016-11-09": "19.7745", "2016-11-10": "20.1000" });
    const again = await ingest(fred("good.csv", ...good), effectsOn(db), dated);
    expect(again.vintages.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
  });

  it("says how a file differs from the one before in more than its figures", async () => {
    await runSource(fred("j1.csv", "2016-11-08,18.4350", "2016-11-09,19.7745"), effectsOn(db), "schedule");
    const old = fromFile(sourceOf("fred-h10"), file("j2.csv", "DATE,DEXMXUS\n2016-11-08,18.4350\n"));
    expect(await runSource(old, effectsOn(db), "schedule")).toMatchObject({
      survey: { rows: 1 },
      drift: [
        { kind: "fewer-rows", from: 2, to: 1 },
        { kind: "header", gone: ["observation_date"], come: ["DATE"] },
      ],
    });
    expect(await readRuns(db, { sourceIds: ["fred-h10"], limit: 1 })).toMatchObject([
      { drift: [{ kind: "fewer-rows" }, { kind: "header" }] },
    ]);
  });

  it("no key reaches the log or the database", async () => {
    const log: string[] = [];
    const failing: SmallSource = {
      ...sourceOf("fred-h10"),
      fetch: () => Promise.reject(new Error("refused: key=s3cret")),
    };
    await runSource(failing, { ...effectsOn(db, log), keys: { FRED_API_KEY: "s3cret" } }, "schedule");
    expect(await readRuns(db, { sourceIds: ["fred-h10"], limit: 1 })).toMatchObject([{ error: "refused: key=***" }]);
    expect(log.join()).not.toContain("s3cret");
  });

  it("keeps the instant before which the publisher does not want to be asked", async () => {
    await writeDown(effectsOn(db));
    const waitUntil = "2026-11-24T18:00:00.000Z";
    const busy: SmallSource = {
      ...sourceOf("fred-h10"),
      fetch: () => Promise.reject(new SourceError("asked-to-wait", "later", { waitUntil })),
    };
    await runSource(busy, effectsOn(db), "schedule");
    expect((await readSources(db)).find(({ id }) => id === "fred-h10")).toMatchObject({ waitUntil });
    await runSource(fred("k.csv", "2016-11-08,18.4350"), effectsOn(db), "operator");
    expect((await readSources(db)).find(({ id }) => id === "fred-h10")).toMatchObject({ waitUntil: null });
  });
});
