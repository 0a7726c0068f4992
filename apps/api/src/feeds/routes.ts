import { CATALOGUE } from "@frontera/content";
import { LOCALES, seriesTitle, type Indicator, type Series } from "@frontera/domain";
import { Hono, type Context as HonoContext } from "hono";
import { z } from "zod";
import { readSeriesVintages } from "@frontera/db";
import type { Context } from "../context.ts";
import { sendFile } from "../files/send-file.ts";
import { originOf } from "../http/reader-origin.ts";
import { parseQuery } from "../files/read-query.ts";
import { changesFeeds, readNews } from "../changes/feed.ts";
import { ReadError } from "../read-rows.ts";
import { toAtom, type FeedEntry } from "./atom.ts";
import { releaseCalendar } from "./calendar.ts";

const indicators: readonly Indicator[] = CATALOGUE.indicators.map(({ id }) => id);

const FeedQuery = z.strictObject({ locale: z.enum(LOCALES).default("en") });

/** This many vintages are news. */
const newestAtMost = 50;

/**
 * GET /feeds/{series or indicator}.atom: vintages that changed something, newest first; of everything, in two languages: GET /feeds/changes.atom and .json; GET
 * /feeds/releases.ics: when values are expected.
 */
export function feedRoutes(context: Context): Hono {
  const app = new Hono();
  app.get("/releases.ics", async (c) =>
    sendFile(c, { body: Buffer.from(await releaseCalendar(context), "utf8"), type: "text/calendar; charset=utf-8" }),
  );
  for (const [ending, form] of Object.entries(changesFeeds))
    app.get(`/changes.${ending}`, async (c) => {
      const { locale } = parseQuery(FeedQuery, c);
      const origin = originOf(c);
      const self = `${origin}/feeds/changes.${ending}?locale=${locale}`;
      const body = form.write({ news: await readNews(context, locale), locale, origin, self });
      return sendFile(c, { body: Buffer.from(body, "utf8"), type: `${form.type}; charset=utf-8` });
    });
  app.get("/:feed{.+\\.atom}", (c) => sendFeed(c, context, c.req.param("feed").slice(0, -".atom".length)));
  return app;
}

async function sendFeed(c: HonoContext, context: Context, name: string): Promise<Response> {
  const indicator = indicators.find((each) => each === name);
  const one = CATALOGUE.findSeries(name);
  const subject: readonly Series[] =
    indicator === undefined ? (one ? [one] : []) : CATALOGUE.seriesOfIndicator(indicator);
  if (subject.length === 0)
    throw new ReadError("NOT_FOUND", `no such feed: ${name}; a series id, or one of ${indicators.join(", ")}`);
  const entries = (await Promise.all(subject.map((series) => entriesOf(context, series)))).flat();
  const newest = entries
    .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, newestAtMost);
  const body = toAtom({ name, title: one ? seriesTitle(one).en : name, origin: originOf(c), entries: newest });
  return sendFile(c, { body: Buffer.from(body, "utf8"), type: "application/atom+xml; charset=utf-8" });
}

async function entriesOf(context: Context, series: Series): Promise<readonly FeedEntry[]> {
  const vintages = await readSeriesVintages(context.db, series.id);
  return vintages
    .filter(({ changes }) => changes > 0)
    .map((vintage) => ({ series, vintage, updated: vintage.appendedAt }));
}
