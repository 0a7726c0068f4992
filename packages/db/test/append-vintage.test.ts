import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  observation,
  parsePeriod,
  planVintage,
  type Observation,
  type SeriesId,
  type SeriesVintage,
} from "@frontera/domain";
import {
  appendVintage,
  inReleases,
  isKnownContent,
  keepDownload,
  listenToVintages,
  openDatabase,
  readHistories,
  readLastEvent,
  readSeries,
  takeVintageBack,
  type Database,
  type VintageAppended,
} from "../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

const ID: SeriesId = "usd-mxn-h10";
const sha256 = createHash("sha256").update("bytes").digest("hex");
const obs = (period: string, value: string | null): Observation => observation({ period: parsePeriod(period), value });

let db: Database;
const opened: Database[] = [];

beforeEach(async () => {
  db = await openDatabase(await createDatabase());
  opened.push(db);
  const record = { sha256, sourceId: "test", url: "file:///test", fileName: "test", mediaType: null, size: 5 };
  await keepDownload(db, { ...record, fetchedAt: "2026-01-01T00:00:00.000Z" }, Buffer.from("bytes"));
});
afterAll(() => Promise.all(opened.map((database) => database.close())));

async function load(vintageDate: string, ...observations: Observation[]): Promise<number> {
  const [first, last] = [observations.at(0), observations.at(-1)];
  if (!first || !last) throw new Error("nothing to load");
  const incoming: SeriesVintage = { seriesId: ID, span: { first: first.period, last: last.period }, observations };
  return inReleases(db, ["fed-h10"], async (tx) => {
    const history = (await readHistories(tx, [ID])).get(ID);
    if (!history) throw new Error("no history");
    return appendVintage(
      tx,
      {
        releaseId: "fed-h10",
        vintageDate,
        vintageDateBasis: "published",
        evidence: "publisher-file",
        provenance: "a test",
        contentHash: createHash("sha256").update(JSON.stringify(observations)).digest("hex"),
        downloadSha256: sha256,
        fetchedAt: "2026-01-01T00:00:00.000Z",
      },
      [planVintage(history, incoming, vintageDate)],
    );
  });
}

async function valuesAsOf(asOf: string): Promise<Record<string, string | null>> {
  const read = await readSeries(db, [ID], { asOf });
  return Object.fromEntries((read.get(ID) ?? []).map(({ period, value }) => [period, value]));
}

