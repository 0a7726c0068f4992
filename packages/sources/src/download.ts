import { setTimeout as delay } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import type { Answer } from "./publisher-fetch.ts";
import { errorBytes, isPage, refusalIn, refusedInWords } from "./publisher-refusal.ts";
import { BodyError, readBody, type Limits, type Take } from "./read-body.ts";
import { inMemory, type Receive, type Received } from "./receive.ts";
import { redact } from "./settings.ts";
import {
  SourceError,
  type Download,
  type DownloadFacts,
  type FetchEffects,
  type NotModified,
  type Validators,
} from "./source.ts";

export interface DownloadRequest {
  readonly url: string;
  readonly limitBytes: number;
  /** A body that starts otherwise is not the file: a challenge page, an error in HTML. */
  readonly startsWith?: readonly string[];
  /** Set for a page that is read for its links; elsewhere HTML is never the file. */
  readonly html?: true;
  /** For keys that the publisher takes in a header. Such a request follows no redirect. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST. */
  readonly json?: unknown;
}

/** How long an answer may be silent and last in all, how often to try again, and how long to wait first; later waits grow threefold. */
export interface Patience {
  readonly idleMs: number;
  readonly totalMs: number;
  readonly retries: number;
  readonly backoffMs: number;
}

const usualPatience: Patience = { idleMs: 30_000, totalMs: 300_000, retries: 4, backoffMs: 1_000 };

/** A longer wait than this is not sat out: the run ends, and the next one keeps to it. */
const longestWaitMs = 120_000;

/** Fetches one file with time and size limits, and retries with backoff for what may pass. Throws SourceError. */
export async function download(
  request: DownloadRequest,
  effects: FetchEffects,
  patience: Patience = usualPatience,
): Promise<Download> {
  const got = await receiveFile(request, null, inMemory, effects, patience);
  if ("notModified" in got)
    throw new SourceError("refused-by-publisher", `${got.url} answered 304 although the whole file was asked for`);
  return got;
}

/** As `download`, but asks first whether the file has changed since it was last read without a fault. */
export async function downloadIfChanged(
  request: DownloadRequest,
  effects: FetchEffects,
  patience: Patience = usualPatience,
): Promise<Download | NotModified> {
  const known = await effects.recall(redact(request.url, effects.keys));
  return receiveFile(request, known, inMemory, effects, patience);
}

/** Fetches one file to wherever `receive` puts it. Throws SourceError. */
export function receiveFile<T>(
  request: DownloadRequest,
  known: Validators | null,
  receive: Receive<T>,
  effects: FetchEffects,
  patience: Patience,
): Promise<(DownloadFacts & T) | NotModified> {
  let coding = "gzip";
  return pRetry(() => attempt(request, known, coding, receive, effects, patience), {
    retries: patience.retries,
    minTimeout: patience.backoffMs,
    factor: 3,
    randomize: true,
    onFailedAttempt: async ({ error, retriesLeft, retryDelay }) => {
      // A publisher whose gzip is broken may send the plain file well.
      if (error instanceof SourceError && error.code === "damaged") coding = "identity";
      effects.log(`${error.message}${retriesLeft > 0 ? "; trying again" : ""}`);
      if (retriesLeft > 0 && error instanceof SourceError && error.waitUntil !== null)
        await delay(Math.max(0, Date.parse(error.waitUntil) - effects.now().getTime() - retryDelay));
    },
  });
}

async function attempt<T>(
  request: DownloadRequest,
  known: Validators | null,
  coding: string,
  receive: Receive<T>,
  effects: FetchEffects,
  { idleMs, totalMs }: Patience,
): Promise<(DownloadFacts & T) | NotModified> {
  const shown = redact(request.url, effects.keys);
  const limits: Limits = { limitBytes: request.limitBytes, idleMs, totalMs };
  try {
    return await readBody(limits, async (signal, read) => {
      const answer = await effects.fetch(request.url, {
        method: request.json === undefined ? "GET" : "POST",
        headers: { "Accept-Encoding": coding, ...headersOf(request, known) },
        ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
        signal,
        followRedirects: request.headers === undefined,
      });
      if (answer.status === 304) {
        answer.discard();
        return { notModified: true, url: shown };
      }
      if (answer.status !== 200) refuse(shown, answer, await wordsIn(answer, read), effects);
      const received = await receive((take) => read(answer, take));
      assertFile(request, shown, received.head, effects);
      return { ...factsOf(shown, answer, received, effects), ...received.kept };
    });
  } catch (cause) {
    throw cause instanceof BodyError ? ofBody(shown, limits, cause, effects) : cause;
  }
}

const headersOf = ({ headers, json }: DownloadRequest, known: Validators | null): Record<string, string> => ({
  ...headers,
  ...(json === undefined ? {} : { "Content-Type": "application/json" }),
  ...(known?.etag == null ? {} : { "If-None-Match": known.etag }),
  ...(known?.lastModified == null ? {} : { "If-Modified-Since": known.lastModified }),
});

