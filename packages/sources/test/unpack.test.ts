import { createDeflateRaw, crc32, gzipSync } from "node:zlib";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { unpack } from "../src/unpack.ts";

const part = new Uint8Array(64 * 1024 * 1024);
/** Nine parts are 576 MiB: more than the 512 MiB that are read. */
const parts = 9;

/** A ZIP of one file, whose directory says that it holds what `claimed` says. */
function zipOf(packed: Buffer, crc: number, claimed: number): Buffer {
  const name = Buffer.from("file.csv");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe("a file that unpacks to more than is read", () => {
  const refusal = {
    code: "too-large",
    message: expect.stringContaining("unpacks to more than 536870912 bytes") as string,
  };

  it("is refused in words when it is gzip", () => {
    const member = gzipSync(part, { level: 1 });
    const bomb = Buffer.concat(Array.from({ length: parts }, () => member));
    expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
    expect(() => unpack("bomb.csv.gz", bomb)).toThrow(expect.objectContaining(refusal));
  });

  it("is refused in words when it is a ZIP, whatever its directory says", async () => {
    const packed = await buffer(
      Readable.from(Array.from({ length: parts }, () => part)).pipe(createDeflateRaw({ level: 1 })),
    );
    const bomb = zipOf(packed, crc32(part), 100);
    expect(() => unpack("bomb.zip", bomb)).toThrow(expect.objectContaining(refusal));
  });
});
