import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** What databases can begin with besides the tables. Filled once a server, then copied. */
export interface Content {
  /** Lower case and underscores. */
  readonly name: string;
  /** Fills the migrated database at an address, and leaves no connection to it. */
  fill(url: string): Promise<void>;
}

export interface DatabaseOptions {
  /** Without the tables too, where false. */
  readonly migrated?: boolean;
  /** Null: the tables alone. */
  readonly holding?: Content | null;
}

/** A database of one's own. It is kept until the run ends, so that a failed test can be looked into. */
export async function createDatabase({ migrated = true, holding = null }: DatabaseOptions = {}): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = postgres(inject("postgresUrl"), { max: 1, onnotice: () => undefined });
  try {
    const template = holding ? await templateOf(server, holding) : migrated ? "template_frontera" : "template1";
    await server.unsafe(`create database ${name} template ${template}`);
  } finally {
    await server.end();
  }
  return addressOf(name);
}

/** The name of the database that holds it. Test files that ask at once wait for the first of them. */
async function templateOf(server: Sql, content: Content): Promise<string> {
  const template = `template_${content.name}`;
  await server`select pg_advisory_lock(hashtext(${template}))`;
  try {
    const [there] = await server`select 1 from pg_database where datname = ${template}`;
    if (there) return template;
    // Another name until it is complete: one that could not be filled must not look like a template.
    const filling = `filling_${randomUUID().replaceAll("-", "")}`;
    await server.unsafe(`create database ${filling} template template_frontera`);
    await content.fill(addressOf(filling));
    await server.unsafe(`alter database ${filling} rename to ${template}`);
    return template;
  } finally {
    await server`select pg_advisory_unlock(hashtext(${template}))`;
  }
}

function addressOf(database: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
