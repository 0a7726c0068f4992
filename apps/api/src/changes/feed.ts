import { CATALOGUE, PAPER } from "@frontera/content";
import { readNewestVintages, readTakenBackBetween } from "@frontera/db";
import type { Locale } from "@frontera/domain";
import { changeOfVerdictWords, formatDay, formatInstant, say, textOf } from "@frontera/words";
import type { Context } from "../context.ts";
import { startFeed, tagOf } from "../feeds/atom.ts";
import { readVerdictLog } from "../ledger/read-memory.ts";
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

/** Editions with something new or revised, editions taken back, and verdicts that changed, newest first. */
export async function readNews(context: Context, locale: Locale): Promise<readonly News[]> {
  const { db } = context;
  const [vintages, takenBack, log] = await Promise.all([
    readNewestVintages(db, newestAtMost),
    readTakenBackBetween(db, "-infinity", "infinity"),
    readVerdictLog(context, undefined),
  ]);
  const text = textOf(locale).changes;
  const releaseName = (id: string): string => CATALOGUE.releaseOf(id).name[locale];
  const editions = vintages.map(({ releaseId, vintageDate, appendedAt, downloadSha256, ...counts }) => ({
    id: tagOf("edition", releaseId, vintageDate, downloadSha256.slice(0, 12), locale),
    at: appendedAt,
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
  return [...editions, ...taken, ...verdicts]
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, newestAtMost);
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
