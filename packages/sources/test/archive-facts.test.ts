import { CATALOGUE } from "@frontera/content";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sameDecimal } from "@frontera/domain";
import { compileArchive } from "../archive/compile.ts";
import { factsFolder, readFacts, type Fact } from "../archive/facts.ts";
import { archive } from "../src/archive/index.ts";
import { toArchiveFiles } from "../archive/write-files.ts";
import { dimensions, tables, texts, type Place } from "./archive-places.ts";
import { effects } from "./effects.ts";
import { fetchWhole, folderBeside } from "./read-file.ts";

/** Newer tables beside the checkout, of which no series holds any yet. */
const beside = folderBeside("FACTS_DIR", "facts");
const vintages = archive.parse(await fetchWhole(archive, effects));
const held = new Map<string, { provenance: string; value: string | null }[]>();
for (const { provenance, series } of vintages)
  for (const { seriesId, observations } of series)
    for (const { period, value } of observations) {
      const key = `${seriesId} ${period}`;
      held.set(key, [...(held.get(key) ?? []), { provenance, value }]);
    }

/** Null when the archive holds the cell, else what is wrong. */
function missing(table: string, column: string, fact: Fact, place: Place): string | null {
  const value = place.value === undefined ? (fact[column] ?? "") : place.value;
  const found = (held.get(`${place.seriesId} ${place.period}`) ?? []).some(
    (stated) => stated.provenance.includes(place.said ?? "") && sameDecimal(stated.value, value),
  );
  return found ? null : `${table}.${column}: ${String(value)} in ${place.seriesId} ${place.period}`;
}

const tableNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => name.slice(0, -4));
const placed = [...Object.keys(tables), ...texts];

describe("the tables that the archive is compiled from", () => {
  const names = tableNames(factsFolder);

  for (const name of beside === null ? [] : tableNames(beside).filter((each) => !placed.includes(each)))
    it(`${name}: every column is placed`, ({ skip }) => skip("no series holds it yet"));

  it("are all placed, with every column", () => {
    expect(names.toSorted()).toEqual(placed.toSorted());
    const unplaced = Object.entries(tables).flatMap(([name, columns]) =>
      Object.keys(readFacts(name)[0] ?? {}).filter((column) => !(column in columns) && !dimensions.has(column)),
    );
    expect(unplaced).toEqual([]);
  });

  it("every figure stands in the archive with the same value, under its own series, period and source", () => {
    const wrong: string[] = [];
    let figures = 0;
    for (const [name, columns] of Object.entries(tables))
      for (const fact of readFacts(name))
        for (const [column, locate] of Object.entries(columns)) {
          if (fact[column] === "") continue;
          const place = locate(fact);
          if (place === "not-a-figure") continue;
          figures += 1;
          const problem = missing(name, column, fact, place);
          if (problem !== null) wrong.push(problem);
        }
    expect(wrong).toEqual([]);
    expect(figures).toBe(65_929);
  });

  it("compiled again, the archive has the same bytes", async () => {
    const bundle = JSON.parse(new TextDecoder().decode((await fetchWhole(archive, effects)).bytes)) as Record<
      string,
      { vintages: string; observations: string }
    >;
    const compiled = compileArchive();
    const held = new Set(compiled.map(({ releaseId }) => releaseId));
    expect(Object.keys(bundle)).toEqual(Object.keys(CATALOGUE.releases).filter((id) => held.has(id)));
    for (const id of held) {
      const files = new Map(toArchiveFiles(compiled.filter(({ releaseId }) => releaseId === id)));
      expect(files.get("vintages.json") === bundle[id]?.vintages, `${id}: vintages.json`).toBe(true);
      expect(files.get("observations.csv") === bundle[id]?.observations, `${id}: observations.csv`).toBe(true);
    }
  });
});
