import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { ClientAddress } from "./client-address.ts";
import type { Metrics } from "./metrics.ts";

/** Where the time went and what came of it, one line a request: never its parameters' values, cookies or body. */
export function requestLog(log: Logger, metrics: Metrics, addressOf: ClientAddress): MiddlewareHandler {
  return async (c, next) => {
    const id = randomUUID();
    const startedAt = performance.now();
    await next();
    // Not c.header, which takes the answer apart and sends its body again as a stream.
    c.res.headers.set("X-Request-Id", id);
    const ms = performance.now() - startedAt;
    const route = routePath(c, -1);
    metrics.answered(c.req.method, route, c.res.status, ms / 1000);
    const { path: address, method } = c.req;
    log[c.res.status >= 500 ? "error" : "debug"](
      { id, method, path: address, status: c.res.status, ms: Math.round(ms), client: addressOf(c) },
      "answered",
    );
  };
}
