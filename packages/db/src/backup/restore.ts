import { inCopyTransaction, type CopyTransaction } from "../copy.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../error.ts";
import { appliedSql, appliedValues, migrationFiles, migrationLock, tableSql } from "../migrate.ts";
import { piecesOf, refused, type Piece } from "./format.ts";
import { isPassing, backedUpTables, migrationNames, numberOn, quoted, tablesInOrder, targetOf } from "./tables.ts";
import type { RowCounts } from "./write.ts";

/** A backup that was read from its first byte to its last and is as it was written. */
export interface VerifiedBackup {
  readonly file: string;
  /** Instant; null where the backup is of the first form, which does not say. */
  readonly asOf: string | null;
  readonly migrations: readonly string[];
  readonly sha256: string;
  readonly rows: RowCounts;
}

/** Reads a backup whole and writes nothing. Throws DatabaseError "backup-refused" where it is cut off, reordered or altered, or of a later version. */
export async function verifyBackup(file: string, signal?: AbortSignal): Promise<VerifiedBackup> {
  const rows = new Map<string, number>();
  let opening: Extract<Piece, { kind: "opening" }> | null = null;
  let [table, sha256] = ["", ""];
  for await (const piece of piecesOf(file)) {
    signal?.throwIfAborted();
    if (piece.kind === "opening") {
      assertKnown(piece.migrations, file);
      opening = piece;
    } else if (piece.kind === "table") {
      table = piece.name;
      if (rows.has(table)) throw refused(file, `it holds the table ${quoted(table)} twice`);
      rows.set(table, 0);
    } else if (piece.kind === "rows") rows.set(table, (rows.get(table) ?? 0) + piece.count);
    else if (piece.kind === "closing") sha256 = piece.sha256;
  }
  if (!opening) throw refused(file, "it is not a backup of Frontera");
  const { asOf, migrations } = opening;
  return { file, asOf, migrations, sha256, rows };
}

function assertKnown(migrations: readonly string[], file: string): void {
  const here = migrationFiles().map(({ name }) => name);
  if (migrations.some((name, at) => name !== here[at]))
    throw refused(file, `it was made by another version (migrations ${migrations.join(" ")}; here ${here.join(" ")})`);
}

/** The rows that a restore would replace, by table; tables without rows are left out. */
export const readRowCounts = (db: Database, signal?: AbortSignal): Promise<RowCounts> =>
  inCopyTransaction(db, "isolation level repeatable read read only", countRows, signal);

async function countRows(transaction: CopyTransaction): Promise<RowCounts> {
  const counts = new Map<string, number>();
  for (const { name } of await backedUpTables(transaction)) {
    const [row] = await transaction.query<{ count: string }>(`select count(*) as count from ${quoted(name)}`);
    if (row && row.count !== "0") counts.set(name, Number(row.count));
  }
  return counts;
}

/**
 * Puts a backup in the place of everything in our tables, of whatever earlier version or none, in one transaction. They are made anew as they were
 * when the backup was written, filled, and brought to this version. Nothing of the file is run as SQL: it gives rows, for tables and columns that
 * our migrations made. Throws DatabaseError "backup-refused" when the database holds rows and `replace` is not set, the file was changed since it was
 * verified, or its rows do not fit together; then, and where the signal comes, nothing has changed, in an empty database either.
 */
export async function restoreBackup(
  db: Database,
  backup: VerifiedBackup,
  { replace = false, signal }: { replace?: boolean; signal?: AbortSignal } = {},
): Promise<RowCounts> {
  const work = async (transaction: CopyTransaction): Promise<RowCounts> => {
    const [held] = await countRows(transaction);
    if (held && !replace)
      throw new DatabaseError("backup-refused", `the database holds rows (${quoted(held[0])}); nothing was changed`);
    const migrations = migrationFiles();
    await transaction.query("select pg_advisory_xact_lock($1)", [String(migrationLock)]);
    await transaction.query(tableSql);
    if ((await migrationNames(transaction)).some((name, at) => name !== migrations[at]?.name))
      throw new DatabaseError("backup-refused", "the database is of another version; nothing was changed");
    await dropTables(transaction);
    await transaction.query("delete from _prisma_migrations");
    for (const { sql } of migrations.slice(0, backup.migrations.length)) await transaction.query(sql);
    const counts = await fill(transaction, backup);
    for (const { sql } of migrations.slice(backup.migrations.length))
      await transaction.query(sql).catch(unfit(backup.file, "what it holds"));
    for (const migration of migrations) await transaction.query(appliedSql, appliedValues(migration));
    await numberOn(transaction);
    return counts;
  };
  return inCopyTransaction(db, "isolation level read committed", work, signal);
}

/** What PostgreSQL says of rows that it does not take, as a sentence that names them; whatever else went wrong is thrown as it is. */
const unfit =
  (file: string, what: string) =>
  (error: unknown): never => {
    const { code, detail, where, message } = error as Partial<Record<"code" | "detail" | "where" | "message", string>>;
    // Data that is no such data (22), or does not fit with other rows (23).
    if (code === undefined || !/^2[23]...$/.test(code)) throw error;
    const place = [detail, where].filter((part) => part !== undefined).join("; ");
    throw refused(
      file,
      `${what} does not fit together: ${[message, place].join(": ").replaceAll("\n", " ").slice(0, 400)}`,
      error,
    );
  };

/** Without CASCADE: what somebody else built upon our tables is not ours to drop, and stops the restore by its name. */
async function dropTables(transaction: CopyTransaction): Promise<void> {
  // Who reads at this moment ends first; who goes on for longer has to be stopped.
  await transaction.query("set local lock_timeout = '30s'");
  const functions = await transaction.query<{ name: string }>(`
    select distinct t.tgfoid::regprocedure::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and not t.tgisinternal`);
  const tables = (await tablesInOrder(transaction)).map(({ name }) => quoted(name));
  if (tables.length === 0) return;
  await transaction.query(`drop table ${tables.join(", ")}`);
  for (const { name } of functions) await transaction.query(`drop function ${name}`);
}

async function fill(transaction: CopyTransaction, { file, sha256 }: VerifiedBackup): Promise<RowCounts> {
  const tables = await tablesInOrder(transaction);
  const counts = new Map<string, number>();
  const pieces = piecesOf(file);
  try {
    for (let step = await pieces.next(); step.done !== true; step = await pieces.next()) {
      const piece = step.value;
      if (piece.kind === "closing" && piece.sha256 !== sha256) throw refused(file, "it was changed while it was read");
      if (piece.kind !== "table") continue;
      const table = tables.find((each) => targetOf(each) === piece.target);
      if (!table) throw refused(file, `no table here is ${piece.target.slice(0, 200)}`);
      // Sessions, which backups of the first form hold, are read past.
      if (isPassing(table)) continue;
      const copied = transaction.copyIn(piece.target, rowsOf(pieces));
      counts.set(table.name, await copied.catch(unfit(file, `the table ${quoted(table.name)}`)));
    }
  } finally {
    await pieces.return(undefined);
  }
  return counts;
}

/** The rows up to the end of the table. */
async function* rowsOf(pieces: AsyncGenerator<Piece>): AsyncGenerator<Buffer> {
  for (let step = await pieces.next(); step.done !== true; step = await pieces.next()) {
    if (step.value.kind === "table-end") return;
    if (step.value.kind === "rows") yield step.value.bytes;
  }
}
