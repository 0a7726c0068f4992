import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer, type ClientRequest, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import proxyaddr from "proxy-addr";
import sirv from "sirv";
import { pageStatus, type PageStatus } from "./address/status.ts";
import { readPlace, readPublicOrigin, readTrustedProxies } from "./env.ts";
import { LastGoodPages } from "./last-good.ts";
import { belongsToApi, takesForm } from "./paths.ts";

const dir = join(import.meta.dirname, "..");

/** The build's scripts and styles, compressed at build time; their names change with their bytes. */
const builtFiles = sirv(join(dir, ".next/static"), {
  brotli: true,
  gzip: true,
  immutable: true,
  maxAge: 31_536_000,
  dotfiles: false,
});
const builtPrefix = "/_next/static";

/**
 * Pages and tables, compressed as they are sent. A page holds its text twice, as markup and as Next's description of it, farther apart than gzip
 * looks back: Brotli finds it again, in half the bytes and less time.
 */
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
type Compressed = Parameters<typeof compress>;

type Trust = ReturnType<typeof proxyaddr.compile>;

/** A host name or address with or without a port, and nothing else that a header can carry. */
const hostShape = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Its port is one, too, and its numbers an address: what looks like a host and leads nowhere would break every link that is made with it. */
const isHost = (host: string): boolean => hostShape.test(host) && URL.canParse(`http://${host}`);

/**
 * Says who connected, behind whatever the request claims: the API counts by the last address it does not trust. Of what is claimed about the
 * reader's address, only a trusted proxy's word on the protocol is kept; the host is the one that was asked.
 */
function noteAddress({ headers, socket }: IncomingMessage, trust: Trust): void {
  const { remoteAddress } = socket;
  const claimed = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = [claimed, remoteAddress].filter((address) => address !== undefined).join(", ");
  const believed = remoteAddress !== undefined && trust(remoteAddress, 0);
  if (!believed || !/^https?$/.test(String(headers["x-forwarded-proto"]))) delete headers["x-forwarded-proto"];
  for (const name of ["x-forwarded-host", "x-forwarded-port", "forwarded"]) Reflect.deleteProperty(headers, name);
}

/**
 * What the page says of itself becomes the answer's status; what a page in view asks for in its own form keeps 200, or it would be loaded anew. Next
 * notes in a header where it handed a request on: the API's own address is nobody's business.
 */
function completeHead(request: IncomingMessage, response: ServerResponse, page: PageStatus): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...given: unknown[]) => {
    response.removeHeader("x-middleware-rewrite");
    nameCoding(response);
    if (status !== 200 || page.status === 200 || request.headers["rsc"] !== undefined)
      return writeHead(status, ...given);
    if (page.retryAfterSeconds !== null) response.setHeader("Retry-After", String(page.retryAfterSeconds));
    return writeHead(page.status, ...given);
  };
}

/** RFC 9110 and 9530: a strong tag and a digest name bytes, and compressed ones are others. */
function nameCoding(response: ServerResponse): void {
  const [coding, tag] = [response.getHeader("Content-Encoding"), response.getHeader("ETag")];
  if (typeof coding !== "string") return;
  response.removeHeader("Repr-Digest");
  if (typeof tag === "string" && tag.startsWith('"')) response.setHeader("ETag", tag.replace(/"$/, `-${coding}"`));
}

/** Who holds a file compressed holds the file. */
function forgetCoding({ headers }: IncomingMessage): void {
  for (const name of ["if-none-match", "if-range"] as const) {
    const tags = headers[name];
    if (typeof tags === "string") headers[name] = tags.replaceAll(/-(?:br|gzip|deflate)"/g, '"');
  }
}

/** A path that names no text, written so that it does: then it is a page that is not there, and not a failure. */
const withText = (url: string): string => {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return `${path.replaceAll("%", "%25")}${end < 0 ? "" : url.slice(end)}`;
  }
};

/**
 * Whether something is sent to an address that takes nothing. Next would unpack it, to look for a function of the server; there is none here, and
 * what unpacks such requests is where most of its faults were.
 */
function sendsToNobody({ method, url = "/" }: IncomingMessage): boolean {
  if (method === "GET" || method === "HEAD") return false;
  const path = URL.parse(url, "http://dashboard")?.pathname ?? "";
  return !belongsToApi(path) && !takesForm(path);
}

/** What one who holds connections can hold. The API and the dashboard say the same here: no wall stands between them to keep it behind. */
function boundConnections(server: Server): void {
  server.maxConnections = 12_000;
  // Who connects and does not ask, or asks a letter at a time.
  server.headersTimeout = 20_000;
  // Who takes nothing of what is sent, after once or twice this; an answer may be worked out for longer.
  server.timeout = 30_000;
  server.on("request", (_, response) => {
    response.on("timeout", (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy();
    });
  });
  // Longer than any client or proxy keeps a connection: else one is closed here while a question is on its way, and the asker sees a reset.
  server.keepAliveTimeout = 75_000;
}

/**
 * Next hands requests on by an agent of its own, with 256 connections to the API at the most: as many pages in view, each with its event stream, and
 * whatever anybody asked of the API waited until one of them was closed. How many there may be is said by the bounds above and by the API's.
 */
function takeBoundOffHandingOn(): void {
  subscribe("http.client.request.created", (message) => {
    const { agent } = (message as { request: ClientRequest & { agent?: { maxSockets: number } } }).request;
    if (agent) agent.maxSockets = Infinity;
  });
}

/** Takes no more questions, lets those in hand be answered for two seconds, and ends every connection: event streams never end by themselves. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, 2_000).unref();
  await closed;
}

async function main(): Promise<void> {
  const place = readPlace();
  const { values } = parseArgs({
    options: { hostname: { type: "string", default: place.hostname }, port: { type: "string", default: place.port } },
  });
  const [hostname, port] = [values.hostname, Number(values.port)];
  const trust = proxyaddr.compile(["loopback", ...readTrustedProxies()]);
  readPublicOrigin();
  const dashboard = next({ dev: false, dir, hostname, port });
  await dashboard.prepare();
  const handle = dashboard.getRequestHandler();
  const lastGood = new LastGoodPages();
  // Nothing here speaks another protocol than HTTP. Next would take such connections over, past every bound below and without the client's address.
  const settings = { connectionsCheckingInterval: 5_000, shouldUpgradeCallback: () => false };
  const server = createServer(settings, (request, response) => {
    if (sendsToNobody(request)) {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (!isHost(request.headers.host ?? "")) {
      response.writeHead(400).end();
      return;
    }
    noteAddress(request, trust);
    forgetCoding(request);
    request.url = withText(request.url ?? "/");
    const page: PageStatus = { status: 200, retryAfterSeconds: null };
    completeHead(request, response, page);
    const answer = (): void => {
      const handled = async (): Promise<void> => {
        if (await lastGood.answers(request, response)) return;
        lastGood.watch(request, response, page);
        await pageStatus().run(page, () => handle(request, response));
      };
      handled().catch((error: unknown) => {
        process.stderr.write(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        response.destroy();
      });
    };
    const { url = "/" } = request;
    if (!url.startsWith(`${builtPrefix}/`)) {
      compress(request as Compressed[0], response as Compressed[1], answer);
      return;
    }
    request.url = url.slice(builtPrefix.length);
    builtFiles(request, response, () => {
      request.url = url;
      answer();
    });
  });
  boundConnections(server);
  takeBoundOffHandingOn();
  server.listen(port, hostname);
  await once(server, "listening");
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await closeServer(server);
  process.exit();
}

main().catch((error: unknown) => {
  process.stderr.write(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
