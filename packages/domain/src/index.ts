export type { Basis } from "./basis.ts";
export {
  isWhole,
  type Caveat,
  type IndicatorEntry,
  type StateEntry,
  type PartsEntry,
  type Catalogue,
} from "./catalogue.ts";
export { checkVintage, type PlannedSeries } from "./check/check-vintage.ts";
export { verdictOf, type Finding, type CheckVerdict } from "./check/finding.ts";
export { usualRules, type CheckRules } from "./check/rules.ts";
export { printedInterval, bandOf, allows } from "./claims/band.ts";
export { checkGrowth } from "./claims/check-growth.ts";
export type { GrowthReading, ImpliedEndpoint, GrowthCheck } from "./claims/growth.ts";
export { contains, growth, growthInterval } from "./claims/interval.ts";
export { changeBetween, changeBetweenRows, sideOfRow } from "./comparison/change.ts";
export { compareFigure } from "./comparison/compare.ts";
export type { Comparison, RankAnswer, Share, Findings, GrowthRecord } from "./comparison/findings.ts";
export type { GateRule } from "./comparison/gate-rules.ts";
export { sideOf, gate, type Side } from "./comparison/gate.ts";
export { checkStatedGrowth } from "./comparison/judge-growth.ts";
export { nearestLikeForLike } from "./comparison/nearest.ts";
export { toDateOf, monthlyOf, type ToDate } from "./comparison/to-date.ts";
export { VERDICT_KINDS, type Change, type VerdictKind } from "./comparison/verdicts.ts";
export { isDecimalText, decimal, sameDecimal, toDecimalText, type DecimalText } from "./decimal.ts";
export { makeDocument, type Figure, type JudgedDocument, type FigureEntry } from "./document.ts";
export type { DatedEvent, PaperEvent, LaterEvent } from "./event.ts";
export {
  HEDGES,
  periodPair,
  figurePeriodText,
  type Hedge,
  type FigureUnit,
  type PillarNumber,
  type PeriodPair,
  type CitedWork,
  type Statement,
  type HedgedNumber,
} from "./figure.ts";
export { freshnessOf, worstState, type FreshnessState, type LastRun, type Freshness } from "./freshness.ts";
export type { ImportReport } from "./import-report.ts";
export type { ReleaseId, Indicator, FamilyId, SeriesId, FigureId, CaveatId } from "./keys.ts";
export { seriesOfLedger, ledgerOf, filterLedger, type LedgerEntry } from "./ledger/ledger.ts";
export type { Official, RecordSide } from "./ledger/official.ts";
export { seriesOfLink, type NoSeriesReason, type FigureLink } from "./link.ts";
export { makeCatalogue } from "./make-catalogue.ts";
export type { Cause, VerdictChange, Judgement } from "./memory/judgement.ts";
export {
  ENOUGH_CASES,
  historyAsOf,
  revisionMemoryOf,
  movementFor,
  type AgeId,
  type Movement,
  type RevisionMemory,
} from "./memory/revision-memory.ts";
export { revisionRangesOf, type RevisionRange } from "./memory/revision-range.ts";
export { knownOn, replayVerdicts, correctionsIn, verdictLog, judgementsDue } from "./memory/verdict-log.ts";
export {
  OBS_STATUSES,
  observation,
  withdrawn,
  sameObservation,
  type ObsStatus,
  type Completeness,
  type Observation,
  type DatedObservation,
  type Evidence,
  type VintageDateBasis,
  type Vintage,
  type SeriesVintage,
  type IncomingVintage,
  type VintageKey,
  type SeriesHistory,
  type Revision,
  type SeriesPlan,
  type StoredObservation,
} from "./observation.ts";
export {
  headlineSeries,
  seriesOfOverview,
  overviewOf,
  comparisonsOf,
  seriesOfComparisons,
  type SparklineRun,
  type OverviewCard,
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
  type Frequency,
  type CalendarKind,
  type IsoDate,
  type Period,
} from "./period.ts";
export { emptyHistory, observationsAsOf, planVintage } from "./plan-vintage.ts";
export { statesOf, type State } from "./realtime.ts";
export { statusOfRelease } from "./release-status.ts";
export { toRows, latestRow, rowsInRange, type Row } from "./rows.ts";
export { describeFamilies, changedFacts, type SeriesFacts } from "./series-facts.ts";
export {
  seriesTitle,
  type Publisher,
  type Release,
  type Break,
  type Measure,
  type SeriesFamily,
  type Series,
} from "./series.ts";
export { RefusedTransformation, snapshotRequest, type SnapshotRequest } from "./snapshot-request.ts";
export { driftBetween, type Survey, type Drift } from "./survey.ts";
export type { Term, GlossaryTerm } from "./term.ts";
export { LOCALES, type Locale, type Bilingual } from "./text.ts";
export { counterpartOf } from "./transformation/counterpart.ts";
export { EMPTY_REASONS, type EmptyReason } from "./transformation/empty-reasons.ts";
export {
  frequenciesOf,
  methodsOf,
  USUAL_METHOD,
  populationsOf,
  planTransformation,
  type TransformationRequest,
} from "./transformation/plan.ts";
export type { RefusalCode, Refusal } from "./transformation/refusals.ts";
export { transformSeries } from "./transformation/transform-series.ts";
export type { Transformation } from "./transformation/transformation.ts";
export { UNITS, UNITS_IDS, type UnitsId, type AggregationMethod } from "./transformation/units.ts";
export type { MoneyStage } from "./unit.ts";
export { unseenIn, showUnseen } from "./unseen.ts";
export type { FrozenRow, ChangeCause, CellState, CellChange, Match, Verification } from "./verification.ts";
export type { Notice, SeriesNotice } from "./watch/notice.ts";
export { failureNotices, overdueNotices, type SourceRun } from "./watch/release-notices.ts";
export { seriesNotices } from "./watch/series-notices.ts";
export {
  WATCH_KINDS,
  WatchRefusal,
  watchTerms,
  watchName,
  isJudgedByData,
  type WatchKind,
  type WatchTerms,
  type SeriesTerms,
  type ReleaseTerms,
  type AskedTerms,
  type WatchFault,
} from "./watch/terms.ts";
export { verdictNotices, type GivenJudgement } from "./watch/verdict-notices.ts";
