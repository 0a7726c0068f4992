import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nextPeriod,
  observation,
  parsePeriod,
  planVintage,
  verdictOf,
  type CheckRules,
  type Finding,
  type Period,
  type SeriesHistory,
  type SeriesId,
} from "@frontera/domain";
import { findSource, readArchive } from "@frontera/sources";
import { findIn } from "../src/check/find-in.ts";

const stated = (first: string, values: readonly (string | null)[]) => {
  let period = parsePeriod(first);
  return values.map((value) => {
    const one = observation({ period, value });
    period = nextPeriod(period);
    return one;
  });
};
const history = (
  seriesId: SeriesId,
  editions: readonly (readonly [string, ReturnType<typeof stated>])[],
): SeriesHistory => ({
  seriesId,
  spans: editions.map(([vintageDate, rows], vintageId) => ({
    vintageId,
    vintageDate,
    first: rows[0]?.period as Period,
    last: rows.at(-1)?.period as Period,
  })),
  observations: editions.flatMap(([vintageDate, rows], vintageId) =>
    rows.map((row) => ({ ...row, vintageId, vintageDate })),
  ),
});

/** What is found in `rows`, an edition of `date`, where `held` is stored. */
function found(
  held: SeriesHistory,
  rows: ReturnType<typeof stated>,
  { date = "2026-11-26", rules }: { date?: string; rules?: CheckRules } = {},
): readonly Finding[] {
  const { seriesId } = held;
  const span = { first: rows[0]?.period as Period, last: rows.at(-1)?.period as Period };
  const incoming = { seriesId, span, observations: rows };
  const plan = planVintage(held, incoming, date);
  return findIn(
    { vintageDate: date, seriesCount: 1 },
    [incoming],
    new Map([[seriesId, { history: held, plan }]]),
    rules,
  );
}
const codes = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))].toSorted();

/** Counts that move by a tenth or so from month to month, as arrests do, and never stand still. */
const counts = fc
  .array(fc.double({ min: -0.15, max: 0.15, noNaN: true }), { minLength: 36, maxLength: 60 })
  .map((steps) => {
    let level = 20_000;
    return steps.map((step) => String(Math.round((level *= Math.exp(step + (step < 0 ? -0.002 : 0.002))))));
  });
/** Rates that move by a hundredth from day to day. */
const rates = fc
  .array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), { minLength: 60, maxLength: 90 })
  .map((steps) => {
    let level = 18;
    // No two days are the same, as chance brings it about.
    return steps.map((step, at) => (level *= Math.exp(step + 0.003 * Math.sin(at * 1.7 + 1))).toFixed(4));
  });
const never: CheckRules = { restates: "never" };
const apprehensions: SeriesId = "usbp-sw-apprehensions";
const peso: SeriesId = "usd-mxn-h10";

