import { type Catalogue, isComplete } from "../catalogue.ts";
import { decimal } from "../decimal.ts";
import type { Figure } from "../document.ts";
import { periodPair } from "../figure.ts";
import type { SeriesId } from "../keys.ts";
import type { FigureLink } from "../link.ts";
import { type Period, periodInfo } from "../period.ts";
import type { ValuedRow } from "../rows.ts";
import { changeBetweenRows, sideOfRow } from "./change.ts";
import type { Findings, Nearest, RankAnswer } from "./findings.ts";
import { type StoredRows, type RowsOf, latestComplete, rowAt } from "./stored-rows.ts";
import { agrees, nearestReading } from "./nearest-reading.ts";
import { nearestLikeForLike } from "./nearest.ts";
import type { Change, VerdictKind } from "./verdicts.ts";

type Level = Extract<FigureLink, { kind: "level" }>;

/** The paper's figure beside the record of the same period, and what has become of it since. */
export function judgeLevel(
  figure: Figure,
  link: Level,
  { catalogue, rowsOf, rowsThen }: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const period = periodPair(figure.period).to;
  const rows = rowsOf(link.series, period);
  const record = rowAt(rows, period);
  const now = latestComplete(catalogue, rows);
  const since = record && now && record.period !== now.period ? changeBetweenRows(catalogue, record, now) : null;
  const gap = record && gapBetween(catalogue, figure, link, record);
  const isComparable = gap?.comparable === true;
  const findings = {
    kind: "level",
    record,
    near: [...(record ? [] : [link.series]), ...link.near].flatMap(
      (id) => nearestRow(rowsOf(id, period), period) ?? [],
    ),
    nearestReading:
      record && isComparable ? nearestReading(catalogue, figure, record, rowsThen(link.series, period)) : null,
    also: link.also.flatMap((id) => rowAt(rowsOf(id, period), period) ?? []),
    now,
    gap,
    since,
    nearest: record && now && since && !isBare(since) ? nearestSince(catalogue, record, now, rows) : null,
    ranks: link.rank.flatMap((id) => rankIn(catalogue, period, id, rowsOf(id)) ?? []),
  } as const;
  if (!record || !gap) return { verdict: "not-held", findings };
  return {
    verdict: !isComparable ? "not-comparable" : agrees(catalogue, figure, record) ? "agrees" : "differs",
    findings,
  };
}

/** The row whose period ends nearest to that of another. */
const nearestRow = (rows: readonly ValuedRow[], period: Period): ValuedRow | null => {
  const end = Date.parse(periodInfo(period).end);
  const away = ({ periodEnd }: ValuedRow): number => Math.abs(Date.parse(periodEnd) - end);
  return rows.toSorted((a, b) => away(a) - away(b))[0] ?? null;
};

/** The figure is of the series' own kind, except in the rules its link names. */
function gapBetween(catalogue: Catalogue, figure: Figure, { differs }: Level, record: ValuedRow): Change | null {
  const [first, ...rest] = differs;
  if (first !== undefined) return { comparable: false, failed: [first, ...rest] };
  return changeBetweenRows(catalogue, { ...record, value: figure.value }, record);
}

function nearestSince(
  catalogue: Catalogue,
  record: ValuedRow,
  now: ValuedRow,
  rows: readonly ValuedRow[],
): Nearest | null {
  const held = new Set(rows.filter(({ completeness }) => completeness === "complete").map(({ period }) => period));
  const found = nearestLikeForLike(
    catalogue,
    sideOfRow(catalogue, record),
    sideOfRow(catalogue, now),
    (id, period) => id === record.seriesId && held.has(period),
  );
  const row = found?.replaces === "to" ? rowAt(rows, found.period) : null;
  const change = row && changeBetweenRows(catalogue, record, row);
  return row && change && isBare(change) ? { row, change } : null;
}

/** Like for like: a change that needs no word more. */
const isBare = (change: Change): boolean => change.comparable && change.grade === "like-for-like";

/** "First of all months", judged in each definition apart: no definition answers for another, and the first named, where it is held, is the document's own. */
export function judgeRank(
  figure: Figure,
  series: readonly SeriesId[],
  { catalogue, rowsOf }: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const answers = series.flatMap((id) => rankIn(catalogue, periodPair(figure.period).to, id, rowsOf(id)) ?? []);
  return {
    verdict: verdictOf(catalogue, answers[0]?.seriesId === series[0] ? answers.slice(0, 1) : answers),
    findings: { kind: "rank", answers, newest: newestOf(catalogue, series, rowsOf) },
  };
}

function newestOf(catalogue: Catalogue, series: readonly SeriesId[], rowsOf: RowsOf): ValuedRow | null {
  const latest = series.flatMap((id) => latestComplete(catalogue, rowsOf(id)) ?? []);
  return latest.toSorted((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0] ?? null;
}

/** Surpassed where it was first once; one definition that never had it first is enough to fail it otherwise. It holds for good where nothing can follow. */
function verdictOf(catalogue: Catalogue, answers: readonly RankAnswer[]): VerdictKind {
  if (answers.length === 0) return "not-held";
  if (answers.some(({ notFirstFor, surpassedBy }) => !notFirstFor && surpassedBy)) return "surpassed";
  if (answers.some(({ notFirstFor }) => notFirstFor)) return "fails";
  return answers.every(({ seriesId, to }) => catalogue.seriesOf(seriesId).concluded === to) ? "holds" : "still-first";
}

/** How a period ranks among all periods of a series that are held. Null where its own value is missing or leaves something out. */
export function rankIn(
  catalogue: Catalogue,
  period: Period,
  seriesId: SeriesId,
  rows: readonly ValuedRow[],
): RankAnswer | null {
  const row = rowAt(rows, period);
  if (!row || !isComplete(catalogue, row)) return null;
  const { start } = periodInfo(period);
  const before = rows.filter(({ periodStart }) => periodStart < start);
  const above = (other: ValuedRow): boolean => decimal(other.value).gt(row.value);
  return {
    seriesId,
    row,
    periods: rows.length,
    from: rows[0]?.period ?? period,
    to: rows.at(-1)?.period ?? period,
    understated: before.filter((other) => !isComplete(catalogue, other)).length,
    notFirstFor: before.filter(above).toSorted((a, b) => decimal(b.value).cmp(a.value))[0] ?? null,
    surpassedBy: rows.find((other) => other.periodStart > start && above(other)) ?? null,
  };
}
