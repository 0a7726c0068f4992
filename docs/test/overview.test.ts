import { BASIS, CATALOGUE } from "@frontera/content";
import {
  decimal,
  knownOn,
  observation,
  overviewOf,
  parsePeriod,
  SINCE_BASES,
  type SeriesId,
  type SinceBase,
  type StoredObservation,
} from "@frontera/domain";
import { courseOf, OVERVIEW_COLUMNS, toCsv } from "@frontera/publishing";
import { readArchive } from "@frontera/sources";
import { STRONG, tellOverview, WEAK, type FormattedCard, type FormattedOverview } from "@frontera/words";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storeVintages } from "../print/store-vintages.ts";
import { DOCUMENT_DAY } from "../print/verdicts.ts";

const stored = storeVintages(await readArchive());
const known = knownOn(BASIS, (id: SeriesId) => stored.get(id)?.observations ?? [], DOCUMENT_DAY);
const read = new Map<SeriesId, readonly StoredObservation[]>();
const archive = (id: SeriesId): readonly StoredObservation[] => {
  const held = read.get(id) ?? known(id);
  read.set(id, held);
  return held;
};

const judged = (read: (id: SeriesId) => readonly StoredObservation[], base: SinceBase | null) =>
  overviewOf(BASIS, {
    read,
    firstHeld: () => [],
    memoryOf: () => null,
    lastRun: () => null,
    asOf: DOCUMENT_DAY,
    today: DOCUMENT_DAY,
    base,
  });
const overviewFrom = (...asked: Parameters<typeof judged>): FormattedOverview => tellOverview(BASIS, judged(...asked));
const cardOf = ({ cards }: FormattedOverview, indicator: string): FormattedCard => {
  const card = cards.find((one) => one.indicator === indicator);
  if (!card) throw new Error(`no card: ${indicator}`);
  return card;
};
const plain = (sentence: string | null): string => (sentence ?? "").replaceAll(STRONG, "").replaceAll(WEAK, "");
const four = ["peso", "apprehensions", "merida", "violence"] as const;

describe("the overview of the bundled archive", () => {
  const overview = overviewFrom(archive, null);

  it("says in one sentence what has moved since the paper, in both languages", () => {
    expect(plain(overview.headline.en)).toBe(
      "Since the paper of December 2017, Border Patrol arrests fell by at least 60%, US aid by 24% (to FY2023), homicide case files by 47% as published, and the peso gained 12%.",
    );
    expect(plain(overview.headline.es)).toBe(
      "Desde el estudio de diciembre de 2017, las detenciones de la Patrulla Fronteriza bajaron al menos 60\u202f%, la ayuda de EE. UU. bajó 24\u202f% (hasta AF2023), las carpetas por homicidio doloso bajaron 47\u202f% según lo publicado y el peso ganó 12\u202f%.",
    );
  });

  it.each([
    ["peso", "−11%", "for the dollar; the peso gained 12%", "17.06 Aug 2026", "19.18 Dec 2017"],
    ["apprehensions", "−60%", "at least: more is counted since Oct 2023", "8,870 Aug 2026", "22,288 Aug 2017"],
    ["merida", "−24%", "like for like, nominal dollars", "US$104.7 million FY2023", "US$138.6 million FY2017"],
    ["violence", "−47%", "as published: another method since Jan 2026", "1,113 Aug 2026", "2,113 Aug 2017"],
  ])("%s moved by %s: %s", (indicator, delta, grade, now, then) => {
    const { moved } = cardOf(overview, indicator);
    const at = (end: FormattedCard["moved"]["en"]["now"]): string => (end ? `${end.value} ${end.period}` : "");
    expect([moved.en.delta, moved.en.grade, at(moved.en.now), at(moved.en.then)]).toEqual([delta, grade, now, then]);
  });

  it("says of the paper's figure of each what has become of it, in one phrase", () => {
    expect(four.map((id) => cardOf(overview, id).paper?.phrase.en)).toEqual([
      "another measure; official 19.77",
      "still true: 67% in FY2024",
      "all aid by the yearly laws: US$2.86 billion",
      "first of its own 252 months; not in newer counts",
    ]);
  });

  it("draws apart what is parted from then by a change of method, and never ends before now", () => {
    const courses = new Map(
      judged(archive, null).cards.map((card) => [card.indicator, courseOf(CATALOGUE, card.since)]),
    );
    for (const { indicator, since } of overview.cards) {
      const last = courses.get(indicator)?.at(-1);
      expect(last?.points.at(-1)?.period).toBe(since.now?.period);
      if (since.change?.comparable && since.change.grade !== "like-for-like")
        expect(last?.grade).not.toBe("like-for-like");
    }
    expect(courses.get("apprehensions")?.at(-1)?.points[0]?.period).toBe("2023-10");
    expect(courses.get("violence")?.map(({ grade }) => grade)).toEqual(["like-for-like", "as-published"]);
  });

  it("every base has its own ends, and a base that does not fit a series gives way to one that does", () => {
    const ends = (base: SinceBase) =>
      four.map((id) => {
        const { since } = cardOf(overviewFrom(archive, base), id);
        return [since.base, since.then?.period, since.now?.period];
      });
    expect(ends("document-month")).toEqual([
      ["document-month", "2017-12", "2026-08"],
      ["document-month", "2017-12", "2026-08"],
      ["year", "FY2017", "FY2023"],
      ["document-month", "2017-12", "2026-08"],
    ]);
    expect(ends("same-month").map(([, then]) => then)).toEqual(["2017-08", "2017-08", "FY2017", "2017-08"]);
    expect(ends("year")).toEqual([
      ["year", "2017", "2025"],
      ["year", "2017", "2025"],
      ["year", "FY2017", "FY2023"],
      ["year", "2017", "2025"],
    ]);
    // The paper's 20.74 is another measure than the noon rate: the record of its day stands in. Of the others it states no level: they keep their own base.
    const figure = overviewFrom(archive, "figure");
    expect(plain(figure.headline.en)).toBe("Since the days of the paper’s own figures, the peso gained 12%.");
    expect(ends("figure")).toEqual([
      ["figure", "2016-11-09", "2026-09-25"],
      ["same-month", "2017-08", "2026-08"],
      ["year", "FY2017", "FY2023"],
      ["same-month", "2017-08", "2026-08"],
    ]);
    expect(cardOf(figure, "peso").since.change).toMatchObject({ comparable: true, grade: "like-for-like" });
  });

  it("its file says the same, cell by cell", () => {
    for (const base of [null, ...SINCE_BASES]) {
      const shown = overviewFrom(archive, base);
      // No cell of it holds a comma.
      const [header = [], ...cells] = toCsv(OVERVIEW_COLUMNS, shown.cards)
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(","));
      const lines = cells.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
      expect(lines.map((line) => [line["indicator"], line["now_value"], line["then_value"]])).toEqual(
        shown.cards.map(({ indicator, since }) => [indicator, since.now?.value ?? "", since.then?.value ?? ""]),
      );
      for (const [index, line] of lines.entries()) {
        const change = shown.cards[index]?.since.change;
        expect([line["change_percent"], line["change_grade"]]).toEqual(
          change?.comparable
            ? [change.percent ?? "", change.grade]
            : ["", shown.cards[index]?.since.then ? "none" : ""],
        );
      }
    }
  });
});

