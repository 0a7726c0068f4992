import fc from "fast-check";
import { addDays, knownOn, publishedOn, type SeriesId, type StoredObservation } from "@frontera/domain";
import { describe, expect, it } from "vitest";
import { BASIS, CATALOGUE } from "../src/index.ts";
import { obs } from "./vintages.ts";

const ruleOf = (release: string) => {
  const { unrevised } = CATALOGUE.releaseOf(release);
  if (!unrevised) throw new Error(`${release} has no rule`);
  return unrevised;
};
/** When the peso of a day was out. */
const out = (period: string): string => publishedOn(ruleOf("fed-h10"), period);
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
          expect(row.vintageDate <= asOf && row.vintageDate === out(row.period)).toBe(true);
        }
        const periods = found.map(({ period }) => period);
        expect(periods).toEqual([...new Set(periods)].sort());
        for (const { period } of firstHeld)
          expect(periods.includes(period)).toBe(out(period) <= asOf || known.some((each) => each.period === period));
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
      expect(CATALOGUE.releaseOf(id).unrevised).toBeDefined();
      const revising = Object.entries(CATALOGUE.releases).filter(([other]) =>
        /^(cbp|sesnsp|inegi|ohss|worldbank)/.test(other),
      );
      expect(revising.length).toBeGreaterThan(4);
      for (const [, other] of revising) expect(other.unrevised).toBeUndefined();
    },
  );
});

describe("the day on which a value comes out", () => {
  it.each([
    ["fed-h10", "2017-12-15", "2017-12-18", "a Friday's on the Monday after"],
    ["fed-h10", "2017-12-11", "2017-12-18", "a Monday's on the next one"],
    ["fed-h10", "2017-12-22", "2017-12-26", "Monday is Christmas"],
    ["fed-h10", "2018-01-12", "2018-01-16", "Monday is Martin Luther King's day"],
    ["fed-h10", "2016-12-30", "2017-01-03", "New Year's Day is kept on Monday the 2nd"],
    ["fed-h10", "2018-12-21", "2018-12-26", "Monday is an eve: not known, so the later day"],
    ["fed-h10", "2017-06-16", "2017-06-19", "no holiday yet"],
    ["fed-h10", "2023-06-16", "2023-06-20", "Juneteenth"],
    ["fed-h10", "2012-10-26", "2012-10-31", "Washington was closed by a storm"],
    ["banxico-fix", "2017-12-22", "2017-12-22", "at noon of its day"],
    ["ecb-reference-rates", "2017-12-22", "2017-12-22", "in the afternoon of its day"],
    ["banxico-settlement", "2017-12-26", "2017-12-22", "two weekdays before it is used"],
  ])("%s of %s is %s: %s", (release, day, expected) => {
    expect(publishedOn(ruleOf(release), day)).toBe(expected);
  });

  it("of H.10 is a weekday, within twelve days, and never before that of an earlier day", () => {
    const anyDay = fc.nat(12_000).map((index) => addDays("1994-01-03", index));
    fc.assert(
      fc.property(anyDay, (measured) => {
        const [day, next] = [out(measured), out(addDays(measured, 1))];
        expect(day > measured && day <= addDays(measured, 12)).toBe(true);
        expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(day <= next).toBe(true);
      }),
    );
  });
});
