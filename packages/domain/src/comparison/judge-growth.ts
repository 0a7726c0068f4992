import { checkStatedGrowth, STATED_GROWTHS, type StatedGrowthId } from "../claims/index.ts";
import { figureOf, periodPair } from "../paper/index.ts";
import { yearEarlier, type Period } from "../period.ts";
import { seriesOf, type SeriesId } from "../series.ts";
import { changeBetweenRows } from "./change.ts";
import type { Findings, GrowthRecord } from "./findings.ts";
import { latestWhole, rowAt, type RowsOf } from "./held.ts";
import type { VerdictKind } from "./verdicts.ts";

/** A stated growth against the paper's own endpoints, and what the record says of the same two periods. */
export function judgeGrowth(
  id: StatedGrowthId,
  series: SeriesId | null,
  rowsOf: RowsOf,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const check = checkStatedGrowth(id);
  const rows = series === null ? [] : rowsOf(series);
  const record = series === null ? null : recordOf(id, rowsOf, series);
  return { verdict: check.verdict, findings: { kind: "growth", check, record, now: latestWhole(rows) } };
}

function recordOf(id: StatedGrowthId, rowsOf: RowsOf, series: SeriesId): GrowthRecord | null {
  const rows = rowsOf(series);
  const { to: toPeriod } = periodPair(figureOf(id).period);
  const fromPeriod = startOf(id);
  if (!fromPeriod) return null;
  const [from, to] = [rowAt(rows, fromPeriod), rowAt(rows, toPeriod)];
  const isRate = seriesOf(series).quote !== null;
  return {
    fromPeriod,
    from,
    to,
    change: from && to && changeBetweenRows(from, to),
    counter: isRate ? from && to && changeBetweenRows(to, from) : null,
  };
}

/** Where the growth starts: its first endpoint's period, else its own first one, else the year before. */
function startOf(id: StatedGrowthId): Period | null {
  const first = STATED_GROWTHS[id].from;
  if (first) return periodPair(figureOf(first).period).to;
  const { from, to } = periodPair(figureOf(id).period);
  return from === to ? yearEarlier(to) : from;
}