describe("over any values, every sentence is what its rows say", () => {
  const made = (period: string, value: number): StoredObservation => ({
    ...observation({ period: parsePeriod(period), value: String(value) }),
    vintageId: 1,
    vintageDate: "2026-11-01",
    vintageDateBasis: "observed",
    evidence: "publisher-file",
    provenance: "a test",
  });
  const amount = fc.integer({ min: 1, max: 5_000_000 });
  const days = (month: string, value: number): StoredObservation[] =>
    Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`)
      .filter((day) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))
      .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
      .map((day) => made(day, value));
  const held = fc.record({ then: amount, now: amount }).chain((arrests) =>
    fc
      .record({
        aidThen: amount,
        aidNow: amount,
        casesThen: amount,
        casesNow: amount,
        pesoThen: amount,
        pesoNow: amount,
      })
      .map((rest) => ({ arrests, ...rest })),
  );

  it("the tile's change is what its two values give, with the sign, the size and the grade they give", () => {
    fc.assert(
      fc.property(held, ({ arrests, aidThen, aidNow, casesThen, casesNow, pesoThen, pesoNow }) => {
        const values: Readonly<Record<SeriesId, readonly StoredObservation[]>> = {
          "usd-mxn-h10": [
            made("2017-11-30", pesoThen),
            ...days("2017-12", pesoThen),
            made("2018-01-02", pesoThen),
            made("2026-08-31", pesoNow),
            ...days("2026-09", pesoNow),
            made("2026-10-01", pesoNow),
          ],
          "usbp-sw-apprehensions": [made("2017-08", arrests.then), made("2026-08", arrests.now)],
          "us-aid-mexico-appropriated-fy": [made("FY2017", aidThen), made("FY2023", aidNow)],
          "sesnsp-homicide-cases": [made("2017-08", casesThen)],
          "sesnsp-homicide-cases-rnid": [made("2026-08", casesNow)],
        };
        const overview = overviewFrom((id) => values[id] ?? [], null);
        const ends = {
          peso: [pesoThen, pesoNow],
          apprehensions: [arrests.then, arrests.now],
          merida: [aidThen, aidNow],
          violence: [casesThen, casesNow],
        } as const;
        const sentence = plain(overview.headline.en);
        for (const id of four) {
          const [then, now] = ends[id];
          const percent = decimal(String(now)).div(then).minus(1).times(100);
          const { moved, since } = cardOf(overview, id);
          const { delta } = moved.en;
          if (delta.startsWith("×")) expect(Number(delta.slice(1).replaceAll(",", ""))).toBeCloseTo(now / then, 0);
          else {
            const told = Number(delta.replace("−", "-").replace("%", "").replaceAll(",", ""));
            expect(Math.abs(told - percent.toNumber())).toBeLessThanOrEqual(percent.abs().lt(9.95) ? 0.11 : 0.56);
          }
          if (id === "apprehensions")
            expect(since.change).toMatchObject({ grade: now < then ? "at-least" : "at-most" });
          if (id === "violence") expect(since.change).toMatchObject({ grade: "as-published" });
          // What rounds to nothing is not said to have moved.
          const told = decimal(since.change?.comparable ? (since.change.percent ?? "0") : "0");
          if (id === "apprehensions" && !told.isZero())
            expect(sentence).toMatch(
              now < then
                ? /Border Patrol arrests fell by at least /
                : /Border Patrol arrests (rose by|grew to) at most /,
            );
          if (id === "peso" && !decimal(since.counter?.comparable ? (since.counter.percent ?? "0") : "0").isZero())
            expect(sentence).toContain(now < then ? "the peso gained" : "the peso lost");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("where nothing of 2017 is held a tile says so, and where nothing is held at all the sentence is silent", () => {
    const late = overviewFrom(
      (id) => (id === "usbp-sw-apprehensions" ? [made("2018-10", 5), made("2026-08", 6)] : []),
      null,
    );
    expect(cardOf(late, "apprehensions").moved.en).toMatchObject({
      delta: "no 2017 value",
      grade: "first published for Oct 2018",
      then: null,
    });
    expect(late.headline).toEqual({ en: null, es: null });
  });
});
