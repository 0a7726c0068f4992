import type { CopyTransaction } from "../copy.ts";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** How a table stands in a backup, and what COPY is asked for: quoted names, columns in their order. */
export const targetOf = ({ name, columns }: Table): string =>
  `${quoted(name)} (${columns.map((column) => quoted(column)).join(", ")})`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const passing: ReadonlySet<string> = new Set(["account_session", "account_verification", "attempt"]);

/** Whether rows live only as long as a browser is signed in or a wrong password is counted: a backup in wrong hands opens no session. */
export const isPassing = ({ name }: Table): boolean => passing.has(name);

/** Our tables that a backup holds, those that others refer to first. */
export const backedUpTables = async (transaction: CopyTransaction): Promise<readonly Table[]> =>
  (await tablesInOrder(transaction)).filter((table) => !isPassing(table));

/** Our tables, those that others refer to first. */
export async function tablesInOrder(transaction: CopyTransaction): Promise<readonly Table[]> {
  const tables = await transaction.query<Table & { readonly needs: readonly string[] }>(`
    select c.relname::text as name,
           (select json_agg(attname order by attnum) from pg_attribute
             where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
           coalesce((select json_agg(f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid
                      where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid), '[]') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> '_prisma_migrations' order by 1`);
  const placed = new Map<string, Table>();
  while (placed.size < tables.length) {
    const ready = tables.filter(({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)));
    if (ready.length === 0) throw new Error("the tables refer to each other in a circle");
    for (const { name, columns } of ready) placed.set(name, { name, columns });
  }
  return [...placed.values()];
}

/** The names of the migrations that made the tables, in their order. */
export const migrationNames = async (transaction: CopyTransaction): Promise<readonly string[]> =>
  (
    await transaction.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null order by 1",
    )
  ).map(({ name }) => name);

/** Every column that numbers its rows goes on after the highest number there is. */
export async function numberOn(transaction: CopyTransaction): Promise<void> {
  const columns = await transaction.query<{ table: string; column: string }>(`
    select table_name::text as "table", column_name::text as "column" from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%' and table_name <> '_prisma_migrations'`);
  for (const { table, column } of columns)
    await transaction.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
      [quoted(table), column],
    );
}
