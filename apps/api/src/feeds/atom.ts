import { CATALOGUE } from "@frontera/content";
import { Feed, type FeedOptions } from "feed";
import type { SeriesVintageRecord } from "@frontera/db";
import { seriesTitle, type IsoDate, type Series } from "@frontera/domain";

/** One vintage of one series that changed something. */
export interface FeedEntry {
  readonly series: Series;
  readonly vintage: SeriesVintageRecord;
  /** Instant. */
  readonly updated: string;
}

/** RFC 4151: ids that stay the same wherever the feed is served. */
export const tagOf = (...parts: readonly string[]): string => `tag:frontera,2026:${parts.join("/")}`;

/** The page of a series as known on a day, without its language. */
export const pathAsOf = ({ id, indicator }: Series, asOf: IsoDate): string =>
  `/${indicator}?${new URLSearchParams({ series: id, asOf }).toString()}`;

/** A feed of ours without its entries. `self` is its own address. */
export const startFeed = ({
  self,
  ...own
}: Pick<FeedOptions, "id" | "title" | "link" | "updated"> & { self: string }) =>
  new Feed({
    ...own,
    feedLinks: { atom: self },
    generator: "Frontera",
    copyright: "Each publication names its own terms.",
    author: { name: "Frontera" },
  });

/** Atom (RFC 4287) of vintages. The same vintages give the same bytes: no clock is in it. */
export function toAtom({
  name,
  title,
  origin,
  entries,
}: {
  readonly name: string;
  readonly title: string;
  readonly origin: string;
  readonly entries: readonly FeedEntry[];
}): string {
  const feed = startFeed({
    id: tagOf("feed", name),
    title: `Frontera: ${title}, new vintages`,
    link: origin,
    self: `${origin}/feeds/${name}.atom`,
    updated: new Date(entries[0]?.updated ?? 0),
  });
  for (const { series, vintage, updated } of entries) {
    const { changes, vintageDate, downloadSha256, provenance, firstPeriod, lastPeriod } = vintage;
    feed.addItem({
      id: tagOf("vintage", series.id, vintageDate, downloadSha256.slice(0, 12)),
      title: `${seriesTitle(series).en}: ${String(changes)} ${changes === 1 ? "value" : "values"} new or changed, vintage of ${vintageDate}`,
      link: `${origin}/en${pathAsOf(series, vintageDate)}`,
      date: new Date(updated),
      description: `${CATALOGUE.publisherOf(series.release).name}. Speaks of ${firstPeriod} to ${lastPeriod}. Read in: ${provenance}.`,
      author: [{ name: CATALOGUE.publisherOf(series.release).name }],
    });
  }
  return feed.atom1();
}
