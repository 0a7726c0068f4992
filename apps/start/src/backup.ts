import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import {
  connectDatabase,
  DatabaseError,
  readRowCounts,
  restoreBackup,
  verifyBackup,
  writeBackup,
  type BackupProgress,
  type Connection,
  type RowCounts,
} from "@frontera/db";
import { readEnvironment, StartError } from "./env.ts";

const usage = `usage:
  pnpm backup <file>            writes everything held into one file
  pnpm restore <file> [--yes]   puts what a backup holds in the place of everything held, after asking (--yes: without asking)`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const { command, name, yes } = readArguments();
  // pnpm runs scripts in the checkout: a relative name means a place beside it.
  const file = resolve(name);
  if (command === "backup" && existsSync(file)) throw new StartError(`${file} exists; a backup replaces no file`);
  if (command === "restore" && !existsSync(file)) throw new StartError(`there is no ${file}`);
  const { DATABASE_URL: databaseUrl, FRONTERA_DATA: dataFolder } = readEnvironment();
  const connection = await connectDatabase({ databaseUrl, dataFolder }, () => undefined);
  try {
    await (command === "backup" ? backUp(connection, file) : restore(connection, file, yes));
  } finally {
    await connection.close();
  }
}

function readArguments(): { command: "backup" | "restore"; name: string; yes: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { yes: { type: "boolean", default: false } },
    });
    const [command, name, ...more] = positionals;
    if ((command === "backup" || command === "restore") && name !== undefined && more.length === 0)
      return { command, name, yes: values.yes };
  } catch {
    // An option that there is not.
  }
  throw new StartError(usage);
}

async function backUp({ db }: Connection, file: string): Promise<void> {
  const asked = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      asked.abort(new StartError(`stopped by ${signal}; ${file} was not written`));
    });
  await writeBackup(db, file, { onProgress: reporter(), signal: asked.signal });
  say(`written: ${file}`);
}

/** Says a line for each table, and one every few seconds of one that takes longer. */
function reporter(everySeconds = 5): (progress: BackupProgress) => void {
  let said = performance.now();
  return ({ table, rows, bytes, isWhole }) => {
    if (!isWhole && performance.now() - said < everySeconds * 1000) return;
    said = performance.now();
    say(`  ${table.padEnd(22)} ${String(rows)} rows${isWhole ? "" : ` so far (${megabytes(bytes)} MB)`}`);
  };
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

async function restore({ db }: Connection, file: string, yes: boolean): Promise<void> {
  say(`reading ${file}`);
  const backup = await verifyBackup(file);
  const held = await readRowCounts(db);
  if (held.size > 0) {
    say(replacement(held, backup.rows, backup.asOf));
    if (!yes) await confirm();
  }
  const restored = await restoreBackup(db, backup, { replace: held.size > 0 });
  for (const [table, rows] of restored) say(`  ${table.padEnd(22)} ${String(rows)} rows`);
  say(`restored: ${file}`);
}

function replacement(held: RowCounts, incoming: RowCounts, asOf: string | null): string {
  const names = [...new Set([...held.keys(), ...incoming.keys()])].filter(
    (name) => (held.get(name) ?? 0) + (incoming.get(name) ?? 0) > 0,
  );
  const line = (name: string, here: string, there: string): string =>
    `  ${name.padEnd(22)} ${here.padStart(12)} ${there.padStart(12)}`;
  return [
    `This replaces everything the database holds by the backup${asOf === null ? "" : ` of ${asOf}`}, and signs everybody out. Rows:`,
    line("", "held now", "in backup"),
    ...names.map((name) => line(name, String(held.get(name) ?? 0), String(incoming.get(name) ?? 0))),
  ].join("\n");
}

async function confirm(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new StartError("nothing was changed: nobody can be asked here; with --yes it is done without asking");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Replace it? Type yes: ").finally(() => {
    terminal.close();
  });
  if (answer.trim().toLowerCase() !== "yes") throw new StartError("nothing was changed");
}

main().catch((error: unknown) => {
  const told = error instanceof StartError || error instanceof DatabaseError;
  process.stderr.write(`${error instanceof Error ? (told ? error.message : (error.stack ?? "")) : String(error)}\n`);
  process.exitCode = 1;
});
