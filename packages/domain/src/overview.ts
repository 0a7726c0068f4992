import type { Basis } from "./basis.ts";
import type { Catalogue, Headline } from "./catalogue.ts";
import { changeBetweenRows } from "./comparison/change.ts";
import { compareFigure } from "./comparison/compare.ts";
import type { Comparison } from "./comparison/findings.ts";
import type { ReadSeries } from "./comparison/stored-rows.ts";
import { type Since, type SinceBase, sinceOf, usualBase } from "./comparison/since.ts";
import type { Figure, JudgedDocument } from "./document.ts";
import { type Freshness, type FreshnessState, type LastRun, freshnessOf, worstState } from "./freshness.ts";
import type { Indicator, ReleaseId, SeriesId } from "./keys.ts";
import { seriesOfLink } from "./link.ts";
import type { RevisionStatistics } from "./revisions/revision-statistics.ts";
import type { IsoDate } from "./period.ts";
import { type Row, latestRow, toRows } from "./rows.ts";
import type { Release, Series } from "./series.ts";

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
  readonly memory: RevisionStatistics | null;
  /** How it has moved since the document came out, on the base that was asked for or fits it. */
  readonly since: Since;
  /** The headline baseline first. */
  readonly comparisons: readonly Comparison[];
}

export interface Overview {
  readonly asOf: IsoDate;
  /** That of the card that is worst off. */
  readonly state: FreshnessState;
  /** What was asked for; null for the base that fits each. */
  readonly base: SinceBase | null;
  readonly cards: readonly OverviewCard[];
}

/** The series whose newest value stands on a card. */
export const headlineSeries = ({ indicators }: Catalogue): readonly SeriesId[] =>
  indicators.flatMap(({ headline }) => headline?.series ?? []);

const othersOf = ({ before, earlier }: Headline): readonly SeriesId[] =>
  [before, earlier].filter((id) => id !== undefined);

/** Every series the overview reads. */
export const seriesOfOverview = ({ catalogue, document }: Basis): readonly SeriesId[] => [
  ...new Set(
    catalogue.indicators.flatMap(({ headline }) =>
      headline === null
        ? []
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
  readonly memoryOf: (id: SeriesId) => RevisionStatistics | null;
  readonly lastRun: (releaseId: ReleaseId) => LastRun | null;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly base: SinceBase | null;
}

/** The overview as known on a day. Pure. */
export function overviewOf(basis: Basis, inputs: OverviewInputs): Overview {
  const { indicators } = basis.catalogue;
  const cards = indicators.flatMap(({ id, headline }) => (headline ? [cardOf(basis, id, headline, inputs)] : []));
  return {
    asOf: inputs.asOf,
    state: worstState(cards.map(({ freshness }) => freshness.state)),
    base: inputs.base,
    cards,
  };
}

function cardOf(
  basis: Basis,
  indicator: Indicator,
  headline: Headline,
  { read, firstHeld, memoryOf, lastRun, asOf, today, base }: OverviewInputs,
): OverviewCard {
  const { catalogue, document } = basis;
  const candidates = [headline.series, ...othersOf(headline)];
  const rowsOf = (each: SeriesId): readonly Row[] => toRows(catalogue.seriesOf(each), read(each));
  // What is current now may not have begun then: the series in whose place it came stands on the card.
  const id = candidates.find((each) => latestRow(rowsOf(each)) !== null) ?? headline.series;
  const series = catalogue.seriesOf(id);
  const release = catalogue.releaseOf(series.release);
  const latest = latestRow(rowsOf(id));
  const comparisons = headline.figures.map((each) => compareFigure(basis, document.figureOf(each), read));
  const [first] = comparisons;
  const ids = headline.before && id === headline.series ? ([id, headline.before] as const) : ([id] as const);
  const on = (each: SinceBase): Since => sinceOf(basis, ids, rowsOf, { base: each, figure: first?.figure ?? null });
  const since = on(base ?? usualBase(series));
  return {
    indicator,
    series,
    release,
    latest,
    firstHeld: latest ? null : newestFirstHeld(catalogue, candidates, firstHeld, asOf),
    freshness: freshnessOf(series, release, latest, lastRun(series.release), { asOf, today }),
    memory: memoryOf(id),
    since: base === "figure" ? (sinceRecord(catalogue, since, first) ?? on(usualBase(series))) : since,
    comparisons,
  };
}

/** Against a figure that is of another kind, from the record of its own period: the nearest like for like. Null where there is no change of either. */
function sinceRecord(catalogue: Catalogue, since: Since, comparison: Comparison | undefined): Since | null {
  if (since.change?.comparable) return since;
  const findings = comparison?.findings;
  if (findings?.kind !== "level" || !findings.record || !findings.now || !findings.since?.comparable) return null;
  const { record: then, now, since: change } = findings;
  const counter = catalogue.seriesOf(now.seriesId).quote && changeBetweenRows(catalogue, now, then);
  return { ...since, then, now, change, counter };
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
