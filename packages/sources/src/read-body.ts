import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AbortError } from "p-retry";
import type { Answer } from "./publisher-fetch.ts";
import { SourceError } from "./source.ts";

export interface Limits {
  readonly limitBytes: number;
  /** The longest silence. */
  readonly idleMs: number;
  /** The longest whole exchange: an answer that drips a byte now and then is never silent. */
  readonly totalMs: number;
}

/** Why an exchange did not give a whole body. */
export class BodyError extends Error {
  readonly code: "unreachable" | "idle" | "total" | "too-large" | "damaged" | "cut-off";

  constructor(code: BodyError["code"], options?: ErrorOptions) {
    super(code, options);
    this.name = "BodyError";
    this.code = code;
  }
}

/** Takes the parts of a body in order. */
export type Take = (part: Uint8Array) => void | Promise<void>;
type Read = (answer: Answer, take: Take) => Promise<void>;

/**
 * Runs one exchange under its limits; `read` hands out an answer's whole body part by part, decoded strictly: a body that ends early is an
 * error, not a shorter file. Throws BodyError, or what the exchange itself threw.
 */
export async function readBody<T>(
  { limitBytes, idleMs, totalMs }: Limits,
  exchange: (signal: AbortSignal, read: Read) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const idle = setTimeout(() => {
    stop.abort(new BodyError("idle"));
  }, idleMs);
  const total = setTimeout(() => {
    stop.abort(new BodyError("total"));
  }, totalMs);
  const read: Read = (answer, take) =>
    pour(answer, limitBytes, take, () => {
      idle.refresh();
    }).catch((cause: unknown) => {
      throw cause instanceof BodyError ? cause : new BodyError("cut-off", { cause });
    });
  try {
    return await exchange(stop.signal, read);
  } catch (cause) {
    if (stop.signal.reason instanceof BodyError) throw stop.signal.reason;
    if (cause instanceof BodyError || cause instanceof SourceError || cause instanceof AbortError) throw cause;
    throw new BodyError("unreachable", { cause });
  } finally {
    clearTimeout(idle);
    clearTimeout(total);
  }
}

async function pour(answer: Answer, limitBytes: number, take: Take, onPart: () => void): Promise<void> {
  let size = 0;
  const keep = async (decoded: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const part of decoded) {
      size += part.byteLength;
      if (size > limitBytes) throw new BodyError("too-large");
      await take(part);
    }
  };
  const received = Readable.from(heard(answer.body, onPart), { objectMode: false });
  if (isCoded(answer)) await pipeline(received, gunzipStrictly, keep);
  else await pipeline(received, keep);
}

async function* heard(body: AsyncIterable<Uint8Array>, onPart: () => void): AsyncGenerator<Uint8Array> {
  for await (const part of body) {
    onPart();
    yield part;
  }
}

/** Node's decoder refuses a body that ends before its own end, unless it is told to be lenient. */
async function* gunzipStrictly(received: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = createGunzip();
  // What goes wrong on the way in ends the decoder with the same error, which the loop below meets.
  pipeline(received, decoder).catch(() => undefined);
  try {
    for await (const part of decoder) yield part as Uint8Array;
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code?.startsWith("Z_") ? new BodyError("damaged", { cause }) : cause;
  }
}

/** gzip is the one coding we ask for. */
function isCoded(answer: Answer): boolean {
  const coding = answer.header("Content-Encoding")?.trim().toLowerCase() ?? "identity";
  if (coding === "gzip" || coding === "x-gzip") return true;
  if (coding === "identity" || coding === "") return false;
  throw new BodyError("damaged", { cause: new Error(`unknown content coding "${coding}"`) });
}
