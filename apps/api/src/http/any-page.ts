import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/** What belongs to the dashboard's own pages: reading a session, and writing. */
const own = /^\/(trpc|auth|api\/imports)(\/|$)/;

const open = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST"],
  allowHeaders: ["Accept", "Content-Type", "If-Modified-Since", "If-None-Match", "If-Range", "Range"],
  exposeHeaders: [
    "Accept-Ranges",
    "Content-Disposition",
    "Content-Range",
    "ETag",
    "Link",
    "Repr-Digest",
    "Retry-After",
  ],
  maxAge: 86_400,
});

/** Data may be read by the scripts of any page, with conditions and in parts; they are asked for without anybody's cookie. */
export const forAnyPage: MiddlewareHandler = (c, next) => (own.test(c.req.path) ? next() : open(c, next));
