import { serve, type ServerType } from "@hono/node-server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import type { Context } from "./context.ts";
import { seriesFileRoute } from "./files/series-file.ts";
import { problem, problemMeaning, problemOf } from "./problem.ts";
import { router } from "./router.ts";

/** The HTTP face of the API: tRPC under /trpc, files under /series, health under /health. */
export function createApp(context: Context, log: (line: string) => void): Hono {
  const app = new Hono();
  app.all("/trpc/*", async (c) => {
    const response = await fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router,
      createContext: () => ({ ...context, request: c.req.raw }),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") log(`${path ?? "?"}: ${error.cause?.stack ?? error.message}`);
      },
    });
    // A proxy that compresses or buffers an event stream would hold its events back.
    if (response.headers.get("Content-Type")?.startsWith("text/event-stream"))
      response.headers.set("Cache-Control", "no-cache, no-transform");
    return response;
  });
  app.all("/auth/*", (c) => context.access.serve?.(c.req.raw) ?? problem(404, "there is no sign-in here"));
  app.get("/series/:file", (c) => seriesFileRoute(c, context));
  app.get("/problems/:name", (c) => problemMeaning(c.req.param("name")));
  app.get("/health/live", (c) => c.text("ok\n"));
  app.get("/health/ready", async (c) => {
    await context.db.sql`select 1`;
    return c.text("ok\n");
  });
  app.notFound((c) => problem(404, `nothing is served at ${c.req.path}`));
  app.onError((error) => {
    const response = problemOf(error);
    if (response.status === 500) log(error.stack ?? error.message);
    return response;
  });
  return app;
}

/** Listens; resolves with the port in use. */
export function listen(app: Hono, host: string, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      done({ server, port: info.port });
    });
    server.on("error", fail);
  });
}
