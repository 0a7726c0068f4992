import { once } from "node:events";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { serve } from "@hono/node-server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { pino, type Logger } from "pino";
import type { Context } from "./context.ts";
import { figureFileRoute, figuresFileRoute, overviewFileRoute } from "./files/figures-file.ts";
import { feedRoutes } from "./feeds/routes.ts";
import { fredGraphRoute, fredRoutes } from "./fred/routes.ts";
import { seriesFileRoute } from "./files/series-file.ts";
import { forAnyPage } from "./http/any-page.ts";
import { clientAddressBehind } from "./http/client-address.ts";
import { keepAnswers } from "./http/cache-answers.ts";
import { withoutTracking } from "./http/without-tracking.ts";
import { noteReaderOrigin } from "./http/reader-origin.ts";
import { healthRoutes } from "./http/health.ts";
import { oneAddress, requestLimit, shortAddress, smallBody, streamLimit } from "./http/limits.ts";
import { openMetrics } from "./http/metrics.ts";
import { oneATurn } from "./http/one-a-turn.ts";
import { requestLog } from "./http/request-log.ts";
import { problem, problemMeaning, problemOf } from "./problem.ts";
import { restApp } from "./rest/app.ts";
import { writePart } from "./rest/bulk-part.ts";
import { router } from "./router.ts";
import { snapshotRoutes } from "./snapshots/routes.ts";
import { downloadRoute } from "./sources/download-route.ts";
import { importRoutes } from "./sources/import-routes.ts";
import { dearRequests, partWriter } from "./work/dear.ts";
import { ReaderLeft } from "./work/leaving.ts";
import type { Work } from "./work/pool.ts";
import { makeTurns } from "./work/turns.ts";

/** How the API meets the world. */
export interface AppSettings {
  readonly log: Logger;
  /** For each client; null for no limit, where one person works on their own machine. */
  readonly requestsPerMinute: number | null;
  /** Open at once, for each client; null for no limit. */
  readonly streamsPerClient: number | null;
  /** Of the threads' time, for each client; null where clients are not counted. */
  readonly workMsPerMinute: number | null;
  /** Addresses and ranges of proxies in front, besides loopback. */
  readonly trustedProxies: readonly string[];
  /** The address that readers open, as the operator set it. */
  readonly publicUrl: string | undefined;
  /** Whether what was worked out is kept: threads leave that to the process that answers everybody. */
  readonly keepsAnswers: boolean;
  /** The threads that do what would hold up others; null does it on this one, as the threads themselves do. */
  readonly work: Work | null;
}

const quiet: AppSettings = {
  log: pino({ enabled: false }),
  requestsPerMinute: null,
  streamsPerClient: null,
  workMsPerMinute: null,
  trustedProxies: [],
  publicUrl: undefined,
  keepsAnswers: true,
  work: null,
};

