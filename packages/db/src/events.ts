import type { Reader } from "./database.ts";

/**
 * How many vintages were stored and taken back. Neither is ever undone, so this tells one state of the data from every other.
 */
export async function readEventCount(reader: Reader): Promise<number> {
  const [row] = await reader<{ count: number }[]>`select (count(*) + count(taken_back_at))::int as count from vintage`;
  return row?.count ?? 0;
}

/** The instant of the last event: what was stored or taken back by then is all there is. Null when nothing is stored. */
export async function readLastEvent(reader: Reader): Promise<string | null> {
  const [row] = await reader<{ at: Date | null }[]>`
    select greatest(max(appended_at), max(taken_back_at)) as at from vintage`;
  return row?.at?.toISOString() ?? null;
}