describe("the check at the door", () => {
  it("lets an edition pass that says what is held and goes on as the series does", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const held = history(apprehensions, [["2026-01-15", stated("2015-01", values.slice(0, -1))]]);
        expect(found(held, stated("2015-01", values))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(rates, (values) => {
        const held = history(peso, [["2026-01-15", stated("2020-01-01", values.slice(0, -5))]]);
        expect(found(held, stated("2020-01-01", values), { rules: never })).toEqual([]);
      }),
    );
  });

  it("holds a new value without its decimal point, or ten times too small, for three as for three million", () => {
    const factor = fc.constantFrom(10_000, 10, 0.1);
    fc.assert(
      fc.property(counts, factor, (values, times) => {
        const held = history(apprehensions, [["2026-01-15", stated("2015-01", values.slice(0, -1))]]);
        const wrong = String(Math.round(Number(values.at(-1)) * times));
        const findings = found(held, stated("2015-01", [...values.slice(0, -1), wrong]));
        expect(codes(findings)).toContain("outlier");
        expect(verdictOf(findings)).toBe("hold");
      }),
    );
    fc.assert(
      fc.property(rates, factor, (values, times) => {
        const held = history(peso, [["2026-01-15", stated("2020-01-01", values.slice(0, -1))]]);
        const wrong = (Number(values.at(-1)) * times).toFixed(4);
        expect(codes(found(held, stated("2020-01-01", [...values.slice(0, -1), wrong])))).toContain("outlier");
      }),
    );
  });

  it("holds a column that has slipped by a row", () => {
    fc.assert(
      fc.property(rates, (values) => {
        fc.pre(new Set(values).size > 1);
        const held = history(peso, [["2026-01-15", stated("2020-01-01", values)]]);
        const slipped = [values[0] ?? "", ...values.slice(0, -1)];
        expect(codes(found(held, stated("2020-01-01", slipped), { rules: never }))).toContain("many-restated");
      }),
    );
    const rising = Array.from({ length: 24 }, (_, index) => String(100 + 10 * index));
    const held = history(apprehensions, [["2026-01-15", stated("2015-01", rising)]]);
    expect(codes(found(held, stated("2015-01", ["95", ...rising.slice(0, -1)])))).toContain("shifted");
  });

  it("holds values that are all restated by one factor, however small, and none that are restated by many", () => {
    const values = Array.from({ length: 48 }, (_, at) =>
      String(3_000_000 + Math.round(40_000 * Math.sin(at)) + at * 997),
    );
    const held = history("mx-remittances", [["2026-01-15", stated("2020-01", values)]]);
    const times = (factor: (at: number) => number) =>
      found(
        held,
        stated(
          "2020-01",
          values.map((value, at) => String(Math.round(Number(value) * factor(at)))),
        ),
        { rules: { restates: "all" } },
      );
    fc.assert(
      fc.property(fc.constantFrom(0.9, 0.999, 1.002, 1.05, 1.19), (factor) => {
        expect(codes(times((at) => (at < 6 ? 1 : factor)))).toContain("scaled");
      }),
    );
    expect(times((at) => 1 + 0.02 * Math.sin(at * 1.7))).toEqual([]);
  });

  it("holds two periods, or two series of a file, that have each what the other one had, and no chance of small numbers", () => {
    const rates = ["19.7812345678901", "26.1082641234567", "29.7211234567890", "29.5891234567891", "28.9031234567891"];
    const held = history("worldbank-homicide-rate", [["2026-01-15", stated("2016", rates)]]);
    const swapped = [rates[0], rates[1], rates[3], rates[2], rates[4]].map((rate) => rate ?? "");
    const rules = { restates: "all" } as const;
    expect(found(held, stated("2016", swapped), { rules })).toEqual([
      expect.objectContaining({ code: "exchanged", period: "2018", other: "2019" }),
    ]);
    const small = history(apprehensions, [["2026-01-15", stated("2016-01", ["12", "11", "13", "12"])]]);
    expect(found(small, stated("2016-01", ["12", "13", "11", "12"]))).toEqual([]);
    const [texas, arizona]: [SeriesId, SeriesId] = ["cbp-sw-encounters.state-TX", "cbp-sw-encounters.state-AZ"];
    const planned = new Map(
      [
        { seriesId: texas, had: "50123", has: "50877" },
        { seriesId: arizona, had: "50877", has: "50123" },
      ].map(({ seriesId, had, has }) => {
        const before = history(seriesId, [["2026-01-15", stated("2024-01", [had])]]);
        const [now] = [stated("2024-01", [has])];
        const span = { first: parsePeriod("2024-01"), last: parsePeriod("2024-01") };
        return [
          seriesId,
          { history: before, plan: planVintage(before, { seriesId, span, observations: now }, "2026-11-26") },
        ];
      }),
    );
    expect(codes(findIn({ vintageDate: "2026-11-26", seriesCount: 2 }, [], planned))).toEqual(["exchanged-series"]);
  });

  it("holds a series that ends before those of its file with which it has always ended", () => {
    const ids = ["mx-remittances", "mx-remittances-sent"] as const;
    const values = Array.from({ length: 30 }, (_, at) => String(5_000_000 + at * 7_919));
    const ending = (lengths: readonly number[]) => {
      const planned = new Map(
        ids.map((seriesId, at) => {
          const rows = stated("2024-01", values.slice(0, lengths[at]));
          const before = history(seriesId, [["2026-01-15", stated("2024-01", values.slice(0, 28))]]);
          const span = { first: parsePeriod("2024-01"), last: rows.at(-1)?.period as Period };
          return [
            seriesId,
            { history: before, plan: planVintage(before, { seriesId, span, observations: rows }, "2026-11-26") },
          ];
        }),
      );
      return findIn({ vintageDate: "2026-11-26", seriesCount: 2 }, [], planned);
    };
    expect(ending([30, 30])).toEqual([]);
    expect(ending([30, 28])).toEqual([
      expect.objectContaining({
        code: "period-gap",
        seriesId: "mx-remittances-sent",
        period: "2026-05",
        last: "2026-06",
      }),
    ]);
  });

  it("knows an older edition by the digits of all its series together, where each changes too little to tell", () => {
    const ids = ["MX-AGU", "MX-BCN", "MX-CHH", "MX-GUA", "MX-JAL", "MX-MEX"].map(
      (state) => `sesnsp-homicide-cases-rnid.${state}`,
    );
    const one = (seriesId: SeriesId, values: readonly (readonly [string, string])[], now: string) => {
      const before = history(
        seriesId,
        values.map(([date, value]) => [date, stated("2026-01", [value])] as const),
      );
      const span = { first: parsePeriod("2026-01"), last: parsePeriod("2026-01") };
      return [
        seriesId,
        {
          history: before,
          plan: planVintage(before, { seriesId, span, observations: stated("2026-01", [now]) }, "2026-11-26"),
        },
      ] as const;
    };
    const planned = (now: (early: number) => string) =>
      new Map(
        ids.map((id, at) => {
          const early = 111 + 12 * at;
          return one(
            id,
            [
              ["2026-02-20", String(early)],
              ["2026-03-20", String(early + 3)],
            ],
            now(early),
          );
        }),
      );
    const of = (now: (early: number) => string) =>
      codes(findIn({ vintageDate: "2026-11-26", seriesCount: ids.length }, [], planned(now)));
    expect(of(String)).toEqual(["older-edition"]);
    expect(of((early) => String(early + 4))).toEqual([]);
  });

  it("holds any restatement of what its publisher never restates, and none that is usual elsewhere", () => {
    const values = Array.from({ length: 30 }, (_, index) => String(2_000 + index));
    const held = history(apprehensions, [["2026-01-15", stated("2015-01", values)]]);
    const newer = stated("2015-01", [...values.slice(0, -1), "2031"]);
    expect(found(held, newer)).toEqual([]);
    expect(codes(found(held, newer, { rules: never }))).toEqual(["many-restated"]);
  });

  it("lets the exact value pass that a printed rounding was made of, whichever is dated first, and holds another", () => {
    const printed = stated("2023", ["10900000"]).map((row) => ({ ...row, roundedTo: "100000" }));
    const held = history("mexican-born-us-acs", [["2024-10-08", printed]]);
    for (const date of ["2024-09-12", "2026-11-26"]) {
      expect(found(held, stated("2023", ["10918205"]), { date, rules: never })).toEqual([]);
      expect(codes(found(held, stated("2023", ["10968205"]), { date, rules: never }))).toEqual(["many-restated"]);
    }
  });

  it("holds a copy whose values are rounded or cut, and no restatement that has a digit less by chance", () => {
    const values = ["24.868915", "26.108264", "28.198837", "27.861552"];
    const held = history("worldbank-homicide-rate", [["2026-01-15", stated("2018", values)]]);
    const copy = (text: (value: number) => string) =>
      found(
        held,
        stated(
          "2018",
          values.map((each) => text(Number(each))),
        ),
        { rules: { restates: "all" } },
      );
    for (const text of [
      (value: number) => value.toFixed(1),
      (value: number) => String(Math.floor(value * 100) / 100),
      (value: number) => value.toFixed(0),
    ])
      expect(copy(text)).toEqual([
        { code: "fewer-digits", severity: "hold", seriesId: "worldbank-homicide-rate", count: 4, of: 4 },
      ]);
    expect(copy((value) => (value + 0.0123).toFixed(5))).toEqual([]);
    const counted = history("worldbank-population", [
      ["2026-01-15", stated("2018", ["124013861", "125085311", "125998302"])],
    ]);
    expect(codes(found(counted, stated("2018", ["124014000", "125085000", "125998000"])))).toEqual(["fewer-digits"]);
    expect(found(counted, stated("2018", ["124013860", "125085311", "125998302"]))).toEqual([]);
  });

  it("holds an older edition under today's date, and not under its own", () => {
    const older = ["101200300", "205300411", "238327070", "246302072", "148028519"];
    const newer = ["101200301", "206300411", "239327070", "248302072", "249929491"];
    const held = history("us-aid-mexico-obligated-fy", [
      ["2025-04-30", stated("FY2016", older)],
      ["2025-11-29", stated("FY2016", newer)],
    ]);
    const again = stated("FY2016", older);
    expect(found(held, again)).toContainEqual({
      code: "older-edition",
      severity: "hold",
      vintageDate: "2026-11-26",
      editionDate: "2025-04-30",
      count: 5,
    });
    expect(found(held, again, { date: "2025-04-30" })).toEqual([]);
  });

  it("refuses a file that lacks a part which every edition has had", () => {
    const texas: SeriesId = "cbp-sw-encounters.state-TX";
    const held = history(texas, [["2026-01-15", stated("2024-01", ["5", "0", "7", "9"])]]);
    const findings = found(held, stated("2024-02", ["0", "0", "0"]));
    expect(findings).toContainEqual(expect.objectContaining({ code: "part-missing", period: "2024-04", value: "9" }));
    expect(verdictOf(findings)).toBe("refuse");
    expect(codes(found(held, stated("2024-02", ["0", "0", "8"])))).not.toContain("part-missing");
  });

  it("refuses a complete period that ends after the day the file is dated, unless its publisher looks ahead", () => {
    const held = history(apprehensions, []);
    const rows = stated("2026-10", ["100", "100"]);
    expect(codes(found(held, rows))).toEqual(["ends-later"]);
    expect(found(held, rows, { date: "2026-11-30" })).toEqual([]);
    expect(found(held, rows, { rules: { restates: "some", looksAhead: true } })).toEqual([]);
  });

  it("holds a large share of values that are gone, and says nothing of days that never had one", () => {
    const values = Array.from({ length: 24 }, (_, index) => String(500 + index));
    const held = history(apprehensions, [["2026-01-15", stated("2015-01", values)]]);
    expect(
      codes(
        found(
          held,
          stated(
            "2015-01",
            values.map((value, index) => (index % 4 === 0 ? null : value)),
          ),
        ),
      ),
    ).toEqual(["withdrawn"]);
    const holidays = history(peso, [["2026-01-15", stated("2026-01-01", [null, "18.1", null, "18.2"])]]);
    const without = stated("2026-01-01", ["18.1", "18.2"]).map((row, index) => ({
      ...row,
      period: parsePeriod(`2026-01-0${String(2 + 2 * index)}`),
    }));
    expect(found(holidays, without, { rules: never })).toEqual([]);
  });
});

