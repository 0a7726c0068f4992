import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { connectDatabase, DatabaseError, restoreBackup, writeBackup } from "@frontera/db";
import { readEnvironment, StartError } from "./env.ts";

const usage = `usage:
  pnpm backup <file>    writes everything held into one file
  pnpm restore <file>   reads it into an empty database`;

async function main(): Promise<void> {
  const [command, name] = process.argv.slice(2);
  if (name === undefined || (command !== "backup" && command !== "restore")) throw new StartError(usage);
  // pnpm runs scripts in the checkout: a relative name means a place beside it.
  const file = resolve(name);
  if (command === "backup" && existsSync(file)) throw new StartError(`${file} exists; a backup replaces no file`);
  if (command === "restore" && !existsSync(file)) throw new StartError(`there is no ${file}`);
  const { DATABASE_URL: databaseUrl, FRONTERA_DATA: dataFolder } = readEnvironment();
  const connection = await connectDatabase({ databaseUrl, dataFolder }, () => undefined);
  try {
    const work = command === "backup" ? writeBackup : restoreBackup;
    for (const [table, rows] of await work(connection.db, file))
      process.stdout.write(`  ${table.replaceAll('"', "").padEnd(22)} ${String(rows)} rows\n`);
    process.stdout.write(`${command === "backup" ? "written" : "restored"}: ${file}\n`);
  } finally {
    await connection.close();
  }
}

main().catch((error: unknown) => {
  const told = error instanceof StartError || error instanceof DatabaseError;
  process.stderr.write(`${error instanceof Error ? (told ? error.message : (error.stack ?? "")) : String(error)}\n`);
  process.exitCode = 1;
});
