import { BASIS, CATALOGUE } from "@frontera/content";
import { planTransformation } from "@frontera/domain";
import {
  UNITS_WORDS,
  METHOD_WORDS,
  PER_100_000_WORDS,
  EMPTY_REASON_WORDS,
  GRADE_WORDS,
  transformationWords,
} from "@frontera/words";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

describe("docs/transformations.md", () => {
  const document = readFileSync(join(import.meta.dirname, "../../../docs/transformations.md"), "utf8");
  it("prints every formula, method, grade and reason as the code says it", () => {
    for (const [id, { title, formula }] of Object.entries({
      ...UNITS_WORDS,
      ...METHOD_WORDS,
      per_100000: PER_100_000_WORDS,
    }))
      expect(document).toContain(`| \`${id}\` | ${title.en} | ${formula.en} |`);
    for (const [id, { en }] of Object.entries({ ...EMPTY_REASON_WORDS, ...GRADE_WORDS }))
      expect(document).toContain(`| \`${id}\` | ${en} |`);
  });

  it("a page says what was done, a step a sentence, in both languages", () => {
    const plan = planTransformation(BASIS, CATALOGUE.seriesOf("sesnsp-homicide-victims"), {
      units: "idx",
      frequency: "A",
      aggregation_method: "sum",
      per_100000: "conapo-population",
    });
    if (!plan || "refused" in plan) throw new Error("refused");
    expect(transformationWords(CATALOGUE, plan, "en")).toEqual([
      "Sum: the sum of the values in the period.",
      "Per 100,000 people (Population at mid-year (CONAPO)): how many there were for every 100,000 people who live there; x(t) / mid-year population of the calendar year in which the period ends × 100,000.",
      "Index, base period = 100 (base 2017): every value as a percentage of that of the base period; x(t) / x(base) × 100.",
    ]);
    expect(transformationWords(CATALOGUE, plan, "es")).toHaveLength(3);
  });
});
