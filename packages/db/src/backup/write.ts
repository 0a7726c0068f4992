import { createHash, type Hash } from "node:crypto";
import { createWriteStream, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { inCopyTransaction, type CopyTransaction } from "../copy.ts";
import type { Database } from "../database.ts";
import { isRunning, ownIdentity } from "../processes/identity.ts";
import { ownEntry } from "../processes/own-entry.ts";
import { closingLine, openingLine, tableLine } from "./format.ts";
import { backedUpTables, migrationNames, targetOf } from "./tables.ts";
import { lineFeedsIn, tableEnd } from "./tokens.ts";

/** Rows by table, in the order of the backup. */
export type RowCounts = ReadonlyMap<string, number>;

/** How far a backup has come with a table. */
export interface BackupProgress {
  readonly table: string;
  readonly bytes: number;
  readonly rows: number;
  readonly isWhole: boolean;
}

/**
 * Writes everything in our tables as of one moment, but for sessions and counted wrong passwords. The file appears under its name when it is
 * whole and on the disk, for its owner's eyes alone. Ended early it leaves nothing: no file, no open transaction.
 */
export async function writeBackup(
  db: Database,
  file: string,
  { onProgress, signal }: { onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal } = {},
): Promise<RowCounts> {
  await removeUnfinished(dirname(file));
  const unfinished = `${file}.${ownIdentity()}.unfinished`;
  const counts = new Map<string, number>();
  try {
    await inCopyTransaction(
      db,
      "isolation level repeatable read read only",
      async (transaction) => {
        await pipeline(
          hashed(script(transaction, counts, onProgress ?? (() => undefined))),
          // The fastest level: the others take longer than PostgreSQL takes to give the rows.
          createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 256 * 1024 }),
          createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }),
        );
      },
      signal,
    );
    signal?.throwIfAborted();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    signal?.throwIfAborted();
    throw error;
  }
  return counts;
}

/** What a backup of this user that was killed left behind. A file that cannot be removed holds no backup up. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const owner = /\.(\d+-[\w-]+)\.unfinished$/.exec(name)?.[1];
    const path = join(folder, name);
    if (owner !== undefined && !isRunning(owner) && ownEntry(path)?.isFile() === true)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

type Part = string | Buffer | ((sha256: string) => string);

/** Every part as it goes; a last one that needs the hash of all before it is told it. */
async function* hashed(parts: AsyncIterable<Part>): AsyncGenerator<string | Buffer> {
  const hash: Hash = createHash("sha256");
  for await (const part of parts) {
    if (typeof part === "function") yield part(hash.digest("hex"));
    else {
      hash.update(part);
      yield part;
    }
  }
}

async function* script(
  transaction: CopyTransaction,
  counts: Map<string, number>,
  onProgress: (progress: BackupProgress) => void,
): AsyncGenerator<Part> {
  const [{ now } = { now: new Date() }] = await transaction.query<{ now: Date }>("select now() as now");
  yield openingLine({ asOf: now.toISOString(), migrations: await migrationNames(transaction) });
  for (const table of await backedUpTables(transaction)) {
    yield tableLine(targetOf(table));
    let [bytes, rows] = [0, 0];
    for await (const part of transaction.copyOut(targetOf(table))) {
      bytes += part.byteLength;
      rows += lineFeedsIn(part);
      onProgress({ table: table.name, bytes, rows, isWhole: false });
      yield part;
    }
    counts.set(table.name, rows);
    onProgress({ table: table.name, bytes, rows, isWhole: true });
    yield tableEnd;
  }
  const total = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
  yield (sha256) => closingLine(total, sha256);
}
