import type { Database, Reader } from "./database.ts";

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

/**
 * The state of the whole database, as text: as long as it stays the same, every read sees the same. It changes with every write of anybody to the server,
 * and never comes again.
 */
export async function readStateOf({ sql }: Pick<Database, "sql">): Promise<string> {
  const [row] = await sql<{ state: string }[]>`select pg_current_snapshot()::text as state`;
  if (!row) throw new Error("the server gave no snapshot");
  return row.state;
}
