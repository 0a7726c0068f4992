import { CATALOGUE } from "@frontera/content";
import { expect } from "vitest";
import { changeBetweenRows, isComplete, parsePeriod, UNITS, yearEarlier, type Row } from "@frontera/domain";
import type { StartedApi } from "./start-api.ts";

export type SeriesQuery = Parameters<StartedApi["trpc"]["series"]["query"]>[0];

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

/** Asks, and expects of each cell with a value that the gate lets it through. Resolves with how many there were, or why the API refused. */
export async function expectGated(api: StartedApi, query: SeriesQuery): Promise<number | string> {
  const answer = await api.trpc.series.query(query).catch((error: unknown) => String(error));
  if (typeof answer === "string") return answer;
  const { rows } = answer;
  // Levels of the whole series: a cell at the start of a range is set against one before it.
  const whole = { ...query, observation_start: undefined, observation_end: undefined, base_date: undefined };
  const { rows: levels } = await api.trpc.series.query({ ...whole, units: "lin" });
  const levelAt = new Map(levels.map((level) => [level.period, level]));
  let cells = 0;
  for (const row of rows) {
    if (row.value === null) continue;
    cells += 1;
    const [level, base] = [levelAt.get(row.period), baseOf(row, levels)];
    if (!level || !base) throw new Error(`${query.id} ${row.period}: a change of what is not there`);
    const change = changeBetweenRows(CATALOGUE, base, level);
    const what = `${query.id} ${base.period} ${row.period}`;
    expect(change?.comparable, what).toBe(true);
    expect(row.changeGrade, what).toBe(change?.comparable ? change.grade : null);
    expect(isComplete(CATALOGUE, level) || level.coversUntil !== null).toBe(true);
  }
  return cells;
}
