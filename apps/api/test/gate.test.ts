import { CATALOGUE } from "@frontera/content";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frequenciesOf, methodsOf, populationsOf, UNITS, UNITS_IDS, type Series } from "@frontera/domain";
import { expectGated } from "./gated-cells.ts";
import { startApi, type StartedApi } from "./start-api.ts";

let running: StartedApi;
beforeAll(async () => {
  running = await startApi();
});
afterAll(() => running.close());

const letters = { D: "d", W: "w", M: "m", Q: "q", A: "a" } as const;
/** Families only: a state's series is its family's twin. */
const families = CATALOGUE.series.filter(({ id, family }) => id === family);

const parametersOf = (series: Series) => {
  const [own, ...coarser] = frequenciesOf(series);
  const units = fc.constantFrom(...UNITS_IDS.filter((id) => UNITS[id].against !== "nothing"));
  const asOf = fc.constantFrom("2019-12-31", "2024-06-30", "2026-11-24");
  const aggregated = {
    frequency: fc.constantFrom(...(coarser.length > 0 ? coarser : [own ?? "A"]).map((frequency) => letters[frequency])),
    aggregation_method: fc.constantFrom(...methodsOf(series)),
  };
  const per = populationsOf(CATALOGUE, series);
  return fc.record(
    {
      units,
      asOf,
      ...(coarser.length > 0 && own !== "D" ? aggregated : {}),
      ...(per.length > 0 ? { per_100000: fc.constantFrom(...per) } : {}),
    },
    { requiredKeys: ["units"] },
  );
};

const asked = fc
  .constantFrom(...families)
  .chain((series) => parametersOf(series).map((parameters) => ({ series, parameters })));

describe("no sequence of API parameters yields a change or a percentage across a gate", () => {
  it("over random series of the archive, days and parameters: each cell with a value is one the gate lets through", async () => {
    let cells = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ series, parameters }) => {
        const answer = await expectGated(running, { id: series.id, ...parameters });
        // A method without a frequency is refused, by its name.
        if (typeof answer === "string") expect(answer).toContain("aggregation_method");
        else cells += answer;
      }),
      { numRuns: 240 },
    );
    expect(cells).toBeGreaterThan(1000);
  });
});
