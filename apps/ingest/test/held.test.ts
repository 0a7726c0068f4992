import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  decideImport,
  doImport,
  openDatabase,
  readHeld,
  readImport,
  readImports,
  readSeries,
  type Database,
} from "@frontera/db";
import { addDays, observation, parsePeriod, type SeriesId } from "@frontera/domain";
import { findSource, type SmallSource, type SourceId } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { theArchive } from "./archive.ts";
import { folderBeside } from "@frontera/sources/test/read-file";
import { fromFile } from "../src/from-file.ts";
import { serve } from "../src/imports.ts";
import { ingest } from "../src/ingest.ts";
import { runSource } from "../src/run-source.ts";
import { effectsOn } from "./effects.ts";

const folder = mkdtempSync(join(tmpdir(), "frontera-held-"));
const samples = folderBeside("SAMPLES_DIR", "samples");
let db: Database;

beforeAll(async () => {
  db = await openDatabase(await createDatabase({ holding: theArchive }));
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

function brought(id: SourceId, name: string, text: string): SmallSource {
  const path = join(folder, name);
  writeFileSync(path, text);
  return fromFile(sourceOf(id), path);
}

const valueOf = async (id: SeriesId, period: string): Promise<string | null | undefined> =>
  (await readSeries(db, [id], { asOf: "2026-11-26" })).get(id)?.find((row) => row.period === period)?.value;

const weekdays = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  );
const fred = (rows: readonly string[]): string => `observation_date,DEXMXUS\n${rows.join("\n")}\n`;

describe("a file in which something is odd", () => {
  it("and something else cannot be is refused, however much that is odd stands before it", async () => {
    const days = weekdays("2024-01-02", 300);
    const rowsOf = (seriesId: SeriesId, periods: readonly string[], value: string) => {
      const observations = periods.map((day) => observation({ period: parsePeriod(day), value }));
      const span = { first: parsePeriod(periods[0] ?? ""), last: parsePeriod(periods.at(-1) ?? "") };
      return { seriesId, span, observations };
    };
    const file = brought("fred-h10", "odd-and-wrong.csv", fred(["2024-01-02,17.0000"]));
    const wrong: SmallSource = {
      ...file,
      checks: { restates: "never" },
      survey: () => ({ rows: 1, header: [], categories: {} }),
      parse: () => [
        {
          releaseId: "fed-h10",
          vintageDate: "2026-11-20",
          vintageDateBasis: "published",
          evidence: "publisher-file",
          provenance: "a test",
          series: [rowsOf("usd-mxn-h10", days, "99.0000"), rowsOf("usd-mxn-fix", ["2026-11-23"], "17.0000")],
        },
      ],
    };
    const run = await runSource(wrong, effectsOn(db), "schedule");
    expect(run).toMatchObject({ outcome: "failed", errorCode: "check-failed" });
    expect(run.error).toContain("2026-11-23 ends after 2026-11-20");
  });

  it("is held: nothing is stored, its bytes and what was found wait once for a person, and a yes stores it", async () => {
    const days = weekdays("2026-09-21", 8);
    const source = brought(
      "fred-h10",
      "odd.csv",
      fred(days.map((day, index) => `${day},${index === 3 ? "1.7000" : "17.7000"}`)),
    );
    const before = await valueOf("usd-mxn-h10", "2026-09-24");
    const run = await runSource(source, effectsOn(db), "schedule");
    expect(run).toMatchObject({ outcome: "held", error: null });
    await runSource(source, effectsOn(db), "schedule");
    expect(await valueOf("usd-mxn-h10", "2026-09-24")).toBe(before);

    const held = await readHeld(db);
    expect(held).toMatchObject([{ sourceId: "fred-h10", fileName: "odd.csv", downloadSha256: run.downloadSha256 }]);
    const [request] = held;
    expect(request?.report?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["large-revision", "many-restated"]),
    );
    expect(request?.report?.changes.length).toBeGreaterThan(0);

    const id = request?.id ?? 0;
    expect(await decideImport(db, id, { confirmed: true, at: "2026-11-24T12:00:00Z" })).toBe(true);
    await doImport(db, id, (each) => serve(each, effectsOn(db)));
    expect(await readImport(db, id)).toMatchObject({ state: "done" });
    expect(await valueOf("usd-mxn-h10", "2026-09-24")).toBe("1.7000");
  });

  it("is left out by a no, and its values never come in", async () => {
    const source = brought("fred-h10", "no.csv", fred(weekdays("2026-09-21", 5).map((day) => `${day},170.0000`)));
    await runSource(source, effectsOn(db), "schedule");
    const [request] = await readHeld(db);
    await decideImport(db, request?.id ?? 0, { confirmed: false, at: "2026-11-24T12:00:00Z" });
    expect(await doImport(db, request?.id ?? 0, (each) => serve(each, effectsOn(db)))).toBe(false);
    expect(await readHeld(db)).toEqual([]);
    expect(await valueOf("usd-mxn-h10", "2026-09-21")).not.toBe("170.0000");
  });

  it("after a no, brought again by hand, is asked about again as the one request that it is, by the date now given", async () => {
    const source = brought("fred-h10", "again.csv", fred(weekdays("2026-09-21", 5).map((day) => `${day},171.0000`)));
    const ofFile = async () => (await readImports(db, 100)).filter(({ fileName }) => fileName === "again.csv");
    await runSource(source, effectsOn(db), "file");
    const [request] = await ofFile();
    const id = request?.id ?? 0;
    await decideImport(db, id, { confirmed: false, at: "2026-11-24T12:00:00Z" });
    expect(await runSource(source, effectsOn(db), "schedule")).toMatchObject({ outcome: "unchanged" });
    expect(await ofFile()).toMatchObject([{ id, state: "discarded" }]);
    const dated = { vintageDate: "2026-10-05" };
    expect(await runSource(source, effectsOn(db), "file", dated)).toMatchObject({ outcome: "held" });
    expect(await ofFile()).toMatchObject([{ id, state: "checked", finishedAt: null, ...dated }]);
    await decideImport(db, id, { confirmed: false, at: "2026-11-24T13:00:00Z" });
    expect(await ofFile()).toMatchObject([{ id, state: "discarded" }]);
  });

  it("is refused where it cannot be: months that end after the day it is dated", async () => {
    const source = brought("fred-h10", "early.csv", fred(weekdays("2026-09-21", 5).map((day) => `${day},17.7000`)));
    const run = await runSource(source, effectsOn(db), "file", { vintageDate: "2026-09-22" });
    expect(run).toMatchObject({ outcome: "failed", errorCode: "check-failed" });
    expect(run.error).toContain("usd-mxn-h10 2026-09-23 ends after 2026-09-22");
  });
});

