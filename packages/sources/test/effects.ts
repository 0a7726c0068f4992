import { BASE_URLS, makePublisherFetch, type BaseUrls, type FetchEffects } from "../src/index.ts";

/** Every publisher's address on one host; on a port nobody listens on unless told otherwise. */
export const allAt = (address = "http://127.0.0.1:1"): BaseUrls =>
  Object.fromEntries(Object.keys(BASE_URLS).map((name) => [name, address])) as Record<keyof BaseUrls, string>;

/** Publishers of tests are on this machine: all of it counts as set by the operator. */
export const onLoopback = (origin: string): boolean => new URL(origin).hostname === "127.0.0.1";

export const publisherFetch = makePublisherFetch({ userAgent: "Frontera/test", isOwn: onLoopback, gapMs: 0 });

/** The real way out, a clock that stands still, no keys, nothing remembered, and nobody at the publishers' addresses. */
export const effects: FetchEffects = {
  fetch: publisherFetch,
  now: () => new Date("2026-11-24T12:00:00.000Z"),
  log: () => undefined,
  baseUrls: allAt(),
  keys: {},
  recall: () => Promise.resolve(null),
};
