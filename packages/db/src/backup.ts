import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Database, Transaction } from "./database.ts";
import { DatabaseError } from "./error.ts";

const opening = "-- Frontera backup 1, migrations: ";
const closing = "-- whole, rows: ";

/** Rows written to or read from a backup, by table. */
export type BackupCounts = ReadonlyMap<string, number>;

/**
 * Everything in our tables as of one moment, as a gzip-compressed SQL script of COPY blocks: psql can read it too. The file appears under its
 * name when it is whole.
 */
export async function writeBackup(db: Database, file: string): Promise<BackupCounts> {
  const unfinished = `${file}.unfinished`;
  const counts = new Map<string, number>();
  try {
    await db.sql.begin("isolation level repeatable read read only", async (tx) => {
      await pipeline(Readable.from(script(tx, counts)), createGzip(), createWriteStream(unfinished, { flags: "wx" }));
    });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return counts;
}

async function* script(tx: Transaction, counts: Map<string, number>): AsyncGenerator<string | Buffer> {
  yield `${opening}${(await migrationNames(tx)).join(" ")}\n`;
  for (const { name, columns } of await tablesInOrder(tx)) {
    yield `COPY ${name} (${columns.join(", ")}) FROM stdin;\n`;
    let rows = 0;
    for await (const part of await tx.unsafe(`copy ${name} (${columns.join(", ")}) to stdout`).readable()) {
      const bytes = part as Buffer;
      // One line a row: COPY writes line ends inside values as \n in two characters.
      for (const byte of bytes) if (byte === 10) rows += 1;
      yield bytes;
    }
    counts.set(name, rows);
    yield "\\.\n";
  }
  for (const { table, column } of await serialColumns(tx))
    yield `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), coalesce((SELECT max("${column}") FROM ${table}), 0) + 1, false);\n`;
  yield `${closing}${String([...counts.values()].reduce((sum, rows) => sum + rows, 0))}\n`;
}

/**
 * Reads a backup into a migrated database without rows, in one transaction. Throws DatabaseError "backup-refused" when the file is not whole,
 * comes from other migrations, or the database holds anything; then nothing has changed.
 */
export async function restoreBackup(db: Database, file: string): Promise<BackupCounts> {
  return db.sql.begin(async (tx) => {
    await assertEmpty(tx);
    const lines = createInterface({ input: decompressed(file), crlfDelay: Infinity })[Symbol.asyncIterator]();
    const next = async (): Promise<string> => {
      const line = await readLine(lines, file);
      if (line === null) throw refused(file, "it ends before its last line: it is cut off");
      return line;
    };
    await assertSameMigrations(tx, await next(), file);
    const counts = new Map<string, number>();
    for (;;) {
      const line = await next();
      if (line.startsWith(closing)) {
        const stated = Number(line.slice(closing.length));
        const read = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
        if (stated !== read) throw refused(file, `it states ${String(stated)} rows and holds ${String(read)}`);
        return counts;
      }
      const table = /^COPY ("\w+") (\((?:"\w+"(?:, )?)+\)) FROM stdin;$/.exec(line);
      if (table) counts.set(table[1] ?? "", await copyIn(tx, `${table[1] ?? ""} ${table[2] ?? ""}`, next));
      else if (/^SELECT setval\(pg_get_serial_sequence\('"\w+"', '\w+'\), [^;]*\);$/.test(line)) await tx.unsafe(line);
      else throw refused(file, `a line is not of a backup: ${JSON.stringify(line.slice(0, 60))}`);
    }
  });
}

async function copyIn(tx: Transaction, target: string, next: () => Promise<string>): Promise<number> {
  let rows = 0;
  async function* block(): AsyncGenerator<string> {
    for (let line = await next(); line !== "\\."; line = await next()) {
      rows += 1;
      yield `${line}\n`;
    }
  }
  await pipeline(Readable.from(block()), await tx.unsafe(`copy ${target} from stdin`).writable());
  return rows;
}

function decompressed(file: string): NodeJS.ReadableStream {
  const gunzip = createGunzip();
  const source = createReadStream(file);
  source.on("error", (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

async function readLine(lines: AsyncIterator<string>, file: string): Promise<string | null> {
  try {
    const step = await lines.next();
    return step.done === true ? null : step.value;
  } catch (cause) {
    throw refused(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

const refused = (file: string, why: string, cause?: unknown): DatabaseError =>
  new DatabaseError("backup-refused", `${file} was not restored: ${why}; nothing was changed`, { cause });

async function assertSameMigrations(tx: Transaction, line: string, file: string): Promise<void> {
  if (!line.startsWith(opening)) throw refused(file, "it is not a backup of Frontera");
  const here = (await migrationNames(tx)).join(" ");
  if (line.slice(opening.length) !== here)
    throw refused(file, `it was made by another version (migrations ${line.slice(opening.length)}; here ${here})`);
}

async function assertEmpty(tx: Transaction): Promise<void> {
  for (const { name } of await tablesInOrder(tx)) {
    const [row] = await tx.unsafe(`select 1 from ${name} limit 1`);
    if (row)
      throw new DatabaseError(
        "backup-refused",
        `the database holds rows (${name}); a backup is restored into an empty one`,
      );
  }
}

const migrationNames = async (tx: Transaction): Promise<readonly string[]> =>
  (await tx<{ name: string }[]>`select migration_name as name from _prisma_migrations order by 1`).map(
    ({ name }) => name,
  );

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Our tables, those that others refer to first. */
async function tablesInOrder(tx: Transaction): Promise<readonly Table[]> {
  const tables = await tx<{ name: string; columns: string[]; needs: string[] }[]>`
    select '"' || c.relname || '"' as name,
           (select array_agg('"' || attname || '"' order by attnum) from pg_attribute
             where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
           array(select '"' || f.relname || '"' from pg_constraint k join pg_class f on f.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> '_prisma_migrations' order by 1`;
  const placed = new Map<string, Table>();
  while (placed.size < tables.length) {
    const ready = tables.filter(({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)));
    if (ready.length === 0) throw new Error("the tables refer to each other in a circle");
    for (const { name, columns } of ready) placed.set(name, { name, columns });
  }
  return [...placed.values()];
}

const serialColumns = (tx: Transaction): Promise<readonly { table: string; column: string }[]> =>
  tx<{ table: string; column: string }[]>`
    select '"' || table_name || '"' as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and column_default like 'nextval(%' and table_name <> '_prisma_migrations' order by 1, 2`;
