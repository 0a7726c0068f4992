import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allows, bandOf } from "../src/claims/band.ts";
import { HEDGES } from "../src/figure.ts";

describe("a hedged number allows", () => {
  it("the same sizes below zero as above it, whatever the hedge", () => {
    const hedge = fc.constantFrom(...HEDGES);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 0, max: 20_000 }),
        hedge,
        (digits, value, of) => {
          const above = allows({ printed: { digits: String(digits), scale: 0 }, hedge: of }, new Decimal(value));
          const below = allows({ printed: { digits: `-${String(digits)}`, scale: 0 }, hedge: of }, new Decimal(-value));
          expect(below).toBe(above);
        },
      ),
    );
  });

  it("no less with 'about' than with the printed digits alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -49, max: 49 }), (digits, offset) => {
        const value = new Decimal(digits).plus(new Decimal(offset).div(100));
        expect(allows({ printed: { digits: String(digits), scale: 0 }, hedge: "about" }, value)).toBe(true);
      }),
    );
  });

  it("nothing beside the number itself when the paper says it in words", () => {
    const band = bandOf({ printed: { digits: "1", scale: 0, inWords: true }, hedge: "exact" });
    expect([band.low?.toFixed(), band.high?.toFixed()]).toEqual(["1", "1"]);
  });
});
