import { compareFigure, type FigureId, type Findings } from "@frontera/domain";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { BASIS, PAPER } from "../src/index.ts";

type GrowthCheck = Extract<Findings, { kind: "growth" }>["check"];
type GrowthReading = Extract<GrowthCheck, { readings: unknown }>["readings"][number];

const readingsOf = (check: GrowthCheck): readonly GrowthReading[] =>
  check.verdict === "not-checkable" ? [] : check.readings;
const fixed = (digits: string, places: number): string => new Decimal(digits).toFixed(places);

/** What is found of a stated growth where no series is held: its own endpoints are all there is. */
function check(id: FigureId): GrowthCheck {
  const { findings } = compareFigure(BASIS, PAPER.figureOf(id), () => []);
  if (findings.kind !== "growth") throw new Error(`${id} is no growth`);
  return findings.check;
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

  it("are four", () => {
    expect(PAPER.figures.filter(({ link }) => link.kind === "growth")).toHaveLength(4);
  });
});
