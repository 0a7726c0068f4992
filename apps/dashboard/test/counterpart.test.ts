import { CATALOGUE } from "@frontera/content";
import { describe, expect, it } from "vitest";
import { counterpartOf } from "../src/features/indicator/counterpart.ts";

describe("constant money", () => {
  it("every nominal series of a stage has its constant counterpart, and back", () => {
    for (const series of CATALOGUE.series.filter(({ release }) => release === "foreign-assistance")) {
      const other = counterpartOf(CATALOGUE, series);
      expect(other?.priceBasis, series.id).toBe(series.priceBasis === "nominal" ? "constant" : "nominal");
      expect(other && counterpartOf(CATALOGUE, other)?.id).toBe(series.id);
    }
    expect(counterpartOf(CATALOGUE, CATALOGUE.seriesOf("usd-mxn-h10"))).toBeNull();
  });
});
