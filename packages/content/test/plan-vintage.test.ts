import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePeriods,
  emptyHistory,
  observationsAsOf,
  parsePeriod,
  planVintage,
  sameObservation,
  withdrawn,
  type Period,
  type SeriesHistory,
  type SeriesVintage,
} from "@frontera/domain";
import { append, obs, seriesId, takeBack, vintage } from "./vintages.ts";

const p = (text: string): Period => parsePeriod(text);

const readAsOf = (history: SeriesHistory, asOf: string): Record<string, string | null> =>
  Object.fromEntries(
    [...observationsAsOf(history.observations, asOf).values()]
      .filter(({ caveat }) => caveat !== "withdrawn")
      .sort((a, b) => comparePeriods(a.period, b.period))
      .map(({ period, value }) => [period, value]),
  );

describe("planVintage", () => {
  const stored = append(
    emptyHistory(seriesId),
    vintage("2020-01", "2020-03", obs("2020-01", "1"), obs("2020-02", "2"), obs("2020-03", "3")),
    "2020-04-10",
  );

  it.each<[string, SeriesVintage, { added: string[]; revised: string[]; withdrawn: string[]; unchanged: number }]>([
    [
      "the same values change nothing",
      vintage("2020-01", "2020-03", obs("2020-01", "1.0"), obs("2020-02", "2"), obs("2020-03", "3")),
      { added: [], revised: [], withdrawn: [], unchanged: 3 },
    ],
    [
      "a new period is added",
      vintage("2020-03", "2020-04", obs("2020-03", "3"), obs("2020-04", "4")),
      { added: ["2020-04"], revised: [], withdrawn: [], unchanged: 1 },
    ],
    [
      "a changed value is revised",
      vintage("2020-03", "2020-03", obs("2020-03", "3.5")),
      { added: [], revised: ["2020-03"], withdrawn: [], unchanged: 0 },
    ],
    [
      "a changed status is a revision too",
      vintage("2020-03", "2020-03", { ...obs("2020-03", "3"), status: "P" }),
      { added: [], revised: ["2020-03"], withdrawn: [], unchanged: 0 },
    ],
    [
      "a period inside the span that is no longer stated is withdrawn",
      vintage("2020-01", "2020-03", obs("2020-01", "1"), obs("2020-03", "3")),
      { added: [], revised: [], withdrawn: ["2020-02"], unchanged: 2 },
    ],
    [
      "a period outside a sliding window is left alone",
      vintage("2020-02", "2020-03", obs("2020-02", "2"), obs("2020-03", "3")),
      { added: [], revised: [], withdrawn: [], unchanged: 2 },
    ],
  ])("%s", (_title, incoming, expected) => {
    const plan = planVintage(stored, incoming, "2020-05-10");
    const periods = (list: readonly { period: Period }[]): string[] => list.map(({ period }) => period);
    expect({
      added: periods(plan.added),
      revised: periods(plan.revised),
      withdrawn: periods(plan.withdrawn),
      unchanged: plan.unchanged,
    }).toEqual(expected);
  });

  it("a later print that rounds an exact value changes nothing, and another value, or a finer one, is a revision", () => {
    const exact = append(emptyHistory(seriesId), vintage("2020-01", "2020-01", obs("2020-01", "1234")), "2020-04-10");
    const printed = (value: string, roundedTo: string | null) =>
      planVintage(exact, vintage("2020-01", "2020-01", obs("2020-01", value, { roundedTo })), "2020-05-10");
    expect(printed("1230", "10")).toMatchObject({ revised: [], unchanged: 1 });
    expect(printed("1000", "1000")).toMatchObject({ revised: [], unchanged: 1 });
    expect(printed("1240", "10").revised).toHaveLength(1);
    expect(printed("1230", null).revised).toHaveLength(1);
    const rounded = append(
      emptyHistory(seriesId),
      vintage("2020-01", "2020-01", obs("2020-01", "1230", { roundedTo: "10" })),
      "2020-04-10",
    );
    expect(
      planVintage(rounded, vintage("2020-01", "2020-01", obs("2020-01", "1234")), "2020-05-10").revised,
    ).toHaveLength(1);
  });

  it("an exact value that arrives after a later rounding of it stands in its place, as it would in order", () => {
    const exact = vintage("2020-01", "2020-01", obs("2020-01", "1234"));
    const rounding = vintage("2020-01", "2020-01", obs("2020-01", "1230", { roundedTo: "10" }));
    const inOrder = append(append(emptyHistory(seriesId), exact, "2020-04-10"), rounding, "2020-05-10");
    const late = append(append(emptyHistory(seriesId), rounding, "2020-05-10"), exact, "2020-04-10");
    for (const day of ["2020-04-30", "2020-12-31"]) {
      expect(readAsOf(late, day)).toEqual({ "2020-01": "1234" });
      expect(readAsOf(inOrder, day)).toEqual({ "2020-01": "1234" });
    }
  });

  it("a withdrawn period stated again is added, from its withdrawal", () => {
    const gone = append(stored, vintage("2020-01", "2020-03", obs("2020-01", "1"), obs("2020-03", "3")), "2020-05-10");
    const plan = planVintage(gone, vintage("2020-02", "2020-02", obs("2020-02", "2")), "2020-06-10");
    expect(plan.added).toEqual([
      { seriesId, period: "2020-02", from: withdrawn(p("2020-02")), to: obs("2020-02", "2") },
    ]);
  });

  it("an older vintage that arrives late does not change what a newer one said", () => {
    const newer = append(
      stored,
      vintage("2020-01", "2020-03", obs("2020-01", "1"), obs("2020-02", "2"), obs("2020-03", "9")),
      "2020-07-10",
    );
    const late = append(
      newer,
      vintage("2020-01", "2020-03", obs("2020-01", "7"), obs("2020-02", "2"), obs("2020-03", "3")),
      "2020-06-10",
    );
    expect(readAsOf(late, "2020-06-30")).toEqual({ "2020-01": "7", "2020-02": "2", "2020-03": "3" });
    expect(readAsOf(late, "2020-12-31")).toEqual({ "2020-01": "1", "2020-02": "2", "2020-03": "9" });
  });

  it.each<[string, SeriesVintage]>([
    ["2020-01 comes after 2020-02", vintage("2020-01", "2020-03", obs("2020-02", "2"), obs("2020-01", "1"))],
    ["2020-01 comes after 2020-01", vintage("2020-01", "2020-03", obs("2020-01", "2"), obs("2020-01", "1"))],
    ["2020-04 lies outside 2020-01 to 2020-03", vintage("2020-01", "2020-03", obs("2020-04", "2"))],
  ])("refuses by name when %s", (message, incoming) => {
    expect(() => planVintage(stored, incoming, "2020-05-10")).toThrow(message);
  });

  const months = ["2020-01", "2020-02", "2020-03", "2020-04", "2020-05"];
  const anyVintage = fc
    .record({
      from: fc.nat(4),
      length: fc.nat(4),
      values: fc.array(fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ from, length, values }): SeriesVintage => {
      const to = Math.min(4, from + length);
      const observations = months
        .slice(from, to + 1)
        .flatMap((month, index) => (values[index] === undefined ? [] : [obs(month, values[index])]));
      return vintage(months[from] ?? "", months[to] ?? "", ...observations);
    });
  const dated = fc.array(anyVintage, { minLength: 1, maxLength: 6 }).chain((vintages) =>
    fc.record({
      vintages: fc.constant(vintages),
      order: fc.shuffledSubarray(
        vintages.map((_, index) => index),
        { minLength: vintages.length },
      ),
    }),
  );
  const dateOf = (index: number): string => `2021-0${String(index + 1)}-01`;

  it("in any order of loading, every as-of read gives what the newest vintage speaking of the period then said", () => {
    fc.assert(
      fc.property(dated, ({ vintages, order }) => {
        const history = order.reduce((held, index) => {
          const incoming = vintages[index];
          return incoming ? append(held, incoming, dateOf(index)) : held;
        }, emptyHistory(seriesId));
        for (const [asOfIndex] of vintages.entries()) {
          const expected: Record<string, string | null> = {};
          for (const month of months) {
            const speaking = vintages
              .slice(0, asOfIndex + 1)
              .findLast(
                ({ span }) => comparePeriods(p(month), span.first) >= 0 && comparePeriods(p(month), span.last) <= 0,
              );
            const said = speaking?.observations.find(({ period }) => period === month);
            if (said) expected[month] = said.value;
          }
          expect(readAsOf(history, dateOf(asOfIndex))).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("what is stored does not depend on the order of loading, nor on vintages that came and were taken back", () => {
    const rowsOf = ({ observations }: SeriesHistory): readonly string[] =>
      observations.map(({ vintageDate, period, value }) => `${vintageDate} ${period} ${String(value)}`).sort();
    fc.assert(
      fc.property(dated, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), ({ vintages, order }, taken) => {
        const load = (indexes: readonly number[]): SeriesHistory =>
          indexes.reduce((held, index) => {
            const incoming = vintages[index];
            return incoming ? append(held, incoming, dateOf(index), index + 1) : held;
          }, emptyHistory(seriesId));
        const gone = order.filter((index) => taken[index] === true);
        const left = gone.reduce((held, index) => takeBack(held, index + 1), load(order));
        const inTime = load(order.filter((index) => taken[index] !== true).sort((a, b) => a - b));
        expect(rowsOf(left)).toEqual(rowsOf(inTime));
      }),
      { numRuns: 1000 },
    );
  });

  it("planning a vintage that is already in force changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyVintage, { minLength: 1, maxLength: 5 }), (vintages) => {
        const history = vintages.reduce(
          (held, incoming, index) => append(held, incoming, dateOf(index)),
          emptyHistory(seriesId),
        );
        const last = vintages.at(-1);
        if (!last) return;
        const plan = planVintage(history, last, dateOf(vintages.length - 1));
        expect([plan.added, plan.revised, plan.withdrawn, plan.reasserted]).toEqual([[], [], [], []]);
        expect(plan.unchanged).toBe(last.observations.length);
      }),
    );
  });

  it("applying a plan makes the vintage's own values readable, each as stated", () => {
    fc.assert(
      fc.property(anyVintage, anyVintage, (before, incoming) => {
        const history = append(append(emptyHistory(seriesId), before, "2021-01-01"), incoming, "2021-02-01");
        const held = observationsAsOf(history.observations, "2021-02-01");
        for (const stated of incoming.observations) {
          const read = held.get(stated.period);
          expect(read && sameObservation(read, stated)).toBe(true);
        }
      }),
    );
  });
});
