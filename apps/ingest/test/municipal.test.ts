import { CATALOGUE } from "@frontera/content";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openDatabase,
  readAreaNames,
  readDownloadBytes,
  readEveryAreaName,
  readRuns,
  readSeries,
  type Database,
} from "@frontera/db";
import { type SeriesId } from "@frontera/domain";
import { findSource, type AnySource } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { rowsOf, writeMunicipalFile, type Shape } from "./municipal-file.ts";
import { fromFile } from "../src/from-file.ts";
import { ingest } from "../src/ingest.ts";
import { runSource } from "../src/run-source.ts";
import { reportOf } from "../src/report.ts";
import { effectsOn } from "./effects.ts";

const shape: Shape = { municipalitiesPerState: 4, firstYear: 2024, lastYear: 2025 };
const id = "sesnsp-homicide-cases.mun-11003";
if (!CATALOGUE.isSeriesId(id)) throw new Error(`unknown series: ${id}`);
const sanMiguel: SeriesId = id;

let db: Database;
let folder: string;
let file: AnySource;

beforeAll(async () => {
  db = await openDatabase(await createDatabase());
  folder = mkdtempSync(join(tmpdir(), "frontera-municipal-"));
  const path = join(folder, "IDM_NM_dic25.csv");
  await writeMunicipalFile(path, shape);
  const source = findSource("sesnsp-municipal");
  if (!source) throw new Error("no sesnsp-municipal");
  file = fromFile(source, path);
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const rowsStored = async (): Promise<number> => {
  const [row] = await db.sql<{ n: number }[]>`
    select ((select count(*) from observation) + (select count(*) from vintage) + (select count(*) from download)
          + (select count(*) from ingest_run))::int as n`;
  return row?.n ?? -1;
};

describe("the municipal file, loaded", () => {
  it("a dry run counts what would change and writes nothing", async () => {
    const report = await reportOf(file, effectsOn(db), {});
    expect(report).toMatchObject({
      vintages: [{ releaseId: "sesnsp-cnsp", vintageDate: "2026-01-20", series: 128, isKnown: false }],
      ...{ added: 32 * 4 * 24, revised: 0, withdrawn: 0, findingCount: 0 },
    });
    expect(report.changes).toHaveLength(200);
    expect(await rowsStored()).toBe(0);
  });

  it("is one vintage of every municipality, with its bytes and its rows on record", async () => {
    const run = await runSource(file, effectsOn(db), "file");
    expect(run).toMatchObject({ outcome: "appended", added: 32 * 4 * 24, survey: { rows: rowsOf(shape) } });
    const rows = (await readSeries(db, [sanMiguel], { asOf: "2026-11-24" })).get(sanMiguel) ?? [];
    expect(rows).toHaveLength(24);
    expect(rows[0]).toMatchObject({ period: "2024-01", status: "A", vintageDate: "2026-01-20" });
    const path = join(folder, "IDM_NM_dic25.csv");
    const kept = await buffer(readDownloadBytes(db, run.downloadSha256 ?? ""));
    expect(kept.length).toBe(statSync(path).size);
    expect(kept.equals(await buffer(createReadStream(path)))).toBe(true);
  });

  it("loaded again, appends nothing", async () => {
    const before = await db.sql`select count(*) from observation`;
    expect(await runSource(file, effectsOn(db), "file")).toMatchObject({ outcome: "unchanged", added: 0 });
    expect(await db.sql`select count(*) from observation`).toEqual(before);
  });

  it("a municipality renamed keeps its old name in the old vintage, and the rename alone is a vintage", async () => {
    const areas = ["mun-11003", "mun-11004"];
    const path = join(folder, "IDM_NM_ene26.csv");
    await writeMunicipalFile(path, { ...shape, names: { "11003": "San Miguel de Allende" } });
    const renamed: AnySource = { ...fromFile(file, path) };
    const effects = effectsOn(db);
    const result = await ingest(renamed, effects, { vintageDate: "2026-02-20" });
    expect(result.vintages[0]).toMatchObject({ outcome: "appended", changes: { added: 0, revised: 0, withdrawn: 0 } });
    const namesOn = async (asOf: string) => [...(await readAreaNames(db, areas, { asOf }))].toSorted();
    expect(await namesOn("2026-01-19")).toEqual([]);
    expect(await namesOn("2026-02-19")).toEqual([
      ["mun-11003", "Municipio 3"],
      ["mun-11004", "Municipio 4"],
    ]);
    expect(await namesOn("2026-02-20")).toEqual([
      ["mun-11003", "San Miguel de Allende"],
      ["mun-11004", "Municipio 4"],
    ]);
    const named = (await readEveryAreaName(db)).find(({ area }) => area === "mun-11003");
    expect(named).toEqual({
      area: "mun-11003",
      name: "San Miguel de Allende",
      names: ["Municipio 3", "San Miguel de Allende"],
    });
  });

  it("a file that cannot be read leaves its bytes and the reason, and nothing else", async () => {
    const bad = fromFile(file, join(import.meta.dirname, "municipal.test.ts"));
    expect(await runSource(bad, effectsOn(db), "schedule")).toMatchObject({
      outcome: "failed",
      errorCode: "not-the-file",
    });
    expect(await readRuns(db, { sourceIds: ["sesnsp-municipal"], limit: 1 })).toMatchObject([
      { sourceId: "sesnsp-municipal", outcome: "failed" },
    ]);
    expect(await db.sql`select 1 from vintage`).toHaveLength(2);
  });
});
