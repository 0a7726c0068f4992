import { expect, it } from "vitest";
import { openDatabase, readRowCounts } from "../../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

it("a server that closes connections which nobody uses at that moment ends no program", async () => {
  const db = await openDatabase(await createDatabase());
  // Begun and given back without Prisma, as a backup and a restore do.
  await readRowCounts(db);
  expect(db.pool.idleCount).toBe(1);
  const [closed] = await db.sql<{ count: number }[]>`
    select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  expect(closed?.count).toBeGreaterThan(0);
  // Without anybody who listens the error is thrown here, at nobody, which fails the run.
  await expect.poll(() => db.pool.idleCount).toBe(0);
  expect((await readRowCounts(db)).size).toBe(0);
  await db.close();
});
