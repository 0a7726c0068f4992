import type { IncomingMessage } from "node:http";
import type { Context as HonoContext } from "hono";
import ipaddr from "ipaddr.js";
import proxyaddr from "proxy-addr";

/** Tells who asks by address: the last one that no trusted proxy stands behind. */
export type ClientAddress = (c: HonoContext) => string;

/** Loopback is trusted, where the dashboard hands requests on, and the given addresses or ranges. Throws TypeError naming a wrong one. */
export function clientAddressBehind(trustedProxies: readonly string[]): ClientAddress {
  const trust = proxyaddr.compile(["loopback", ...trustedProxies]);
  return (c) => {
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
    // Only a request made inside this process has no connection.
    return incoming ? clientOf(proxyaddr(incoming, trust)) : "here";
  };
}

/**
 * Who is counted as one client: an IPv4 address, however it is written, or the /64 of an IPv6 address, all of which one subscriber has. What is
 * no address is a client of its own.
 */
export function clientOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
