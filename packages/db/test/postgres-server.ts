import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import type {} from "@frontera/testing/database";
import { applyMigrations } from "../src/migrate.ts";
import { startEmbeddedPostgres } from "../src/embedded/index.ts";

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Each room of a run sets itself up by itself, in one process: they share what stands here. */
const shared = globalThis as { fronteraTestServer?: { readonly server: Promise<Server>; rooms: number } };

/** One real PostgreSQL for the whole run; `template_frontera` holds the migrated schema that test databases are copied from. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const held = (shared.fronteraTestServer ??= { server: startServer(), rooms: 0 });
  held.rooms += 1;
  const server = await held.server;
  project.provide("postgresUrl", server.url);
  return async () => {
    held.rooms -= 1;
    if (held.rooms > 0) return;
    delete shared.fronteraTestServer;
    await server.stop();
  };
}

async function startServer(): Promise<Server> {
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
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
