import { Decimal } from "decimal.js";
import { allows, checkStatedGrowth, isStatedGrowth, type GrowthCheck } from "../claims/index.ts";
import { decimal, toDecimalText, type DecimalText } from "../decimal.ts";
import { FIGURES, periodPair, type Figure, type FigureId } from "../paper/index.ts";
import { parsePeriod, periodInfo, type Period } from "../period.ts";
import { latestRow, toRows, type Row } from "../rows.ts";
import { seriesOf, type SeriesId } from "../series.ts";
import type { StoredObservation } from "../vintage.ts";
import { changeBetween, type Change } from "./change.ts";
import { sideOf, type GateRule } from "./gate.ts";
import { FIGURE_LINKS, type FigureLink } from "./links.ts";
import type { VerdictKind } from "./verdicts.ts";

/** Observations of a series as known on the day that is asked about; empty when none is held then. */
export type ReadSeries = (id: SeriesId) => readonly StoredObservation[];

/** One definition's answer to a rank: its value that month, how many months it was the highest of, and the first later one above it. */
export interface RankAnswer {
  readonly seriesId: SeriesId;
  readonly row: Row;
  readonly months: number;
  /** No earlier month held was higher. */
  readonly firstThen: boolean;
  readonly surpassedBy: Row | null;
}

/** What the comparison rests on, by the kind of its link. Percentages are decimal text and exist only where the gate is open. */
export type Findings =
  | {
      readonly kind: "level";
      readonly record: Row | null;
      readonly now: Row | null;
      /** From the paper's figure to the record of the same period. */
      readonly gap: Change | null;
      /** From the record of that period to now, in the same series: the nearest like for like. */
      readonly since: Change | null;
    }
  | { readonly kind: "share"; readonly then: Share | null; readonly now: Share | null }
  | { readonly kind: "rank"; readonly answers: readonly RankAnswer[] }
  | { readonly kind: "growth"; readonly check: GrowthCheck; readonly record: Row | null; readonly now: Row | null }
  | { readonly kind: "total"; readonly parts: Parts; readonly now: Row | null }
  | { readonly kind: "none" };

export interface Share {
  readonly period: Period;
  readonly percent: DecimalText;
  readonly part: Row;
  readonly whole: Row;
}

/** The parts of a total that the paper itemises. */
export interface Parts {
  readonly sum: DecimalText;
  readonly percent: DecimalText;
  readonly remainder: DecimalText;
  readonly count: number;
}

/** A figure of the paper beside the series that speak to it, with a verdict. */
export interface Comparison {
  readonly figure: Figure;
  readonly link: FigureLink;
  readonly verdict: VerdictKind;
  readonly findings: Findings;
}

/** Compares one figure with what is held. Pure; a partial or year-to-date value is never the latest complete one. */
export function compareFigure(figure: Figure, read: ReadSeries): Comparison {
  const link = FIGURE_LINKS[figure.id];
  const rowsOf = (id: SeriesId): readonly Row[] => toRows(seriesOf(id), read(id)).filter(({ value }) => value !== null);
  const { verdict, findings } = judge(figure, link, rowsOf);
  return { figure, link, verdict, findings };
}

type RowsOf = (id: SeriesId) => readonly Row[];
type Judged = Pick<Comparison, "verdict" | "findings">;

function judge(figure: Figure, link: FigureLink, rowsOf: RowsOf): Judged {
  switch (link.kind) {
    case "level":
      return judgeLevel(figure, link.series, link.differs, rowsOf);
    case "share":
      return judgeShare(figure, link, rowsOf);
    case "rank":
      return judgeRank(figure, link.series, rowsOf);
    case "growth":
      return judgeGrowth(figure.id, link.series, rowsOf);
    case "total":
      return {
        verdict: "not-comparable",
        findings: { kind: "total", parts: partsOf(figure), now: latestOf(rowsOf(link.series)) },
      };
    case "none":
      return { verdict: "no-series", findings: { kind: "none" } };
    default:
      return link satisfies never;
  }
}

const latestOf = (rows: readonly Row[]): Row | null => latestRow(rows, { completeOnly: true });

const rowAt = (rows: readonly Row[], period: Period): Row | null => rows.find((row) => row.period === period) ?? null;

