import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDatabase, restoreBackup, verifyBackup, writeBackup } from "@frontera/db";
import { inheritedEnvironment } from "../src/env.ts";

/** A backup of the bundled archive and 2.5 million rows more, against COPY of the same tables to files by the server itself. */
const limits = { backup: 3 };
const rows = 2_500_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), "frontera-bench-"));
// The server writes here as its own user.
chmodSync(folder, 0o777);
const connection = await connectDatabase({ databaseUrl: undefined, dataFolder: join(folder, "data") }, () => undefined);
try {
  const { sql } = connection.db;
  const program = join(import.meta.dirname, "../../ingest/src/main.ts");
  execFileSync(process.execPath, [program, "archive"], {
    env: { ...inheritedEnvironment(), DATABASE_URL: connection.url },
    stdio: "ignore",
  });
  await sql`insert into series (id) select 'series-' || n from generate_series(1, 2500) n`;
  await sql`
    insert into observation (series_key, period, vintage_id, period_start, value, status, completeness)
    select s.key, to_char(month, 'YYYY-MM'), v.id, month, round((random() * 100000)::numeric, 4), 'A', 'complete'
    from series s, (select min(id) as id from vintage) v, generate_series(0, 999) n, lateral (select (date '1940-01-01' + n * interval '1 month')::date) m (month)
    where s.id like 'series-%'`;
  await sql`vacuum analyze`;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const copied = await secondsOf(async () => {
    for (const { name } of tables) await sql.unsafe(`copy "${name}" to '${join(folder, name)}'`);
  });
  const bytes = tables.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
  const file = join(folder, "backup.gz");
  const backup = await secondsOf(() => writeBackup(connection.db, file));
  const restore = await secondsOf(async () => {
    await restoreBackup(connection.db, await verifyBackup(file), { replace: true });
  });
  const ratio = backup / copied;
  say(
    `backup of the archive and ${String(rows)} rows: ${(bytes / 1024 / 1024).toFixed(0)} MB, ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB on disk`,
  );
  say(
    `  COPY to files ${copied.toFixed(2)} s, backup ${backup.toFixed(2)} s: ratio ${ratio.toFixed(2)} (limit ${String(limits.backup)}); verify and restore ${restore.toFixed(1)} s`,
  );
  if (ratio > limits.backup) process.exitCode = 1;
} finally {
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
}
