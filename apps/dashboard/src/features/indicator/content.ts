import { CATALOGUE } from "@frontera/content";
import { periodInfo, type Locale, type revisionRangesOf } from "@frontera/domain";
import { formatDay, textOf, say } from "@frontera/words";
import type { BaselineLevel, ChartContent } from "./chart/chart.tsx";
import type { SeriesAnswer, ViewAnswer } from "./read-view.ts";
import type { View } from "./view.ts";

type RevisionRange = ReturnType<typeof revisionRangesOf>[number];

/** What the chart of a view shows, on the page and as a file. The paper's levels stand on an axis of published values only. */
export const contentOf = (view: View, answer: ViewAnswer, locale: Locale): ChartContent => ({
  shown: [answer.whole, ...answer.compared],
  baselines: answer.whole.transformation === null ? baselinesOf(answer, locale) : [],
  revised: rangesIn(view, answer),
  ranged: view.from !== null || view.to !== null,
  locale,
});

/** Between what values the vintages held stated each period in view; of published values only. */
export const rangesIn = ({ from, to, transformation }: View, { revisions }: ViewAnswer): readonly RevisionRange[] =>
  transformation !== null
    ? []
    : revisions.ranges.filter(({ period }) => {
        const { start, end } = periodInfo(period);
        return (from === null || end >= from) && (to === null || start <= to);
      });

/** Levels the paper states for which the series is the record. A line is no percentage: how far they compare is said beside the figures. */
const baselinesOf = ({ comparisons, whole }: ViewAnswer, locale: Locale): readonly BaselineLevel[] =>
  comparisons
    .filter(({ figure }) => {
      const link = figure.link;
      return link.kind === "level" && link.series === whole.series.id;
    })
    .map(({ figure, printed }) => ({
      value: figure.value,
      label: say(textOf(locale).chart.baseline, locale, { value: printed[locale] }),
    }));

/** Who published what is drawn, and the newest vintage in it. */
export function sourceLine({ series, release, rows, latest }: SeriesAnswer, locale: Locale): string {
  const newest = rows.reduce((day, { vintageDate }) => (vintageDate > day ? vintageDate : day), "");
  return say(textOf(locale).chart.sourceLine, locale, {
    source: CATALOGUE.publisherOf(series.release).name,
    release: release.name[locale],
    vintage: formatDay(newest === "" ? (latest?.vintageDate ?? "") : newest, locale),
  });
}
