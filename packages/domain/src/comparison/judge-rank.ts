import { decimal } from "../decimal.ts";
import { periodPair, type Figure } from "../paper/index.ts";
import { periodInfo, type Period } from "../period.ts";
import type { SeriesId } from "../series.ts";
import type { Findings, RankAnswer } from "./findings.ts";
import { isWhole } from "./gate.ts";
import { latestWhole, rowAt, type RowsOf, type ValuedRow } from "./held.ts";
import type { VerdictKind } from "./verdicts.ts";

/** "First of all months", judged in each definition apart: no definition answers for another. */
export function judgeRank(
  figure: Figure,
  series: readonly SeriesId[],
  rowsOf: RowsOf,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const answers = series.flatMap((id) => rankIn(periodPair(figure.period).to, id, rowsOf(id)) ?? []);
  return { verdict: verdictOf(answers), findings: { kind: "rank", answers, newest: newestOf(series, rowsOf) } };
}

function newestOf(series: readonly SeriesId[], rowsOf: RowsOf): ValuedRow | null {
  const latest = series.flatMap((id) => latestWhole(rowsOf(id)) ?? []);
  return latest.toSorted((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0] ?? null;
}

/** Surpassed where it was first once; one definition that never had it first is enough to fail it otherwise. */
function verdictOf(answers: readonly RankAnswer[]): VerdictKind {
  if (answers.length === 0) return "not-held";
  if (answers.some(({ notFirstFor, surpassedBy }) => !notFirstFor && surpassedBy)) return "surpassed";
  return answers.some(({ notFirstFor }) => notFirstFor) ? "fails" : "still-first";
}

/** How a period ranks among all periods of a series that are held. Null where its own value is missing or leaves something out. */
export function rankIn(period: Period, seriesId: SeriesId, rows: readonly ValuedRow[]): RankAnswer | null {
  const row = rowAt(rows, period);
  if (!row || !isWhole(row)) return null;
  const { start } = periodInfo(period);
  const before = rows.filter(({ periodStart }) => periodStart < start);
  const above = (other: ValuedRow): boolean => decimal(other.value).gt(row.value);
  return {
    seriesId,
    row,
    periods: rows.length,
    understated: before.filter((other) => !isWhole(other)).length,
    notFirstFor: before.filter(above).toSorted((a, b) => decimal(b.value).cmp(a.value))[0] ?? null,
    surpassedBy: rows.find((other) => other.periodStart > start && above(other)) ?? null,
  };
}
