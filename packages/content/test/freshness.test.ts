import { describe, expect, it } from "vitest";
import { freshnessOf, latestRow, observation, parsePeriod, toRows, type StoredObservation } from "@frontera/domain";
import { CATALOGUE } from "../src/index.ts";

const stored = (period: string, status: "A" | "F" = "A"): StoredObservation => ({
  ...observation({ period: parsePeriod(period), value: "100", status }),
  vintageId: 1,
  vintageDate: "2026-01-20",
  vintageDateBasis: "published",
  evidence: "publisher-file",
  provenance: "test",
});

const stateOf = (id: string, newest: string): string => {
  const series = CATALOGUE.findSeries(id);
  if (!series) throw new Error(`no series ${id}`);
  const latest = latestRow(toRows(series, [stored(newest)]));
  const days = { asOf: "2026-11-27", today: "2026-11-27" };
  return freshnessOf(series, CATALOGUE.releaseOf(series.release), latest, null, days).state;
};

describe("the newest value", () => {
  it("is an actual: of a population projected to 2030 it is the last year that was counted", () => {
    const series = CATALOGUE.seriesOf("conapo-population");
    const rows = toRows(series, [stored("2018"), stored("2019"), stored("2020", "F"), stored("2030", "F")]);
    expect(latestRow(rows)?.period).toBe("2019");
    expect(latestRow(rows.slice(2))).toBeNull();
  });
});

describe("a series that its publisher ended", () => {
  it("is concluded where all of it is held, and held in part where less is", () => {
    expect(stateOf("sesnsp-homicide-victims", "2025-12")).toBe("concluded");
    expect(stateOf("sesnsp-homicide-victims", "2025-11")).toBe("held-in-part");
  });
});

describe("a series that nothing fetches", () => {
  it("is held in part, never concluded: its publisher may have more", () => {
    expect(stateOf("conapo-population", "2019")).toBe("held-in-part");
  });
});
