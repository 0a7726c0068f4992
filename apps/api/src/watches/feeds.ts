import type { Basis, Locale } from "@frontera/domain";
import { watchWords } from "@frontera/words";
import type { WatchRecord } from "@frontera/db";
import { startFeed, tagOf } from "../feeds/atom.ts";
import type { Notices } from "./read-notices.ts";
import { formatNotice } from "./format-notice.ts";

/** What a feed is made of. `self` is its own address. */
export interface WatchFeed {
  readonly watch: WatchRecord;
  readonly notices: Notices;
  readonly basis: Basis;
  readonly locale: Locale;
  readonly origin: string;
  readonly self: string;
}

const titleOf = ({ watch: { name, terms }, basis, locale }: WatchFeed): string =>
  `Frontera: ${name ?? watchWords(basis, terms, locale)}`;

const entriesOf = ({ notices: { newest }, basis, locale, origin }: WatchFeed) =>
  newest
    .map((notice) => formatNotice(notice, basis))
    .map(({ id, at, title, text, path }) => ({
      // Each language has entries of its own: who reads both feeds is told in both.
      id: tagOf("notice", id, locale),
      at,
      title: title[locale],
      text: text[locale],
      url: `${origin}/${locale}${path}`,
    }));

/** Atom (RFC 4287). The same notices give the same bytes: no clock is in it. */
export function toWatchAtom(about: WatchFeed): string {
  const { watch, notices, locale, origin, self } = about;
  const feed = startFeed({
    id: tagOf("watch", watch.id, locale),
    title: titleOf(about),
    link: `${origin}/${locale}/watches`,
    self,
    updated: new Date(notices.newest[0]?.at ?? watch.begunAt),
  });
  for (const { id, at, title, text, url } of entriesOf(about))
    feed.addItem({ id, title: asHtml(title), link: url, date: new Date(at), description: asHtml(text) });
  return feed.atom1();
}

/** Titles and texts of Atom entries are written as HTML. */
export const asHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** JSON Feed 1.1. */
export const toJsonFeed = (about: WatchFeed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(about),
    home_page_url: `${about.origin}/${about.locale}/watches`,
    feed_url: about.self,
    language: about.locale,
    authors: [{ name: "Frontera" }],
    items: entriesOf(about).map(({ id, at, title, text, url }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: at,
    })),
  });
