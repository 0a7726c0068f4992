import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropExpiredBytes, keepDownload, openDatabase, readDownloadBytes, type Database } from "../../src/index.ts";
import { createDatabase } from "@frontera/testing/database";

let db: Database;
beforeAll(async () => {
  db = await openDatabase(await createDatabase());
});
afterAll(() => db.close());

const day = (days: number): Date => new Date(Date.parse("2026-11-26T04:17:00Z") + days * 86_400_000);
const bytes = Buffer.from("what was refused");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const isKept = async (): Promise<boolean> =>
  (await buffer(readDownloadBytes(db, sha256)).catch(() => Buffer.alloc(0))).equals(bytes);

describe("bytes whose time is over", () => {
  it("stay when the clock runs a year ahead for some nights and back, however often, and go when their time is really over", async () => {
    const record = {
      sha256,
      sourceId: "test",
      url: "test:",
      fileName: "test.csv",
      mediaType: null,
      size: bytes.byteLength,
    };
    await keepDownload(db, { ...record, fetchedAt: day(0).toISOString() }, bytes);
    for (const night of [1, 366, 367, 372, 2, 3, 380, 4, -365, -90, 400, 5]) {
      expect(await dropExpiredBytes(db, day(night))).toBe(0);
      expect(await isKept()).toBe(true);
    }
    for (const night of [90, 91, 92, 97]) expect(await dropExpiredBytes(db, day(night))).toBe(0);
    expect(await isKept()).toBe(true);
    expect(await dropExpiredBytes(db, day(99))).toBe(1);
    expect(await isKept()).toBe(false);
  });
});