describe("a daily rate", () => {
  const rules = { restates: "never" } as const;
  const rates = (count: number) => Array.from({ length: count }, (_, index) => (17 + Math.sin(index / 9)).toFixed(4));
  const tenfold = (value: string | undefined): string => (Number(value) * 10).toFixed(4);

  it("whose first file has lost a decimal point anywhere is held, and one that has not passes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (at) => {
        const good = rates(60);
        expect(found(history("usd-mxn-ecb-cross", []), stated("2023-01-02", good), { rules })).toEqual([]);
        const bad = good.with(at, tenfold(good[at]));
        expect(verdictOf(found(history("usd-mxn-ecb-cross", []), stated("2023-01-02", bad), { rules }))).toBe("hold");
      }),
    );
  });

  it("in a file dated before everything stored is held where it contradicts what came out later, or is far from it", () => {
    const held = history("usd-mxn-h10", [["2026-02-23", stated("2023-01-02", rates(60))]]);
    const older = (values: readonly string[]) =>
      found(held, stated("2023-01-02", values), { date: "2023-03-01", rules: { ...rules, looksAhead: true } });
    expect(older(rates(40))).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 39 }), fc.constantFrom(0.1, 1.0006, 1.05, 10), (at, factor) => {
        const wrong = rates(40).with(at, (Number(rates(40)[at]) * factor).toFixed(4));
        expect(verdictOf(older(wrong))).toBe("hold");
      }),
    );
  });
});

