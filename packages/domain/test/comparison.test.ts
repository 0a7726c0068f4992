import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeBetween,
  compareFigure,
  FIGURE_LINKS,
  figureOf,
  FIGURES,
  formatVerdict,
  gate,
  isSeriesId,
  observation,
  parsePeriod,
  SERIES,
  seriesOf,
  seriesOfLink,
  sideOf,
  type FigureId,
  type GateRule,
  type Observation,
  type SeriesId,
  type Side,
  type StoredObservation,
} from "../src/index.ts";

const base: Side = {
  unit: "people",
  definition: "counted",
  quote: null,
  moneyStage: null,
  moneyBasis: null,
  priceBasis: null,
  kind: "flow",
  area: "MX",
  period: parsePeriod("2016"),
  completeness: "complete",
  breaks: [],
};
const dollar = {
  ...base,
  unit: "MXN/USD",
  kind: "rate",
  quote: { base: "USD", counter: "MXN", basis: "noon" },
} as const;
const money = {
  ...base,
  unit: "USD",
  moneyStage: "appropriated",
  moneyBasis: "crs_table",
  priceBasis: "nominal",
} as const;
const aBreak = { at: parsePeriod("2018"), reason: { en: "changed", es: "cambió" } };

describe("the comparability gate", () => {
  it.each<[GateRule, Side, Side]>([
    ["unit", base, { ...base, unit: "cases" }],
    ["quote-direction", dollar, { ...dollar, quote: { base: "MXN", counter: "USD", basis: "noon" } }],
    ["quote-basis", dollar, { ...dollar, quote: { base: "USD", counter: "MXN", basis: "FIX" } }],
    ["definition", base, { ...base, definition: "counted otherwise" }],
    ["area", base, { ...base, area: "MX-OAX" }],
    ["kind", base, { ...base, kind: "stock" }],
    ["money-stage", money, { ...money, moneyStage: "disbursed" }],
    ["money-basis", money, { ...money, moneyBasis: "statute_year" }],
    ["price-basis", money, { ...money, priceBasis: "constant" }],
    ["period-type", base, { ...base, period: parsePeriod("FY2017") }],
    ["completeness", base, { ...base, period: parsePeriod("2017"), completeness: "year-to-date" }],
    ["break", base, { ...base, period: parsePeriod("2018"), breaks: [aBreak] }],
  ])("%s: values that differ in it alone have no percentage, and the rule is named", (rule, a, b) => {
    expect(gate(a, b)).toEqual({ comparable: false, failed: [rule] });
    expect(gate(b, a)).toEqual({ comparable: false, failed: [rule] });
    expect(changeBetween({ side: a, value: "2" }, { side: b, value: "3" })).toEqual({
      comparable: false,
      failed: [rule],
    });
  });

  it("values alike in every rule have one", () => {
    const later = { ...base, period: parsePeriod("2017"), breaks: [aBreak] };
    expect(gate(base, later)).toEqual({ comparable: true });
    expect(changeBetween({ side: base, value: "200" }, { side: later, value: "250" })).toEqual({
      comparable: true,
      percent: "25",
    });
  });

  it("no percentage starts from zero or below it", () => {
    expect(changeBetween({ side: base, value: "0" }, { side: base, value: "3" })).toBeNull();
    expect(changeBetween({ side: base, value: "-1" }, { side: base, value: "3" })).toBeNull();
  });

  it("INEGI's deaths, SESNSP's victims and its case files are three statistics, as in the mixing of January 2025", () => {
    const inegi = sideOf(seriesOf("inegi-homicide-deaths"), parsePeriod("2024"));
    const victims = sideOf(seriesOf("sesnsp-homicide-victims"), parsePeriod("2025-01"));
    const cases = sideOf(seriesOf("sesnsp-homicide-cases"), parsePeriod("2025-01"));
    const cabinet: Side = { ...victims, definition: "security-cabinet-daily-count" };
    for (const [a, b] of [
      [inegi, victims],
      [inegi, cases],
      [victims, cases],
      [victims, cabinet],
      [cases, cabinet],
    ] as const)
      expect(gate(a, b)).toMatchObject({ comparable: false });
  });

  it("over all pairs of series there is a percentage only where unit, definition, area, money and kind agree", () => {
    const anySeries = fc.constantFrom(...SERIES);
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        const periodOf = (series: typeof a) =>
          parsePeriod(
            series.frequency === "A"
              ? series.calendar === "us-fiscal"
                ? "FY2017"
                : "2017"
              : series.frequency === "M"
                ? "2017-10"
                : "2017-10-02",
          );
        const change = changeBetween(
          { side: sideOf(a, periodOf(a)), value: "2" },
          { side: sideOf(b, periodOf(b)), value: "3" },
        );
        const alike =
          (
            [
              "unit",
              "definition",
              "area",
              "kind",
              "moneyStage",
              "moneyBasis",
              "priceBasis",
              "frequency",
              "calendar",
            ] as const
          ).every((key) => a[key] === b[key]) && a.quote?.basis === b.quote?.basis;
        expect(change?.comparable).toBe(alike);
      }),
      { numRuns: 3000 },
    );
  });
});

const stored = (...observations: Observation[]): readonly StoredObservation[] =>
  observations.map((observed) => ({
    ...observed,
    vintageId: 1,
    vintageDate: "2026-01-01",
    vintageDateBasis: "observed",
    evidence: "transcribed",
    provenance: "a test",
  }));
