import { isTracking } from "@frontera/content";
import type { MiddlewareHandler } from "hono";

/** A link to a file that was passed on is the link it was: what says where its reader came from is taken off. */
export const withoutTracking: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const tracked = [...url.searchParams.keys()].filter(isTracking);
  if (tracked.length > 0) {
    for (const name of tracked) url.searchParams.delete(name);
    c.req.raw = new Request(url, c.req.raw);
  }
  await next();
};
