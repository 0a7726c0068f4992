import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedInterval } from "../src/claims/band.ts";
import { checkGrowth } from "../src/claims/check-growth.ts";
import type { GrowthCheck, GrowthReading } from "../src/claims/growth.ts";
import { contains, growth, growthInterval } from "../src/claims/interval.ts";
import type { HedgedNumber } from "../src/figure.ts";

const readingsOf = (check: GrowthCheck): readonly GrowthReading[] =>
  check.verdict === "not-checkable" ? [] : check.readings;
const exact = (digits: string): HedgedNumber => ({ printed: { digits, scale: 0 }, hedge: "exact" });

/** A printed positive number with up to three decimals, and a value that rounds to it. */
const printed = fc
  .record({ units: fc.integer({ min: 1, max: 9_999_999 }), decimals: fc.integer({ min: 0, max: 3 }) })
  .map(({ units, decimals }) => new Decimal(units).div(new Decimal(10).pow(decimals)).toFixed(decimals));
const inside = fc.integer({ min: -499, max: 499 });
const valueInside = (digits: string, offset: number): Decimal => {
  const decimals = digits.split(".")[1]?.length ?? 0;
  return new Decimal(digits).plus(new Decimal(offset).div(1000).div(new Decimal(10).pow(decimals)));
};

describe("checkGrowth", () => {
  it("finds every growth between values that round to the printed digits inside the interval", () => {
    fc.assert(
      fc.property(printed, printed, inside, inside, (from, to, a, b) => {
        const interval = growthInterval(printedInterval(exact(from).printed), printedInterval(exact(to).printed));
        expect(contains(interval, growth(valueInside(from, a), valueInside(to, b)))).toBe(true);
      }),
    );
  });

  it("calls a growth worked out from the endpoints consistent, to any number of decimals it is printed with", () => {
    fc.assert(
      fc.property(printed, printed, inside, inside, fc.integer({ min: 0, max: 3 }), (from, to, a, b, places) => {
        const stated = exact(growth(valueInside(from, a), valueInside(to, b)).toFixed(places));
        expect(checkGrowth({ stated, from: exact(from), to: exact(to) }).verdict).toBe("consistent");
      }),
    );
  });

  it("never falls when the later endpoint rises", () => {
    fc.assert(
      fc.property(
        printed,
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (from, to, more) => {
          const [lower] = readingsOf(checkGrowth({ stated: exact("1"), from: exact(from), to: exact(String(to)) }));
          const [higher] = readingsOf(
            checkGrowth({ stated: exact("1"), from: exact(from), to: exact(String(to + more)) }),
          );
          expect(new Decimal(higher?.percent ?? "0").gte(lower?.percent ?? "0")).toBe(true);
          expect(new Decimal(higher?.low ?? "0").gte(lower?.low ?? "0")).toBe(true);
          expect(new Decimal(higher?.high ?? "0").gte(lower?.high ?? "0")).toBe(true);
        },
      ),
    );
  });

  it("reads an exchange rate in both directions, and the two readings undo each other", () => {
    fc.assert(
      fc.property(printed, printed, (from, to) => {
        const rate = { stated: exact("5"), exchangeRate: true } as const;
        const [base, counter] = readingsOf(checkGrowth({ ...rate, from: exact(from), to: exact(to) }));
        const [inverse] = readingsOf(checkGrowth({ ...rate, from: exact(to), to: exact(from) }));
        expect(counter?.percent).toBe(inverse?.percent);
        const both = growth(new Decimal(from), new Decimal(to))
          .div(100)
          .plus(1)
          .times(growth(new Decimal(to), new Decimal(from)).div(100).plus(1));
        expect(both.toDecimalPlaces(9).toString()).toBe("1");
        expect(base?.of).toBe("base");
      }),
    );
  });

  it("takes a printed endpoint back out of the one it implies", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999_999 }), fc.integer({ min: -90, max: 900 }), (to, percent) => {
        const check = checkGrowth({ stated: exact(String(percent)), from: null, to: exact(String(to)) });
        if (check.verdict !== "not-checkable" || !check.implied) throw new Error("an endpoint is implied");
        const { value, low, high } = check.implied;
        expect(new Decimal(low).lte(value) && new Decimal(value).lte(high)).toBe(true);
        expect(growth(new Decimal(value), new Decimal(to)).minus(percent).abs().lt("0.001")).toBe(true);
      }),
    );
  });

  it("refuses a base that is not above zero, by name", () => {
    expect(() => growth(new Decimal("-2"), new Decimal("4"))).toThrow("no growth from -2");
    expect(() => checkGrowth({ stated: exact("1"), from: exact("0"), to: exact("4") })).toThrow(RangeError);
  });
});
