import type { Database } from "./database.ts";

/**
 * Brings what the queue has written down for later than now back to now: its own claims, jobs, signs of life. A job of ours is never sent for
 * later, so they are left from a server's clock that ran ahead, and until that day came again the schedule would stand still. Returns how many.
 */
export async function bringBackQueue({ sql }: Database): Promise<number> {
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'pgboss' and table_name in ('version', 'queue', 'job', 'instance')
      and data_type = 'timestamp with time zone' and column_name <> 'keep_until' order by 1, 2`;
  let count = 0;
  for (const { table, column } of columns)
    count += (
      await sql`
        update pgboss.${sql(table)} set ${sql(column)} = now() where ${sql(column)} > now() + interval '1 hour'`
    ).count;
  return count;
}
