import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFigure, observation, parsePeriod, type FigureId, type StoredObservation } from "@frontera/domain";
import { BASIS, PAPER } from "../src/index.ts";

const edition = { vintageId: 1, vintageDateBasis: "observed", evidence: "publisher-file", provenance: "test" } as const;

/** Twelve months of each year, together exactly as many billions as told: the last one has what the equal ones leave. */
const months = (billions: Readonly<Record<number, number>>, vintageDate: string): readonly StoredObservation[] =>
  Object.entries(billions).flatMap(([year, total]) => {
    const dollars = BigInt(Math.round(total * 1000)) * 1_000_000n;
    const month = dollars / 12n;
    return Array.from({ length: 12 }, (_, index) => ({
      ...observation({
        period: parsePeriod(`${year}-${String(index + 1).padStart(2, "0")}`),
        value: String(index < 11 ? month : dollars - 11n * month),
      }),
      ...edition,
      vintageDate,
    }));
  });

const imports = "us-imports-from-mexico";
const only = (rows: readonly StoredObservation[]) => (id: string) => (id === imports ? rows : []);
const compared = (id: FigureId, now: readonly StoredObservation[], then: readonly StoredObservation[]) =>
  compareFigure(BASIS, PAPER.figureOf(id), only(now), only(then));
const readingOf = (now: readonly StoredObservation[], then: readonly StoredObservation[]) => {
  const { findings } = compared("exports-to-us-2014", now, then);
  return findings.kind === "level" ? findings.nearestReading : null;
};

/** Years around the paper's 2014, and what a record of them may say, in billions to the million. */
const years = fc.dictionary(
  fc.integer({ min: 2005, max: 2016 }).map(String),
  fc
    .oneof(fc.integer({ min: 280_000, max: 310_000 }), fc.constantFrom(293_499, 293_500, 294_499, 294_500))
    .map((millions) => millions / 1000),
  { minKeys: 2, maxKeys: 12 },
);
/** What is printed as the paper's 294, the higher of two that are as near; and what the figure agrees with, which may be either. */
const reads294 = (billions: number): boolean => billions >= 293.5 && billions < 294.5;
const agrees294 = (billions: number): boolean => billions >= 293.5 && billions <= 294.5;

describe("a year that a document speaks of, in a series of months", () => {
  it("is the sum of its months, and nothing where a month is missing", () => {
    const whole = months({ 1993: 39.918 }, "2023-03-30");
    const read = (rows: readonly StoredObservation[]) => {
      const { findings, verdict } = compared("exports-to-us-1993", rows, []);
      return [verdict, findings.kind === "level" ? (findings.record?.value ?? null) : null];
    };
    const [verdict, value] = read(whole);
    expect(verdict).toBe("differs");
    expect(Number(value)).toBeCloseTo(39_918_000_000, -3);
    expect(read(whole.slice(1))).toEqual(["not-held", null]);
  });

  it("grows from the sum of one year to that of another", () => {
    const { findings } = compared("exports-growth-stated", months({ 1993: 40, 2014: 300 }, "2023-03-30"), []);
    expect(findings).toMatchObject({ kind: "growth", record: { change: { comparable: true, percent: "650" } } });
  });
});

describe("the nearest reading of a figure that misses its period", () => {
  it("is 2016 for the paper's exports of 2014, as 2016 stood when it came out", () => {
    const then = months({ 2014: 295.7394, 2015: 296.4079, 2016: 294.151 }, "2017-03-03");
    const now = months({ 2014: 295.73, 2015: 296.4335, 2016: 290.5 }, "2026-09-30");
    expect(readingOf(now, then)).toMatchObject({ period: "2016", vintageDate: "2017-03-03" });
    const growth = compared("exports-growth-stated", [...months({ 1993: 39.9175 }, "2023-03-30"), ...now], then);
    expect(growth.findings).toMatchObject({
      record: { nearestReading: { row: { period: "2016" }, change: { percent: "636.9" } } },
    });
  });

  it("is one other period that rounds to the printed digits, the only one", () => {
    fc.assert(
      fc.property(years, years, (then, now) => {
        const reading = readingOf(months(now, "2026-09-30"), months(then, "2017-03-03"));
        const equal = Object.entries(then).filter(([year, value]) => year !== "2014" && reads294(value));
        const own = now["2014"];
        const misses = own !== undefined && !agrees294(own);
        expect(reading?.period ?? null).toBe(misses && equal.length === 1 ? (equal[0]?.[0] ?? null) : null);
      }),
    );
  });

  it("is told by nothing that came out after the document, and changes no verdict", () => {
    fc.assert(
      fc.property(years, years, (then, now) => {
        const [held, known] = [months(now, "2026-09-30"), months(then, "2017-03-03")];
        expect(readingOf(held, [])).toBeNull();
        expect(compared("exports-to-us-2014", held, known).verdict).toBe(
          compared("exports-to-us-2014", held, []).verdict,
        );
      }),
    );
  });
});

describe("a record that is itself stated as about so much", () => {
  const share = (value: string, caveat: string | null) => {
    const row = {
      ...observation({ period: parsePeriod("2014"), value, caveat }),
      ...edition,
      vintageDate: "2014-12-31",
    };
    return compareFigure(BASIS, PAPER.figureOf("export-share-us"), (id) => (id === "mx-export-share-us" ? [row] : []))
      .verdict;
  };

  it("agrees with a figure within its band, and differs from one beyond it", () => {
    expect(share("80", "stated-as-about")).toBe("agrees");
    expect(share("80", null)).toBe("differs");
    expect(share("70", "stated-as-about")).toBe("differs");
  });
});
