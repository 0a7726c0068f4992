import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  changeBetweenRows,
  frequenciesOf,
  isWhole,
  methodsOf,
  parsePeriod,
  populationsOf,
  SERIES,
  UNITS,
  UNITS_IDS,
  yearEarlier,
  type Row,
  type Series,
} from "@frontera/domain";
import { startApi, type StartedApi } from "./start-api.ts";

let running: StartedApi;
beforeAll(async () => {
  running = await startApi();
});
afterAll(() => running.close());

const letters = { D: "d", W: "w", M: "m", Q: "q", A: "a" } as const;
/** Families only: a state's series is its family's twin. */
const families = SERIES.filter(({ id, family }) => id === family);

const parametersOf = (series: Series) => {
  const [own, ...coarser] = frequenciesOf(series);
  const units = fc.constantFrom(...UNITS_IDS.filter((id) => UNITS[id].against !== "nothing"));
  const asOf = fc.constantFrom("2019-12-31", "2024-06-30", "2026-11-24");
  const aggregated = {
    frequency: fc.constantFrom(...(coarser.length > 0 ? coarser : [own ?? "A"]).map((frequency) => letters[frequency])),
    aggregation_method: fc.constantFrom(...methodsOf(series)),
  };
  const per = populationsOf(series);
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

type Query = Parameters<typeof running.trpc.series.query>[0];
const asked = fc
  .constantFrom(...families)
  .chain((series) => parametersOf(series).map((parameters) => ({ series, parameters })));

/** What a cell is set against, found in the levels the API itself answers. */
function baseOf(row: Row, levels: readonly Row[]): Row | undefined {
  const { units = "lin", basePeriod = null } = row.transformation ?? {};
  const before = levels.filter(({ value, periodEnd }) => value !== null && periodEnd < row.periodStart);
  switch (UNITS[units].against) {
    case "base":
      return levels.find(({ period }) => period === basePeriod);
    case "year-earlier":
      if (row.period.length === 10)
        return before.findLast(({ period }) => period <= (yearEarlier(row.period) ?? row.period));
      return levels.find(({ period }) => period === yearEarlier(parsePeriod(row.period)));
    case "previous":
      return before.at(-1);
    case "nothing":
      return undefined;
    default:
      return UNITS[units] satisfies never;
  }
}

describe("no sequence of API parameters yields a change or a percentage across a gate", () => {
  it("over random series of the archive, days and parameters: each cell with a value is one the gate lets through", async () => {
    let cells = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ series, parameters }) => {
        const query = { id: series.id, ...parameters } as Query;
        const answer = await running.trpc.series.query(query).catch((error: unknown) => String(error));
        if (typeof answer === "string") {
          // A method without a frequency is refused, by its name.
          expect(answer).toContain("aggregation_method");
          return;
        }
        const { rows } = answer;
        const { rows: levels } = await running.trpc.series.query({ ...query, units: "lin" });
        for (const [index, row] of rows.entries()) {
          if (row.value === null) continue;
          cells += 1;
          const [level, base] = [levels[index], baseOf(row, levels)];
          if (!level || !base) throw new Error(`${series.id} ${row.period}: a change of what is not there`);
          expect(changeBetweenRows(base, level)?.comparable, `${series.id} ${base.period} ${row.period}`).toBe(true);
          expect(isWhole(level) || level.coversUntil !== null).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
    expect(cells).toBeGreaterThan(1000);
  });
});
