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
  .tuple(fc.constantFrom(...CATALOGUE.series), fc.constantFrom(...days), completeness, caveat)
  .map((all) => sideOn(...all));
/** A side, and one that differs from it in as little as the catalogue allows: random pairs are hardly ever alike. */
const close = side.chain((a) => {
  const kin = CATALOGUE.series.filter(
    ({ definition, area, frequency }) =>
      definition === a.definition && area === a.area && frequency === periodInfo(a.period).frequency,
  );
  return fc
    .tuple(fc.constant(a), fc.constantFrom(...kin), fc.constantFrom(...days), completeness, caveat)
    .map(([from, ...to]) => [from, sideOn(...to)] as const);
});

/** The rules said over again in another way: equal keys, whole values, and no break strictly after the earlier start up to the later. */
function mayHavePercentage(a: Side, b: Side): boolean {
  const key = ({ unit, definition, quote, moneyStage, moneyBasis, priceBasis, kind, area, period }: Side): string => {
    const { frequency, calendar } = periodInfo(period);
    return JSON.stringify([
      unit,
      definition,
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
  const starts = [a, b].map(({ period }) => periodInfo(period).start).sort();
  const sameSideOfBreaks = [...a.breaks, ...b.breaks].every(
    ({ at }) => new Set(starts.map((start) => start < periodInfo(at).start)).size === 1,
  );
  return key(a) === key(b) && whole && sameSideOfBreaks;
}

describe("no way leads to a percentage across the gate", () => {
  it("over random pairs of series, periods, completeness and caveats: only where every rule passes", () => {
    const pairs = fc.oneof(fc.tuple(side, side), close);
    let open = 0;
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const change = changeBetween({ side: a, value: "2" }, { side: b, value: "3" });
        expect(change.comparable).toBe(mayHavePercentage(a, b));
        expect("percent" in change).toBe(change.comparable);
        if (change.comparable) open += 1;
      }),
      { numRuns: 4000 },
    );
    // Else the property would hold of refusals only.
    expect(open).toBeGreaterThan(50);
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

  it("in every comparison of a figure, whatever is held: each percentage is one the gate lets through", () => {
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
        const open = (change: Change | null): boolean => change?.comparable === true;
        if (since) expect(open(since)).toBe(says(now.period));
        if (nearest) expect([open(nearest.change), says(nearest.row.period), open(since)]).toEqual([true, true, false]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("nearest like for like", () => {
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
    expect(gate(from, to).comparable).toBe(false);
    expect(nearestLikeForLike(CATALOGUE, from, to, everything)).toEqual(expected);
  });

  it("offers nothing that is not held", () => {
    const [from, to] = [on("usbp-sw-uac-fy", "FY2014"), on("usbp-sw-uac-fy", "FY2024")];
    expect(nearestLikeForLike(CATALOGUE, from, to, () => false)).toBeNull();
    expect(nearestLikeForLike(CATALOGUE, from, to, (_, period) => period !== parsePeriod("FY2019"))).not.toMatchObject({
      period: "FY2019",
    });
  });

  it("is itself always comparable with the side that stays", () => {
    fc.assert(
      fc.property(side, side, (from, to) => {
        fc.pre(!gate(from, to).comparable);
        const found = nearestLikeForLike(CATALOGUE, from, to, everything);
        if (!found) return;
        const standIn = sideOf(CATALOGUE.seriesOf(found.seriesId), found.period);
        expect(gate(standIn, found.replaces === "from" ? to : from).comparable).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
