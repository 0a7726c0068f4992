import fc from "fast-check";
import { compareFigure, type Basis, type FigureEntry, type FigureLink } from "@frontera/domain";
import { describe, expect, it } from "vitest";
import { BASIS, PAPER } from "../src/index.ts";
import { makeDocument, observation, parsePeriod, type StoredObservation } from "@frontera/domain";

const [asked, given] = ["us-aid-mexico-requested-fy", "us-aid-mexico-appropriated-fy"];

const stored = (period: string, value: string): StoredObservation => ({
  ...observation({ period: parsePeriod(period), value }),
  vintageId: 1,
  vintageDate: "2022-10-31",
  vintageDateBasis: "observed",
  evidence: "publisher-file",
  provenance: "test",
});

/** What is held, by series and period. */
const holding =
  (values: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  (id: string): readonly StoredObservation[] =>
    Object.entries(values[id] ?? {}).map(([period, value]) => stored(period, value));

const figure = (link: FigureLink, digits: string, hedge: FigureEntry["hedge"]): Basis => ({
  ...BASIS,
  document: makeDocument({
    ...PAPER,
    figures: {
      one: {
        indicator: "merida",
        statement: { en: "one", es: "una" },
        printed: { digits, scale: 0 },
        unit: "percent",
        period: parsePeriod("FY2018"),
        hedge,
        section: "I",
        footnote: null,
        link,
      },
    },
    works: new Map(),
    meetings: [],
  }),
});
const judged = (basis: Basis, read: ReturnType<typeof holding>) =>
  compareFigure(basis, basis.document.figureOf("one"), read);

const name = { en: "a reading", es: "una lectura" };
const change = (base: string, value: string) => ({
  name,
  base: [{ series: given, period: parsePeriod(base) }],
  value: { series: asked, period: parsePeriod(value) },
});
const readings = (...all: readonly ReturnType<typeof change>[]): FigureLink => ({
  kind: "readings",
  how: "change",
  readings: all,
  settled: null,
  why: null,
});

const millions = fc.integer({ min: 1, max: 10_000 }).map(String);

describe("a figure that can be read in several ways", () => {
  it("holds when every reading holds, fails when none does, and else depends: never one reading for all", () => {
    fc.assert(
      fc.property(fc.array(millions, { minLength: 1, maxLength: 5 }), millions, (bases, value) => {
        const years = bases.map((_, index) => `FY${String(2008 + index)}`);
        const basis = figure(readings(...years.map((year) => change(year, "FY2018"))), "0", "less-than");
        const held = {
          [given]: Object.fromEntries(years.map((year, index) => [year, bases[index] ?? ""])),
          [asked]: { FY2018: value },
        };
        const { verdict, findings } = judged(basis, holding(held));
        if (findings.kind !== "readings") throw new Error(findings.kind);
        const hold = findings.readings.filter(({ holds }) => holds).length;
        expect(verdict).toBe(hold === bases.length ? "holds" : hold === 0 ? "fails" : "depends");
        expect(findings.readings).toHaveLength(bases.length);
      }),
    );
  });

  it("what was done in the end decides over what was asked", () => {
    const settled = { ...change("FY2017", "FY2018"), value: { series: given, period: parsePeriod("FY2018") } };
    const basis = figure({ ...readings(change("FY2017", "FY2018")), settled } as FigureLink, "-40", "exact");
    const held = { [given]: { FY2017: "100", FY2018: "109" }, [asked]: { FY2018: "60" } };
    expect(judged(basis, holding(held))).toMatchObject({
      verdict: "fails",
      findings: { settled: { result: "9", holds: false }, readings: [{ result: "-40", holds: true }] },
    });
  });

  it("a record that is rounded stands for every value that rounds to it", () => {
    const basis = figure(readings(change("FY2017", "FY2018")), "-40", "nearly");
    const exact = holding({ [given]: { FY2017: "100000000" }, [asked]: { FY2018: "60000000" } });
    expect(judged(basis, exact).verdict).toBe("fails");
    const rounded = (id: string) => exact(id).map((each) => ({ ...each, roundedTo: "1000000" }));
    expect(judged(basis, rounded).verdict).toBe("holds");
  });

  it("a value that is missing takes its reading away, and nothing is put in its place", () => {
    const basis = figure(readings(change("FY2016", "FY2018"), change("FY2017", "FY2018")), "-40", "exact");
    const held = { [given]: { FY2017: "100" }, [asked]: { FY2018: "60" } };
    expect(judged(basis, holding(held)).findings).toMatchObject({ readings: [{ result: "-40" }] });
    expect(judged(basis, holding({})).verdict).toBe("not-held");
  });
});

describe("a figure of several years against the years of a series", () => {
  const link: FigureLink = {
    kind: "sum",
    within: false,
    series: given,
    from: parsePeriod("FY2009"),
    to: parsePeriod("FY2016"),
    why: null,
  };
  const years = ["FY2009", "FY2010", "FY2011", "FY2012", "FY2013", "FY2014", "FY2015", "FY2016"];

  it("of which it is a part, they bound it and never decide it: all of them, or none is told", () => {
    const within = figure({ ...link, within: true }, "50", "exact");
    const holds = (held: readonly string[]) =>
      judged(within, holding({ [given]: Object.fromEntries(held.map((year) => [year, "100"])) }));
    expect(holds(years)).toMatchObject({ verdict: "not-comparable", findings: { sum: { sum: "800" } } });
    expect(holds(years.slice(1)).verdict).toBe("not-held");
    expect(judged(figure({ ...link, within: true }, "5000", "exact"), holding({})).verdict).toBe("not-held");
  });

  it("some years alone can fail it by being too many; they can never confirm it", () => {
    fc.assert(
      fc.property(
        fc.subarray(years),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 4_000 }),
        (held, each, stated) => {
          const values = { [given]: Object.fromEntries(held.map((year) => [year, String(each)])) };
          const { verdict } = judged(figure(link, String(stated), "exact"), holding(values));
          const sum = held.length * each;
          const expected =
            held.length === 0
              ? "not-held"
              : held.length === years.length
                ? sum === stated
                  ? "agrees"
                  : "differs"
                : sum > stated
                  ? "differs"
                  : "not-checkable";
          expect(verdict).toBe(expected);
        },
      ),
    );
  });

  it("years outside the span are not added", () => {
    const values = { [given]: Object.fromEntries([...years, "FY2008", "FY2017"].map((year) => [year, "1"])) };
    expect(judged(figure(link, "8", "exact"), holding(values)).verdict).toBe("agrees");
  });
});
