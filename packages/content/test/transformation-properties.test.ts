import { CATALOGUE, BASIS } from "../src/index.ts";
import {
  EMPTY_REASONS,
  frequenciesOf,
  gate,
  isDecimalText,
  isComplete,
  methodsOf,
  observation,
  parsePeriod,
  periodInfo,
  periodOf,
  planTransformation,
  populationsOf,
  sideOfRow,
  toRows,
  transformSeries,
  UNITS,
  UNITS_IDS,
  yearEarlier,
  type Row,
  type Series,
  type StoredObservation,
} from "@frontera/domain";
import { groupBy, lag, last, mean, mutateWithSummary, summarize, sum, tidy } from "@tidyjs/tidy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const stored = (fields: Parameters<typeof observation>[0]): StoredObservation => ({
  ...observation(fields),
  vintageId: 1,
  vintageDate: "2026-01-01",
  vintageDateBasis: "observed",
  evidence: "publisher-file",
  provenance: "a test",
});

/** Periods of a series' own kind on both sides of every break of the catalogue, in a row. */
function periodsOf(series: Series, first: string, count: number) {
  const periods = [periodOf(first, series.frequency, series.calendar)];
  while (periods.length < count) {
    const { end } = periodInfo(periods.at(-1) ?? parsePeriod(first));
    const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
    periods.push(periodOf(next, series.frequency, series.calendar));
  }
  return periods;
}

const value = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 1, max: 9_999_999 }).map((n) => (n / 100).toFixed(2)) },
  fc.constantFrom("0", "-12.5", null),
);
const state = fc.oneof(
  { weight: 60, arbitrary: fc.constant({}) },
  fc.constantFrom(
    { completeness: "partial" as const },
    { completeness: "year-to-date" as const },
    { caveat: "state-unreported" as const },
    { caveat: "still-filling" as const },
  ),
);
/** One in two has a change of method in it, however many series have none. */
const anySeries = fc.oneof(
  fc.constantFrom(...CATALOGUE.series),
  fc.constantFrom(...CATALOGUE.series.filter(({ breaks }) => breaks.length > 0)),
);
const held = anySeries.chain((series) =>
  fc
    .tuple(
      fc.constantFrom("2008-11-03", "2019-06-03", "2022-08-01"),
      fc.array(fc.tuple(value, state), { minLength: 15, maxLength: 40 }),
    )
    .map(([first, cells]) => ({
      series,
      rows: toRows(
        series,
        periodsOf(series, first, cells.length).map((period, index) => {
          const [cell, more] = cells[index] ?? [null, {}];
          return stored({ period, value: cell, ...more });
        }),
      ),
    })),
);
const request = (series: Series) => {
  const units = fc.constantFrom(...UNITS_IDS);
  const base_date = fc.constantFrom("2008-12-15", "2020-01-15", "2023-06-15");
  const frequency = fc.constantFrom(...frequenciesOf(series).slice(1), "M" as const, "A" as const);
  const aggregation_method = fc.constantFrom(...methodsOf(series), "sum" as const);
  const calendar = fc.constantFrom(series.calendar, "us-fiscal" as const);
  const per_100000 = fc.constantFrom<string>(...populationsOf(CATALOGUE, series), "conapo-population");
  const all = { units, base_date, frequency, aggregation_method, calendar, per_100000 };
  return fc.oneof(
    fc.record({ units }),
    fc.record({ units: fc.constant("idx" as const), base_date }),
    fc.record({ units, frequency, aggregation_method, calendar }),
    fc.record({ units, per_100000 }),
    fc.record(all, { requiredKeys: [] }),
  );
};
/** A series with values, and a transformation of it that is made; refused requests only tell that they name their parameter. */
const asked = held.chain(({ series, rows }) =>
  request(series).map((parameters) => ({
    series,
    rows,
    parameters,
    plan: planTransformation(BASIS, series, parameters),
  })),
);
const made = (plan: ReturnType<typeof planTransformation>) => (plan && !("refused" in plan) ? plan : null);

