export type { Basis } from "./basis.ts";
export { isComplete, type Catalogue } from "./catalogue.ts";
export { groupFindings, type FindingGroup } from "./check/finding-groups.ts";
export { verdictOf, type Finding } from "./check/finding.ts";
export type { CheckRules } from "./check/rules.ts";
export { allows, bandOf } from "./claims/band.ts";
export { type Interval, intersects } from "./claims/interval.ts";
export { changeBetween, changeBetweenRows, sideOfRow } from "./comparison/change.ts";
export { compareFigure } from "./comparison/compare.ts";
export type { Comparison, Findings } from "./comparison/findings.ts";
export { sideOf, gate } from "./comparison/gate.ts";
export { SINCE_BASES, type SinceBase } from "./comparison/since.ts";
export { nearestLikeForLike } from "./comparison/nearest.ts";
export { toDateOf, monthlyOf } from "./comparison/to-date.ts";
export { VERDICT_KINDS, type Change, type VerdictKind } from "./comparison/verdicts.ts";
export { isDecimalText, decimal, sameDecimal, toDecimalText, type DecimalText } from "./decimal.ts";
export { makeDocument, type Figure, type JudgedDocument, type FigureEntry } from "./document.ts";
export { figurePeriodText, type HedgedNumber, type PillarNumber } from "./figure.ts";
export { freshnessOf, worstState, type Freshness } from "./freshness.ts";
export type { ImportReport } from "./import-report.ts";
export type { ReleaseId, Indicator, SeriesId, FigureId } from "./keys.ts";
export { seriesOfLedger, ledgerOf, filterLedger, type LedgerEntry } from "./ledger/ledger.ts";
export { seriesOfLink, type FigureLink } from "./link.ts";
export { makeCatalogue } from "./make-catalogue.ts";
export type { VerdictChange, Judgement } from "./revisions/judgement.ts";
export {
  ENOUGH_CASES,
  historyAsOf,
  revisionStatisticsOf,
  movementFor,
  type RevisionStatistics,
} from "./revisions/revision-statistics.ts";
export { revisionRangesOf } from "./revisions/revision-range.ts";
export { knownOn, replayVerdicts, verdictLog, judgementsDue } from "./revisions/verdict-log.ts";
export {
  OBS_STATUSES,
  observation,
  withdrawn,
  sameObservation,
  type ObsStatus,
  type Observation,
  type DatedObservation,
  type VintageDateBasis,
  type Vintage,
  type SeriesVintage,
  type IncomingVintage,
  type SeriesHistory,
  type SeriesPlan,
  type StoredObservation,
} from "./observation.ts";
export {
  headlineSeries,
  seriesOfOverview,
  overviewOf,
  comparisonsOf,
  seriesOfComparisons,
  type Overview,
} from "./overview.ts";
export {
  FREQUENCY_LETTERS,
  FREQUENCY_OF_LETTER,
  isIsoDate,
  addDays,
  isPeriod,
  parsePeriod,
  periodInfo,
  periodOf,
  comparePeriods,
  nextPeriod,
  yearEarlier,
  type IsoDate,
  type Period,
} from "./period.ts";
export { emptyHistory, isRounding, observationsAsOf, planTakingBack, planVintage } from "./plan-vintage.ts";
export { toRows, latestRow, rowsInRange, type Row } from "./rows.ts";
export { describeFamilies, changedFacts, type SeriesFacts } from "./series-facts.ts";
export { seriesTitle, type Publisher, type Release, type SeriesFamily, type Series } from "./series.ts";
export { RefusedTransformation, snapshotRequest, type SnapshotRequest } from "./snapshot-request.ts";
export { driftBetween, type Survey } from "./survey.ts";
export { LOCALES, type Locale, type Bilingual } from "./text.ts";
export { EMPTY_REASONS, type EmptyReason } from "./transformation/empty-reasons.ts";
export {
  frequenciesOf,
  methodsOf,
  USUAL_METHOD,
  populationsOf,
  planTransformation,
  type TransformationRequest,
} from "./transformation/plan.ts";
export type { Refusal } from "./transformation/refusals.ts";
export { transformSeries } from "./transformation/transform-series.ts";
export type { Transformation } from "./transformation/transformation.ts";
export { UNITS, UNITS_IDS } from "./transformation/units.ts";
export { publishedOn } from "./unrevised.ts";
export { unseenIn, showUnseen } from "./unseen.ts";
export type { FrozenRow, CellChange, Verification } from "./verification.ts";
export type { Notice } from "./watch/notice.ts";
export { failureNotices, overdueNotices, type SourceRun } from "./watch/release-notices.ts";
export { seriesNotices } from "./watch/series-notices.ts";
export {
  WATCH_KINDS,
  WatchRefusal,
  watchTerms,
  watchName,
  isJudgedByData,
  type WatchTerms,
  type WatchFault,
} from "./watch/terms.ts";
export { verdictNotices, type GivenJudgement } from "./watch/verdict-notices.ts";
