import { checkStatedGrowth } from "../claims/check-growth.ts";
import type { Figure, JudgedDocument } from "../document.ts";
import { periodPair } from "../figure.ts";
import type { SeriesId } from "../keys.ts";
import type { FigureLink } from "../link.ts";
import { type Period, yearEarlier } from "../period.ts";
import { changeBetweenRows } from "./change.ts";
import type { Findings, GrowthRecord } from "./findings.ts";
import { type StoredRows, latestComplete, rowAt } from "./stored-rows.ts";
import { nearestReading } from "./nearest-reading.ts";
import type { VerdictKind } from "./verdicts.ts";

type Growth = Extract<FigureLink, { kind: "growth" }>;

/** A stated growth against the document's own endpoints, and what the record says of the same two periods. */
export function judgeGrowth(
  figure: Figure,
  link: Growth,
  held: StoredRows,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const check = checkStatedGrowth(figure, link, held.document);
  const rows = link.series === null ? [] : held.rowsOf(link.series, periodPair(figure.period).to);
  const record = link.series === null ? null : recordOf(figure, link, link.series, held);
  return {
    verdict: check.verdict,
    findings: { kind: "growth", check, record, now: latestComplete(held.catalogue, rows) },
  };
}

function recordOf(
  figure: Figure,
  link: Growth,
  series: SeriesId,
  { catalogue, document, rowsOf, rowsThen }: StoredRows,
): GrowthRecord | null {
  const { to: toPeriod } = periodPair(figure.period);
  const rows = rowsOf(series, toPeriod);
  const fromPeriod = startOf(figure, link, document);
  if (!fromPeriod) return null;
  const [from, to] = [rowAt(rows, fromPeriod), rowAt(rows, toPeriod)];
  const end = link.to === null ? null : document.figureOf(link.to);
  const read = end && to && nearestReading(catalogue, end, to, rowsThen(series, toPeriod));
  const toRead = read && from && changeBetweenRows(catalogue, from, read);
  const isRate = catalogue.seriesOf(series).quote !== null;
  return {
    fromPeriod,
    from,
    to,
    change: from && to && changeBetweenRows(catalogue, from, to),
    nearestReading: read && toRead?.comparable ? { row: read, change: toRead } : null,
    counter: isRate ? from && to && changeBetweenRows(catalogue, to, from) : null,
  };
}

/** Where the growth starts: its first endpoint's period, else its own first one, else the year before. */
function startOf(figure: Figure, { from: first }: Growth, document: JudgedDocument): Period | null {
  if (first !== null) return periodPair(document.figureOf(first).period).to;
  const { from, to } = periodPair(figure.period);
  return from === to ? yearEarlier(to) : from;
}
