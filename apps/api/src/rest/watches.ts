import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { readWatch } from "@frontera/db";
import { LOCALES, type Locale } from "@frontera/domain";
import type { Context } from "../context.ts";
import { sendFile } from "../files/send-file.ts";
import { originOf } from "../http/reader-origin.ts";
import { problem } from "../problem.ts";
import { ReadError } from "../read-rows.ts";
import { toJsonFeed, toWatchAtom, type WatchFeed } from "../watches/feeds.ts";
import { watchId } from "../watches/procedures.ts";
import { basisOf, readNotices } from "../watches/read-notices.ts";
import { ProblemSchema } from "./schemas.ts";

const JsonFeedSchema = z
  .strictObject({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    language: z.enum(LOCALES),
    authors: z.array(z.strictObject({ name: z.string() })),
    items: z.array(
      z.strictObject({
        id: z.string().openapi({ description: "Permanent." }),
        url: z.string().openapi({ description: "The page that shows it as known then." }),
        title: z.string(),
        content_text: z.string(),
        date_published: z.string().openapi({ format: "date-time" }),
      }),
    ),
  })
  .openapi("JsonFeed");

/** Whoever knows the address may read it; nothing between it and them needs to. */
const cache = "private, max-age=60";

const forms = [
  { ending: "atom", type: "application/atom+xml", name: "Atom", schema: z.string(), write: toWatchAtom },
  { ending: "json", type: "application/feed+json", name: "JSON Feed 1.1", schema: JsonFeedSchema, write: toJsonFeed },
] as const;

/** The feeds of watches. Watches are begun and ended in the dashboard, by those who may. */
export function serveWatches(app: OpenAPIHono, context: Context): void {
  for (const { ending, type, name, schema, write } of forms)
    app.openapi(
      createRoute({
        method: "get",
        path: `/watches/{id}/notices.${ending}`,
        operationId: `notices_${ending}`,
        summary: `What a watch has told, as ${name}`,
        description: "The newest 50 notices, newest first. Who knows the address of a watch may read it.",
        tags: ["Watches"],
        request: {
          params: z.strictObject({
            id: watchId.openapi({ type: "string", description: "32 hex digits.", example: "0".repeat(32) }),
          }),
          query: z.strictObject({
            locale: z.enum(LOCALES).default("en").openapi({ description: "The language of its words." }),
          }),
        },
        responses: {
          200: { description: "The feed.", content: { [type]: { schema } } },
          default: {
            description: "A problem (RFC 9457); 410 when the watch has ended.",
            content: { "application/problem+json": { schema: ProblemSchema } },
          },
        },
      }),
      async (c) => {
        const [{ id }, { locale }] = [c.req.valid("param"), c.req.valid("query")];
        const about = await readFeed(c, context, id, locale, ending);
        if (about instanceof Response) return about;
        return sendFile(c, { body: Buffer.from(write(about), "utf8"), type: `${type}; charset=utf-8`, cache });
      },
    );
}

/** Throws ReadError when no watch ever had this id. */
async function readFeed(
  c: HonoContext,
  context: Context,
  id: string,
  locale: Locale,
  ending: string,
): Promise<WatchFeed | Response> {
  const watch = await readWatch(context.db, id);
  if (!watch) throw new ReadError("NOT_FOUND", `no such watch: ${id}`);
  if (watch.endedAt !== null) return problem(410, `this watch was ended on ${watch.endedAt.slice(0, 10)}`);
  const origin = originOf(c);
  const self = `${origin}/api/v1/watches/${id}/notices.${ending}?locale=${locale}`;
  const [notices, basis] = await Promise.all([readNotices(context, watch), basisOf(context, watch.terms)]);
  return { watch, notices, basis, locale, origin, self };
}
