import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isTracking } from "@frontera/content";
import { formatInstant, say, textOf } from "@frontera/words";
import type { Locale } from "@frontera/domain";
import { LRUCache } from "lru-cache";
import type { PageStatus } from "./address/status.ts";
import { contentPolicy, newNonce } from "./content-policy.ts";
import { readApiUrl } from "./env.ts";
import { visitCookie } from "./visit.ts";

/** A page as it was shown last, whole. */
interface KeptPage {
  readonly html: string;
  /** Instant. */
  readonly at: string;
  /** Of the answer, without what is of that answer alone. */
  readonly type: string;
  /** The number its scripts carry. */
  readonly nonce: string;
}

const [bytesAtMost, pageBytesAtMost] = [32 * 1024 * 1024, 1024 * 1024];

/** Who was away and does not say so soon that it is back is away still: a reader does not wait for it. */
const readyWithinMs = 150;

/** Who answered so far and is silent for so long is away: sooner, much work would be taken for it. Who refuses is away at once. */
const silentForMs = 2_000;

/** What one reader alone may see is not shown again when nobody can say who asks. */
const personal = /^\/(en|es)\/(account|watches|sources\/imports)(\/|$)/;

const noncePattern = /'nonce-([^']+)'/;

/**
 * The last good answer of every page, by its address and the cookies it was made for, within so much memory. While the API is away it stands in for the
 * page, with its time; where there is none, the page says itself that nothing can be shown.
 */
export class LastGoodPages {
  readonly #pages = new LRUCache<string, KeptPage>({
    maxSize: bytesAtMost,
    sizeCalculation: ({ html }) => html.length * 2 + 1,
  });
  #isAway = false;

  /** Answers with the page as it was last, where the API was away when it was last asked, still is, and there is one. */
  async answers(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (isFollowed(request)) return this.#sendsOn(request, response);
    if (!this.#isAway || !isPage(request)) return false;
    this.#isAway = !(await isReady(readyWithinMs));
    const kept = this.#isAway ? this.#pages.get(keyOf(request)) : undefined;
    if (!kept) return false;
    response.setHeader("Content-Security-Policy", contentPolicy(newNonce()));
    response.end(marked(kept, request, response));
    return true;
  }

  /** A link followed to a page of which there is a last good one, while the API is away: it is refused, and then the browser loads the page whole. */
  async #sendsOn(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!this.#pages.has(keyOf(request)) || (await isReady(readyWithinMs))) return false;
    response.writeHead(503).end();
    return true;
  }

  /** Keeps what a page is answered with where it is good; where the API turns out to be away, the page as it was last goes out in its stead. */
  watch(request: IncomingMessage, response: ServerResponse, page: PageStatus): void {
    if (!isPage(request)) return;
    const key = keyOf(request);
    const parts: Buffer[] = [];
    const [write, end] = [response.write.bind(response), response.end.bind(response)] as unknown as [Send, Send];
    const standIn = (): KeptPage | undefined =>
      page.status === 503 && !response.headersSent ? this.#pages.get(key) : undefined;
    const note = (chunk: unknown, encoding: unknown): void => {
      if (typeof chunk === "string") parts.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
      else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
    };
    this.#standInIfAway(key, request, response, page, end);
    const flush = response.flushHeaders.bind(response);
    const send = response as unknown as { write: Send; end: Send; flushHeaders: () => void };
    send.flushHeaders = () => {
      if (!standIn()) flush();
    };
    send.write = (chunk, ...rest) => {
      if (page.status === 503) this.#isAway = true;
      // What says that nothing can be shown is not sent: the end brings what can.
      if (standIn()) return true;
      note(chunk, rest[0]);
      return write(chunk, ...rest);
    };
    send.end = (chunk, ...rest) => {
      if (page.status === 503) this.#isAway = true;
      const kept = standIn();
      if (kept) {
        return sendInstead(kept, request, response, page, end);
      }
      note(chunk, rest[0]);
      if (page.status === 200 && response.statusCode === 200) this.#keep(key, Buffer.concat(parts), response);
      return end(chunk, ...rest);
    };
  }

  /** A page that waits for an API that has gone waits as long as its client tries: where there is one to show, it is shown as soon as that is known. */
  #standInIfAway(key: string, request: IncomingMessage, response: ServerResponse, page: PageStatus, end: Send): void {
    if (!this.#pages.has(key)) return;
    void isReady(silentForMs).then((ready) => {
      const kept = ready ? undefined : this.#pages.get(key);
      if (!kept || response.headersSent || response.destroyed) return;
      this.#isAway = true;
      sendInstead(kept, request, response, page, end);
      // What is still being made of it goes nowhere.
      const done = (): ServerResponse => response;
      Object.assign(response, { setHeader: done, appendHeader: done, removeHeader: done, writeHead: done, end: done });
      Object.assign(response, { write: () => true, flushHeaders: done });
    });
  }

  #keep(key: string, body: Buffer, response: ServerResponse): void {
    const type = String(response.getHeader("Content-Type") ?? "");
    const nonce = nonceOf(response);
    if (!type.startsWith("text/html") || nonce === null || body.byteLength > pageBytesAtMost) return;
    this.#pages.set(key, { html: body.toString("utf8"), at: new Date().toISOString(), type, nonce });
  }
}

