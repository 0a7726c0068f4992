import { PAPER } from "../src/index.ts";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkGrowth,
  checkStatedGrowth,
  contains,
  growth,
  growthInterval,
  printedInterval,
  type GrowthCheck,
  type GrowthReading,
  type HedgedNumber,
  type FigureId,
} from "@frontera/domain";

const readingsOf = (check: GrowthCheck): readonly GrowthReading[] =>
  check.verdict === "not-checkable" ? [] : check.readings;
const fixed = (digits: string, places: number): string => new Decimal(digits).toFixed(places);
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

function check(id: FigureId): GrowthCheck {
  const figure = PAPER.figureOf(id);
  if (figure.link.kind !== "growth") throw new Error(`${id} is no growth`);
  return checkStatedGrowth(figure, figure.link, PAPER);
}

describe("the paper's stated growths against its own endpoints", () => {
  it("13 % for the peso is inconsistent both ways: +12.1 % for the dollar, -10.8 % for the peso", () => {
    const checked = check("peso-fall-stated");
    expect(checked.verdict).toBe("inconsistent");
    const [dollar, peso] = readingsOf(checked);
    expect(dollar).toMatchObject({ of: "base", stated: "13", verdict: "inconsistent" });
    expect([dollar?.percent, dollar?.low, dollar?.high].map((n) => fixed(n ?? "0", 1))).toEqual([
      "12.1",
      "11.8",
      "12.4",
    ]);
    expect(peso).toMatchObject({ of: "counter", stated: "-13", verdict: "inconsistent" });
    expect(fixed(peso?.percent ?? "0", 1)).toBe("-10.8");
    expect([dollar?.needed, peso?.needed].map((n) => fixed(n ?? "0", 2))).toEqual(["20.91", "21.26"]);
  });

  it("673 % for exports is inconsistent: 654 %, between 643 and 665", () => {
    const checked = check("exports-growth-stated");
    expect(checked.verdict).toBe("inconsistent");
    const [reading] = readingsOf(checked);
    expect([reading?.percent, reading?.low, reading?.high].map((n) => fixed(n ?? "0", 0))).toEqual([
      "654",
      "643",
      "665",
    ]);
  });

  it("930 % for the Border Patrol budget holds only through 'more than': at least 894 %, and it needs 3.729 bn", () => {
    const checked = check("border-patrol-budget-growth-stated");
    expect(checked.verdict).toBe("consistent-if-hedged");
    const [reading] = readingsOf(checked);
    expect(reading).toMatchObject({ openAbove: true, needed: "3728600000" });
    expect(fixed(reading?.percent ?? "0", 0)).toBe("894");
  });

  it("90 % for unaccompanied minors is not checkable and implies about 35,263 a year earlier", () => {
    const checked = check("uac-growth-stated");
    expect(checked).toMatchObject({ verdict: "not-checkable", implied: { side: "from", value: "35263.157895" } });
  });

  it("a cut without any endpoint in the paper is not checkable and implies nothing", () => {
    expect(check("merida-2018-cut")).toEqual({ verdict: "not-checkable", implied: null });
  });

  it("are five", () => {
    expect(PAPER.figures.filter(({ link }) => link.kind === "growth")).toHaveLength(5);
  });
});

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
