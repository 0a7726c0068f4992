import { PAPER } from "../src/index.ts";
import { allows, type FigureId } from "@frontera/domain";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";

describe("a hedged number allows", () => {
  it.each<[FigureId, string, boolean]>([
    ["merida-total", "2750000000", true],
    ["merida-total", "2850000000", true],
    ["merida-total", "2749999999", false],
    ["peso-election-night", "20.744", true],
    ["peso-election-night", "20.7451", false],
    ["border-patrol-agents-2016", "19950", true],
    ["border-patrol-agents-2016", "19828", false],
    ["border-patrol-agents-2016", "22050", true],
    ["mexican-born-in-us", "11400000", true],
    ["mexican-born-in-us", "12000000", false],
    ["mexican-born-in-us", "11399999", false],
    ["border-patrol-budget-2016", "3600000000", false],
    ["border-patrol-budget-2016", "3600000001", true],
    ["non-mexicans-exceed-mexicans", "50", false],
    ["non-mexicans-exceed-mexicans", "50.0001", true],
    ["asylum-granted-2016", "50", false],
    ["asylum-granted-2016", "49.9", true],
    ["merida-2018-cut", "-38", true],
    ["merida-2018-cut", "-40", false],
    ["merida-2018-cut", "-41", false],
    ["merida-2018-cut", "38", false],
  ])("%s, the value %s: %s", (id, value, expected) => {
    expect(allows(PAPER.figureOf(id), new Decimal(value))).toBe(expected);
  });
});