const obs = (period: string, value: string, more: Partial<Observation> = {}): Observation =>
  observation({ period: parsePeriod(period), value, ...more });

const compare = (id: FigureId, held: Partial<Record<SeriesId, readonly Observation[]>>) =>
  compareFigure(figureOf(id), (series) => stored(...(held[series] ?? [])));

describe("compareFigure", () => {
  it("every figure has a link, every link names known series, and every verdict has words in both languages", () => {
    expect(Object.keys(FIGURE_LINKS).sort()).toEqual(FIGURES.map(({ id }) => id).sort());
    for (const figure of FIGURES) {
      for (const id of seriesOfLink(FIGURE_LINKS[figure.id])) expect(isSeriesId(id)).toBe(true);
      const comparison = compareFigure(figure, () => []);
      for (const locale of ["en", "es"] as const) expect(formatVerdict(comparison, locale)).not.toBe("");
    }
  });

  it("a figure that speaks of the same past period as the record is shown with the gap", () => {
    const { verdict, findings } = compare("border-patrol-agents-2016", {
      "usbp-agents-fy": [obs("FY2016", "19828"), obs("FY2019", "19648")],
    });
    expect(verdict).toBe("differs");
    expect(findings).toMatchObject({
      gap: { comparable: true, percent: "-5.6" },
      since: { comparable: true, percent: "-0.9" },
    });
  });

  it("press quotes and the noon rate have no percentage between them; the series itself has one", () => {
    const { verdict, findings } = compare("peso-election-night", {
      "usd-mxn-h10": [obs("2016-11-09", "19.7745"), obs("2026-09-25", "17.6932")],
    });
    expect(verdict).toBe("not-comparable");
    expect(findings).toMatchObject({
      gap: { comparable: false, failed: ["quote-basis"] },
      since: { comparable: true, percent: "-10.5" },
    });
  });

  it("a break between then and now forbids the percentage", () => {
    const { findings } = compare("uac-2014", { "usbp-sw-uac-fy": [obs("FY2014", "68541"), obs("FY2024", "99704")] });
    expect(findings).toMatchObject({ gap: { comparable: true }, since: { comparable: false, failed: ["break"] } });
  });

  it("a share above one half holds or does not; a year to date is not the latest complete year", () => {
    const ytd = { completeness: "year-to-date", coversUntil: "2025-08-31" } as const;
    const held = {
      "usbp-sw-other-than-mexican-fy": [obs("FY2016", "218110"), obs("FY2024", "1028244"), obs("FY2025", "1", ytd)],
      "usbp-sw-all-citizenships-fy": [obs("FY2016", "408870"), obs("FY2024", "1530523"), obs("FY2025", "9", ytd)],
    };
    expect(compare("non-mexicans-exceed-mexicans", held)).toMatchObject({
      verdict: "holds",
      findings: { then: { percent: "53.3" }, now: { period: "FY2024", percent: "67.2" } },
    });
    expect(
      compare("non-mexicans-exceed-mexicans", { ...held, "usbp-sw-other-than-mexican-fy": [obs("FY2016", "200000")] })
        .verdict,
    ).toBe("fails");
  });

  it("a rank is judged in each definition apart: first then, and by which month first surpassed", () => {
    const { verdict, findings } = compare("deadliest-month", {
      "sesnsp-homicide-victims-vm": [obs("2017-09", "2500"), obs("2017-10", "2773"), obs("2017-11", "2595")],
      "sesnsp-homicide-victims": [
        obs("2017-09", "2500"),
        obs("2017-10", "2764"),
        obs("2018-03", "2791"),
        obs("2018-07", "3074"),
      ],
    });
    expect(verdict).toBe("surpassed");
    expect(findings).toMatchObject({
      answers: [
        { seriesId: "sesnsp-homicide-victims-vm", firstThen: true, surpassedBy: null },
        { seriesId: "sesnsp-homicide-victims", firstThen: true, surpassedBy: { period: "2018-03" } },
      ],
    });
  });

  it("the itemised Mérida money is 1,491.1 million, 53 % of the total, and the rest is shown", () => {
    expect(compare("merida-total", {}).findings).toMatchObject({
      parts: { sum: "1491100000", percent: "53", remainder: "1308900000" },
    });
  });

  it.each<[FigureId, string, RegExp]>([
    ["peso-fall-stated", "inconsistent", /\+12\.1 %.*\+11\.8 % to \+12\.4 %.*−10\.8 %/],
    ["exports-growth-stated", "inconsistent", /\+654 %.*\+643 % to \+665 %/],
    ["border-patrol-budget-growth-stated", "consistent-if-hedged", /at least \+894 %.*US\$3,728\.6 million/],
    ["uac-growth-stated", "not-checkable", /35,263/],
  ])("%s is %s, and says by how much", (id, verdict, words) => {
    const comparison = compare(id, {});
    expect(comparison.verdict).toBe(verdict);
    expect(formatVerdict(comparison, "en")).toMatch(words);
  });

  it("where nothing is held at a date it says so instead of guessing", () => {
    expect(compare("border-patrol-agents-2016", {}).verdict).toBe("not-held");
    expect(compare("deadliest-month", {}).verdict).toBe("not-held");
  });
});