/** Whether the API and its database answer, within so long. */
async function isReady(withinMs: number): Promise<boolean> {
  try {
    return (await fetch(`${readApiUrl()}/health/ready`, { signal: AbortSignal.timeout(withinMs) })).ok;
  } catch {
    return false;
  }
}

type Send = (chunk?: unknown, ...rest: unknown[]) => boolean;

/** A page as a reader opens it, and no part of one that a page in view asks for. */
const isPage = ({ method, url = "", headers }: IncomingMessage): boolean =>
  method === "GET" &&
  /^\/(en|es)(\/|\?|$)/.test(url) &&
  !personal.test(url) &&
  headers["rsc"] === undefined &&
  String(headers.accept).includes("text/html");

/** What a page in view asks for when one of its links is followed. */
const isFollowed = ({ method, headers }: IncomingMessage): boolean =>
  method === "GET" && headers["rsc"] !== undefined && headers["next-router-prefetch"] === undefined;

/** Made for other cookies it is another page: of another reader, or in another theme. Where a reader came from makes no other page. */
function keyOf({ url = "", headers }: IncomingMessage): string {
  const cookies = (headers.cookie ?? "")
    .split(/;\s*/)
    .filter((one) => !one.startsWith(`${visitCookie}=`))
    .toSorted()
    .join("; ");
  const { pathname, searchParams } = new URL(url, "http://dashboard");
  for (const name of [...searchParams.keys()].filter((each) => each === "_rsc" || isTracking(each)))
    searchParams.delete(name);
  return `${createHash("sha256").update(cookies).digest("hex")} ${pathname}?${searchParams.toString()}`;
}

const nonceOf = (response: ServerResponse): string | null =>
  noncePattern.exec(String(response.getHeader("Content-Security-Policy") ?? ""))?.[1] ?? null;

/** Of the page that was being made nothing has gone out. */
function sendInstead(
  kept: KeptPage,
  request: IncomingMessage,
  response: ServerResponse,
  page: PageStatus,
  end: Send,
): boolean {
  page.status = 200;
  response.statusCode = 200;
  for (const name of ["ETag", "Content-Length", "Retry-After"]) response.removeHeader(name);
  if (nonceOf(response) === null) response.setHeader("Content-Security-Policy", contentPolicy(newNonce()));
  return end(marked(kept, request, response));
}

/** The page with a line above it that says of when it is. Its scripts carry the number of this answer, where it has one. */
function marked({ html, at, type, nonce }: KeptPage, request: IncomingMessage, response: ServerResponse): string {
  const locale: Locale = (request.url ?? "").startsWith("/es") ? "es" : "en";
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  const own = nonceOf(response);
  const words = say(textOf(locale).failure.lastGood, locale, { at: formatInstant(at, locale) });
  const line = `<p class="last-good" role="status" data-testid="last-good" data-at="${at}">${words}</p>`;
  return (own === null ? html : html.replaceAll(nonce, own)).replace(/<body[^>]*>/, (body) => `${body}${line}`);
}
