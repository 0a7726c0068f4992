import fc from "fast-check";
import { addDays, knownOn, type SeriesId, type StoredObservation } from "@frontera/domain";
import { describe, expect, it } from "vitest";
import { BASIS, CATALOGUE } from "../src/index.ts";
import { obs } from "./vintages.ts";

const lag = CATALOGUE.releaseOf("fed-h10").unrevised?.publishedAfterDays ?? 0;
const stored = (day: string, vintageDate: string): StoredObservation => ({
  ...obs(day, "18.5"),
  vintageId: 1,
  vintageDate,
  vintageDateBasis: "observed",
  evidence: "publisher-file",
  provenance: "a test's own vintage",
});
const read = (id: SeriesId, stated: readonly StoredObservation[], asOf: string): readonly StoredObservation[] =>
  knownOn(BASIS, () => stated, asOf)(id);
const day = fc.nat(2000).map((index) => addDays("2014-01-01", index));
const dayAfter = fc.nat(2000).map((index) => addDays("2015-06-01", index));
const rows = (vintageDate: string) =>
  fc.uniqueArray(day, { maxLength: 20 }).map((days) => days.toSorted().map((each) => stored(each, vintageDate)));

describe("what a publisher that does not revise had out", () => {
  it("is never shown before it was out, never in the place of what an edition of then states, and in the order of days", () => {
    fc.assert(
      fc.property(rows("2015-06-01"), rows("2026-09-28"), dayAfter, (known, firstHeld, asOf) => {
        const found = read("usd-mxn-h10", [...known, ...firstHeld], asOf);
        expect(found).toEqual(expect.arrayContaining([...known]));
        for (const row of found.filter((each) => !known.includes(each))) {
          expect(row).toMatchObject({ evidence: "unrevised", vintageDateBasis: "release-lag" });
          expect(row.vintageDate <= asOf && row.vintageDate === addDays(row.period, lag)).toBe(true);
        }
        const periods = found.map(({ period }) => period);
        expect(periods).toEqual([...new Set(periods)].sort());
        for (const { period } of firstHeld)
          expect(periods.includes(period)).toBe(
            addDays(period, lag) <= asOf || known.some((each) => each.period === period),
          );
      }),
    );
  });

  it("leaves everything else as it is known: what was withdrawn, and the releases of publishers that revise", () => {
    const gone = { ...stored("2016-11-08", "2026-09-28"), value: null, caveat: "withdrawn" } as const;
    expect(read("usd-mxn-h10", [gone], "2017-12-31")).toEqual([]);
    const first = [stored("2016-11-08", "2026-09-28")];
    expect(read("cbp-sw-encounters", first, "2017-12-31")).toEqual([]);
  });

  it.each(["fed-h10", "banxico-fix", "banxico-settlement", "ecb-reference-rates", "frankfurter"] as const)(
    "%s says so; nobody says so who is known to revise",
    (id) => {
      expect(CATALOGUE.releaseOf(id).unrevised?.publishedAfterDays).toBeGreaterThanOrEqual(0);
      const revising = Object.entries(CATALOGUE.releases).filter(([other]) =>
        /^(cbp|sesnsp|inegi|ohss|worldbank)/.test(other),
      );
      expect(revising.length).toBeGreaterThan(4);
      for (const [, other] of revising) expect(other.unrevised).toBeUndefined();
    },
  );
});
