import { defineConfig } from "vitest/config";
import { reporters } from "./test/reporters.ts";

/** A room whose tests need nothing but its code. */
const pure = (name: string, folder = `packages/${name}`) => ({
  test: { name, include: [`${folder}/test/**/*.test.ts`], testTimeout: 60_000 },
});

/** A room whose tests need a database. One PostgreSQL serves them, each with a database of its own. */
const withDatabase = (name: string, include: string) => ({
  test: {
    name,
    include: [`${include}/**/*.test.ts`],
    globalSetup: ["packages/db/test/postgres-server.ts"],
    // Real parts at real size, on a machine that may be doing other things: a limit finds what hangs, and measures nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Turbo runs two rooms at a time; within one the files take turns, as some serve the one built dashboard or plant faults.
    fileParallelism: false,
    expect: { poll: { timeout: 60_000 } },
  },
});

/** Every room is a project: `vitest run --project api`, or turbo, which runs again only what changed. */
export default defineConfig({
  test: {
    reporters,
    projects: [
      ...["domain", "content", "claims", "words", "publishing", "sources"].map((name) => pure(name)),
      pure("docs", "docs"),
      withDatabase("db", "packages/db/test"),
      ...["api", "ingest", "verify", "dashboard", "start"].map((app) => withDatabase(app, `apps/${app}/test`)),
      withDatabase("repository", "test"),
    ],
  },
});
