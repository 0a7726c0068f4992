import fc from "fast-check";
import {
  addDays,
  compareFigure,
  makeDocument,
  parsePeriod,
  periodInfo,
  type Basis,
  type FigureEntry,
  type JudgedDocument,
} from "@frontera/domain";
import { describe, expect, it } from "vitest";
import { BASIS, PAPER } from "../src/index.ts";

const entry = (more: Partial<FigureEntry>): FigureEntry => ({
  indicator: "merida",
  statement: { en: "one", es: "una" },
  printed: { digits: "1", scale: 0 },
  unit: "people",
  period: parsePeriod("2016"),
  hedge: "exact",
  section: "I",
  footnote: 1,
  link: { kind: "none", reason: "stated-once", where: null },
  ...more,
});

const basisOf = (
  figures: Readonly<Record<string, FigureEntry>>,
  published: string,
  meetings: JudgedDocument["meetings"] = [],
): Basis => ({
  ...BASIS,
  document: makeDocument({
    ...PAPER,
    figures,
    works: new Map([[1, { author: "A", title: "B", date: published }]]),
    meetings,
  }),
});
const judged = (basis: Basis, id = "one") => compareFigure(basis, basis.document.figureOf(id), () => []);
const sourceDate = (published: string, more: Partial<FigureEntry> = {}) =>
  judged(basisOf({ one: entry(more) }, published)).sourceDate?.reason ?? null;

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2010-01-01", days));
const dated = day.chain((date) => fc.constantFrom(date, date.slice(0, 7), date.slice(0, 4)));
const period = day
  .chain((date) => fc.constantFrom(date.slice(0, 4), date.slice(0, 7), `FY${date.slice(0, 4)}`))
  .map(parsePeriod);
const order = { "before-it-began": 0, "before-it-ended": 1 } as const;
const rank = (reason: ReturnType<typeof sourceDate>): number => (reason === null ? 2 : order[reason]);

describe("the date of a source", () => {
  it("is amiss only where even the last day on which the work can have come out lies before the period's beginning, or its end", () => {
    fc.assert(
      fc.property(dated, period, (published, of) => {
        const { end: latest } = periodInfo(parsePeriod(published));
        const { start, end } = periodInfo(of);
        const expected = latest < start ? "before-it-began" : latest < end ? "before-it-ended" : null;
        expect(sourceDate(published, { period: of })).toBe(expected);
      }),
    );
  });

  it("is never worse for a work that came out later", () => {
    fc.assert(
      fc.property(day, day, period, (a, b, of) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(rank(sourceDate(later, { period: of }))).toBeGreaterThanOrEqual(
          rank(sourceDate(earlier, { period: of })),
        );
      }),
    );
  });

  it("of what is said up to the day of the source, only a beginning after it is amiss", () => {
    fc.assert(
      fc.property(dated, period, (published, of) => {
        const open = sourceDate(published, { period: of, openEnded: true });
        expect(open).toBe(sourceDate(published, { period: of }) === "before-it-began" ? "before-it-began" : null);
      }),
    );
  });

  it("where nothing is cited nothing is said", () => {
    expect(sourceDate("2009", { footnote: null })).toBeNull();
    expect(sourceDate("2009", { footnote: 2 })).toBeNull();
  });

  it("in the paper five works are older than what they are cited for: footnotes 13, 18, 51, 61 and 63", () => {
    const amiss = PAPER.figures.flatMap((figure) => {
      const { sourceDate: found } = compareFigure(BASIS, figure, () => []);
      return found ? [[figure.footnote, found.reason] as const] : [];
    });
    expect(new Map(amiss)).toEqual(
      new Map([
        [13, "before-it-began"],
        [18, "before-it-ended"],
        [51, "before-it-began"],
        [61, "before-it-ended"],
        [63, "before-it-began"],
      ]),
    );
  });
});

const pair = (kind: "above" | "same" | "part-of", one: Partial<FigureEntry>, other: Partial<FigureEntry>): Basis =>
  basisOf(
    { one: entry(one), other: entry(other), said: entry({ printed: { digits: "0", scale: 0, inWords: true } }) },
    "2017",
    [{ kind, one: "one", other: "other", ...(kind === "above" ? { stated: "said" } : {}) }],
  );
const number = fc.integer({ min: 1, max: 100_000 });
const exact = (value: number): Partial<FigureEntry> => ({
  printed: { digits: String(value), scale: 0, inWords: true },
});

describe("statements of a document that meet", () => {
  it("one above the other: agreed where its least is above the other's most, contradicted the other way round, else left open", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const { meetings, verdict } = judged(pair("above", exact(a), exact(b)), "said");
        const expected = a > b ? "agree" : a < b ? "contradict" : "undecided";
        expect(meetings.map((answer) => answer.verdict)).toEqual([expected]);
        expect(verdict).toBe({ agree: "consistent", contradict: "inconsistent", undecided: "no-series" }[expected]);
      }),
    );
  });

  it("the digits leave room: numbers that may round to one another are not told apart", () => {
    const rounded = (digits: string): Partial<FigureEntry> => ({ printed: { digits, scale: 6 } });
    expect(judged(pair("above", rounded("2"), rounded("1.6")), "said").meetings[0]?.verdict).toBe("undecided");
    expect(judged(pair("above", rounded("2.0"), rounded("1.6")), "said").meetings[0]?.verdict).toBe("agree");
  });

  it("the same thing twice: below zero and zero do not go together, and neither stands then", () => {
    const below = { ...exact(0), printed: { digits: "0", scale: 0, inWords: true }, hedge: "less-than" } as const;
    const basis = pair("same", below, { printed: { digits: "0", scale: 0, inWords: true } });
    for (const id of ["one", "other"])
      expect(judged(basis, id)).toMatchObject({ verdict: "inconsistent", meetings: [{ verdict: "contradict" }] });
    fc.assert(
      fc.property(number, (value) => {
        expect(judged(pair("same", exact(value), exact(value))).meetings[0]?.verdict).toBe("agree");
        expect(judged(pair("same", exact(value), exact(value + 1))).meetings[0]?.verdict).toBe("contradict");
      }),
    );
  });

  it("a part is never more than what it is part of", () => {
    fc.assert(
      fc.property(number, number, (part, whole) => {
        expect(judged(pair("part-of", exact(part), exact(whole))).meetings[0]?.verdict).toBe(
          part > whole ? "contradict" : "agree",
        );
      }),
    );
  });

  it("in the paper: the budget did grow more than exports, net migration is said twice and otherwise, and every part fits its whole", () => {
    const verdicts = new Map(
      PAPER.figures.map((figure) => [figure.id, compareFigure(BASIS, figure, () => [])] as const),
    );
    expect(verdicts.get("budget-growth-above-exports")).toMatchObject({ verdict: "consistent" });
    for (const id of ["net-migration-negative", "net-migration-zero"])
      expect(verdicts.get(id)).toMatchObject({ verdict: "inconsistent" });
    const parts = [...verdicts.values()].flatMap(({ figure, meetings }) =>
      meetings.filter(({ kind, one }) => kind === "part-of" && one.id === figure.id),
    );
    expect(parts).toHaveLength(13);
    expect(parts.filter(({ verdict }) => verdict !== "agree")).toEqual([]);
  });
});
