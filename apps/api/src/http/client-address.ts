import type { IncomingMessage } from "node:http";
import type { Context as HonoContext } from "hono";
import proxyaddr from "proxy-addr";

/** Tells who asks by address: the last one that no trusted proxy stands behind. */
export type ClientAddress = (c: HonoContext) => string;

/** Loopback is trusted, where the dashboard hands requests on, and the given addresses or ranges. Throws TypeError naming a wrong one. */
export function clientAddressBehind(trustedProxies: readonly string[]): ClientAddress {
  const trust = proxyaddr.compile(["loopback", ...trustedProxies]);
  return (c) => {
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
    // Only a request made inside this process has no connection.
    return incoming ? proxyaddr(incoming, trust) : "here";
  };
}
