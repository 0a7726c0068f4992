import type { ServerResponse } from "node:http";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { comeAgain, problem } from "../problem.ts";
import type { ClientAddress } from "./client-address.ts";

/** An address and its parameters are refused beyond this many characters. */
const longestAddress = 4_000;

/** A body that is no file is refused beyond this many bytes. */
export const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: 256 * 1024,
  onError: () => problem(413, "the request's body is larger than 256 KiB"),
});

export const shortAddress: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > longestAddress)
    return problem(414, `the address is longer than ${String(longestAddress)} characters`);
  await next();
};

/**
 * A procedure has one address: with a slash behind, tRPC would take it for the same, and what goes by addresses, as limits do, for another.
 * Whatever is still encoded here is no letter. With commas it is several, which tRPC refuses.
 */
export const oneAddress: MiddlewareHandler = async (c, next) => {
  if (!/^\/trpc\/[A-Za-z.,]+$/.test(c.req.path)) return problem(404, "no procedure is named so");
  await next();
};

/** So many requests a minute for each client; beyond them 429 with Retry-After. Every process counts for itself. */
export function requestLimit(perMinute: number, addressOf: ClientAddress): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (c, next) => {
    try {
      await limiter.consume(addressOf(c));
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit;
      // The count ends in a minute by a clock that nobody sets, whatever the machine's says.
      const seconds = Math.min(60, Math.ceil(limit.msBeforeNext / 1000));
      return comeAgain(429, `more than ${String(perMinute)} requests a minute from one address`, seconds);
    }
    await next();
  };
}

/** So many event streams at once for each client; a reader's every page in view holds one. */
export function streamLimit(atOnce: number, addressOf: ClientAddress): MiddlewareHandler {
  const open = new Map<string, number>();
  return async (c, next) => {
    const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
    const client = addressOf(c);
    const held = open.get(client) ?? 0;
    if (held >= atOnce) return comeAgain(429, `more than ${String(atOnce)} event streams from one address`, 30);
    open.set(client, held + 1);
    outgoing?.once("close", () => {
      const rest = (open.get(client) ?? 1) - 1;
      if (rest === 0) open.delete(client);
      else open.set(client, rest);
    });
    await next();
  };
}