describe("appendVintage and readSeries", () => {
  it("a read as of a day gives the newest vintage not later than it, and nothing before the first", async () => {
    await load("2016-11-14", obs("2016-11-08", "18.4350"));
    await load("2016-11-21", obs("2016-11-08", "18.4400"), obs("2016-11-09", "19.7745"));
    expect(await valuesAsOf("2016-11-13")).toEqual({});
    expect(await valuesAsOf("2016-11-14")).toEqual({ "2016-11-08": "18.4350" });
    expect(await valuesAsOf("2016-11-20")).toEqual({ "2016-11-08": "18.4350" });
    expect(await valuesAsOf("2016-11-21")).toEqual({ "2016-11-08": "18.4400", "2016-11-09": "19.7745" });
  });

  it("only what changed is stored", async () => {
    await load("2016-11-14", obs("2016-11-08", "18.4350"), obs("2016-11-09", "19.7745"));
    await load("2016-11-21", obs("2016-11-08", "18.435"), obs("2016-11-09", "19.8"));
    const rows = await db.sql`select period, value from observation order by vintage_id, period`;
    expect([...rows]).toEqual([
      { period: "2016-11-08", value: "18.4350" },
      { period: "2016-11-09", value: "19.7745" },
      { period: "2016-11-09", value: "19.8" },
    ]);
  });

  it("decimals come back as they were written: no rounding, no exponent, trailing zeros kept", async () => {
    const values = ["18.4350", "0.00000000012", "123456789012345678901234567890.10", "-0.50", "0"];
    await load("2020-01-01", ...values.map((value, day) => obs(`2019-01-0${String(day + 1)}`, value)));
    expect(Object.values(await valuesAsOf("2020-01-01"))).toEqual(values);
  });

  it("a missing value keeps its reason, and every attribute comes back as stored", async () => {
    const given: Observation = {
      period: parsePeriod("2016-11-11"),
      value: null,
      status: "H",
      completeness: "year-to-date",
      coversUntil: "2016-11-11",
      roundedTo: "10",
      caveat: "first-half",
    };
    await load("2016-11-14", given);
    const [read] = (await readSeries(db, [ID], { asOf: "2020-01-01" })).get(ID) ?? [];
    expect(read).toMatchObject({
      ...given,
      vintageDate: "2016-11-14",
      evidence: "publisher-file",
      provenance: "a test",
    });
  });

  it.each([
    "update observation set value = 1",
    "delete from observation",
    "truncate observation",
    "update vintage set provenance = ''",
  ])("the database itself refuses: %s", async (statement) => {
    await load("2016-11-14", obs("2016-11-08", "18.4350"));
    await expect(db.sql.unsafe(statement)).rejects.toThrow("insert only");
  });

  it("a load that fails on the way leaves nothing behind", async () => {
    const failing = inReleases(db, ["fed-h10"], async (tx) => {
      await tx`insert into series (id) values ('half')`;
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    expect(await db.sql`select * from series`).toHaveLength(0);
  });

  it("two writers of one release take turns: the second sees what the first stored", async () => {
    await Promise.all([
      load("2016-11-14", obs("2016-11-08", "18.4350")),
      load("2016-11-14", obs("2016-11-08", "18.4350")),
      load("2016-11-14", obs("2016-11-08", "18.4350")),
    ]);
    expect(await db.sql`select * from observation`).toHaveLength(1);
  });

  it("content is known under its own date and where it is still in force, and nowhere else", async () => {
    await load("2016-11-14", obs("2016-11-08", "1"));
    const hash = createHash("sha256")
      .update(JSON.stringify([obs("2016-11-08", "1")]))
      .digest("hex");
    const known = (date: string): Promise<boolean> =>
      inReleases(db, ["fed-h10"], (tx) => isKnownContent(tx, "fed-h10", date, hash));
    expect(await known("2016-11-13")).toBe(false);
    expect(await known("2016-11-14")).toBe(true);
    expect(await known("2016-11-30")).toBe(true);
    await load("2016-11-21", obs("2016-11-08", "2"));
    expect(await known("2016-11-30")).toBe(false);
    expect(await known("2016-11-14")).toBe(true);
  });

  it("a committed vintage is heard by every listener, with the series it changed", async () => {
    const heard: VintageAppended[] = [];
    const stop = await listenToVintages(
      db,
      (appended) => heard.push(appended),
      () => undefined,
    );
    const vintageId = await load("2016-11-14", obs("2016-11-08", "18.4350"));
    await expect.poll(() => heard).toEqual([{ vintageId, releaseId: "fed-h10", seriesIds: [ID], stored: 1 }]);
    await stop();
  });
});

describe("takeVintageBack", () => {
  const bad = [obs("2016-11-08", "1"), obs("2016-11-09", "2")];

  it("leaves reads as if it had not come, also for editions stored on top of it; by the instant what stood before is read again", async () => {
    await load("2016-11-14", obs("2016-11-08", "18.4350"), obs("2016-11-09", "19.7745"));
    const id = await load("2016-11-21", ...bad);
    await load("2016-11-28", obs("2016-11-08", "18.4350"), obs("2016-11-09", "2"), obs("2016-11-10", "20"));
    const instant = (await readLastEvent(db.sql)) ?? "";
    const before = await valuesAsOf("2016-11-30");
    expect(await takeVintageBack(db, id, { by: "me", reason: "wrong" })).toMatchObject({ by: "me", reason: "wrong" });
    expect(await valuesAsOf("2016-11-25")).toEqual({ "2016-11-08": "18.4350", "2016-11-09": "19.7745" });
    const after = { "2016-11-08": "18.4350", "2016-11-09": "2", "2016-11-10": "20" };
    expect(await valuesAsOf("2016-11-30")).toEqual(after);
    expect(before).toEqual(after);
    const then = await readSeries(db, [ID], { asOf: "2016-11-25", recordedAsOf: instant });
    expect(then.get(ID)?.map(({ value }) => value)).toEqual(["1", "2"]);
    const [first] = (await readSeries(db, [ID], { asOf: "2016-11-30" })).get(ID) ?? [];
    expect(first?.vintageDate).toBe("2016-11-14");
  });

  it("is refused for a vintage that is not there, and a second time", async () => {
    const id = await load("2016-11-14", ...bad);
    await takeVintageBack(db, id, { by: "me", reason: "wrong" });
    await expect(takeVintageBack(db, id, { by: "me", reason: "again" })).rejects.toMatchObject({ code: "taken-back" });
    await expect(takeVintageBack(db, 999, { by: "me", reason: "?" })).rejects.toThrow("no vintage has the id 999");
    await expect(db.sql`update vintage set taken_back_reason = 'other'`).rejects.toThrow("insert only");
  });

  it("is heard by every listener", async () => {
    const id = await load("2016-11-14", ...bad);
    const heard: VintageAppended[] = [];
    const stop = await listenToVintages(
      db,
      (event) => heard.push(event),
      () => undefined,
    );
    await takeVintageBack(db, id, { by: "me", reason: "wrong" });
    await expect.poll(() => heard).toEqual([{ vintageId: id, releaseId: "fed-h10", seriesIds: [ID], stored: 2 }]);
    await stop();
  });
});

describe("openDatabase", () => {
  it("sends and reads lists of texts as they are, whatever stands in them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""))),
        async (texts) => {
          expect(await db.sql`select ${texts}::text[] as texts`).toEqual([{ texts }]);
        },
      ),
      { numRuns: 50, examples: [[["NULL", "", "{}", 'a"b', "a\\b", "a,b", " a ", "a\nb"]]] },
    );
  });

  it("says which server cannot be reached, and never its password", async () => {
    const opening = openDatabase("postgres://someone:secret@127.0.0.1:1/nowhere");
    await expect(opening).rejects.toMatchObject({ code: "unreachable" });
    await expect(opening).rejects.toThrow("127.0.0.1:1/nowhere");
    await expect(opening).rejects.not.toThrow("secret");
  });
});
