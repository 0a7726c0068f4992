import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { DatabaseError } from "./error.ts";

const prismaFolder = join(import.meta.dirname, "../../../prisma");
const schemaFile = join(prismaFolder, "schema.prisma");
const migrationsFolder = join(prismaFolder, "migrations");
const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Applies what is new in prisma/migrations and returns its names, with Prisma's own schema engine compiled to WebAssembly: the same
 * folder and the same _prisma_migrations table as `prisma migrate deploy`, without its engine download.
 */
export function applyMigrations(url: string): Promise<readonly string[]> {
  return withEngine(url, async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrations(),
        filters: noFilters,
      });
      return appliedMigrationNames;
    } catch (cause) {
      throw new DatabaseError("migration-failed", `the database could not be migrated: ${engineMessage(cause)}`, {
        cause,
      });
    }
  });
}

/** The SQL that builds what schema.prisma says from nothing. A test holds the migrations to it. */
export function schemaSql(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  });
}

type Bindings = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The engine arms a ten-second timer for its lock and forgets it: it must not keep a finished program alive. */
const withoutLingering = ([name, binding]: [string, Bindings[string]]): [string, Bindings[string]] => [
  name,
  name.startsWith("__wbg_setTimeout") ? (...args) => (binding(...args) as NodeJS.Timeout).unref() : binding,
];

let loaded: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    "./schema_engine_bg.js": Object.fromEntries(
      Object.entries(engineBindings as unknown as Bindings).map(withoutLingering),
    ),
  });
  engineBindings.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}

/** The pool is ours, so that the engine's connections, and the lock they hold, end with the work. */
async function withEngine<T>(connectionString: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await (loaded ??= loadEngine());
  const pool = new pg.Pool({ connectionString });
  const engine = await engineBindings.SchemaEngine.new(
    { datamodels: [[schemaFile, readFileSync(schemaFile, "utf8")]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Every migration of this version, in order. */
export const migrationFiles = (): readonly { readonly name: string; readonly sql: string }[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8") }));

function migrations(): MigrationList {
  const lockfile = join(migrationsFolder, "migration_lock.toml");
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrationFiles().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

const engineMessage = (cause: unknown): string => (cause instanceof Error ? cause.message : JSON.stringify(cause));