/** No longer is waited for the words of an error. */
const errorMs = 5_000;

/** What a publisher says beside a status that is an error. Null where it says nothing that can be told. */
async function wordsIn(answer: Answer, read: (answer: Answer, take: Take) => Promise<void>): Promise<string | null> {
  const parts: Uint8Array[] = [];
  const enough = new AbortController();
  const reading = read(answer, (part) => {
    parts.push(part);
    if (parts.reduce((sum, { length }) => sum + length, 0) > errorBytes) enough.abort();
  }).catch(() => undefined);
  await Promise.race([reading, delay(errorMs, undefined, { signal: enough.signal }).catch(() => undefined)]);
  enough.abort();
  answer.discard();
  return refusalIn(Buffer.concat(parts).toString().slice(0, errorBytes));
}

/** 429 and 5xx may pass; other answers will not. */
function refuse(shown: string, answer: Answer, words: string | null, effects: FetchEffects): never {
  const { status } = answer;
  const message = `${shown} answered ${String(status)}${words === null ? "" : `: ${redact(words, effects.keys)}`}`;
  if (status !== 429 && status < 500) throw new AbortError(new SourceError("refused-by-publisher", message));
  const now = effects.now().getTime();
  const waitMs = retryAfterMs(answer.header("Retry-After"), now);
  if (waitMs === null) throw new SourceError("refused-by-publisher", message);
  const waitUntil = new Date(now + waitMs).toISOString();
  const error = new SourceError("asked-to-wait", `${message}: not to be asked again before ${waitUntil}`, {
    waitUntil,
  });
  throw waitMs > longestWaitMs ? new AbortError(error) : error;
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** Refuses a page in place of the file, and a file of another kind. */
function assertFile(
  { startsWith, html }: DownloadRequest,
  shown: string,
  bytes: Uint8Array,
  { keys }: FetchEffects,
): void {
  const head = new TextDecoder("latin1").decode(bytes).replace(/^ï»¿/, "");
  const refused = (what: string): AbortError => new AbortError(new SourceError("not-the-file", `${shown} ${what}`));
  if (bytes.length === 0) throw refused("answered with an empty file");
  // What is not the file is not quoted: nobody knows whose it is, and reasons stand on a public page.
  if (html === undefined && isPage(head)) throw refused("answered with a page in HTML instead of the file");
  if (!startsWith || startsWith.some((start) => head.startsWith(start))) return;
  const words = refusalIn(new TextDecoder().decode(bytes));
  if (words !== null) throw new AbortError(refusedInWords(shown, redact(words, keys)));
  throw refused(
    `answered with something else than the file, which starts with ${startsWith.map((start) => JSON.stringify(start)).join(" or ")}`,
  );
}

function factsOf<T>(shown: string, answer: Answer, received: Received<T>, effects: FetchEffects): DownloadFacts {
  const lastModified = answer.header("Last-Modified");
  const modified = Date.parse(lastModified ?? "");
  return {
    sha256: received.sha256,
    url: shown,
    fileName: redact(fileNameOf(shown, answer), effects.keys),
    mediaType: answer.header("Content-Type"),
    lastModified: Number.isNaN(modified) ? null : new Date(modified).toISOString().slice(0, 10),
    validators: { etag: answer.header("ETag"), lastModified },
    fetchedAt: effects.now().toISOString(),
  };
}

/** As the publisher names it, else the end of its address; without folders. */
function fileNameOf(shown: string, answer: Answer): string {
  const named = /filename\*=UTF-8''([^;]+)|filename="?([^";]+)/i.exec(answer.header("Content-Disposition") ?? "");
  const last = named?.[1] ?? named?.[2] ?? new URL(shown).pathname;
  const name = last.split(/[/\\]/).at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function ofBody(shown: string, limits: Limits, { code, cause }: BodyError, { keys }: FetchEffects): Error {
  const seconds = (ms: number): string => `${String(ms / 1000)} s`;
  const reason = redact(cause instanceof Error && cause.message !== "" ? cause.message : String(cause), keys);
  switch (code) {
    case "too-large":
      return new AbortError(
        new SourceError(
          "too-large",
          `${shown} is larger than ${String(limits.limitBytes)} bytes; nothing of it was kept`,
        ),
      );
    case "idle":
      return new SourceError("timed-out", `${shown} sent nothing for ${seconds(limits.idleMs)}`, { cause });
    case "total":
      return new SourceError("timed-out", `${shown} was not done within ${seconds(limits.totalMs)}`, { cause });
    case "damaged":
      return new SourceError("damaged", `${shown} sent a damaged file: ${reason}`, { cause });
    case "cut-off":
      return new SourceError("damaged", `${shown} broke off in the middle of the file: ${reason}`, { cause });
    case "unreachable":
      return new SourceError("unreachable", `${shown} cannot be reached: ${reason}`, { cause });
    default:
      return code satisfies never;
  }
}
