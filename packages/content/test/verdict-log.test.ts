import { BASIS } from "../src/index.ts";
import { observation, parsePeriod, replayVerdicts, type SeriesId, type StoredObservation } from "@frontera/domain";
import { describe, expect, it } from "vitest";

let vintages = 0;

/** One vintage of agents: each value as stated on a day. */
function stated(vintageDate: string, values: Readonly<Record<string, string>>): readonly StoredObservation[] {
  vintages += 1;
  return Object.entries(values).map(([period, value]) => ({
    ...observation({ period: parsePeriod(period), value }),
    vintageId: vintages,
    vintageDate,
    vintageDateBasis: "published",
    evidence: "publisher-file",
    provenance: "a test's own vintage",
  }));
}

const held =
  (...all: readonly (readonly StoredObservation[])[]) =>
  (id: SeriesId): readonly StoredObservation[] =>
    id === "usbp-agents-fy" ? all.flat() : [];

const flips = (everything: ReturnType<typeof held>) =>
  replayVerdicts(BASIS, "border-patrol-agents-2016", everything).map(({ on, from, to, cause }) => ({
    on,
    from,
    to,
    cause,
  }));

describe("the log of verdicts", () => {
  const first = stated("2017-01-10", { FY2015: "20273", FY2016: "19828" });
  const appeared = { on: "2017-01-10", from: "not-held", to: "differs", cause: "new-data" };

  it("a restated value of the paper's own period that turns the verdict is a revision", () => {
    const restated = stated("2018-03-01", { FY2016: "20900" });
    expect(flips(held(first, restated))).toEqual([
      appeared,
      { on: "2018-03-01", from: "differs", to: "agrees", cause: "revision" },
    ]);
  });

  it("a value that comes anew is new data, also beside a restated one that would not have turned the verdict", () => {
    const without = stated("2016-01-10", { FY2015: "20273" });
    const later = stated("2017-01-10", { FY2015: "20274", FY2016: "21000" });
    expect(flips(held(without, later))).toEqual([
      { on: "2017-01-10", from: "not-held", to: "agrees", cause: "new-data" },
    ]);
  });

  it("a vintage that leaves the verdict as it is leaves no line", () => {
    const same = stated("2018-03-01", { FY2016: "19829", FY2017: "19437" });
    expect(flips(held(first, same))).toEqual([appeared]);
  });
});
