import { CATALOGUE } from "@frontera/content";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, readSeries, type Database } from "@frontera/db";
import { type SeriesId } from "@frontera/domain";
import { findSource, type Download, type Source } from "@frontera/sources";
import { createDatabase } from "@frontera/testing/database";
import { downloadOf, folderBeside, readDownload } from "@frontera/sources/test/read-file";
import { ingest } from "../src/ingest.ts";
import { effectsOn } from "./effects.ts";

const samples = folderBeside("SAMPLES_DIR", "samples");
const opened: Database[] = [];
afterAll(() => Promise.all(opened.map((db) => db.close())));

async function loadInOrder(files: readonly (readonly [Download, string])[]): Promise<Database> {
  const db = await openDatabase(await createDatabase());
  opened.push(db);
  const source = findSource("cbp-encounters");
  if (!source) throw new Error("no cbp-encounters");
  for (const [file, vintageDate] of files) {
    const brought: Source = { ...source, fetch: () => Promise.resolve(file) };
    await ingest(brought, effectsOn(db), { vintageDate, accepted: true });
  }
  return db;
}

const southwest: readonly SeriesId[] = CATALOGUE.series
  .filter(({ family }) => family === "cbp-sw-encounters")
  .map(({ id }) => id);

/** Everything read of the southwest on a day, by series and month. */
async function readAll(db: Database, asOf: string): Promise<unknown> {
  const read = await readSeries(db, southwest, { asOf });
  return [...read].map(([id, rows]) => [id, rows.map(({ period, value, status }) => [period, value, status])]);
}

async function fiscalYear(db: Database, id: SeriesId, year: number): Promise<number> {
  const rows = (await readSeries(db, [id], { asOf: "2026-11-24" })).get(id) ?? [];
  const [from, to] = [`${String(year - 1)}-10`, `${String(year)}-09`];
  return rows.filter(({ period }) => period >= from && period <= to).reduce((sum, { value }) => sum + Number(value), 0);
}

describe.skipIf(samples === null)("CBP's overlapping files, loaded in any order (SAMPLES_DIR)", () => {
  let files: readonly (readonly [Download, string])[];
  beforeAll(() => {
    const of = (name: string): Download => readDownload(join(samples ?? "", name));
    const early = of("cbp-nationwide-encounters-fy20-fy23-state.csv");
    const late = of("cbp-nationwide-encounters-fy22-fy25-state.csv");
    // A file of the same window a month later, with one month restated: what comes out every month.
    const text = Buffer.from(late.bytes).toString("latin1");
    const restated = text.replace(
      /^(2023,FYTD,DEC,Southwest Land Border,TX,Single Adults,MEXICO,Title 8),(\d+)/m,
      "$1,1",
    );
    if (restated === text) throw new Error("nothing was restated");
    files = [
      [early, "2023-11-14"],
      [downloadOf("restated.csv", Buffer.from(restated, "latin1")), "2025-10-20"],
      [late, "2025-11-18"],
    ];
  });

  it("give FY2023 as 2,475,669, and every other month, part and past day the same", async () => {
    const expected = await loadInOrder(files);
    const days = ["2023-11-13", "2023-11-14", "2025-10-31", "2026-11-24"];
    const wanted = await Promise.all(days.map((day) => readAll(expected, day)));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
        const db = await loadInOrder(order.flatMap((index) => (files[index] ? [files[index]] : [])));
        expect(await fiscalYear(db, "cbp-sw-encounters", 2023)).toBe(2_475_669);
        expect(await Promise.all(days.map((day) => readAll(db, day)))).toEqual(wanted);
      }),
      { numRuns: 4 },
    );
  });

  it("their parts add up to the whole, in the newest release and across the change of a label", async () => {
    const db = await loadInOrder(files);
    const sum = async (prefix: string): Promise<number> => {
      const ids = southwest.filter((id) => id.startsWith(`cbp-sw-encounters.${prefix}`));
      const years = await Promise.all(ids.map((id) => fiscalYear(db, id, 2023)));
      return years.reduce((total, year) => total + year, 0);
    };
    expect(await Promise.all(["cit-", "dem-", "state-"].map(sum))).toEqual([2_475_669, 2_475_669, 2_475_669]);
  });
});

if (samples === null)
  describe("CBP's overlapping files", () => {
    it.skip("SKIPPED: set SAMPLES_DIR to a folder with publishers' files and their manifest.json", () => undefined);
  });
