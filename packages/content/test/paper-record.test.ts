import { EVENTS, PAPER, PILLARS } from "../src/index.ts";
import { decimal, figurePeriodText } from "@frontera/domain";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const folder = process.env["PAPER_DIR"] ?? resolve(import.meta.dirname, "../../../../shared/paper");
const path = resolve(folder, "figures.json");

const record = z.object({
  paper: z.object({
    title: z.string(),
    author: z.string(),
    series: z.string(),
    institution: z.string(),
    published: z.string(),
  }),
  figures: z.array(
    z.object({
      id: z.string(),
      indicator: z.string(),
      pillar: z.number().optional(),
      value: z.number(),
      unit: z.string(),
      period: z.string(),
      qualifier: z.string(),
      section: z.string(),
      footnote: z.number().nullable(),
    }),
  ),
  events: z.array(z.object({ date: z.string(), section: z.string().nullable() })),
  pillars: z.array(z.object({ pillar: z.number() })),
});
const read = () => record.parse(JSON.parse(readFileSync(path, "utf8")));
/** Where the record was read again in the paper's text, and what stands there. */
const corrected: Readonly<Record<string, Record<string, unknown>>> = {
  // The sentence after the quotation of footnote 61, which has no footnote.
  "marijuana-km-gradient": { qualifier: "exact" },
  "asylum-growth": { footnote: null },
  "asylum-granted-2016": { footnote: null },
};
/** Figures of the paper that the record has missed. */
const missed: readonly string[] = [
  "us-largest-investor",
  "budget-growth-above-exports",
  "us-entry-points-worked-together",
  "net-migration-negative",
  "net-migration-zero",
];

const byId = <T extends { id: string }>(list: readonly T[]): T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe.skipIf(!existsSync(path))(
  `the paper's figures as recorded in ${path} (skipped where that file is absent)`,
  () => {
    it("are the figures in code: id, value, unit, period, hedge, section and footnote", () => {
      // Subjects are the next test's.
      const recordedIndicators = new Map(read().figures.map(({ id, indicator }) => [id, indicator]));
      const coded = PAPER.figures.map(({ id, indicator, pillar, value, unit, period, hedge, section, footnote }) => ({
        id,
        indicator: recordedIndicators.get(id) ?? indicator,
        ...(pillar && { pillar }),
        value: decimal(value).toNumber(),
        unit,
        period: figurePeriodText(period),
        qualifier: hedge,
        section,
        footnote,
      }));
      const recorded = read().figures.map((figure) => ({ ...figure, ...corrected[figure.id] }));
      const known = new Set(recorded.map(({ id }) => id));
      expect(byId(coded.filter(({ id }) => known.has(id)))).toEqual(byId(recorded));
      expect(coded.map(({ id }) => id).filter((id) => !known.has(id))).toEqual(missed);
    });

    it("stand under the indicator of the record, or under a subject that the record has not", () => {
      const recorded = new Set(read().figures.map(({ indicator }) => indicator));
      for (const { id, indicator } of read().figures) {
        const own = PAPER.figureOf(id).indicator;
        if (own !== indicator) expect([id, recorded.has(own)]).toEqual([id, false]);
      }
    });

    it("name the same paper, events and pillars", () => {
      const { paper, events, pillars } = read();
      const { title, author, series, institution, published } = PAPER;
      expect({ title, author, series, institution, published }).toEqual({
        title: paper.title,
        author: paper.author,
        series: paper.series,
        institution: paper.institution,
        published: paper.published,
      });
      expect(EVENTS.map(({ date, section }) => ({ date, section }))).toEqual(
        events.map(({ date, section }) => ({ date, section })),
      );
      expect(Object.keys(PILLARS).map(Number)).toEqual(pillars.map(({ pillar }) => pillar));
    });
  },
);
