import { createHash, randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepDownload, openDatabase, readDownload, readDownloadBytes, type Database } from "../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
});
afterAll(() => db.close());

const recordOf = (bytes: Uint8Array) => ({
  sha256: createHash("sha256").update(bytes).digest("hex"),
  sourceId: "test",
  url: "file:///test",
  fileName: "test.csv",
  mediaType: "text/csv",
  size: bytes.byteLength,
  fetchedAt: "2026-01-01T00:00:00.000Z",
});
const partsOf = async (sha256: string) => db.sql`select part from download_part where download_sha256 = ${sha256}`;

describe("kept downloads", () => {
  it("a large file is kept in parts and comes back byte for byte", async () => {
    const bytes = randomBytes(3 * 1024 * 1024 + 17);
    const record = recordOf(bytes);
    await keepDownload(db, record, bytes);
    expect((await partsOf(record.sha256)).length).toBeGreaterThan(2);
    expect((await buffer(readDownloadBytes(db, record.sha256))).equals(bytes)).toBe(true);
    expect(await readDownload(db, record.sha256)).toMatchObject({ ...record, bytesDroppedAt: null });
  });

  it("the same bytes are kept once, however many keep them at one time", async () => {
    const bytes = Buffer.from("same");
    await Promise.all([1, 2, 3].map(() => keepDownload(db, recordOf(bytes), bytes)));
    expect(await partsOf(recordOf(bytes).sha256)).toHaveLength(1);
  });

  it("a stream that breaks off leaves nothing behind", async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      await Promise.resolve();
      throw new Error("the power went");
    }
    const record = recordOf(Buffer.from("never whole"));
    await expect(keepDownload(db, record, breaking())).rejects.toThrow("the power went");
    expect(await readDownload(db, record.sha256)).toBeNull();
  });
});