const archived = await readArchive();

describe("the summer's restatement", () => {
  const id = "us-imports-from-mexico";
  /** What the check says of the edition of 2023 with every month since one restated by 6 % or so. */
  function judged(since: string): string {
    const edition = archived.find(({ vintageDate }) => vintageDate === "2023-03-30");
    const held = edition?.series.find(({ seriesId }) => seriesId === id);
    if (!edition || !held) throw new Error("the edition of 2023 is not in the archive");
    const key = { vintageId: 1, vintageDate: edition.vintageDate };
    const history: SeriesHistory = {
      seriesId: id,
      spans: [{ ...key, ...held.span }],
      observations: held.observations.map((observed) => ({ ...observed, ...key })),
    };
    const series = {
      ...held,
      observations: held.observations.map((observed, at) =>
        observed.period < since
          ? observed
          : { ...observed, value: (Number(observed.value) * (1.06 + 0.01 * Math.sin(at))).toFixed(0) },
      ),
    };
    const vintageDate = "2023-06-07";
    const plan = planVintage(history, series, vintageDate);
    const planned = new Map([[id, { history, plan }]]);
    return verdictOf(
      findIn({ vintageDate, seriesCount: 1 }, [series], planned, findSource("census-trade")?.checks ?? undefined),
    );
  }

  it("of three years is usual, and of ten waits for a person", () => {
    expect(judged("2020-01")).toBe("pass");
    expect(judged("2013-01")).toBe("hold");
  });
});
