import { Feed } from "feed";
import type { SeriesVintageRecord } from "@frontera/db";
import { RELEASES, seriesTitle, SOURCES, type Series } from "@frontera/domain";

/** One vintage of one series that changed something. */
export interface FeedEntry {
  readonly series: Series;
  readonly vintage: SeriesVintageRecord;
  /** Instant. */
  readonly updated: string;
}

/** RFC 4151: ids that stay the same wherever the feed is served. */
export const tagOf = (...parts: readonly string[]): string => `tag:frontera,2026:${parts.join("/")}`;

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
  const feed = new Feed({
    id: tagOf("feed", name),
    title: `Frontera: ${title}, new vintages`,
    link: origin,
    feedLinks: { atom: `${origin}/feeds/${name}.atom` },
    updated: new Date(entries[0]?.updated ?? 0),
    generator: "Frontera",
    copyright: "Each publication names its own terms.",
    author: { name: "Frontera" },
  });
  for (const { series, vintage, updated } of entries) {
    const { changes, vintageDate, downloadSha256, provenance, firstPeriod, lastPeriod } = vintage;
    feed.addItem({
      id: tagOf("vintage", series.id, vintageDate, downloadSha256.slice(0, 12)),
      title: `${seriesTitle(series).en}: ${String(changes)} ${changes === 1 ? "value" : "values"} new or changed, vintage of ${vintageDate}`,
      link: `${origin}/en/${series.indicator}?${new URLSearchParams({ series: series.id, asOf: vintageDate }).toString()}`,
      date: new Date(updated),
      description: `${SOURCES[RELEASES[series.release].source].name}. Speaks of ${firstPeriod} to ${lastPeriod}. Read in: ${provenance}.`,
      author: [{ name: SOURCES[RELEASES[series.release].source].name }],
    });
  }
  return feed.atom1();
}