describe("over random series, values and parameters", () => {
  it("every cell of a result has a value or a reason, in decimal text, and none is made up", () => {
    let cells = 0;
    fc.assert(
      fc.property(asked, ({ series, rows, parameters, plan }) => {
        if (plan && "refused" in plan) {
          expect(Object.keys(parameters)).toContain(plan.parameter);
          return;
        }
        const result = transformSeries(CATALOGUE, series, rows, plan, []);
        for (const row of result) {
          cells += row.value === null || row.transformation === null ? 0 : 1;
          expect(row.value === null).toBe(row.empty !== null);
          if (row.value !== null) expect(isDecimalText(row.value)).toBe(true);
          else expect(EMPTY_REASONS).toContain(row.empty);
        }
        expect(new Set(result.map(({ period }) => period)).size).toBe(result.length);
      }),
      { numRuns: 1000 },
    );
    expect(cells).toBeGreaterThan(1000);
  });

  it("no parameters yield a bare change, percentage or index across a break, or one from or to what is not whole", () => {
    let [changes, graded] = [0, 0];
    fc.assert(
      fc.property(asked, ({ series, rows, ...rest }) => {
        const plan = made(rest.plan);
        if (!plan || UNITS[plan.units].against === "nothing") return;
        const levels = transformSeries(CATALOGUE, series, rows, { ...plan, units: "lin", basePeriod: null }, []);
        const result = transformSeries(CATALOGUE, series, rows, plan, []);
        for (const [index, row] of result.entries()) {
          if (row.value === null) continue;
          changes += 1;
          const level = levels[index];
          const against = baseOf(row, index, levels);
          expect(level?.value).not.toBeNull();
          expect(against?.value).not.toBeNull();
          if (!level || !against) throw new Error("a change was made of a value that is not there");
          const sameStretch =
            level.coversUntil !== null && level.coversUntil.slice(5) === against.coversUntil?.slice(5);
          expect(
            [level, against].every((one) => isComplete(CATALOGUE, one)) || (sameStretch && level !== against),
          ).toBe(true);
          const result = gate(sideOfRow(CATALOGUE, level), sideOfRow(CATALOGUE, against));
          expect(result.comparable).toBe(true);
          expect(row.changeGrade === "like-for-like").toBe(result.comparable && result.crossed.length === 0);
          expect(row.changeGrade).not.toBeNull();
          graded += row.changeGrade === "like-for-like" ? 0 : 1;
        }
      }),
      { numRuns: 1500 },
    );
    expect(changes).toBeGreaterThan(1000);
    expect(graded).toBeGreaterThan(20);
  });

  it("a transformed row has no percentage with any other: a change of a change is not a change", () => {
    fc.assert(
      fc.property(asked, ({ series, rows, ...rest }) => {
        const plan = made(rest.plan);
        if (!plan || plan.units === "lin") return;
        for (const row of transformSeries(CATALOGUE, series, rows, plan, []))
          expect(gate(sideOfRow(CATALOGUE, row), sideOfRow(CATALOGUE, row)).comparable).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  /** The level a cell was set against, found another way than by the code under test. */
  function baseOf(row: Row, index: number, levels: readonly Row[]): Row | undefined {
    const units = row.transformation?.units ?? "lin";
    const { frequency } = periodInfo(row.period);
    const before = levels.slice(0, index).filter((level) => level.value !== null);
    switch (UNITS[units].against) {
      case "previous":
        return before.at(-1);
      case "year-earlier":
        if (frequency !== "D") return levels.find(({ period }) => period === yearEarlier(row.period));
        return before.findLast(
          ({ period }) => period.slice(5) <= row.period.slice(5) || period.slice(0, 4) < row.period.slice(0, 4),
        );
      case "base":
        return levels.find(({ period }) => period === row.transformation?.basePeriod);
      case "nothing":
        return undefined;
      default:
        return UNITS[units] satisfies never;
    }
  }
});

describe("against an independent implementation (tidy.js)", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 36, maxLength: 36 });
  const series = CATALOGUE.seriesOf("sesnsp-homicide-cases");
  const months = periodsOf(series, "2016-01-01", 36);
  const rowsOf = (values: readonly number[]): readonly Row[] =>
    toRows(
      series,
      values.map((amount, index) => stored({ period: months[index] ?? parsePeriod("2016"), value: String(amount) })),
    );
  const numbers = (values: readonly number[], asked: Parameters<typeof planTransformation>[2]): (number | null)[] => {
    const plan = planTransformation(BASIS, series, asked);
    if (!plan || "refused" in plan) throw new Error("refused");
    return transformSeries(CATALOGUE, series, rowsOf(values), plan).map((row) =>
      row.value === null ? null : Number(row.value),
    );
  };
  const near = (ours: readonly (number | null)[], theirs: readonly (number | null)[], digits: number): void => {
    expect(ours.length).toBe(theirs.length);
    for (const [index, one] of ours.entries()) {
      const other = theirs[index] ?? null;
      if (one === null || other === null) expect(one).toBe(other);
      else expect(Math.abs(one - other)).toBeLessThanOrEqual(0.5 * 10 ** -digits * 1.001 + Math.abs(other) * 1e-9);
    }
  };

  it("change, percent change and rates, month on month and year on year", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        // The library's types take a column for a number.
        const before = lag("x") as unknown as () => number;
        const yearBefore = lag("x", { n: 12 }) as unknown as () => number;
        const table = tidy(
          values.map((x) => ({ x })),
          mutateWithSummary({ before, yearBefore }),
        ) as { x: number; before?: number; yearBefore?: number }[];
        const each = (work: (x: number, before: number) => number, key: "before" | "yearBefore"): (number | null)[] =>
          table.map((row) => (row[key] === undefined ? null : work(row.x, row[key])));
        near(
          numbers(values, { units: "chg" }),
          each((x, b) => x - b, "before"),
          6,
        );
        near(
          numbers(values, { units: "ch1" }),
          each((x, b) => x - b, "yearBefore"),
          6,
        );
        near(
          numbers(values, { units: "pch" }),
          each((x, b) => (x / b - 1) * 100, "before"),
          4,
        );
        near(
          numbers(values, { units: "pc1" }),
          each((x, b) => (x / b - 1) * 100, "yearBefore"),
          4,
        );
        near(
          numbers(values, { units: "cch" }),
          each((x, b) => (Math.log(x) - Math.log(b)) * 100, "before"),
          4,
        );
        near(
          numbers(values, { units: "cca" }),
          each((x, b) => (Math.log(x) - Math.log(b)) * 1200, "before"),
          4,
        );
        near(
          numbers(values, { units: "log" }),
          table.map(({ x }) => Math.log(x)),
          6,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("yearly sums, averages and ends", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const years: unknown = tidy(
          values.map((x, index) => ({ x, year: months[index]?.slice(0, 4) ?? "" })),
          groupBy("year", [summarize({ total: sum("x"), middle: mean("x"), end: last("x") })]),
        );
        // The library's types lose track of the summary.
        const byYear = years as readonly { total: number; middle: number; end: number }[];
        const asked = { frequency: "A" } as const;
        near(
          numbers(values, { ...asked, aggregation_method: "sum" }),
          byYear.map(({ total }) => total),
          6,
        );
        near(
          numbers(values, { ...asked, aggregation_method: "avg" }),
          byYear.map(({ middle }) => middle),
          6,
        );
        near(
          numbers(values, { ...asked, aggregation_method: "eop" }),
          byYear.map(({ end }) => end),
          6,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("offers a sum to flows only, and a population to counts of people in Mexico only", () => {
    for (const one of CATALOGUE.series) {
      expect(methodsOf(one).includes("sum")).toBe(one.kind === "flow");
      if (populationsOf(CATALOGUE, one).length > 0)
        expect(one.area.startsWith("MX") && one.kind === "flow" && one.unit !== "USD").toBe(true);
    }
  });
});
