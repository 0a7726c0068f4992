import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import "./fresh-database.ts";
import { applyMigrations } from "../src/migrate.ts";
import { startEmbeddedPostgres } from "../src/embedded/index.ts";

/** One real PostgreSQL for the whole run; `template_frontera` holds the migrated schema that test databases are copied from. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "frontera-test-"));
  // The data of a test run are thrown away: waiting for the disk would protect nothing.
  const server = await startEmbeddedPostgres(join(folder, "postgres"), {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  });
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  await sql`create database template_frontera`;
  await sql.end();
  const template = new URL(server.url);
  template.pathname = "/template_frontera";
  await applyMigrations(template.href);
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
