import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IncomingVintage, Observation } from "@frontera/domain";
import { readArchive } from "../src/archive/index.ts";
import { findSource, type AnySource, type SourceId } from "../src/index.ts";
import { observationsOf, only, valuesOf } from "./only.ts";
import { folderBeside, readDownload } from "./read-file.ts";

const samples = folderBeside("SAMPLES_DIR", "samples");

async function read(id: SourceId, file: string, vintageDate?: string): Promise<readonly IncomingVintage[]> {
  const source: AnySource | null = findSource(id);
  if (!source || !samples) throw new Error(`no source ${id}`);
  return source.parse(readDownload(join(samples, file)), vintageDate === undefined ? {} : { vintageDate });
}

/** What the archive holds of a release under one vintage date, by series. */
async function archived(releaseId: string, vintageDate: string, evidence = "publisher-file") {
  const held = new Map<string, Observation[]>();
  for (const vintage of await readArchive())
    if (vintage.releaseId === releaseId && vintage.vintageDate === vintageDate && vintage.evidence === evidence)
      for (const { seriesId, observations } of vintage.series)
        held.set(seriesId, [...(held.get(seriesId) ?? []), ...observations]);
  return held;
}

describe.skipIf(samples === null)("publishers' real files beside the archive (SAMPLES_DIR)", () => {
  it("ForeignAssistance.gov's file of 2025-04 gives the archive's edition, to the dollar and the caveat", async () => {
    const vintages = await read("foreign-assistance", "foreignassistance-country-2025-04.csv.gz", "2025-04-30");
    const held = await archived("foreign-assistance", "2025-04-30");
    const stated = [...held].filter(([, observations]) => observations.some(({ value }) => value !== null));
    expect(stated.map(([id]) => id).sort()).toEqual(
      only(vintages)
        .series.map(({ seriesId }) => seriesId)
        .sort(),
    );
    for (const [id, observations] of stated)
      expect([id, observationsOf(vintages, id)]).toEqual([
        id,
        observations.toSorted((a, b) => order(a.period) - order(b.period)),
      ]);
  });

  it("Banxico's FIX of 2018 on is what the archive holds, day by day", async () => {
    const [inArchive, vintages] = [await readArchive(), await read("banxico-fix", "banxico-sf43718.json")];
    const held = valuesOf(inArchive, "usd-mxn-fix");
    const fresh = observationsOf(vintages, "usd-mxn-fix").filter(({ period }) => Object.hasOwn(held, period));
    expect(fresh.length).toBeGreaterThan(1_900);
    expect(fresh.filter(({ period, value }) => Number(value) !== Number(held[period]))).toEqual([]);
  });

  it("of five series in another order than asked for, the FIX is found by its id", async () => {
    const vintages = await read("banxico-fix", "banxico-five-series.json");
    expect(valuesOf(vintages, "usd-mxn-fix")).toEqual(
      Object.fromEntries(
        ((await archived("banxico-fix", "2026-03-13", "transcribed")).get("usd-mxn-fix") ?? []).map(
          ({ period, value }) => [period, value],
        ),
      ),
    );
    expect(only(vintages).vintageDate).toBe("2026-03-13");
  });

  it("the World Bank's rates are the archive's, digit for digit", async () => {
    const vintages = await read("worldbank-homicide", "worldbank-homicide-rate-2026-07.csv", "2026-07-01");
    expect(observationsOf(vintages, "worldbank-homicide-rate")).toEqual(
      (await archived("worldbank-homicide", "2026-07-01")).get("worldbank-homicide-rate"),
    );
  });

  it("the ECB's whole history gives a rate on every day since 2008-01-02, near the H.10 but not it", async () => {
    const cross = observationsOf(await read("ecb-cross", "ecb-eurofxref-hist.zip"), "usd-mxn-ecb-cross");
    expect(cross).toHaveLength(4_679);
    expect(cross.filter(({ value }) => value === null)).toEqual([]);
    expect([cross.at(0)?.period, cross.at(-1)?.period]).toEqual(["2008-01-02", "2026-04-13"]);
    const noon = valuesOf(await readArchive(), "usd-mxn-h10");
    const gaps = cross
      .filter(({ period }) => Number(noon[period]) > 0)
      .map(({ period, value }) => Math.abs(Number(value) / Number(noon[period]) - 1))
      .sort((a, b) => a - b);
    expect(gaps[Math.floor(gaps.length / 2)]).toBeGreaterThan(0.002);
    expect(gaps[Math.floor(gaps.length / 2)]).toBeLessThan(0.003);
    expect(gaps.at(-1)).toBeGreaterThan(0.04);
    expect(gaps.at(-1)).toBeLessThan(0.06);
  });
});

/** Fiscal years, the transition quarter behind 1976. */
const order = (period: string): number => (period === "FY1976TQ" ? 1976.5 : Number(period.slice(2)));

if (samples === null)
  describe("publishers' real files beside the archive", () => {
    it.skip("SKIPPED: set SAMPLES_DIR to a folder with publishers' files", () => undefined);
  });
