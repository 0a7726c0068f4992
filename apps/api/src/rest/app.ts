import { OpenAPIHono } from "@hono/zod-openapi";
import { serveCheck } from "../check/route.ts";
import type { Context } from "../context.ts";
import { InvalidParameters } from "../read-rows.ts";
import { serveBulk, type WriterFor } from "./bulk.ts";
import { serveCatalogue } from "./catalogue.ts";
import { serveObservations } from "./observations.ts";
import { serveSnapshots } from "./snapshots.ts";
import { serveWatches } from "./watches.ts";
import { serveWide } from "./wide.ts";

/** The API for scripts, under /api/v1: what it serves and what it says of itself come from the same schemas. */
export function restApp(context: Context, writerFor: WriterFor): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new InvalidParameters(result.error.issues);
    },
  });
  serveCatalogue(app, context);
  serveBulk(app, context, writerFor);
  serveObservations(app, context);
  serveWide(app, context);
  serveSnapshots(app, context);
  serveWatches(app, context);
  serveCheck(app, context);
  app.get("/openapi.json", (c) => {
    const document = app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Frontera",
        version: "1",
        description:
          "Official US-Mexico series as known today or on any past day, beside the figures of a paper published in December 2017. Lists come as JSON or CSV with the same cells; every cell is text, and null or empty is missing. Parameters have FRED's and SDMX's names; unknown ones are refused by name.",
        license: {
          name: "MIT for the code; every publication names its own terms",
          url: "https://opensource.org/license/mit",
        },
      },
      servers: [{ url: "/api/v1" }],
    });
    return c.json(document, 200, { "Cache-Control": "public, max-age=60" });
  });
  return app;
}
