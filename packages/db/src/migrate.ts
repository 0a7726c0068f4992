import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { untilAborted } from "./database.ts";
import { DatabaseError } from "./error.ts";

const migrationsFolder = join(import.meta.dirname, "../../../prisma/migrations");
/** The lock that Prisma takes for the same work. */
export const migrationLock = 72_707_369;

/** Every migration of this version, in order. */
export const migrationFiles = (): readonly { readonly name: string; readonly sql: string }[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8") }));

/**
 * Applies what is new in prisma/migrations, all of it or nothing, and returns its names. It keeps the same table as `prisma migrate deploy`, which
 * works on the same database. Throws DatabaseError "migration-failed" naming the migration.
 */
export async function applyMigrations(url: string, signal?: AbortSignal): Promise<readonly string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const applying = sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${migrationLock})`;
    await tx.unsafe(tableSql);
    const stored = await tx<{ name: string; isUnfinished: boolean }[]>`
        select migration_name as name, finished_at is null as "isUnfinished" from _prisma_migrations where rolled_back_at is null`;
    const unfinished = stored.find(({ isUnfinished }) => isUnfinished);
    if (unfinished) throw failed(unfinished.name, "it was begun by another program and not finished");
    const applied = new Set(stored.map(({ name }) => name));
    const fresh = migrationFiles().filter(({ name }) => !applied.has(name));
    for (const migration of fresh) await apply(tx, migration);
    return fresh.map(({ name }) => name);
  });
  try {
    return await untilAborted(applying, signal);
  } finally {
    // Where the signal came, what was begun ends with its connection.
    applying.catch(() => undefined);
    await sql.end({ timeout: signal?.aborted === true ? 0 : 5 });
  }
}

async function apply(
  tx: postgres.TransactionSql,
  { name, sql }: { readonly name: string; readonly sql: string },
): Promise<void> {
  try {
    await tx.unsafe(sql);
  } catch (cause) {
    throw failed(name, cause instanceof Error ? cause.message : String(cause), cause);
  }
  await tx.unsafe(appliedSql, appliedValues({ name, sql }));
}

const failed = (name: string, why: string, cause?: unknown): DatabaseError =>
  new DatabaseError("migration-failed", `the database could not be migrated: ${name}: ${why}; nothing was changed`, {
    cause,
  });

/** Notes a migration as applied. */
export const appliedSql = `
  insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  values ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`;
export const appliedValues = ({ name, sql }: { readonly name: string; readonly sql: string }): string[] => [
  randomUUID(),
  createHash("sha256").update(sql).digest("hex"),
  name,
];

/** As Prisma makes it. */
export const tableSql = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;
