import type { IncomingMessage } from "node:http";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import proxyaddr from "proxy-addr";

/** A host name or address with or without a port, and nothing else that a header can carry. */
const hostShape = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Finds out, for every request, under which address its reader opens this server, so that links lead back to it: the address that the operator
 * set, whatever the request claims; else the one that was asked, and what a trusted proxy in front says of it. Throws TypeError naming a wrong
 * proxy.
 */
export function noteReaderOrigin(publicUrl: string | undefined, trustedProxies: readonly string[]): MiddlewareHandler {
  const trust = proxyaddr.compile(["loopback", ...trustedProxies]);
  const fixed = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return async (c, next) => {
    c.set("readerOrigin", fixed ?? askedOrigin(c, trust));
    await next();
  };
}

function askedOrigin(c: HonoContext, trust: (address: string, hop: number) => boolean): string {
  const { origin, host, protocol } = new URL(c.req.url);
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  const peer = incoming?.socket.remoteAddress;
  if (peer === undefined || !trust(peer, 0)) return origin;
  const proto = c.req.header("X-Forwarded-Proto") ?? "";
  const forwarded = c.req.header("X-Forwarded-Host") ?? "";
  return `${/^https?$/.test(proto) ? `${proto}:` : protocol}//${hostShape.test(forwarded) ? forwarded : host}`;
}

/** The address under which the reader opens this server, without its path. */
export const originOf = (c: HonoContext): string => c.get("readerOrigin") as string;
