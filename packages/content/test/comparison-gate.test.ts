import { CATALOGUE, PAPER, BASIS } from "../src/index.ts";
import {
  changeBetween,
  compareFigure,
  gate,
  nearestLikeForLike,
  observation,
  parsePeriod,
  periodInfo,
  periodOf,
  sideOf,
  type Change,
  type Period,
  type Series,
  type SeriesId,
  type Observation,
} from "@frontera/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type CaveatId = NonNullable<Observation["caveat"]>;

type Completeness = Observation["completeness"];
type Side = Parameters<typeof gate>[0];

/** Days on both sides of every break of the catalogue. */
const days = [
  "1993-06-15",
  "2009-11-15",
  "2016-11-08",
  "2017-10-15",
  "2019-08-15",
  "2020-03-25",
  "2023-11-15",
  "2026-02-15",
];
const completeness = fc.constantFrom<Completeness>("complete", "complete", "complete", "partial", "year-to-date");
const caveat = fc.constantFrom<CaveatId | null>(
  null,
  null,
  null,
  "total-as-printed",
  "oaxaca-unreported",
  "still-filling",
);
const sideOn = (series: Series, day: string, whole?: Completeness, of: CaveatId | null = null): Side =>
  sideOf(series, periodOf(day, series.frequency, series.calendar), whole, CATALOGUE.leavesOut(of));
const side = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...CATALOGUE.series),
      // However many series have no change of method.
      fc.constantFrom(...CATALOGUE.series.filter(({ breaks }) => breaks.length > 0)),
    ),
    fc.constantFrom(...days),
    completeness,
    caveat,
  )
  .map((all) => sideOn(...all));
/** A side, and one that differs from it in as little as the catalogue allows: random pairs are hardly ever alike. */
const close = side.chain((a) => {
  const kin = CATALOGUE.series.filter(
    ({ definition, area, frequency }) =>
      (definition === a.definition || definition === a.succeeds?.definition) &&
      area === a.area &&
      frequency === periodInfo(a.period).frequency,
  );
  return fc
    .tuple(fc.constant(a), fc.constantFrom(...kin), fc.constantFrom(...days), completeness, caveat)
    .map(([from, ...to]) => [from, sideOn(...to)] as const);
});

/** The rules said over again in another way: equal keys and whole values. */
function mayHavePercentage(a: Side, b: Side): boolean {
  const [earlier, later] = [a, b].toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const carriesOn =
    earlier !== undefined &&
    later?.succeeds?.definition === earlier.definition &&
    startOf(earlier) < periodInfo(later.succeeds.at).start &&
    periodInfo(later.period).end >= periodInfo(later.succeeds.at).start;
  const key = ({ unit, definition, quote, moneyStage, moneyBasis, priceBasis, kind, area, period }: Side): string => {
    const { frequency, calendar } = periodInfo(period);
    return JSON.stringify([
      unit,
      carriesOn ? null : definition,
      quote,
      moneyStage,
      moneyBasis,
      priceBasis,
      kind,
      area,
      frequency,
      calendar,
    ]);
  };
  const whole = [a, b].every((one) => one.completeness === "complete" && !one.leavesOut);
  return key(a) === key(b) && whole;
}

const startOf = ({ period }: Side): string => periodInfo(period).start;

/** A percentage between them may stand bare: one definition, and no break after the earlier start up to the later end. */
function mayBeBare(a: Side, b: Side): boolean {
  if (a.period === b.period) return true;
  const first = startOf(a) < startOf(b) ? startOf(a) : startOf(b);
  const ends = [a, b].map(({ period }) => periodInfo(period).end).sort();
  return (
    a.definition === b.definition &&
    [...a.breaks, ...b.breaks].every(({ at }) => {
      const { start } = periodInfo(at);
      return start <= first || start > (ends.at(-1) ?? "");
    })
  );
}

