import type { Basis } from "./basis.ts";
import type { Catalogue, Headline } from "./catalogue.ts";
import { compareFigure } from "./comparison/compare.ts";
import type { Comparison } from "./comparison/findings.ts";
import type { ReadSeries } from "./comparison/held.ts";
import type { DecimalText } from "./decimal.ts";
import type { Figure, JudgedDocument } from "./document.ts";
import { type Freshness, type FreshnessState, type LastRun, freshnessOf, worstState } from "./freshness.ts";
import type { Indicator, ReleaseId, SeriesId } from "./keys.ts";
import { seriesOfLink } from "./link.ts";
import type { RevisionMemory } from "./revisions/revision-memory.ts";
import type { IsoDate, Period } from "./period.ts";
import { type Row, latestRow, toRows } from "./rows.ts";
import type { Release, Series } from "./series.ts";

/** A run of values drawn as one line; two definitions are two lines and are never joined. */
export interface SparklineRun {
  readonly seriesId: SeriesId;
  readonly points: readonly { readonly period: Period; readonly date: IsoDate; readonly value: DecimalText }[];
}

/** One headline indicator: its newest official value beside what the paper says of it. */
export interface OverviewCard {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly release: Release;
  readonly latest: Row | null;
  /** Where nothing was known: the newest period that had ended, as it was stated first in an edition that came out later. Never called known then. */
  readonly firstHeld: { readonly series: Series; readonly row: Row } | null;
  readonly freshness: Freshness;
  /** What the vintages of the series say of its revisions; null where there are none. */
  readonly memory: RevisionMemory | null;
  readonly sparkline: readonly SparklineRun[];
  /** The headline baseline first. */
  readonly comparisons: readonly Comparison[];
}

export interface Overview {
  readonly asOf: IsoDate;
  /** That of the card that is worst off. */
  readonly state: FreshnessState;
  readonly cards: readonly OverviewCard[];
  /** The paper's context figures, each with what can be said of it. */
  readonly context: readonly Comparison[];
}

/** The series whose newest value stands on a card. */
export const headlineSeries = ({ indicators }: Catalogue): readonly SeriesId[] =>
  indicators.flatMap(({ headline }) => headline?.series ?? []);

const othersOf = ({ before, earlier }: Headline): readonly SeriesId[] =>
  [before, earlier].filter((id) => id !== undefined);

/** Every series the overview reads. */
export const seriesOfOverview = ({ catalogue, document }: Basis): readonly SeriesId[] => [
  ...new Set(
    catalogue.indicators.flatMap(({ id, headline }) =>
      headline === null
        ? seriesOfComparisons(document, id)
        : [
            headline.series,
            ...othersOf(headline),
            ...headline.figures.flatMap((id) => seriesOfLink(document.figureOf(id).link)),
          ],
    ),
  ),
];

export interface OverviewInputs {
  readonly read: ReadSeries;
  /** What editions that came out later say first of the periods of which no edition of the day speaks. */
  readonly firstHeld: ReadSeries;
  readonly memoryOf: (id: SeriesId) => RevisionMemory | null;
  readonly lastRun: (releaseId: ReleaseId) => LastRun | null;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

/** The overview as known on a day. Pure. */
export function overviewOf(basis: Basis, inputs: OverviewInputs): Overview {
  const { indicators } = basis.catalogue;
  const cards = indicators.flatMap(({ id, headline }) => (headline ? [cardOf(basis, id, headline, inputs)] : []));
  const withoutCard = indicators.filter(({ headline }) => headline === null);
  return {
    asOf: inputs.asOf,
    state: worstState(cards.map(({ freshness }) => freshness.state)),
    cards,
    context: withoutCard.flatMap(({ id }) => comparisonsOf(basis, id, inputs.read)),
  };
}

function cardOf(
  { catalogue, document }: Basis,
  indicator: Indicator,
  headline: Headline,
  { read, firstHeld, memoryOf, lastRun, asOf, today }: OverviewInputs,
): OverviewCard {
  const { before, figures } = headline;
  const candidates = [headline.series, ...othersOf(headline)];
  const isKnown = (each: SeriesId): boolean => latestRow(toRows(catalogue.seriesOf(each), read(each))) !== null;
  // What is current now may not have begun then: the series in whose place it came stands on the card.
  const id = candidates.find(isKnown) ?? headline.series;
  const series = catalogue.seriesOf(id);
  const release = catalogue.releaseOf(series.release);
  const rows = toRows(series, read(id));
  const latest = latestRow(rows);
  return {
    indicator,
    series,
    release,
    latest,
    firstHeld: latest ? null : newestFirstHeld(catalogue, candidates, firstHeld, asOf),
    freshness: freshnessOf(series, release, latest, lastRun(series.release), { asOf, today }),
    memory: memoryOf(id),
    sparkline: [
      ...(before && id === headline.series ? [runOf(before, toRows(catalogue.seriesOf(before), read(before)))] : []),
      runOf(id, rows),
    ].filter(({ points }) => points.length > 0),
    comparisons: figures.map((each) => compareFigure({ catalogue, document }, document.figureOf(each), read)),
  };
}

/** Of some series, the first that has one: the newest complete period that had ended by a day. */
function newestFirstHeld(
  catalogue: Catalogue,
  ids: readonly SeriesId[],
  firstHeld: ReadSeries,
  day: IsoDate,
): OverviewCard["firstHeld"] {
  for (const id of ids) {
    const series = catalogue.seriesOf(id);
    const ended = toRows(series, firstHeld(id)).filter(
      ({ value, completeness, periodEnd }) => value !== null && completeness === "complete" && periodEnd <= day,
    );
    const row = ended.at(-1);
    if (row) return { series, row };
  }
  return null;
}

/** Every figure of the document on one subject, compared. Pure. */
export const comparisonsOf = (
  basis: Basis,
  indicator: Indicator,
  read: ReadSeries,
  readThen?: ReadSeries,
): readonly Comparison[] =>
  figuresOf(basis.document, indicator).map((figure) => compareFigure(basis, figure, read, readThen));

/** The series those comparisons read. */
export const seriesOfComparisons = (document: JudgedDocument, indicator: Indicator): readonly SeriesId[] => [
  ...new Set(figuresOf(document, indicator).flatMap(({ link }) => seriesOfLink(link))),
];

const figuresOf = ({ figures }: JudgedDocument, indicator: Indicator): readonly Figure[] =>
  figures.filter((figure) => figure.indicator === indicator);

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
