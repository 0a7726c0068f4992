import { verdictSentences } from "@frontera/words";
import { CATALOGUE, BASIS, PAPER } from "@frontera/content";
import {
  changeBetween,
  compareFigure,
  gate,
  observation,
  parsePeriod,
  seriesOfLink,
  sideOf,
  type FigureId,
  type Observation,
  type SeriesId,
  type StoredObservation,
  type Transformation,
  type Change,
} from "@frontera/domain";
import { describe, expect, it } from "vitest";

type GateRule = Extract<Change, { comparable: false }>["failed"][number];

type Side = Parameters<typeof gate>[0];
type UnitsId = Transformation["units"];

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
  coversUntil: null,
  statedOn: null,
  transformation: null,
  breaks: [],
  leavesOut: false,
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
const aBreak = { at: parsePeriod("2018"), counts: "unknown", reason: { en: "changed", es: "cambió" } } as const;

const throughUnits = (units: UnitsId): Transformation => ({
  units,
  basePeriod: null,
  frequency: "A",
  calendar: "calendar",
  method: null,
  per100000: null,
});
const toDate = (period: string, coversUntil: string): Side => ({
  ...base,
  period: parsePeriod(period),
  completeness: "year-to-date",
  coversUntil,
});

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
    [
      "price-basis",
      { ...money, priceBasis: "constant", statedOn: "2023-09-30" },
      { ...money, priceBasis: "constant", statedOn: "2025-11-30" },
    ],
    [
      "transformation",
      { ...base, transformation: throughUnits("pch") },
      { ...base, transformation: throughUnits("pch") },
    ],
    ["transformation", base, { ...base, transformation: { ...throughUnits("lin"), method: "avg" } }],
    ["period-type", base, { ...base, period: parsePeriod("FY2017") }],
    ["completeness", base, { ...base, period: parsePeriod("2017"), completeness: "year-to-date" }],
    ["completeness", base, { ...base, leavesOut: true }],
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
    expect(gate(base, later)).toEqual({ comparable: true, crossed: [] });
    expect(changeBetween({ side: base, value: "200" }, { side: later, value: "250" })).toEqual({
      comparable: true,
      difference: "50",
      percent: "25",
      grade: "like-for-like",
      crossed: [],
    });
  });

  it.each([
    ["the same months of two years", toDate("FY2025", "2025-08-31"), toDate("FY2026", "2026-08-31"), true],
    ["to the end of February, leap year or not", toDate("2024", "2024-02-29"), toDate("2025", "2025-02-28"), true],
    [
      "a first half and another",
      { ...toDate("2024", "2024-06-30"), caveat: "first-half" },
      toDate("2025", "2025-06-30"),
      true,
    ],
    ["one month less", toDate("FY2025", "2025-07-31"), toDate("FY2026", "2026-08-31"), false],
    ["a part and a whole", { ...base, period: parsePeriod("FY2025") }, toDate("FY2026", "2026-08-31"), false],
    [
      "a part still being filled in",
      { ...toDate("2024", "2024-06-30"), completeness: "partial" },
      toDate("2025", "2025-06-30"),
      false,
    ],
    [
      "a part that leaves a state out",
      { ...toDate("2024", "2024-06-30"), leavesOut: true },
      toDate("2025", "2025-06-30"),
      false,
    ],
  ] as const)("a part of a year passes only with the same part of another: %s", (_, a, b, comparable) => {
    expect(gate(a, b).comparable).toBe(comparable);
    if (!comparable) expect(gate(a, b)).toEqual({ comparable, failed: ["completeness"] });
  });

  it("no percentage starts from zero or below it", () => {
    for (const value of ["0", "-1"])
      expect(changeBetween({ side: base, value }, { side: base, value: "3" })).toMatchObject({ percent: null });
  });

  it("INEGI's deaths, SESNSP's victims and its case files are three statistics, as in the mixing of January 2025", () => {
    const inegi = sideOf(CATALOGUE.seriesOf("inegi-homicide-deaths"), parsePeriod("2024"));
    const victims = sideOf(CATALOGUE.seriesOf("sesnsp-homicide-victims"), parsePeriod("2025-01"));
    const cases = sideOf(CATALOGUE.seriesOf("sesnsp-homicide-cases"), parsePeriod("2025-01"));
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
  compareFigure(BASIS, PAPER.figureOf(id), (series) => stored(...(held[series] ?? [])));

describe("compareFigure", () => {
  it("every figure has a link, every link names known series, and every verdict has words in both languages", () => {
    expect(PAPER.figures.length).toBeGreaterThan(50);
    for (const figure of PAPER.figures) {
      for (const id of seriesOfLink(figure.link)) expect(CATALOGUE.isSeriesId(id)).toBe(true);
      const comparison = compareFigure(BASIS, figure, () => []);
      for (const locale of ["en", "es"] as const)
        expect(verdictSentences(CATALOGUE, comparison, locale).join(" ")).not.toBe("");
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

  it("breaks between then and now that work against each other leave the change as published", () => {
    const { findings } = compare("uac-2014", { "usbp-sw-uac-fy": [obs("FY2014", "68541"), obs("FY2024", "99704")] });
    expect(findings).toMatchObject({ gap: { comparable: true }, since: { comparable: true, grade: "as-published" } });
    expect(
      verdictSentences(
        CATALOGUE,
        compare("uac-2014", { "usbp-sw-uac-fy": [obs("FY2014", "68541"), obs("FY2024", "99704")] }),
        "en",
      ),
    ).toContain(
      "Since then, in the series itself: +31,163 (+45.5%) as published: another method since fiscal year 2020 and fiscal year 2024.",
    );
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

  it("where the document's own statistic is held, it decides a rank: later and newer counts stand beside it, and it holds for good once it has ended", () => {
    const own = [obs("1997-01", "1410"), obs("2017-10", "2379"), obs("2017-11", "2193")];
    const others = { "sesnsp-homicide-victims": [obs("2017-10", "2764"), obs("2018-03", "2791")] };
    const judged = (rows: readonly Observation[]) =>
      compare("deadliest-month", { ...others, "sesnsp-homicide-cases-1997-2017": rows });
    expect(judged(own).verdict).toBe("still-first");
    const ended = judged([...own, obs("2017-12", "2229")]);
    expect(ended.verdict).toBe("holds");
    expect(ended.findings).toMatchObject({
      answers: [
        { seriesId: "sesnsp-homicide-cases-1997-2017", periods: 4, from: "1997-01", to: "2017-12", surpassedBy: null },
        { seriesId: "sesnsp-homicide-victims", surpassedBy: { period: "2018-03" } },
      ],
    });
    expect(judged([...own, obs("2017-12", "2380")]).verdict).toBe("surpassed");
    expect(judged([obs("2017-09", "2400"), ...own]).verdict).toBe("fails");
    expect(judged([]).verdict).toBe("surpassed");
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
        { seriesId: "sesnsp-homicide-victims-vm", notFirstFor: null, surpassedBy: null },
        { seriesId: "sesnsp-homicide-victims", notFirstFor: null, surpassedBy: { period: "2018-03" } },
      ],
    });
  });

  it("the itemised Mérida money is 1,491.1 million, 53 % of the total, and the rest is shown", () => {
    expect(compare("merida-total", {}).findings).toMatchObject({
      parts: { sum: "1491100000", percent: "53", remainder: "1308900000" },
    });
  });

  it.each<[FigureId, string, RegExp]>([
    ["peso-fall-stated", "inconsistent", /\+12\.1%.*\+11\.8% to \+12\.4%.*−10\.8%/],
    ["exports-growth-stated", "inconsistent", /\+654%.*\+643% to \+665%/],
    ["border-patrol-budget-growth-stated", "consistent-if-hedged", /at least \+894%.*US\$3\.729 billion/],
    ["uac-growth-stated", "not-checkable", /35,263/],
  ])("%s is %s, and says by how much", (id, verdict, words) => {
    const comparison = compare(id, {});
    expect(comparison.verdict).toBe(verdict);
    expect(verdictSentences(CATALOGUE, comparison, "en").join(" ")).toMatch(words);
  });

  it("where nothing is held at a date it says so instead of guessing", () => {
    expect(compare("border-patrol-agents-2016", {}).verdict).toBe("not-held");
    expect(compare("deadliest-month", {}).verdict).toBe("not-held");
  });

  it("a month that an earlier one had topped is not called first", () => {
    const { verdict, findings } = compare("deadliest-month", {
      "sesnsp-homicide-cases": [
        obs("2017-05", "2500", { caveat: "state-unreported" }),
        obs("2017-06", "2506"),
        obs("2017-10", "2362"),
      ],
    });
    expect(verdict).toBe("fails");
    expect(findings).toMatchObject({ answers: [{ notFirstFor: { period: "2017-06" }, understated: 1 }] });
  });

  it("a month whose own count leaves a state out has no rank", () => {
    const held = { "sesnsp-homicide-victims": [obs("2017-10", "2764", { caveat: "oaxaca-unreported" })] };
    expect(compare("deadliest-month", held).verdict).toBe("not-held");
  });

  it("'a historical minimum' is asked of each official rate apart", () => {
    const comparison = compare("peso-election-night", {
      "usd-mxn-h10": [obs("2016-09-26", "19.8605"), obs("2016-11-09", "19.7745"), obs("2016-11-10", "20.4935")],
      "usd-mxn-fix": [obs("2016-09-21", "19.8394"), obs("2016-11-09", "19.9250"), obs("2016-11-10", "20.4812")],
    });
    expect(comparison.findings).toMatchObject({
      also: [{ seriesId: "usd-mxn-fix", value: "19.9250" }],
      ranks: [
        { seriesId: "usd-mxn-h10", notFirstFor: { value: "19.8605" } },
        { seriesId: "usd-mxn-fix", notFirstFor: null, surpassedBy: { period: "2016-11-10" } },
      ],
    });
    expect(verdictSentences(CATALOGUE, comparison, "en").join(" ")).toMatch(
      /not the highest even then: 19\.8605 \(September 26, 2016\)/,
    );
    expect(verdictSentences(CATALOGUE, comparison, "es").join(" ")).toMatch(
      /superado primero por 10 de noviembre de 2016: 20\.4812, que son 0\.5562 más/,
    );
  });

  it("a share is judged before it is rounded, and only from a whole part over a whole total", () => {
    const share = (part: Observation, whole: Observation) =>
      compare("non-mexicans-exceed-mexicans", {
        "usbp-sw-other-than-mexican-fy": [part],
        "usbp-sw-all-citizenships-fy": [whole],
      }).verdict;
    expect(share(obs("FY2016", "50001"), obs("FY2016", "100000"))).toBe("holds");
    expect(share(obs("FY2016", "50000"), obs("FY2016", "100000"))).toBe("fails");
    expect(share(obs("FY2016", "50001"), obs("FY2016", "100000", { completeness: "year-to-date" }))).toBe("not-held");
  });

  it("a stated growth stands beside the record's own over the same two periods", () => {
    const uac = compare("uac-growth-stated", {
      "usbp-sw-uac-fy": [obs("FY2013", "38759"), obs("FY2014", "68541")],
    });
    expect(uac.findings).toMatchObject({ record: { change: { percent: "76.8" } } });
    const peso = compare("peso-fall-stated", {
      "usd-mxn-h10": [obs("2016-11-08", "18.4350"), obs("2016-11-09", "19.7745")],
    });
    expect(peso).toMatchObject({ verdict: "inconsistent", findings: { record: { change: { percent: "7.3" } } } });
  });

  it("a growth from a year that is not held gives none, and says which year is missing", () => {
    const grown = compare("uac-growth-stated", { "usbp-sw-uac-fy": [obs("FY2014", "68541")] });
    expect(grown).toMatchObject({
      verdict: "not-checkable",
      findings: { record: { fromPeriod: "FY2013", change: null } },
    });
    expect(verdictSentences(CATALOGUE, grown, "en").join(" ")).toMatch(/fiscal year 2013 is not held/);
  });

  it("a cut that was only asked for does not hold once Congress gave more, and every base is shown with its stage", () => {
    const asked = [obs("FY2017", "134668760"), obs("FY2018", "87660000")];
    const given = [obs("FY2016", "160159063"), obs("FY2017", "138569057"), obs("FY2018", "151263000")];
    const cut = compare("merida-2018-cut", {
      "us-aid-mexico-requested-fy": asked,
      "us-aid-mexico-appropriated-fy": given,
    });
    expect(cut.verdict).toBe("fails");
    const words = verdictSentences(CATALOGUE, cut, "en").join(" ");
    for (const said of ["a request, not a budget", "+9.2%", "−36.7%", "−34.9%", "−45.3%"])
      expect(words).toContain(said);
    // Before Congress had decided, the request was all there was.
    const before = compare("merida-2018-cut", {
      "us-aid-mexico-requested-fy": asked,
      "us-aid-mexico-appropriated-fy": given.slice(0, 2),
    });
    // One way to count it, an account alone, is not held: it may say the other thing.
    expect(before).toMatchObject({ verdict: "depends", findings: { settled: null } });
  });

  it("documented years of a total are listed, within its years only, and never added up", () => {
    const total = compare("merida-total", {
      "merida-appropriated-crs-fy": [
        obs("FY2008", "400000000"),
        obs("FY2012", "281800000"),
        obs("FY2018", "145000000"),
      ],
      "us-aid-mexico-appropriated-fy": [obs("FY2023", "104692000")],
    });
    expect(total).toMatchObject({
      verdict: "not-comparable",
      findings: { years: 10, documented: [{ period: "FY2008" }, { period: "FY2012" }], now: { period: "FY2023" } },
    });
    expect(verdictSentences(CATALOGUE, total, "en").join(" ")).not.toMatch(/681\.8/);
  });

  it("where a break parts the newest value, the last one before it is offered beside it", () => {
    const { findings } = compare("uac-2014", {
      "usbp-sw-uac-fy": [
        obs("FY2014", "68541"),
        obs("FY2018", "50036"),
        obs("FY2019", "76020"),
        obs("FY2024", "99704"),
      ],
    });
    expect(findings).toMatchObject({
      since: { comparable: true, grade: "as-published" },
      nearest: { row: { period: "FY2019" }, change: { percent: "10.9" } },
    });
  });

  it("a record its publisher rounded agrees with every value that rounds to it", () => {
    const rounded = { "usbp-sw-uac-fy": [obs("FY2014", "67010", { roundedTo: "20" })] };
    expect(compare("uac-2014", rounded).verdict).toBe("agrees");
    expect(compare("uac-2014", { "usbp-sw-uac-fy": [obs("FY2014", "67010")] }).verdict).toBe("differs");
  });
});