function judgeLevel(figure: Figure, id: SeriesId, differs: readonly GateRule[], rowsOf: RowsOf): Judged {
  const rows = rowsOf(id);
  const record = rowAt(rows, periodPair(figure.period).to);
  const now = latestOf(rows);
  const since = record && now && record.period !== now.period ? between(record, now) : null;
  if (!record) return { verdict: "not-held", findings: { kind: "level", record, now, gap: null, since } };
  const [first, ...rest] = differs;
  const gap: Change | null =
    first === undefined
      ? between({ ...record, value: figure.value }, record)
      : { comparable: false, failed: [first, ...rest] };
  const verdict =
    gap?.comparable === false ? "not-comparable" : allows(figure, decimal(record.value ?? "0")) ? "agrees" : "differs";
  return { verdict, findings: { kind: "level", record, now, gap, since } };
}

function between(from: Row, to: Row): Change | null {
  if (from.value === null || to.value === null) return null;
  return changeBetween(
    { side: sideOf(seriesOf(from.seriesId), from.period, from.completeness), value: from.value },
    { side: sideOf(seriesOf(to.seriesId), to.period, to.completeness), value: to.value },
  );
}

function judgeShare(figure: Figure, link: Extract<FigureLink, { kind: "share" }>, rowsOf: RowsOf): Judged {
  const [parts, wholes] = [rowsOf(link.part), rowsOf(link.whole)];
  const then = shareIn(parsePeriod(link.period), parts, wholes);
  const latest = latestOf(parts);
  const now = latest && shareIn(latest.period, parts, wholes);
  const verdict = !then ? "not-held" : allows(figure, decimal(then.percent)) ? "holds" : "fails";
  return { verdict, findings: { kind: "share", then, now } };
}

function shareIn(period: Period, parts: readonly Row[], wholes: readonly Row[]): Share | null {
  const [part, whole] = [rowAt(parts, period), rowAt(wholes, period)];
  if (part?.value == null || whole?.value == null || decimal(whole.value).lte(0)) return null;
  const percent = toDecimalText(decimal(part.value).div(whole.value).times(100).toDecimalPlaces(1));
  return { period, percent, part, whole };
}

function judgeRank(figure: Figure, ids: readonly SeriesId[], rowsOf: RowsOf): Judged {
  const answers = ids.flatMap((id) => rankIn(periodPair(figure.period).to, id, rowsOf(id)) ?? []);
  const verdict: VerdictKind =
    answers.length === 0 ? "not-held" : answers.some(({ surpassedBy }) => surpassedBy) ? "surpassed" : "still-first";
  return { verdict, findings: { kind: "rank", answers } };
}

function rankIn(period: Period, seriesId: SeriesId, rows: readonly Row[]): RankAnswer | null {
  const row = rowAt(rows, period);
  if (row?.value == null) return null;
  const value = decimal(row.value);
  const above = (other: Row): boolean => other.value !== null && decimal(other.value).gt(value);
  const { start } = periodInfo(period);
  return {
    seriesId,
    row,
    months: rows.length,
    firstThen: !rows.some((other) => other.periodStart < start && above(other)),
    surpassedBy: rows.find((other) => other.periodStart > start && above(other)) ?? null,
  };
}

function judgeGrowth(id: FigureId, series: SeriesId | null, rowsOf: RowsOf): Judged {
  if (!isStatedGrowth(id)) throw new RangeError(`${id} is not a growth the paper states`);
  const check = checkStatedGrowth(id);
  const rows = series === null ? [] : rowsOf(series);
  const figure = FIGURES.find((stated) => stated.id === id);
  const record = figure ? rowAt(rows, periodPair(figure.period).to) : null;
  return { verdict: check.verdict, findings: { kind: "growth", check, record, now: latestOf(rows) } };
}

/** The dollars the paper assigns to a pillar, beside the total it states. */
function partsOf(total: Figure): Parts {
  const parts = FIGURES.filter(
    ({ indicator, pillar, unit }) => indicator === total.indicator && pillar !== undefined && unit === "USD",
  );
  const sum = parts.reduce((added, { value }) => added.plus(value), new Decimal(0));
  return {
    sum: toDecimalText(sum),
    percent: toDecimalText(sum.div(total.value).times(100).toDecimalPlaces(0)),
    remainder: toDecimalText(decimal(total.value).minus(sum)),
    count: parts.length,
  };
}
