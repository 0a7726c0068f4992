import { MEXICAN_STATES, type StateCode } from "@frontera/content";
import { SourceError } from "../source.ts";
import type { CrimeRow } from "./rows.ts";

/**
 * SESNSP prints every crime of its catalogue for every state and year, zeros too. A state or a year with fewer rows than the others means
 * that a part of the file is missing, and a sum over it would be too low. Throws SourceError naming state and year.
 */
export function assertComplete(fileName: string, rows: readonly CrimeRow[]): void {
  const counts = new Map<number, Map<StateCode, number>>();
  for (const { year, state } of rows) {
    const states = counts.get(year) ?? new Map<StateCode, number>();
    states.set(state, (states.get(state) ?? 0) + 1);
    counts.set(year, states);
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const gap = years.find((year, index) => index > 0 && !counts.has(year - 1));
  if (gap !== undefined)
    throw new SourceError("not-the-file", `${fileName}: no rows of ${String(gap - 1)}: a part of the file is missing`);
  for (const [year, states] of counts) assertSameCount(fileName, year, states);
}

function assertSameCount(fileName: string, year: number, states: ReadonlyMap<StateCode, number>): void {
  const most = Math.max(...states.values());
  const short = MEXICAN_STATES.find(({ code }) => (states.get(code) ?? 0) !== most);
  if (short)
    throw new SourceError(
      "not-the-file",
      `${fileName}: ${short.name} has ${String(states.get(short.code) ?? 0)} rows in ${String(year)} where another state has ${String(most)}: a part of the file is missing`,
    );
}
