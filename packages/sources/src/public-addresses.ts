import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { buildConnector, type Dispatcher } from "undici";

/** A name or address that leads into a network of ours, or to this machine: a publisher may not send us there. */
class NotPublic extends Error {
  constructor(host: string) {
    super(`${host} leads to an address that is not public, where only a base address of the settings may lead`);
    this.name = "NotPublic";
  }
}

/** Whether everybody on the internet is meant by an address. What only wraps an IPv4 address is judged by that. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.range() === "rfc6052" && parsed instanceof ipaddr.IPv6)
    return isPublic(ipaddr.fromByteArray(parsed.toByteArray().slice(12)).toString());
  // Twelve empty bytes before an IPv4 address: a form that nobody uses any more.
  const isIpv4Compatible = parsed instanceof ipaddr.IPv6 && parsed.parts.slice(0, 6).every((part) => part === 0);
  return parsed.range() === "unicast" && !isIpv4Compatible;
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, "");

/** Resolves a name as the connection is opened, so that no second answer of its name server can be another one, and leaves out what is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) {
      callback(error, []);
      return;
    }
    const [first, ...others] = found.filter(({ address }) => isPublic(address));
    if (!first) callback(new NotPublic(hostname), []);
    else if (options.all) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  });
};

/** Whether an origin is one that the operator set. */
export type IsOwn = (origin: string) => boolean;

/** Opens connections to public addresses, and to those that the operator set wherever they lead. */
export function connectPublicly(isOwn: IsOwn): buildConnector.connector {
  const [anywhere, publicly] = [buildConnector({}), buildConnector({ lookup: publicLookup })];
  return (options, callback) => {
    const { protocol, hostname, port } = options;
    const { origin } = new URL(`${protocol}//${hostname}${port === "" ? "" : `:${port}`}`);
    (isOwn(origin) ? anywhere : publicly)(options, callback);
  };
}

/** Refuses what names an address itself, which no name server is asked for; through a proxy this is all that can be known here. */
export const refuseInnerAddresses =
  (isOwn: IsOwn): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) => {
    const { origin, hostname } = new URL(String(options.origin));
    const host = bare(hostname);
    const inner = ipaddr.isValid(host) ? !isPublic(host) : /(^|\.)localhost\.?$/.test(host);
    if (inner && !isOwn(origin)) throw new NotPublic(host);
    return dispatch(options, handler);
  };
