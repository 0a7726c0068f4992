import { pipeline as connected, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { IsoDate } from "@frontera/domain";
import type { Database } from "./database.ts";
import { instantOf } from "./instants.ts";

/** A publisher's file and where it came from. */
export interface DownloadRecord {
  readonly sha256: string;
  readonly sourceId: string;
  readonly url: string;
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly size: number;
  /** Instant. */
  readonly fetchedAt: string;
  /** The day its publisher's server gave. */
  readonly lastModified?: IsoDate | null;
}

const partBytes = 256 * 1024;
/** Handed on at once: each piece costs the thread that answers everybody as much as a large one does. */
const unpackedBytes = 2 * 1024 * 1024;

/** Keeps the bytes, compressed, in one transaction. The same bytes are kept once; dropped ones are kept anew. */
export async function keepDownload(
  db: Database,
  { sha256, sourceId, url, fileName, mediaType, size, fetchedAt, lastModified = null }: DownloadRecord,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  if (await isKept(db, sha256)) return;
  await db.sql.begin(async (tx) => {
    await tx`
      insert into download (sha256, source_id, url, file_name, media_type, size, fetched_at, last_modified)
      values (${sha256}, ${sourceId}, ${url}, ${fileName}, ${mediaType}, ${size}, ${fetchedAt}, ${lastModified})
      on conflict (sha256) do update set bytes_dropped_at = null`;
    // The row above is locked until this transaction ends: who comes second finds the parts.
    const [{ kept } = { kept: false }] = await tx<{ kept: boolean }[]>`
      select exists (select from download_part where download_sha256 = ${sha256}) as kept`;
    if (kept) return;
    await pipeline(chunksOf(bytes), createGzip(), async (packed: AsyncIterable<Uint8Array>) => {
      let part = 0;
      for await (const body of inParts(packed)) {
        await tx`insert into download_part (download_sha256, part, body) values (${sha256}, ${part}, ${body})`;
        part += 1;
      }
    });
  });
}

async function isKept(db: Database, sha256: string): Promise<boolean> {
  return (await db.prisma.download.count({ where: { sha256, bytesDroppedAt: null } })) > 0;
}

function chunksOf(bytes: Uint8Array | AsyncIterable<Uint8Array>): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  return bytes instanceof Uint8Array ? [bytes] : bytes;
}

async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < partBytes) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** What is known of a download. Null when its hash is unknown. */
export async function readDownload(
  db: Database,
  sha256: string,
): Promise<(Required<DownloadRecord> & { readonly bytesDroppedAt: string | null }) | null> {
  const found = await db.prisma.download.findUnique({ where: { sha256 } });
  return (
    found && {
      ...found,
      fetchedAt: instantOf(found.fetchedAt),
      lastModified: found.lastModified?.toISOString().slice(0, 10) ?? null,
      bytesDroppedAt: found.bytesDroppedAt && instantOf(found.bytesDroppedAt),
    }
  );
}

/** The bytes as received, read part by part; empty where they were dropped. */
export function readDownloadBytes(db: Database, sha256: string): Readable {
  // Whoever reads meets what goes wrong: it ends the stream they hold.
  return connected(Readable.from(packedParts(db, sha256)), createGunzip({ chunkSize: unpackedBytes }), () => undefined);
}

async function* packedParts(db: Database, sha256: string): AsyncGenerator<Buffer> {
  const [{ parts } = { parts: 0 }] = await db.sql<{ parts: number }[]>`
    select count(*)::int as parts from download_part where download_sha256 = ${sha256}`;
  for (let part = 0; part < parts; part += 1) {
    const [row] = await db.sql<{ body: Buffer }[]>`
      select body from download_part where download_sha256 = ${sha256} and part = ${part}`;
    if (!row) throw new Error(`download ${sha256}: part ${String(part)} is gone`);
    yield row.body;
  }
}
