import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import {
  connectDatabase,
  DatabaseError,
  hasEmbeddedData,
  storedFiles,
  openDatabase,
  type Database,
} from "@frontera/db";
import { verifyFile } from "@frontera/publishing";
import { describe } from "./describe.ts";
import { readEnvironment } from "./env.ts";

const usage = `usage: pnpm verify <file> [--alone]

Says which snapshot or file it is, whether it was altered, and, where there is a database, what was revised since.
--alone asks no database. Exit code 0: nothing wrong; 1: altered, not whole, or not from here; 2: it could not be verified.`;

const limitBytes = 512 * 1024 * 1024;

class UsageError extends Error {}

async function main(): Promise<number> {
  const { path, alone } = readArguments();
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new UsageError(`cannot read ${path}: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`);
  });
  if (size > limitBytes) throw new UsageError(`${path} has ${String(size)} bytes; the limit is ${String(limitBytes)}`);
  const database = alone ? null : await findDatabase();
  try {
    const found = await verifyFile(await readFile(path), {
      name: basename(path),
      held: database && storedFiles(database.db),
      today: new Date().toISOString().slice(0, 10),
    });
    process.stdout.write(`${describe(found).join("\n")}\n`);
    return found.kind === "other" || found.problems.length > 0 || (found.held?.unknown.length ?? 0) > 0 ? 1 : 0;
  } finally {
    await database?.close();
  }
}

function readArguments(): { readonly path: string; readonly alone: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { alone: { type: "boolean", default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError(usage);
    return { path, alone: values.alone };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
}

/** The configured server, else the embedded one where there are data of it; nothing is created for the sake of a look. */
async function findDatabase(): Promise<{ readonly db: Database; close(): Promise<void> } | null> {
  const { DATABASE_URL, FRONTERA_DATA } = readEnvironment();
  if (DATABASE_URL !== undefined) {
    const db = await openDatabase(DATABASE_URL);
    return { db, close: () => db.close() };
  }
  if (!hasEmbeddedData(join(FRONTERA_DATA, "postgres"))) return null;
  return connectDatabase({ databaseUrl: undefined, dataFolder: FRONTERA_DATA }, () => undefined);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof UsageError || error instanceof DatabaseError;
    process.stderr.write(
      `${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
