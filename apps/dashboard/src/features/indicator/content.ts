import { CATALOGUE } from "@frontera/content";
import { periodInfo, type Locale, type Row, type revisionRangesOf } from "@frontera/domain";
import { noValuesWords, textOf, say, vintageWords } from "@frontera/words";
import type { BaselineLevel, ChartContent } from "./chart/chart-content.ts";
import type { SeriesAnswer, ViewAnswer } from "./read-view.ts";
import type { View } from "./view.ts";

type RevisionRange = ReturnType<typeof revisionRangesOf>[number];

/** What the chart of a view shows, on the page and as a file. */
export function contentOf(view: View, answer: ViewAnswer, locale: Locale): ChartContent {
  const { card, whole } = answer;
  return {
    shown: [whole, ...answer.compared],
    layout: view.layout,
    baselines: baselinesOf(view, answer, locale),
    revised: rangesIn(view, answer),
    ranged: view.from !== null || view.to !== null,
    since: card === null || whole.transformation !== null ? null : { words: card.moved[locale], then: card.since.then },
    absent: absentOf(view, answer, locale),
    locale,
  };
}

function absentOf({ from }: View, { whole, card }: ViewAnswer, locale: Locale): ChartContent["absent"] {
  const words = noValuesWords(whole.rows, from === null, locale);
  if (!words || !card?.since.change?.comparable) return words && { ...words, nearest: null };
  const { delta, grade, now, then } = card.moved[locale];
  const ends = [now, then].flatMap((end) => (end === null ? [] : `${end.value} ${end.named}`)).join(" · ");
  return { ...words, nearest: { delta, grade, ends } };
}

/** Between what values the vintages held stated each period in view; of published values only. */
export const rangesIn = ({ from, to, transformation }: View, { revisions }: ViewAnswer): readonly RevisionRange[] =>
  transformation !== null
    ? []
    : revisions.ranges.filter(({ period }) => {
        const { start, end } = periodInfo(period);
        return (from === null || end >= from) && (to === null || start <= to);
      });

/**
 * Levels the paper states for which the series is the record, where periods of their kind are drawn: a year's exports are no level among months. A line
 * is no percentage: how far they compare is said beside the figures.
 */
function baselinesOf(
  { transformation }: View,
  { comparisons, whole }: ViewAnswer,
  locale: Locale,
): readonly BaselineLevel[] {
  if (transformation !== null && (transformation.units !== "lin" || transformation.per100000 !== null)) return [];
  const { frequency, calendar } = transformation ?? whole.series;
  return comparisons.flatMap(({ figure, printed }) => {
    const { link, period } = figure;
    if (link.kind !== "level" || link.series !== whole.series.id) return [];
    const kind = periodInfo(typeof period === "string" ? period : period.to);
    if (kind.frequency !== frequency || kind.calendar !== calendar) return [];
    return [{ value: figure.value, label: say(textOf(locale).chart.baseline, locale, { value: printed[locale] }) }];
  });
}

/** Who published what is drawn, and the newest vintage in it. */
export function sourceLine({ series, release, rows, latest }: SeriesAnswer, locale: Locale): string {
  const newest = rows.reduce<Row | null>(
    (held, row) => (held === null || row.vintageDate > held.vintageDate ? row : held),
    null,
  );
  const told = newest ?? latest;
  return say(textOf(locale).chart.sourceLine, locale, {
    source: CATALOGUE.publisherOf(series.release).name,
    release: release.name[locale],
    vintage: told === null ? "" : vintageWords(told, locale),
  });
}
