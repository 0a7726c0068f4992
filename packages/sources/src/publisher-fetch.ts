import { setTimeout as delay } from "node:timers/promises";
import { Agent, EnvHttpProxyAgent, interceptors, request } from "undici";
import { connectPublicly, refuseInnerAddresses, type IsOwn } from "./public-addresses.ts";

export interface FetchOptions {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Off where a header holds a key: a key is never handed on to another address. */
  readonly followRedirects: boolean;
}

/** A publisher's answer. The body is as it travelled, still in its content coding. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: AsyncIterable<Uint8Array>;
  /** Closes the connection without reading on. */
  readonly discard: () => void;
}

/** One exchange with a publisher. Rejects with the transport's own error. */
export type PublisherFetch = (url: string, options: FetchOptions) => Promise<Answer>;

export interface Network {
  readonly userAgent: string;
  /** Addresses of proxies, as the settings of the same names give them. */
  readonly httpProxy?: string | undefined;
  readonly httpsProxy?: string | undefined;
  readonly noProxy?: string | undefined;
  /** Which origins the operator set: they may lead anywhere, also into a network that is not public. */
  readonly isOwn: IsOwn;
  /** The least time between two requests to one host. */
  readonly gapMs: number;
}

/**
 * The way out to publishers: through the proxies of the environment, under our name, one request after another to each host,
 * and never into a network that is not public, wherever a publisher redirects. undici's own
 * `fetch` would take a gzip body that breaks off for a whole one, so bodies are handed on as they travelled.
 */
export function makePublisherFetch({
  userAgent,
  httpProxy,
  httpsProxy,
  noProxy,
  isOwn,
  gapMs,
}: Network): PublisherFetch {
  // Empty strings, not undefined: undici would read the environment itself.
  const direct = httpProxy === undefined && httpsProxy === undefined;
  const network = direct
    ? new Agent({ connect: connectPublicly(isOwn) })
    : new EnvHttpProxyAgent({
        connect: connectPublicly(isOwn),
        httpProxy: httpProxy ?? "",
        httpsProxy: httpsProxy ?? "",
        noProxy: noProxy ?? "",
      });
  const once = network.compose(refuseInnerAddresses(isOwn));
  const following = once.compose(interceptors.redirect({ maxRedirections: 5 }));
  const takeTurn = makeTurns(gapMs);
  return async (url, { method, headers, body, signal, followRedirects }) => {
    await takeTurn(new URL(url).host);
    const answer = await request(url, {
      method,
      headers: { "User-Agent": userAgent, ...headers },
      body: body ?? null,
      signal,
      // The caller's signal bounds every wait.
      headersTimeout: 0,
      bodyTimeout: 0,
      dispatcher: followRedirects ? following : once,
    });
    return {
      status: answer.statusCode,
      header: (name) => [answer.headers[name.toLowerCase()] ?? null].flat().join(", ") || null,
      body: answer.body,
      discard: () => {
        answer.body.on("error", () => undefined).destroy();
      },
    };
  };
}

/** By a clock that nobody sets: by the machine's, one that is set back would hold the next request up for as long. */
const steady = (): number => performance.now();

/** Lets requests to one host start `gapMs` apart, in the order in which they were asked for. */
export function makeTurns(gapMs: number, wait: (ms: number) => Promise<unknown> = delay, now = steady) {
  const free = new Map<string, number>();
  return async (host: string): Promise<void> => {
    const at = Math.max(now(), free.get(host) ?? 0);
    free.set(host, at + gapMs);
    if (at > now()) await wait(at - now());
  };
}
