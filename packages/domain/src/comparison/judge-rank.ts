import { isWhole } from "../whole.ts";
import type { Catalogue } from "../catalogue.ts";
import { periodPair } from "../figure.ts";
import type { Figure } from "../document.ts";
import { decimal } from "../decimal.ts";
import { periodInfo, type Period } from "../period.ts";
import type { SeriesId } from "../series.ts";
import type { Findings, RankAnswer } from "./findings.ts";
import { latestWhole, rowAt, type RowsOf, type ValuedRow, type Held } from "./held.ts";
import type { VerdictKind } from "./verdicts.ts";

/** "First of all months", judged in each definition apart: no definition answers for another. */
export function judgeRank(
  figure: Figure,
  series: readonly SeriesId[],
  { catalogue, rowsOf }: Held,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const answers = series.flatMap((id) => rankIn(catalogue, periodPair(figure.period).to, id, rowsOf(id)) ?? []);
  return {
    verdict: verdictOf(answers),
    findings: { kind: "rank", answers, newest: newestOf(catalogue, series, rowsOf) },
  };
}

function newestOf(catalogue: Catalogue, series: readonly SeriesId[], rowsOf: RowsOf): ValuedRow | null {
  const latest = series.flatMap((id) => latestWhole(catalogue, rowsOf(id)) ?? []);
  return latest.toSorted((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0] ?? null;
}

/** Surpassed where it was first once; one definition that never had it first is enough to fail it otherwise. */
function verdictOf(answers: readonly RankAnswer[]): VerdictKind {
  if (answers.length === 0) return "not-held";
  if (answers.some(({ notFirstFor, surpassedBy }) => !notFirstFor && surpassedBy)) return "surpassed";
  return answers.some(({ notFirstFor }) => notFirstFor) ? "fails" : "still-first";
}

/** How a period ranks among all periods of a series that are held. Null where its own value is missing or leaves something out. */
export function rankIn(
  catalogue: Catalogue,
  period: Period,
  seriesId: SeriesId,
  rows: readonly ValuedRow[],
): RankAnswer | null {
  const row = rowAt(rows, period);
  if (!row || !isWhole(catalogue, row)) return null;
  const { start } = periodInfo(period);
  const before = rows.filter(({ periodStart }) => periodStart < start);
  const above = (other: ValuedRow): boolean => decimal(other.value).gt(row.value);
  return {
    seriesId,
    row,
    periods: rows.length,
    understated: before.filter((other) => !isWhole(catalogue, other)).length,
    notFirstFor: before.filter(above).toSorted((a, b) => decimal(b.value).cmp(a.value))[0] ?? null,
    surpassedBy: rows.find((other) => other.periodStart > start && above(other)) ?? null,
  };
}
