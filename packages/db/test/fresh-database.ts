import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export interface DatabaseOptions {
  /** Without the tables too, where false. */
  readonly migrated?: boolean;
  /** As the bundled archive leaves a fresh database. Loaded once a server, then copied. */
  readonly withArchive?: boolean;
}

/** A database of one's own. It is kept until the run ends, so that a failed test can be looked into. */
export async function createDatabase({ migrated = true, withArchive = false }: DatabaseOptions = {}): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(async (sql) => {
    if (withArchive) await assureArchive(sql);
    const template = withArchive ? " template template_archive" : migrated ? " template template_frontera" : "";
    await sql.unsafe(`create database ${name}${template}`);
  });
  return addressOf(name);
}

/** Loads the template of `withArchive` where it is not there. Test files that ask at once wait for the first of them. */
async function assureArchive(sql: Sql): Promise<void> {
  const lock = 1917;
  await sql`select pg_advisory_lock(${lock})`;
  try {
    const [there] = await sql`select 1 from pg_database where datname = 'template_archive'`;
    if (there) return;
    // Another name until it is complete: a load that fails leaves nothing that looks like a template.
    const loading = `loading_${randomUUID().replaceAll("-", "")}`;
    await sql.unsafe(`create database ${loading} template template_frontera`);
    const { loadArchive } = await import("../../../apps/ingest/test/load-archive.ts");
    await loadArchive(addressOf(loading));
    await sql.unsafe(`alter database ${loading} rename to template_archive`);
  } finally {
    await sql`select pg_advisory_unlock(${lock})`;
  }
}

function addressOf(name: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres(inject("postgresUrl"), { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
