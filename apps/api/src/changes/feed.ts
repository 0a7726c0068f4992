import { CATALOGUE, PAPER } from "@frontera/content";
import {
  readFirstStated,
  readHeldByIngest,
  readNewestVintages,
  readSources,
  readTakenBackBetween,
  type Database,
} from "@frontera/db";
import { parsePeriod, periodInfo, type Locale } from "@frontera/domain";
import { changeOfVerdictWords, formatDay, formatInstant, say, shortPeriod, textOf } from "@frontera/words";
import type { Context } from "../context.ts";
import { startFeed, tagOf } from "../feeds/atom.ts";
import { readVerdictLog } from "../ledger/read-revisions.ts";
import { asHtml } from "../watches/feeds.ts";

/** Something that changed, in words of one language. */
interface News {
  /** Permanent. */
  readonly id: string;
  /** Instant. */
  readonly at: string;
  readonly title: string;
  readonly text: string;
  /** The page that shows it, without its language. */
  readonly path: string;
}

/** This many are news. */
const newestAtMost = 50;

/** Editions with something new or revised or taken back, files held for review, changes of method, and verdicts that changed, newest first. */
export async function readNews(context: Context, locale: Locale): Promise<readonly News[]> {
  const { db } = context;
  const [vintages, takenBack, log, held, methods] = await Promise.all([
    readNewestVintages(db, newestAtMost),
    readTakenBackBetween(db, "-infinity", "infinity"),
    readVerdictLog(context, undefined),
    readHeldReleases(db),
    readMethods(db),
  ]);
  const text = textOf(locale).changes;
  const releaseName = (id: string): string => CATALOGUE.releaseOf(id).name[locale];
  const editions = vintages.map(({ releaseId, vintageDate, at, downloadSha256, ...counts }) => ({
    id: tagOf("edition", releaseId, vintageDate, downloadSha256.slice(0, 12), locale),
    at,
    title: say(text.feedVintage, locale, { release: releaseName(releaseId), counts: countWords(counts, locale) }),
    text: say(text.feedText, locale, {
      publisher: CATALOGUE.publisherOf(releaseId).name,
      date: formatDay(vintageDate, locale),
    }),
    path: `/sources/${releaseId}`,
  }));
  const taken = takenBack.map(({ releaseId, vintageDate, at, reason }) => {
    const words = {
      release: releaseName(releaseId),
      date: formatDay(vintageDate, locale),
      at: formatInstant(at, locale),
    };
    const title = say(text.takenBackOn, locale, { ...words, reason });
    return { id: tagOf("taken-back", releaseId, at, locale), at, title, text: title, path: `/sources/${releaseId}` };
  });
  const verdicts = log.slice(-newestAtMost).map((change) => ({
    id: tagOf("verdict", change.figureId, change.on, change.to, locale),
    at: `${change.on}T00:00:00.000Z`,
    title: say(text.feedVerdict, locale, { figure: PAPER.figureOf(change.figureId).statement[locale] }),
    text: changeOfVerdictWords(change, locale),
    path: `/ledger#${change.figureId}`,
  }));
  const review = held.map(({ id, requestedAt, releaseId }) => {
    const title = say(text.feedHeld, locale, { release: releaseName(releaseId) });
    return {
      id: tagOf("held", String(id), locale),
      at: requestedAt,
      title,
      text: text.heldNote,
      path: `/sources/${releaseId}`,
    };
  });
  const otherwise = methods.map(({ series: { id, indicator, title }, at, reason, vintageDate }) => ({
    id: tagOf("method", id, at, locale),
    at: `${vintageDate}T00:00:00.000Z`,
    title: say(text.feedMethod, locale, { series: title[locale], period: shortPeriod(parsePeriod(at), locale) }),
    text: reason[locale],
    path: `/${indicator}?series=${id}`,
  }));
  return [...editions, ...taken, ...review, ...otherwise, ...verdicts]
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, newestAtMost);
}

/** Files that wait for a person, each with the release that it is of. */
async function readHeldReleases(db: Database) {
  const [files, sources] = await Promise.all([readHeldByIngest(db), readSources(db)]);
  return files.flatMap(({ id, sourceId, requestedAt }) => {
    const releaseId = sources.find((source) => source.id === sourceId)?.releaseIds[0];
    return releaseId === undefined ? [] : [{ id, requestedAt, releaseId }];
  });
}

/** The changes of method of every headline series, each with the day on which its first values became public. */
async function readMethods(db: Database) {
  const breaks = CATALOGUE.series
    .filter(({ id, family }) => id === family)
    .flatMap((series) =>
      series.breaks.map(({ at, reason }) => ({ series, at, reason, from: periodInfo(parsePeriod(at)).start })),
    );
  const stated = await readFirstStated(
    db,
    breaks.map(({ series, from }) => ({ seriesId: series.id, from })),
  );
  return breaks.flatMap((one) => {
    const first = stated.find(({ seriesId, from }) => seriesId === one.series.id && from === one.from);
    return first ? [{ ...one, vintageDate: first.vintageDate }] : [];
  });
}

/** `3 new values, 1 revised`. */
export const countWords = (
  counts: { readonly added: number; readonly revised: number; readonly withdrawn: number },
  locale: Locale,
): string =>
  say(textOf(locale).changes.counts, locale, {
    ...counts,
    both: counts.added > 0 && counts.revised > 0 ? "yes" : "no",
  });

interface ChangesFeed {
  readonly news: readonly News[];
  readonly locale: Locale;
  readonly origin: string;
  /** Its own address. */
  readonly self: string;
}

/** Atom (RFC 4287). The same news give the same bytes: no clock is in it. */
function toChangesAtom({ news, locale, origin, self }: ChangesFeed): string {
  const feed = startFeed({
    id: tagOf("feed", "changes", locale),
    title: textOf(locale).changes.feedTitle,
    link: `${origin}/${locale}/changes`,
    self,
    updated: new Date(news[0]?.at ?? 0),
  });
  for (const { id, at, title, text, path } of news)
    feed.addItem({
      id,
      title: asHtml(title),
      link: `${origin}/${locale}${path}`,
      date: new Date(at),
      description: asHtml(text),
    });
  return feed.atom1();
}

/** JSON Feed 1.1. */
const toChangesJson = ({ news, locale, origin, self }: ChangesFeed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: textOf(locale).changes.feedTitle,
    home_page_url: `${origin}/${locale}/changes`,
    feed_url: self,
    language: locale,
    authors: [{ name: "Frontera" }],
    items: news.map(({ id, at, title, text, path }) => ({
      id,
      url: `${origin}/${locale}${path}`,
      title,
      content_text: text,
      date_published: at,
    })),
  });

export const changesFeeds = {
  atom: { type: "application/atom+xml", write: toChangesAtom },
  json: { type: "application/feed+json", write: toChangesJson },
} as const;
