import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Take } from "./read-body.ts";

/** What has come, and where it was kept. `head` is enough of its beginning to tell what it is. */
export interface Received<T> {
  readonly head: Uint8Array;
  readonly sha256: string;
  readonly kept: T;
}

/** Keeps what `pour` pours out. Called anew for every attempt: nothing of a failed one stays. */
export type Receive<T> = (pour: (take: Take) => Promise<void>) => Promise<Received<T>>;

const headBytes = 2_000;

export const inMemory: Receive<{ readonly bytes: Uint8Array }> = async (pour) => {
  const parts: Uint8Array[] = [];
  await pour((part) => {
    parts.push(part);
  });
  const bytes = Buffer.concat(parts);
  return {
    head: bytes.subarray(0, headBytes),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    kept: { bytes },
  };
};

/** For files too large for memory. */
export const inFile =
  (path: string): Receive<{ readonly path: string; readonly size: number }> =>
  async (pour) => {
    const file = await open(path, "w");
    const hash = createHash("sha256");
    let [head, size] = [Buffer.alloc(0), 0];
    try {
      await pour(async (part) => {
        hash.update(part);
        size += part.byteLength;
        if (head.length < headBytes) head = Buffer.concat([head, part.subarray(0, headBytes - head.length)]);
        await file.writeFile(part);
      });
    } finally {
      await file.close();
    }
    return { head, sha256: hash.digest("hex"), kept: { path, size } };
  };