describe.skipIf(samples === null)("publishers' real files on the bundled archive (SAMPLES_DIR)", () => {
  const sample = (id: SourceId, name: string): SmallSource => fromFile(sourceOf(id), join(samples ?? "", name));

  it.each([
    ["fred-h10", "fred-dexmxus.csv"],
    ["cbp-encounters", "cbp-nationwide-encounters-fy20-fy23-state.csv"],
    ["cbp-encounters", "cbp-nationwide-encounters-fy22-fy25-state.csv"],
    ["cbp-southwest", "cbp-sbo-encounters-fy22-fy25-aug.csv"],
    ["sesnsp-cases", "sesnsp-IDEFC_NM_jul23.csv.gz"],
    ["sesnsp-cases", "sesnsp-IDEFC_NM_ene24.csv.gz"],
    ["sesnsp-victims", "sesnsp-IDVFC_NM_dic24.csv.gz"],
    ["sesnsp-cases", "sesnsp-RNID-Delitos_Estatal-2026-ene2026.csv"],
    ["sesnsp-cases", "sesnsp-RNID-Delitos_Estatal-2026-feb2026.csv"],
    ["ecb-cross", "ecb-eurofxref-hist.zip"],
    ["banxico-fix", "banxico-sf43718.json"],
    ["worldbank-homicide", "worldbank-homicide-rate-2026-07.csv"],
  ] as const)("%s passes without a hold: %s", async (id, name) => {
    const fresh = await openDatabase(await createDatabase({ holding: theArchive }));
    try {
      const { vintages } = await ingest(sample(id, name), effectsOn(fresh));
      expect(vintages.flatMap(({ changes }) => changes?.findings ?? []).slice(0, 5)).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it("an older edition of US aid, undated, is held as what it is", async () => {
    const { vintages, verdict } = await ingest(
      sample("foreign-assistance", "foreignassistance-country-2025-04.csv.gz"),
      effectsOn(db),
    );
    expect(verdict).toBe("hold");
    expect(vintages.flatMap(({ changes }) => (changes?.findings ?? []).map(({ code }) => code))).toContain(
      "older-edition",
    );
    expect(await valueOf("us-aid-mexico-obligated-fy", "FY2024")).toBe("249929491");
  });
});
