import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "domain and sources",
          include: ["packages/domain/test/**/*.test.ts", "packages/sources/test/**/*.test.ts", "test/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "postgres",
          include: ["packages/db/test/**/*.test.ts", "apps/{ingest,api,start}/test/**/*.test.ts"],
          globalSetup: ["packages/db/test/postgres-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["apps/dashboard/test/**/*.test.ts"],
          globalSetup: ["packages/db/test/postgres-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
