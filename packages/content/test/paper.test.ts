import { CITED_WORKS, PAPER, EVENTS, PILLARS } from "../src/index.ts";
import { periodInfo } from "@frontera/domain";
import { describe, expect, it } from "vitest";

describe("the paper", () => {
  it("has 56 figures, 13 events and 4 pillars", () => {
    expect(PAPER.figures).toHaveLength(56);
    expect(EVENTS).toHaveLength(13);
    expect(Object.keys(PILLARS)).toHaveLength(4);
  });

  it.each([
    ["merida-total", "2800000000"],
    ["peso-election-night", "20.74"],
    ["transit-into-mexico", "500000"],
    ["merida-p3-screening-2015", "6600000"],
    ["merida-2018-cut", "-40"],
  ] as const)("states %s in plain decimals: %s", (id, value) => {
    expect(PAPER.figureOf(id).value).toBe(value);
  });

  it("names a cited work for every footnote, and none where the paper cites nothing", () => {
    for (const { id, footnote, cites } of PAPER.figures) expect(cites !== null, id).toBe(footnote !== null);
    const used = new Set(PAPER.figures.map(({ footnote }) => footnote));
    for (const footnote of CITED_WORKS.keys()) expect(used, String(footnote)).toContain(footnote);
  });

  it("says everything in English and in Spanish", () => {
    for (const { id, statement } of PAPER.figures) {
      expect(statement.en, id).not.toBe("");
      expect(statement.es, id).not.toBe("");
      expect(statement.en, id).not.toBe(statement.es);
    }
  });

  it("gives pairs of periods in order of time", () => {
    for (const { id, period } of PAPER.figures) {
      const { from, to } = typeof period === "string" ? { from: period, to: period } : period;
      expect(periodInfo(from).start <= periodInfo(to).start, id).toBe(true);
    }
  });

  it("refuses an id it does not have", () => {
    expect(PAPER.findFigure("merida-totals")).toBeNull();
    expect(PAPER.findFigure("merida-totals") !== null).toBe(false);
    expect(PAPER.findFigure("merida-total") !== null).toBe(true);
  });
});
