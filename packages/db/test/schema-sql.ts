import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const schemaFile = join(import.meta.dirname, "../../../prisma/schema.prisma");

type Bindings = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The engine arms a ten-second timer for its lock and forgets it: it must not keep a finished program alive. */
const withoutLingering = ([name, binding]: [string, Bindings[string]]): [string, Bindings[string]] => [
  name,
  name.startsWith("__wbg_setTimeout") ? (...args) => (binding(...args) as NodeJS.Timeout).unref() : binding,
];

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

/**
 * The SQL that builds what schema.prisma says from nothing, by Prisma's own schema engine compiled to WebAssembly. It can be loaded once in a
 * process.
 */
export async function schemaSql(connectionString: string): Promise<string> {
  await loadEngine();
  const pool = new pg.Pool({ connectionString });
  const content = readFileSync(schemaFile, "utf8");
  const engine = await engineBindings.SchemaEngine.new(
    { datamodels: [[schemaFile, content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? "";
  } finally {
    engine.free();
    await pool.end();
  }
}
