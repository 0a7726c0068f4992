import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Context as HonoContext } from "hono";

/**
 * The largest file that is taken to be verified, three times what all series of the archive take in a snapshot: receiving a larger one would by
 * itself hold up others. It may unpack to more.
 */
export const uploadLimitBytes = 16 * 1024 * 1024;

/** What is said of a larger one. */
export const uploadTooLarge = `the file has more than ${String(uploadLimitBytes)} bytes: check it with pnpm verify, which takes larger ones`;

/** A body whose sender takes longer is no longer waited for: after the first ten seconds it has to come at half a megabit a second. */
const patience = { firstMs: 10_000, bytesPerMs: 64 };

/** A request's body comes too slowly: whoever sends it holds a place that others wait for. */
export class TooSlow extends Error {
  override readonly name = "TooSlow";
}

/** The parts of a request's body, each in memory of its own; null when there is more than the limit: the rest is not read. Throws TooSlow. */
export async function readBody(c: HonoContext, limitBytes: number): Promise<readonly ArrayBuffer[] | null> {
  if (Number(c.req.header("Content-Length")) > limitBytes) return null;
  // From the connection where there is one: a web stream around it costs several times as much.
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  // What is not read any more is still answered.
  const received = incoming?.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array> | undefined;
  const source: AsyncIterable<Uint8Array> = received ?? c.req.raw.body ?? Readable.from([]);
  const parts: ArrayBuffer[] = [];
  let size = 0;
  const begun = performance.now();
  const slow = Promise.withResolvers<never>();
  slow.promise.catch(() => undefined);
  const watching = setInterval(() => {
    const ms = performance.now() - begun;
    if (ms > patience.firstMs && size < (ms - patience.firstMs) * patience.bytesPerMs)
      slow.reject(new TooSlow("the request's body comes too slowly"));
  }, 1_000);
  try {
    const reading = source[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([reading.next(), slow.promise]);
      if (next.done === true) return parts;
      const part = next.value;
      size += part.byteLength;
      if (size > limitBytes) return null;
      // A part that lies in memory with others cannot be handed over.
      const { buffer } = part.byteLength === part.buffer.byteLength ? part : new Uint8Array(part);
      parts.push(buffer as ArrayBuffer);
    }
  } finally {
    clearInterval(watching);
  }
}
