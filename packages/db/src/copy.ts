import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Database } from "./database.ts";

/** One transaction on a connection of its own, in which COPY streams rows out and in. */
export interface CopyTransaction {
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** The bytes of `copy <question> to stdout`, as fast as they are read. One stream at a time, read to its end before the next question. */
  copyOut(question: string): AsyncIterable<Buffer>;
  /** Streams rows into `copy <target> from stdin`. Returns their number. */
  copyIn(target: string, rows: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<number>;
}

/**
 * Runs `work` in one transaction. Where `work` throws or leaves a stream unread, the connection is closed in the middle of whatever it does
 * and the server ends the transaction: nobody waits for the rest of a COPY. Every COPY out goes through here, because that of postgres.js
 * 3.4.9 pauses its socket for a slow reader and, when the last rows come meanwhile, never reads from it again.
 */
export async function inCopyTransaction<T>(
  { pool }: Database,
  mode: "isolation level repeatable read read only" | "isolation level read committed",
  work: (transaction: CopyTransaction) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const client = await pool.connect();
  // What waits for an answer hears of a lost connection itself.
  const ignore = (): void => undefined;
  client.on("error", ignore);
  // Whatever the server is asked at that moment, and however long it would take, fails at once.
  const abandon = (): void => void client.end();
  signal?.addEventListener("abort", abandon);
  let isWhole = false;
  try {
    signal?.throwIfAborted();
    await client.query(`begin ${mode}`);
    const result = await work({
      query: async <Row>(text: string, values: readonly unknown[] = []) => {
        const { rows } = await client.query(text, [...values]);
        return rows as readonly Row[];
      },
      copyOut: (question) => client.query(copyTo(`copy ${question} to stdout`)).on("error", ignore),
      copyIn: async (target, rows) => {
        const stream = client.query(copyFrom(`copy ${target} from stdin`));
        await pipeline(rows, stream);
        return stream.rowCount;
      },
    });
    // From here it is carried out, whatever is asked now: in the middle of a commit nobody could say what came of it.
    signal?.removeEventListener("abort", abandon);
    signal?.throwIfAborted();
    await client.query("commit");
    isWhole = true;
    return result;
  } catch (error) {
    // The connection was ended for it.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", abandon);
    if (isWhole) client.off("error", ignore);
    client.release(!isWhole);
  }
}
