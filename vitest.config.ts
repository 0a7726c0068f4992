import { defineConfig } from "vitest/config";
import { reporters } from "./test/reporters.ts";

export default defineConfig({
  test: {
    reporters,
    projects: [
      {
        test: {
          name: "pure",
          include: ["packages/{domain,sources}/test/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        // One PostgreSQL serves every test that needs a database; the browser's is among them.
        test: {
          name: "real parts",
          include: ["packages/db/test/**/*.test.ts", "apps/*/test/**/*.test.ts", "test/**/*.test.ts"],
          globalSetup: ["packages/db/test/postgres-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Some of the files serve the one built dashboard, one builds it, one plants faults in its sources: they take turns.
          fileParallelism: false,
        },
      },
    ],
  },
});