/** The HTTP face of the API: tRPC under /trpc, files under /series and /figures, sign-in under /auth, health and metrics for operators. */
export function createApp(context: Context, settings: Partial<AppSettings> = {}): Hono {
  const all = { ...quiet, ...settings };
  const { log, requestsPerMinute, streamsPerClient, workMsPerMinute, trustedProxies, publicUrl, keepsAnswers, work } =
    all;
  const addressOf = clientAddressBehind(trustedProxies);
  const metrics = openMetrics(context.db, context.live, context.now);
  const app = new Hono();
  app.use(requestLog(log, metrics, addressOf));
  app.use(noteReaderOrigin(publicUrl, trustedProxies));
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // Said by the proxy that speaks HTTPS, which knows for which names it holds.
      strictTransportSecurity: false,
    }),
  );
  // Monitors are not counted: they must get an answer when readers no longer do.
  app.route("/health", healthRoutes(context));
  app.get("/metrics", async (c) => c.body(await metrics.read(), 200, { "Content-Type": metrics.contentType }));
  app.use(forAnyPage);
  if (requestsPerMinute !== null) app.use(requestLimit(requestsPerMinute, addressOf));
  app.use(shortAddress);
  app.use(withoutTracking);
  app.use("/trpc/*", oneAddress);
  app.use(oneATurn());
  const turns = workMsPerMinute === null ? null : makeTurns(workMsPerMinute);
  const workshop = work && { work, turns, addressOf, now: context.now };
  if (keepsAnswers) app.use(keepAnswers(context));
  if (workshop) app.use(dearRequests(workshop));
  if (streamsPerClient !== null) app.use("/trpc/live", streamLimit(streamsPerClient, addressOf));
  app.use("/trpc/*", smallBody);
  app.use("/auth/*", smallBody);
  app.all("/trpc/*", async (c) => {
    const response = await fetchRequestHandler({
      endpoint: "/trpc",
      // One request, one question: that is how they are counted.
      allowBatching: false,
      req: c.req.raw,
      router,
      createContext: () => ({ ...context, request: c.req.raw }),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR" && !(error.cause instanceof ReaderLeft))
          log.error({ err: error.cause ?? error, path }, "a procedure failed");
      },
    });
    // A proxy that compresses or buffers an event stream would hold its events back.
    if (response.headers.get("Content-Type")?.startsWith("text/event-stream"))
      response.headers.set("Cache-Control", "no-cache, no-transform");
    return response;
  });
  app.all(
    "/auth/*",
    (c) => context.access.serve?.(c.req.raw, addressOf(c)) ?? problem(404, "there is no sign-in here"),
  );
  for (const ending of ["csv", "xlsx"]) {
    app.get(`/figures.${ending}`, (c) => figuresFileRoute(c, context));
    app.get(`/overview.${ending}`, (c) => overviewFileRoute(c, context));
  }
  app.get("/figures/:file", (c) => figureFileRoute(c, context));
  app.get("/series/:file", (c) => seriesFileRoute(c, context));
  app.route("/snapshots", snapshotRoutes(context));
  app.route("/feeds", feedRoutes(context));
  app.route("/fred", fredRoutes(context));
  for (const path of ["/fredgraph.csv", "/graph/fredgraph.csv"]) app.get(path, (c) => fredGraphRoute(c, context));
  app.route(
    "/api/v1",
    restApp(context, workshop ? partWriter(workshop) : () => Promise.resolve((part) => writePart(context.db, part))),
  );
  app.get("/api/downloads/:sha256", (c) => downloadRoute(c, context));
  app.route("/api/imports", importRoutes(context));
  app.get("/problems/:name", (c) => problemMeaning(c.req.param("name")));
  app.notFound((c) => {
    const methods = methodsOf(app, c.req.path);
    if (methods.length === 0) return problem(404, `nothing is served at ${c.req.path}`);
    const response = problem(405, `${c.req.path} takes ${methods.join(", ")}, and not ${c.req.method}`);
    response.headers.set("Allow", methods.join(", "));
    return response;
  });
  app.onError((error) => {
    const response = problemOf(error);
    if (response.status >= 500) log.error({ err: error }, "a route failed");
    return response;
  });
  return app;
}

/** Which methods an address takes; none where nothing is served. */
const methodsOf = (app: Hono, path: string): readonly string[] =>
  ["GET", "POST"]
    .filter((method) => app.router.match(method, path)[0].some(([[, route]]) => route.method === method))
    .flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));

/** Listens; resolves with the port in use. */
export function listen(app: Hono, host: string, port: number): Promise<{ server: Server; port: number }> {
  return new Promise((done, fail) => {
    const serverOptions = { connectionsCheckingInterval: 5_000 };
    const options = { fetch: app.fetch, hostname: host, port, serverOptions };
    // Another kind only where one is asked for.
    const server = serve(options, (info) => {
      done({ server, port: info.port });
    }) as Server;
    boundConnections(server);
    server.on("error", fail);
  });
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

/** Takes no more questions, lets those in hand be answered for two seconds, and ends every connection: event streams never end by themselves. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, 2_000).unref();
  await closed;
}
