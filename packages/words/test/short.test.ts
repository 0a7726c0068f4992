import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "@frontera/domain";
import {
  formatDecimal,
  formatFigure,
  formatTick,
  noValuesWords,
  shortRow,
  shortValue,
  signedPercent,
} from "../src/index.ts";

type Told = Parameters<typeof shortRow>[0];

const made = (units: NonNullable<Row["transformation"]>["units"]): Row["transformation"] => ({
  units,
  basePeriod: null,
  frequency: "M",
  calendar: "calendar",
  method: null,
  per100000: null,
});

const changed = (value: string, more: Partial<Told> = {}): Told => ({
  value,
  unit: "percent",
  transformation: made("pc1"),
  changeGrade: "like-for-like",
  ...more,
});

describe("a number on screen", () => {
  it("keeps its sign in every unit and both languages, in a true minus", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.06, max: 1e12, noNaN: true }),
        fc.constantFrom("percent", "USD", "people", "index", "MXN/USD"),
        fc.constantFrom("en" as const, "es" as const),
        (size, unit, locale) => {
          const value = size.toFixed(4);
          expect(shortValue(`-${value}`, unit, locale)).toBe(`−${shortValue(value, unit, locale)}`);
        },
      ),
    );
    expect(formatDecimal("-39.84", "en")).toBe("−39.84");
    expect(formatTick(-0.02, "es")).toBe("−0.02");
  });

  it("of a change says whether it rose or fell", () => {
    expect(shortRow(changed("-39.84"), "en")).toBe("−40%");
    expect(shortRow(changed("40.4148"), "en")).toBe("+40%");
    expect(shortRow(changed("-39.84"), "es")).toBe("−40\u202f%");
    expect(shortRow(changed("12", { transformation: made("lin"), changeGrade: null }), "en")).toBe("12%");
    expect(shortRow(changed("1200", { unit: "events", transformation: made("ch1") }), "en")).toBe("+1,200");
  });

  it("across a change of method says its grade in the same breath: an index that fell by at least so much is at most that", () => {
    const index = (value: string, changeGrade: Row["changeGrade"]): string =>
      shortRow(changed(value, { unit: "index", transformation: made("idx"), changeGrade }), "en");
    expect(index("30.5861", "at-least")).toBe("at most 30.59");
    expect(index("861.3", "at-most")).toBe("at most 861.3");
    expect(index("30.5861", "as-published")).toBe("30.59 as published");
    expect(shortRow(changed("-60.2", { changeGrade: "at-least" }), "es")).toBe("al menos −60\u202f%");
  });

  it("has no space before the percent sign in English", () => {
    const figure = { printed: { digits: "-40", scale: 0 }, hedge: "nearly", unit: "percent" } as const;
    expect(formatFigure(figure, "en")).toBe("nearly −40%");
    expect(formatFigure(figure, "es")).toMatch(/^casi −40\s%$/);
    expect(signedPercent("-7.26", "en")).toBe("−7.3%");
  });
});

describe("a series without a value to draw", () => {
  const empty = (more: Partial<Row>): Row => ({
    seriesId: "sesnsp-homicide-cases-rnid",
    period: "2026-01" as Row["period"],
    periodStart: "2026-01-01",
    periodEnd: "2026-01-31",
    value: null,
    unit: "percent",
    transformation: made("pc1"),
    changeGrade: null,
    empty: "no-earlier",
    status: "M",
    completeness: "complete",
    coversUntil: null,
    roundedTo: null,
    caveat: null,
    vintageDate: "2026-09-19",
    vintageDateBasis: "published",
    evidence: "publisher-file",
    provenance: "",
    ...more,
  });

  it("says since when it is published and what is missing before", () => {
    expect(noValuesWords([empty({})], true, "en")).toEqual({
      title: "No percent change from a year earlier for this series",
      why: ["It begins in January 2026: no earlier value is held that its values could be set against."],
    });
    const basePeriod = "2017-12" as Row["period"];
    const index = empty({ empty: "no-base", transformation: { ...made("idx"), basePeriod } as Row["transformation"] });
    expect(noValuesWords([index], true, "es")).toEqual({
      title: "Esta serie no tiene índice",
      why: ["Empieza en enero de 2026: no hay un valor de diciembre de 2017, que sería 100."],
    });
  });

  it("is none where one value is there, or no row", () => {
    expect(noValuesWords([empty({}), empty({ value: "1", empty: null })], true, "en")).toBeNull();
    expect(noValuesWords([], true, "en")).toBeNull();
  });
});
