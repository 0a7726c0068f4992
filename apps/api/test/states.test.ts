import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApi, type StartedApi } from "./start-api.ts";

let api: StartedApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

describe("a series in every state", () => {
  it("gives each state the very row its own series has in that period, under every transformation", async () => {
    for (const asked of [
      {},
      { frequency: "a", aggregation_method: "sum", observation_end: "2024-12-31" },
      { units: "pc1", asOf: "2024-06-30" },
    ] as const) {
      const { period, states } = await api.trpc.states.query({ family: "sesnsp-homicide-victims", ...asked });
      expect(states).toHaveLength(32);
      for (const { series, row } of states.slice(0, 6)) {
        const { rows } = await api.trpc.series.query({ id: series.id, ...asked });
        expect(row).toEqual(rows.find((each) => each.period === period) ?? null);
      }
    }
  });

  it("per 100,000 divides by each state's own people", async () => {
    const yearly = { frequency: "a", aggregation_method: "sum", observation_end: "2024-12-31" } as const;
    const { states } = await api.trpc.states.query({
      family: "sesnsp-homicide-victims",
      ...yearly,
      per_population: true,
    });
    const colima = states.find(({ series }) => series.area === "MX-COL");
    const { rows } = await api.trpc.series.query({
      id: "sesnsp-homicide-victims.MX-COL",
      ...yearly,
      per_100000: "conapo-population.MX-COL",
    });
    expect(colima?.row?.value).toBe(rows.at(-1)?.value);
    expect(colima?.row?.unit).toBe("rate per 100,000");
  });

  it("refuses a series that is not held by state, by name", async () => {
    for (const family of ["usd-mxn-h10", "atlantis", "sesnsp-homicide-victims.MX-COL"])
      await expect(api.trpc.states.query({ family })).rejects.toThrow(`${family} is not held by state`);
  });
});
