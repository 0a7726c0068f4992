import { setTimeout as delay } from "node:timers/promises";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import { LRUCache } from "lru-cache";
import { readStateOf } from "@frontera/db";
import type { Context } from "../context.ts";
import { sendBytes } from "../files/send-file.ts";
import { isDear } from "../work/dear.ts";
import { originOf } from "./reader-origin.ts";

interface Kept {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer>;
}

/** All that is kept, and one answer, at the most. */
const limits = { allBytes: 96 * 1024 * 1024, oneBytes: 4 * 1024 * 1024 };

/** So long is waited for who asked the same before, and for so many of them: they may stand in a long line of their own. */
const followMs = 2_000;
const followAtMost = 5;

/** No answer is older by the clock, which some of them read. */
const minuteMs = 60_000;

/**
 * Keeps the answers of dear requests, and gives them again while nothing was written since: every question asks the database for its state, so no
 * answer is older than the data, in however many processes. What many ask at once is worked out for the first of them.
 */
export function keepAnswers({ db, now }: Pick<Context, "db" | "now">): MiddlewareHandler {
  const kept = new LRUCache<string, Kept>({
    maxSize: limits.allBytes,
    maxEntrySize: limits.oneBytes,
    sizeCalculation: ({ body, headers }) => body.byteLength + JSON.stringify(headers).length,
  });
  const begun = new Map<string, Promise<void>>();
  return async (c, next) => {
    // A replica may lack what its primary has: of which of them an answer is, its state does not say.
    if (!isKept(c) || db.replica) return next();
    const state = await readStateOf(db).catch(() => null);
    if (state === null) return next();
    const minute = Math.floor(now().getTime() / minuteMs);
    const key = [state, minute, originOf(c), c.req.header("Accept") ?? "", pathOf(c)].join(" ");
    for (let waited = 0; waited < followAtMost; waited += 1) {
      const first = begun.get(key);
      if (first) await Promise.race([first, delay(followMs, undefined, { ref: false })]);
      const found = kept.get(key);
      if (found) return answerOf(c, found);
      // Somebody else who waited may work on it by now; what fails for one may not fail for the next.
      if (begun.get(key) === first) break;
    }
    const done = Promise.withResolvers<undefined>();
    begun.set(key, done.promise);
    try {
      const asked = c.req.raw;
      c.req.raw = unconditional(asked);
      await next();
      c.req.raw = asked;
      const answer = await wholeOf(c.res);
      if (!answer) return;
      kept.set(key, answer);
      c.res = undefined;
      c.res = answerOf(c, answer);
    } finally {
      if (begun.get(key) === done.promise) begun.delete(key);
      done.resolve(undefined);
    }
  };
}

/** What is worked out for readers, and the same for all of them. A snapshot's archive never changes and is as large as it likes. */
const isKept = (c: HonoContext): boolean =>
  isDear(c.req.method, c.req.path, c.req.query("input")) &&
  c.req.method !== "POST" &&
  !/^\/snapshots\/[^/]+\.zip$/.test(c.req.path);

const pathOf = (c: HonoContext): string => c.req.url.slice(new URL(c.req.url).origin.length);

/** What is kept is whole: the reader's own conditions are looked at when it is given. */
function unconditional(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ["If-None-Match", "If-Modified-Since", "Range", "If-Range"]) headers.delete(name);
  return new Request(request.url, { method: "GET", headers, signal: request.signal });
}

/** Null for what failed, and for what is larger than is kept. */
async function wholeOf(response: Response): Promise<Kept | null> {
  const length = Number(response.headers.get("Content-Length") ?? "0");
  if (response.status !== 200 || length > limits.oneBytes) return null;
  const body = new Uint8Array(await response.arrayBuffer());
  return { headers: [...response.headers], body };
}

function answerOf(c: HonoContext, { headers, body }: Kept): Response {
  return sendBytes(c, new Headers(headers.map(([name, value]): [string, string] => [name, value])), body);
}
