import {
  compareFigure,
  FIGURE_LINKS,
  formatFigure,
  seriesOfLink,
  VERDICTS,
  verdictSentences,
  type Comparison,
  type ReadSeries,
  type VerdictKind,
} from "./comparison/index.ts";
import type { DecimalText } from "./decimal.ts";
import { freshnessOf, worstState, type Freshness, type FreshnessState, type LastRun } from "./freshness.ts";
import { revisionBadge, type RevisionBadge, type RevisionMemory } from "./memory/index.ts";
import { FIGURES, figureOf, type Figure, type FigureId } from "./paper/index.ts";
import type { IsoDate, Period } from "./period.ts";
import { RELEASES, type Release, type ReleaseId } from "./releases.ts";
import { latestRow, toRows, type Row } from "./rows.ts";
import { HEADLINE_INDICATORS, type Indicator } from "./series-family.ts";
import { seriesOf, type Series, type SeriesId } from "./series.ts";
import type { Bilingual, Locale } from "./text.ts";

export type HeadlineIndicator = (typeof HEADLINE_INDICATORS)[number];

/** A run of values drawn as one line; two definitions are two lines and are never joined. */
export interface SparklineRun {
  readonly seriesId: SeriesId;
  readonly points: readonly { readonly period: Period; readonly date: IsoDate; readonly value: DecimalText }[];
}

/** A comparison in words: what a page shows of it. */
export interface ToldComparison {
  readonly figure: Figure;
  readonly verdict: VerdictKind;
  /** The verdict's name. */
  readonly label: Bilingual;
  /** The figure as printed, with its hedge. */
  readonly printed: Bilingual;
  /** The verdict in words, what matters most first. */
  readonly sentences: Readonly<Record<Locale, readonly string[]>>;
}

/** One headline indicator: its newest official value beside what the paper says of it. */
export interface OverviewCard {
  readonly indicator: HeadlineIndicator;
  readonly series: Series;
  readonly release: Release;
  readonly latest: Row | null;
  readonly freshness: Freshness;
  /** How values as young as the newest usually moved; null where no value is held. */
  readonly revisions: RevisionBadge | null;
  readonly sparkline: readonly SparklineRun[];
  /** The headline baseline first. */
  readonly comparisons: readonly ToldComparison[];
}

export interface Overview {
  readonly asOf: IsoDate;
  /** That of the card that is worst off. */
  readonly state: FreshnessState;
  readonly cards: readonly OverviewCard[];
  /** The paper's context figures, each with what can be said of it. */
  readonly context: readonly ToldComparison[];
}

interface Headline {
  readonly series: SeriesId;
  /** Drawn before the headline series where that one has just begun: another definition, another line. */
  readonly before?: SeriesId;
  readonly figures: readonly FigureId[];
}

/** The newest series of each subject that is published regularly, and the figures of the paper it stands beside. */
export const HEADLINES: Readonly<Record<HeadlineIndicator, Headline>> = {
  peso: { series: "usd-mxn-h10", figures: ["peso-election-night", "peso-before-election", "peso-fall-stated"] },
  apprehensions: {
    series: "usbp-sw-apprehensions",
    figures: ["non-mexicans-exceed-mexicans", "uac-2014", "uac-growth-stated"],
  },
  merida: { series: "us-aid-mexico-appropriated-fy", figures: ["merida-total", "merida-2018-cut"] },
  // Victims stopped in mid-2025 and the case files changed registry in 2026: the registry is what is still published every month.
  violence: { series: "sesnsp-homicide-cases-rnid", before: "sesnsp-homicide-cases", figures: ["deadliest-month"] },
};

/** The series whose newest value stands on a card. */
export const headlineSeries: readonly SeriesId[] = Object.values(HEADLINES).map(({ series }) => series);

/** Every series the overview reads. */
export const seriesOfOverview: readonly SeriesId[] = [
  ...new Set(
    Object.values(HEADLINES).flatMap(({ series, before, figures }) => [
      series,
      ...(before ? [before] : []),
      ...figures.flatMap((id) => seriesOfLink(FIGURE_LINKS[id])),
    ]),
  ),
];

export interface OverviewInputs {
  readonly read: ReadSeries;
  readonly memoryOf: (id: SeriesId) => RevisionMemory | null;
  readonly lastRun: (releaseId: ReleaseId) => LastRun | null;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

/** The overview as known on a day. Pure. */
export function overviewOf(inputs: OverviewInputs): Overview {
  const cards = HEADLINE_INDICATORS.map((indicator) => cardOf(indicator, inputs));
  return {
    asOf: inputs.asOf,
    state: worstState(cards.map(({ freshness }) => freshness.state)),
    cards,
    context: comparisonsOf("context", inputs.read),
  };
}

function cardOf(indicator: HeadlineIndicator, { read, memoryOf, lastRun, today }: OverviewInputs): OverviewCard {
  const { series: id, before, figures } = HEADLINES[indicator];
  const series = seriesOf(id);
  const release = RELEASES[series.release];
  const rows = toRows(series, read(id));
  const latest = latestRow(rows);
  const memory = memoryOf(id);
  return {
    indicator,
    series,
    release,
    latest,
    freshness: freshnessOf(series, release, latest, lastRun(series.release), today),
    revisions: latest && memory && revisionBadge(memory, latest),
    sparkline: [...(before ? [runOf(before, toRows(seriesOf(before), read(before)))] : []), runOf(id, rows)].filter(
      ({ points }) => points.length > 0,
    ),
    comparisons: figures.map((id) => tell(figureOf(id), read)),
  };
}

const tell = (figure: Figure, read: ReadSeries): ToldComparison => tellComparison(compareFigure(figure, read));

/** A comparison in words, in both languages. */
export const tellComparison = (comparison: Comparison): ToldComparison => ({
  figure: comparison.figure,
  verdict: comparison.verdict,
  label: VERDICTS[comparison.verdict],
  printed: { en: formatFigure(comparison.figure, "en"), es: formatFigure(comparison.figure, "es") },
  sentences: { en: verdictSentences(comparison, "en"), es: verdictSentences(comparison, "es") },
});

/** Every figure of the paper on one subject, told. Pure. */
export const comparisonsOf = (indicator: Indicator, read: ReadSeries): readonly ToldComparison[] =>
  figuresOf(indicator).map((figure) => tell(figure, read));

/** The series those comparisons read. */
export const seriesOfComparisons = (indicator: Indicator): readonly SeriesId[] => [
  ...new Set(figuresOf(indicator).flatMap(({ id }) => seriesOfLink(FIGURE_LINKS[id]))),
];

const figuresOf = (indicator: Indicator): readonly Figure[] =>
  FIGURES.filter((figure) => figure.indicator === indicator);

/** From here on a sparkline is drawn: three years before the election the peso's figures are about. */
const sparklineStart = "2013-11-01";

/** Values as published; of a daily series the last one of each month, since a card is a few hundred dots wide. */
function runOf(seriesId: SeriesId, rows: readonly Row[]): SparklineRun {
  const drawn = rows.filter(
    ({ value, periodEnd, completeness }) =>
      value !== null && periodEnd >= sparklineStart && completeness === "complete",
  );
  const thinned = drawn.filter(
    (row, index) => row.period.length < 10 || drawn[index + 1]?.period.slice(0, 7) !== row.period.slice(0, 7),
  );
  return {
    seriesId,
    points: thinned.flatMap(({ period, periodEnd, value }) =>
      value === null ? [] : [{ period, date: periodEnd, value }],
    ),
  };
}
