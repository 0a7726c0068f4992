import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { applyMigrations } from "../src/migrate.ts";
import { createDatabase } from "@frontera/testing/database";
import { schemaSql } from "./schema-sql.ts";

/** Columns, indexes and foreign keys of the public schema, as the server describes them. */
async function describeSchema(url: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  try {
    return {
      columns: await sql`
        select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
        from information_schema.columns where table_schema = 'public' and table_name not like '\\_prisma%'
        order by table_name, column_name`,
      indexes: await sql`
        select indexdef from pg_indexes where schemaname = 'public' and tablename not like '\\_prisma%' order by indexdef`,
      foreignKeys: await sql`
        select conname, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' order by conname`,
    };
  } finally {
    await sql.end();
  }
}

describe("migrations", () => {
  it("build exactly what schema.prisma says: neither has drifted from the other", async () => {
    const migrated = await createDatabase({ migrated: false });
    await applyMigrations(migrated);
    const declared = await createDatabase({ migrated: false });
    const sql = postgres(declared, { max: 1, onnotice: () => undefined });
    await sql.unsafe(await schemaSql(declared));
    await sql.end();
    expect(await describeSchema(migrated)).toEqual(await describeSchema(declared));
  });

  it("applied a second time, change nothing", async () => {
    const url = await createDatabase({ migrated: false });
    expect(await applyMigrations(url)).not.toEqual([]);
    expect(await applyMigrations(url)).toEqual([]);
  });

  it("asked for by several programs at once are applied once; one that fails is named and leaves nothing of the others", async () => {
    const url = await createDatabase({ migrated: false });
    const all = await Promise.all([1, 2, 3].map(() => applyMigrations(url)));
    expect(all.filter((names) => names.length > 0)).toHaveLength(1);
    const other = await createDatabase({ migrated: false });
    const sql = postgres(other, { max: 1, onnotice: () => undefined });
    await sql`create table snapshot (id text)`;
    await expect(applyMigrations(other)).rejects.toThrow(
      /snapshots: relation "snapshot" already exists; nothing was changed/,
    );
    expect(await sql`select table_name from information_schema.tables where table_schema = 'public'`).toEqual([
      { table_name: "snapshot" },
    ]);
    await sql.end();
  });
});
