import { createHash } from "node:crypto";
import pRetry, { AbortError } from "p-retry";
import { SourceError, type Download, type FetchEffects } from "./source.ts";

const userAgent = "Frontera/0.1 (public statistics dashboard; reads published files)";

export interface DownloadRequest {
  readonly url: string;
  readonly limitBytes: number;
  /** A body that starts otherwise is not the file: a challenge page, an error in HTML. */
  readonly startsWith?: readonly string[];
}

/** How long an answer may take, how often to try again, and how long to wait before the first new try; later waits grow threefold. */
export interface Patience {
  readonly timeoutMs: number;
  readonly retries: number;
  readonly backoffMs: number;
}

const usualPatience: Patience = { timeoutMs: 60_000, retries: 4, backoffMs: 1_000 };

/** Fetches one file with a timeout, a size limit, and retries with backoff for what may pass. Throws SourceError. */
export function download(
  request: DownloadRequest,
  effects: FetchEffects,
  patience: Patience = usualPatience,
): Promise<Download> {
  return pRetry(() => attempt(request, effects, patience), {
    retries: patience.retries,
    minTimeout: patience.backoffMs,
    factor: 3,
    randomize: true,
    onFailedAttempt: ({ error, retriesLeft }) => {
      effects.log(`${error.message}${retriesLeft > 0 ? "; trying again" : ""}`);
    },
  });
}

async function attempt(
  { url, limitBytes, startsWith }: DownloadRequest,
  effects: FetchEffects,
  { timeoutMs }: Patience,
): Promise<Download> {
  const response = await open(url, effects, timeoutMs);
  if (!response.ok) await refuse(url, response);
  const bytes = await readLimited(url, response, limitBytes, timeoutMs);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).replace(/^ï»¿/, "");
  if (startsWith && !startsWith.some((start) => head.startsWith(start)))
    throw new AbortError(
      new SourceError(
        "not-the-file",
        `${url} answered with something else than the file; it starts with ${JSON.stringify(head.slice(0, 60))}`,
      ),
    );
  const modified = Date.parse(response.headers.get("Last-Modified") ?? "");
  return {
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    url,
    fileName: decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? ""),
    mediaType: response.headers.get("Content-Type"),
    lastModified: Number.isNaN(modified) ? null : new Date(modified).toISOString().slice(0, 10),
    fetchedAt: effects.now().toISOString(),
  };
}

async function open(url: string, effects: FetchEffects, timeoutMs: number): Promise<Response> {
  try {
    return await effects.fetch(url, { headers: { "User-Agent": userAgent }, signal: AbortSignal.timeout(timeoutMs) });
  } catch (cause) {
    throw transportError(url, timeoutMs, cause);
  }
}

/** 429 and 5xx may pass; other answers will not. */
async function refuse(url: string, response: Response): Promise<never> {
  await response.body?.cancel();
  const error = new SourceError(
    "refused-by-publisher",
    `${url} answered ${String(response.status)} ${response.statusText}`.trim(),
  );
  if (response.status !== 429 && response.status < 500) throw new AbortError(error);
  const seconds = Number(response.headers.get("Retry-After"));
  if (Number.isFinite(seconds) && seconds > 0)
    await new Promise((wait) => setTimeout(wait, Math.min(seconds, 60) * 1000));
  throw error;
}

async function readLimited(
  url: string,
  response: Response,
  limitBytes: number,
  timeoutMs: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > limitBytes) break;
      parts.push(part);
    }
  } catch (cause) {
    throw transportError(url, timeoutMs, cause);
  }
  if (size > limitBytes)
    throw new AbortError(
      new SourceError("too-large", `${url} is larger than ${String(limitBytes)} bytes; nothing of it was kept`),
    );
  return Buffer.concat(parts);
}

function transportError(url: string, timeoutMs: number, cause: unknown): SourceError {
  if (cause instanceof Error && cause.name === "TimeoutError")
    return new SourceError("timed-out", `${url} did not answer within ${String(timeoutMs / 1000)} s`, { cause });
  const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
  return new SourceError("unreachable", `${url} cannot be reached: ${reason}`, { cause });
}
