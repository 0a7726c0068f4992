import type { ServerResponse } from "node:http";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { ClientAddress } from "../http/client-address.ts";
import { originOf } from "../http/reader-origin.ts";
import { problem } from "../problem.ts";
import { readBody, uploadLimitBytes, uploadTooLarge } from "../read-body.ts";
import type { WritePart } from "../rest/bulk.ts";
import {
  tooMuch,
  waitingAtMost,
  WorkError,
  type Answer,
  type Question,
  type Share,
  type Task,
  type Work,
} from "./pool.ts";
import { OverBudget, type Turns } from "./turns.ts";

/** Procedures that read or work out much. Every other one answers from what is kept, or from a few rows. */
export const DEAR_PROCEDURES: ReadonlySet<string> = new Set([
  "changes",
  "check",
  "comparisons",
  "ledger",
  "sparklines",
  "revisions",
  "series",
  "snapshots.between",
  "snapshots.one",
  "sources.release",
  "sources.releases",
  "states",
  "verdictLog",
]);

const dearPaths =
  /^\/(series|figures|snapshots|feeds|fred)\/|^\/(graph\/)?fredgraph\.csv$|^\/(figures|overview)\.(csv|xlsx)$|^\/api\/imports\/[^/]+\/findings\.csv$|^\/api\/v1\/(series\/[^/]+\/|table\.|comparisons|check|snapshots\/|series(\.csv)?$|watches\/)/;

const checkPath = "/api/v1/check";

/** Twenty sentences, four times over. */
const checkLimitBytes = 64 * 1024;
const checkTooLarge = "the request's body is larger than 64 KiB";

/** Whether a request may cost more than the thread that answers everybody can give one reader. The bulk file goes there part by part. */
export function isDear(method: string, path: string, input?: string | null): boolean {
  if (method === "POST") return path === "/api/v1/verify" || path === checkPath;
  if (method !== "GET" && method !== "HEAD") return false;
  // Today's is worked out once and kept for everybody; of other days there are as many as anybody asks for.
  if (path === "/trpc/overview") return input != null && input !== "{}";
  return path.startsWith("/trpc/") ? DEAR_PROCEDURES.has(path.slice("/trpc/".length)) : dearPaths.test(path);
}

/** What the threads do for readers, one thing at a time for each and within their share; without turns nobody is counted. */
export interface Workshop {
  readonly work: Work;
  readonly turns: Turns | null;
  readonly addressOf: ClientAddress;
  readonly now: () => Date;
}

/** So many files are taken in at once, each held in memory, and of one client one. */
const uploadsAtMost = 8;

/** Answers dear requests from a thread. */
export function dearRequests(shop: Workshop): MiddlewareHandler {
  const uploads = new Set<string>();
  return async (c, next) => {
    // As tRPC reads it: another reading could be told something else.
    if (!isDear(c.req.method, c.req.path, new URL(c.req.url).searchParams.get("input"))) {
      await next();
      return;
    }
    const posted = c.req.method === "POST";
    const uploading = posted && c.req.path !== checkPath;
    const client = shop.addressOf(c);
    if (uploading && uploads.has(client)) throw new OverBudget("a file from this address is being verified", 2);
    if (uploading && uploads.size >= uploadsAtMost) throw new WorkError("busy", "too many files are being verified");
    if (uploading) uploads.add(client);
    try {
      const body = posted ? await readBody(c, uploading ? uploadLimitBytes : checkLimitBytes) : [];
      if (!body) return problem(413, uploading ? uploadTooLarge : checkTooLarge);
      return responseOf(c, shop, await ask(c, shop, { request: questionOf(c, body) }));
    } catch (error) {
      // Nobody reads it.
      if (c.req.raw.signal.aborted) return new Response(null, { status: 499 });
      throw error;
    } finally {
      if (uploading) uploads.delete(client);
    }
  };
}

/** Writes the parts of a bulk file in threads, each when it is its reader's turn. Rejects with OverBudget before the first. */
export const partWriter =
  (shop: Workshop) =>
  async (c: HonoContext): Promise<WritePart> => {
    if (shop.work.waiting() >= waitingAtMost) throw tooMuch();
    await shop.turns?.admit(shop.addressOf(c));
    return async (part) => new Uint8Array((await ask(c, shop, { part })).body);
  };

function ask(c: HonoContext, { work, turns, addressOf, now }: Workshop, task: Task): Promise<Answer> {
  const { signal } = c.req.raw;
  const run = (share?: Share): Promise<Answer> => work.run(task, now(), signal, share);
  return turns ? turns.take(addressOf(c), { signal, patient: "part" in task }, run) : run();
}

/** Under the reader's own address, and without who asks: what is worked out here is the same for everybody. */
function questionOf(c: HonoContext, body: readonly ArrayBuffer[]): Question {
  const { url, method, headers } = c.req.raw;
  const { pathname, search } = new URL(url);
  const kept = [...headers].filter(([name]) => !/^(cookie|authorization|host|x-forwarded-.*)$/.test(name));
  return { url: `${originOf(c)}${pathname}${search}`, method, headers: kept, body };
}

/** A larger answer is handed to the connection piece by piece, without a copy of it, and counts as its reader's until they took it or left. */
const pieceBytes = 1024 * 1024;

function responseOf(c: HonoContext, { turns, addressOf }: Workshop, { status, headers, body }: Answer): Response {
  const init = { status, headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])) };
  // What is kept has to be told from what is too large for it before it is read.
  if (body.byteLength > 0) init.headers.set("Content-Length", String(body.byteLength));
  if (body.byteLength <= pieceBytes) return new Response(body.byteLength === 0 ? null : body, init);
  const release = turns?.hold(addressOf(c), body.byteLength);
  const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
  if (release) outgoing?.once("close", release);
  let from = 0;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    controller.enqueue(new Uint8Array(body, from, Math.min(pieceBytes, body.byteLength - from)));
    from += pieceBytes;
    if (from >= body.byteLength) controller.close();
  };
  return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), init);
}
