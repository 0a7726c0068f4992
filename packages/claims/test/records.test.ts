import { observation, parsePeriod, type StoredObservation } from "@frontera/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSentence, readSentence } from "../src/index.ts";

const stored = (period: string, value: string): StoredObservation => ({
  ...observation({ period: parsePeriod(period), value }),
  vintageId: 1,
  vintageDate: "2026-01-01",
  vintageDateBasis: "published",
  evidence: "publisher-file",
  provenance: "made for this test",
});

const series = "inegi-homicide-deaths";
const verdictOf = (sentence: string, values: Readonly<Record<string, number>>): string =>
  checkSentence(readSentence(sentence, { locale: "en", today: "2026-11-24" }), (id) =>
    id === series ? Object.entries(values).map(([period, value]) => stored(period, String(value))) : [],
  ).verdict;

const grouped = (value: number): string => value.toLocaleString("en-US");
const count = fc.integer({ min: 1_000, max: 5_000_000 });
const years = fc
  .integer({ min: 1990, max: 2022 })
  .chain((first) => fc.tuple(fc.constant(first), fc.integer({ min: first + 1, max: 2024 })));

describe("a sentence made from a record", () => {
  it("is true to the digit, and false by one unit more or less", () => {
    fc.assert(
      fc.property(count, fc.constantFrom(-1, 1), fc.boolean(), (value, off, isSpanish) => {
        const says = (told: number): string =>
          isSpanish
            ? `En 2019 hubo ${grouped(told)} defunciones por homicidio`
            : `There were ${grouped(told)} homicide deaths in 2019`;
        expect(verdictOf(says(value), { 2019: value })).toBe("true");
        expect(verdictOf(says(value + off), { 2019: value })).toBe("false");
      }),
    );
  });

  it("with the percentage it grew by is true, and false where that is moved by more than its digits allow", () => {
    fc.assert(
      fc.property(
        years,
        count,
        count,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(-1, 1),
        ([first, last], from, to, decimals, off) => {
          const percent = (to / from - 1) * 100;
          fc.pre(Math.abs(percent) > 2 && Math.abs(percent) < 900);
          const unit = 10 ** -decimals;
          // Between two printed numbers both are right.
          fc.pre(Math.abs(((Math.abs(percent) / unit) % 1) - 0.5) > 1e-6);
          const says = (size: number): string =>
            `Homicide deaths ${percent < 0 ? "fell" : "rose"} ${size.toFixed(decimals)} percent between ${String(first)} and ${String(last)}`;
          const values = { [first]: from, [last]: to };
          const printed = Number(Math.abs(percent).toFixed(decimals));
          expect(verdictOf(says(printed), values)).toBe("true");
          expect(verdictOf(says(printed + off * 1.5 * unit), values)).toBe("false");
        },
      ),
    );
  });

  it("of more than a number is true of every smaller one, and of less than of every larger one", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 900 }), (value, by) => {
        const more = (number: number): string => `More than ${grouped(number)} homicide deaths were recorded in 2019`;
        const less = (number: number): string => `En 2019 hubo menos de ${grouped(number)} defunciones por homicidio`;
        expect(verdictOf(more(value - by), { 2019: value })).toBe("true");
        expect(verdictOf(more(value), { 2019: value })).toBe("false");
        expect(verdictOf(less(value + by), { 2019: value })).toBe("true");
        expect(verdictOf(less(value), { 2019: value })).toBe("false");
      }),
    );
  });

  it("that names the highest year is true of that year and of no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(count, { minLength: 2, maxLength: 8 }), (values) => {
        const held = Object.fromEntries(values.map((value, index) => [2000 + index, value]));
        const top = 2000 + values.indexOf(Math.max(...values));
        for (const year of Object.keys(held))
          expect(verdictOf(`${year} had the most homicide deaths on record`, held) === "true").toBe(
            Number(year) === top,
          );
      }),
    );
  });
});

describe("a rank over years", () => {
  it("is confirmed only by a series that reaches back so far, and denied by any value that is above", () => {
    const says = "2020 had the most homicide deaths in 20 years";
    expect(verdictOf(says, { 2018: 1, 2019: 2, 2020: 3 })).toBe("not-held");
    expect(verdictOf(says, { 2018: 1, 2019: 4, 2020: 3 })).toBe("false");
    const held = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [2000 + index, index + 1]));
    expect(verdictOf(says, held)).toBe("true");
  });
});

describe("a word that nobody knows", () => {
  const sentences = [
    "Border apprehensions fell by more than 50 percent in FY2025",
    "There were 33,000 homicide deaths in Mexico in 2019",
    "Mexicans accounted for 42 percent of apprehensions in FY2017",
    "2020 had the most homicide deaths on record",
    "Las remesas cayeron 12 % en abril de 2025 respecto a abril de 2024",
  ];

  it("is named wherever it is put into a sentence that is read without it, and the sentence is not judged", () => {
    for (const sentence of sentences) {
      expect(readSentence(sentence, { locale: "en", today: "2026-11-24" }).unread).toEqual([]);
      const words = sentence.split(" ");
      for (let at = 0; at <= words.length; at += 1)
        for (const word of ["women", "adjusted", "weekly", "legally", "rurales", "diariamente"]) {
          const put = words.toSpliced(at, 0, word).join(" ");
          const { unread } = readSentence(put, { locale: "en", today: "2026-11-24" });
          expect(unread, put).not.toEqual([]);
        }
    }
  });
});

describe("whatever is typed", () => {
  it("is read or refused, never thrown at, and no more than 500 characters of it are looked at", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 3_000 }), fc.string({ maxLength: 600 })), (text) => {
        const { text: kept, unread } = readSentence(text, { locale: "es", today: "2026-11-24" });
        expect(kept.length).toBeLessThanOrEqual(500);
        expect(/[\p{Cc}\p{Cf}]/u.test(kept)).toBe(false);
        if (text.trim() === "") expect(unread.map(({ reason }) => reason)).toEqual(["empty"]);
      }),
    );
  });
});
