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
  const { signal, stop } = stopping(command === "backup" ? `${file} was not written` : "nothing was changed");
  try {
    await (command === "backup" ? backUp(file, signal) : restore(file, yes, { signal, stop }));
  } catch (error) {
    // What fails because it was stopped says so.
    signal.throwIfAborted();
    throw error;
  }
}

/** Aborted by Ctrl-C and the system's signals, with a reason that says what came of it. */
function stopping(outcome: string): Stopping {
  const asked = new AbortController();
  const stop = (by: string): void => {
    asked.abort(new StartError(`stopped by ${by}; ${outcome}`));
  };
  for (const by of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(by, stop);
  return { signal: asked.signal, stop };
}

interface Stopping {
  readonly signal: AbortSignal;
  readonly stop: (by: string) => void;
}

/** Does work on the database, and closes it whatever comes of it. */
async function withDatabase(
  options: { readonly signal: AbortSignal; readonly migrates: boolean },
  work: (db: Connection["db"]) => Promise<void>,
): Promise<void> {
  const { DATABASE_URL: databaseUrl, FRONTERA_DATA: dataFolder } = readEnvironment();
  const connection = await connectDatabase({ databaseUrl, dataFolder }, () => undefined, options);
  try {
    await work(connection.db);
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

async function backUp(file: string, signal: AbortSignal): Promise<void> {
  await withDatabase({ signal, migrates: true }, async (db) => {
    await writeBackup(db, file, { onProgress: reporter(), signal });
    say(`written: ${file}`);
  });
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

/** The whole file is read before the database is opened, and the database is as it was until the last row is in. */
async function restore(file: string, yes: boolean, stopped: Stopping): Promise<void> {
  const { signal } = stopped;
  say(`reading ${file}`);
  const backup = await verifyBackup(file, signal);
  await withDatabase({ signal, migrates: false }, async (db) => {
    const held = await readRowCounts(db, signal);
    if (held.size > 0) {
      say(replacement(held, backup.rows, backup.asOf));
      if (!yes) await confirm(stopped);
    }
    const restored = await restoreBackup(db, backup, { replace: held.size > 0, signal });
    for (const [table, rows] of restored) say(`  ${table.padEnd(22)} ${String(rows)} rows`);
    say(`restored: ${file}`);
  });
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

async function confirm({ signal, stop }: Stopping): Promise<void> {
  if (!process.stdin.isTTY)
    throw new StartError("nothing was changed: nobody can be asked here; with --yes it is done without asking");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Here Ctrl-C is a key like any other.
  terminal.once("SIGINT", () => {
    stop("SIGINT");
  });
  const answer = await terminal.question("Replace it? Type yes: ", { signal }).finally(() => {
    terminal.close();
  });
  if (answer.trim().toLowerCase() !== "yes") throw new StartError("nothing was changed");
}

main().catch((error: unknown) => {
  const told = error instanceof StartError || error instanceof DatabaseError;
  process.stderr.write(`${error instanceof Error ? (told ? error.message : (error.stack ?? "")) : String(error)}\n`);
  process.exitCode = 1;
});
