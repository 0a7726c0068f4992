import type { IncomingMessage } from "node:http";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import proxyaddr from "proxy-addr";
import { problem } from "../problem.ts";

/** A host name or address with or without a port, and nothing else that a header can carry. */
const hostShape = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Its port is one, too, and its numbers an address: what looks like a host and leads nowhere would break every link that is made with it. */
const isHost = (host: string): boolean => hostShape.test(host) && URL.canParse(`http://${host}`);

/**
 * Finds out, for every request, under which address its reader opens this server, so that links lead back to it: the address that the operator
 * set, whatever the request claims; else the one that was asked, and what a trusted proxy in front says of it. Throws TypeError naming a wrong
 * proxy.
 */
export function noteReaderOrigin(publicUrl: string | undefined, trustedProxies: readonly string[]): MiddlewareHandler {
  const trust = proxyaddr.compile(["loopback", ...trustedProxies]);
  const fixed = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return async (c, next) => {
    if (!URL.canParse(c.req.url)) return problem(400, "Host names no host");
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
  return `${/^https?$/.test(proto) ? `${proto}:` : protocol}//${isHost(forwarded) ? forwarded : host}`;
}

/** The address under which the reader opens this server, without its path. */
export const originOf = (c: HonoContext): string => c.get("readerOrigin") as string;