describe("no way leads to a percentage across the gate", () => {
  it("over random pairs of series, periods, completeness and caveats: only where every rule passes, and bare only where no method changed", () => {
    const pairs = fc.oneof(fc.tuple(side, side), close);
    let [open, graded] = [0, 0];
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const change = changeBetween({ side: a, value: "2" }, { side: b, value: "3" });
        expect(change.comparable).toBe(mayHavePercentage(a, b));
        expect("percent" in change).toBe(change.comparable);
        if (!change.comparable) return;
        expect(change.grade === "like-for-like").toBe(mayBeBare(a, b));
        expect(change.crossed.length === 0).toBe(mayBeBare(a, b));
        open += 1;
        graded += mayBeBare(a, b) ? 0 : 1;
      }),
      { numRuns: 4000 },
    );
    // Else the property would hold of refusals only.
    expect(open).toBeGreaterThan(50);
    expect(graded).toBeGreaterThan(3);
  });

  it("over every pair of families on one day: only between series that share a definition", () => {
    const families = CATALOGUE.series.filter(({ id, family }) => id === family);
    for (const a of families)
      for (const b of families) {
        const [left, right] = [sideOn(a, "2017-10-15"), sideOn(b, "2017-10-15")];
        expect(gate(left, right).comparable, `${a.id} and ${b.id}`).toBe(mayHavePercentage(left, right));
        expect(gate(right, left)).toEqual(gate(left, right));
      }
  });

  it("in every comparison of a figure, whatever is held: each percentage is one the gate lets through, bare only like for like", () => {
    const held = fc.dictionary(fc.constantFrom(...days), fc.integer({ min: 1, max: 999_999 }), { maxKeys: 8 });
    fc.assert(
      fc.property(held, completeness, fc.constantFrom(...PAPER.figures), (values, state, figure) => {
        const { findings } = compareFigure(BASIS, figure, (id) => {
          const { frequency, calendar } = CATALOGUE.seriesOf(id);
          const byPeriod = new Map(
            Object.entries(values).map(([day, value]) => [periodOf(day, frequency, calendar), value]),
          );
          return [...byPeriod].map(([period, value]) => ({
            ...observation({ period, value: String(value), completeness: state }),
            vintageId: 1,
            vintageDate: "2026-01-01",
            vintageDateBasis: "observed",
            evidence: "transcribed",
            provenance: "a test",
          }));
        });
        if (findings.kind !== "level" || !findings.record || !findings.now) return;
        const { record, now, since, nearest } = findings;
        const series = CATALOGUE.seriesOf(record.seriesId);
        const from = sideOf(series, record.period, record.completeness);
        const says = (to: Period): boolean => mayHavePercentage(from, sideOf(series, to));
        const saysBare = (to: Period): boolean => says(to) && mayBeBare(from, sideOf(series, to));
        const bare = (change: Change | null): boolean =>
          change?.comparable === true && change.grade === "like-for-like";
        if (since) expect([since.comparable, bare(since)]).toEqual([says(now.period), saysBare(now.period)]);
        if (nearest)
          expect([bare(nearest.change), saysBare(nearest.row.period), bare(since)]).toEqual([true, true, false]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("a change across a change of method is bounded where it is known which way the change works", () => {
  const reason = { en: "", es: "" };
  const at = parsePeriod("2018");
  const years = { earlier: parsePeriod("2017"), later: parsePeriod("2019") };
  const on = (period: Period, counts: readonly ("more" | "less" | "unknown")[]): Side => ({
    ...sideOf(CATALOGUE.seriesOf("inegi-homicide-deaths"), period),
    breaks: counts.map((each, index) => ({ at, counts: each, reason: { ...reason, en: String(index) } })),
  });
  const gradeOf = (counts: readonly ("more" | "less" | "unknown")[], before: string, after: string) => {
    const [earlier, later] = [
      { side: on(years.earlier, counts), value: before },
      { side: on(years.later, counts), value: after },
    ];
    return [changeBetween(earlier, later), changeBetween(later, earlier)].map((change) =>
      change.comparable ? [change.percent, change.grade] : change.failed,
    );
  };

  // By the old method the later value would have been lower where more is counted since, higher where less is.
  it.each([
    ["more", "100", "40", ["-60", "at-least"], ["150", "at-least"]],
    ["more", "100", "140", ["40", "at-most"], ["-28.6", "at-most"]],
    ["more", "100", "100", ["0", "at-most"], ["0", "at-least"]],
    ["less", "100", "40", ["-60", "at-most"], ["150", "at-most"]],
    ["less", "100", "140", ["40", "at-least"], ["-28.6", "at-least"]],
    ["less", "100", "100", ["0", "at-least"], ["0", "at-most"]],
    ["unknown", "100", "40", ["-60", "as-published"], ["150", "as-published"]],
  ] as const)("%s is counted since, from %s to %s: %j, and back %j", (counts, before, after, forth, back) => {
    expect(gradeOf([counts], before, after)).toEqual([forth, back]);
  });

  it("two changes that work the same way keep the bound, two against each other leave it as published", () => {
    expect(gradeOf(["more", "more"], "100", "40")[0]).toEqual(["-60", "at-least"]);
    expect(gradeOf(["more", "less"], "100", "40")[0]).toEqual(["-60", "as-published"]);
    expect(gradeOf([], "100", "40")[0]).toEqual(["-60", "like-for-like"]);
  });

  it("the bound is true of every count by the old method, whatever more or less is counted since", () => {
    const counts = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(counts, counts, counts, fc.boolean(), (before, then, difference, more) => {
        // What the old method would have counted, and what is printed.
        const printed = more ? then + difference : Math.max(1, then - difference);
        const change = changeBetween(
          { side: on(years.earlier, [more ? "more" : "less"]), value: String(before) },
          { side: on(years.later, [more ? "more" : "less"]), value: String(printed) },
        );
        if (!change.comparable) throw new Error("refused");
        const direction = Math.sign(printed - before) || 1;
        const [told, real] = [(printed - before) * direction, (then - before) * direction];
        if (change.grade === "at-least") expect(real).toBeGreaterThanOrEqual(told);
        else expect(real).toBeLessThanOrEqual(told);
      }),
    );
  });

  it("a statistic carried on under its name by another method is as published, one that only resembles it has no percentage", () => {
    const cases = (id: SeriesId, period: string, value: string) => ({
      side: sideOf(CATALOGUE.seriesOf(id), parsePeriod(period)),
      value,
    });
    const old = cases("sesnsp-homicide-cases", "2017-08", "2113");
    expect(changeBetween(old, cases("sesnsp-homicide-cases-rnid", "2026-08", "1113"))).toMatchObject({
      percent: "-47.3",
      grade: "as-published",
      crossed: [{ at: "2026-01", counts: "unknown" }],
    });
    expect(changeBetween(old, cases("sesnsp-feminicide-cases-rnid", "2026-08", "1113"))).toEqual({
      comparable: false,
      failed: ["definition"],
    });
    expect(
      changeBetween(
        cases("sesnsp-homicide-cases-1997-2017", "2017-08", "2113"),
        cases("sesnsp-homicide-cases-rnid", "2026-08", "1113"),
      ),
    ).toEqual({ comparable: false, failed: ["definition"] });
  });

  it("arrests at the border fell by at least 60 % from August 2017 to August 2026", () => {
    const on = (period: string, value: string) => ({
      side: sideOf(CATALOGUE.seriesOf("usbp-sw-apprehensions"), parsePeriod(period)),
      value,
    });
    expect(changeBetween(on("2017-08", "22288"), on("2026-08", "8870"))).toMatchObject({
      percent: "-60.2",
      grade: "at-least",
      crossed: [{ at: "2023-10", counts: "more" }],
    });
  });
});

describe("nearest like for like", () => {
  const likeForLike = (a: Side, b: Side): boolean => {
    const result = gate(a, b);
    return result.comparable && result.crossed.length === 0;
  };
  const everything = (): boolean => true;
  const on = (id: SeriesId, period: string): Side => sideOf(CATALOGUE.seriesOf(id), parsePeriod(period));

  it.each<[string, Side, Side, object]>([
    [
      "for encounters after apprehensions: encounters then",
      on("usbp-sw-apprehensions", "2021-06"),
      on("usbp-sw-encounters", "2021-08"),
      { replaces: "from", seriesId: "usbp-sw-encounters", period: "2021-06" },
    ],
    [
      "for case files after deaths: case files then",
      on("inegi-homicide-deaths", "2024"),
      on("sesnsp-homicide-cases", "2025-01"),
      { replaces: "from", seriesId: "sesnsp-homicide-cases", period: "2024-12" },
    ],
    [
      "for disbursed money after appropriated: disbursed then",
      on("us-aid-mexico-appropriated-fy", "FY2015"),
      on("us-aid-mexico-disbursed-fy", "FY2020"),
      { replaces: "from", seriesId: "us-aid-mexico-disbursed-fy", period: "FY2015" },
    ],
    [
      "across a break: the last value before it",
      on("usbp-sw-uac-fy", "FY2014"),
      on("usbp-sw-uac-fy", "FY2024"),
      { replaces: "to", seriesId: "usbp-sw-uac-fy", period: "FY2019" },
    ],
    [
      "for a year in progress: the last whole one",
      on("usbp-sw-mexican-fy", "FY2016"),
      { ...on("usbp-sw-mexican-fy", "FY2019"), completeness: "year-to-date" },
      { replaces: "to", seriesId: "usbp-sw-mexican-fy", period: "FY2018" },
    ],
  ])("%s", (_, from, to, expected) => {
    expect(gate(from, to)).not.toEqual({ comparable: true, crossed: [] });
    expect(nearestLikeForLike(CATALOGUE, from, to, everything)).toEqual(expected);
  });

  it("offers nothing that is not held", () => {
    const [from, to] = [on("usbp-sw-uac-fy", "FY2014"), on("usbp-sw-uac-fy", "FY2024")];
    expect(nearestLikeForLike(CATALOGUE, from, to, () => false)).toBeNull();
    expect(nearestLikeForLike(CATALOGUE, from, to, (_, period) => period !== parsePeriod("FY2019"))).not.toMatchObject({
      period: "FY2019",
    });
  });

  it("is itself always like for like with the side that stays", () => {
    fc.assert(
      fc.property(side, side, (from, to) => {
        fc.pre(!likeForLike(from, to));
        const found = nearestLikeForLike(CATALOGUE, from, to, everything);
        if (!found) return;
        const standIn = sideOf(CATALOGUE.seriesOf(found.seriesId), found.period);
        expect(likeForLike(standIn, found.replaces === "from" ? to : from)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
