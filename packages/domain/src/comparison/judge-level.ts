import { bandOf, closed, intersects } from "../claims/index.ts";
import { decimal } from "../decimal.ts";
import { periodPair, type Figure } from "../paper/index.ts";
import { changeBetweenRows, sideOfRow, type Change } from "./change.ts";
import type { Findings, Nearest } from "./findings.ts";
import { latestWhole, rowAt, type RowsOf, type ValuedRow } from "./held.ts";
import { rankIn } from "./judge-rank.ts";
import type { FigureLink } from "./links.ts";
import { nearestLikeForLike } from "./nearest.ts";
import type { VerdictKind } from "./verdicts.ts";

type Level = Extract<FigureLink, { kind: "level" }>;

/** The paper's figure beside the record of the same period, and what has become of it since. */
export function judgeLevel(
  figure: Figure,
  link: Level,
  rowsOf: RowsOf,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const rows = rowsOf(link.series);
  const period = periodPair(figure.period).to;
  const record = rowAt(rows, period);
  const now = latestWhole(rows);
  const since = record && now && record.period !== now.period ? changeBetweenRows(record, now) : null;
  const gap = record && gapBetween(figure, link, record);
  const findings = {
    kind: "level",
    record,
    also: link.also.flatMap((id) => rowAt(rowsOf(id), period) ?? []),
    now,
    gap,
    since,
    nearest: record && now && since?.comparable === false ? nearestSince(record, now, rows) : null,
    ranks: link.rank.flatMap((id) => rankIn(period, id, rowsOf(id)) ?? []),
  } as const;
  if (!record || !gap) return { verdict: "not-held", findings };
  return { verdict: !gap.comparable ? "not-comparable" : agrees(figure, record) ? "agrees" : "differs", findings };
}

/** The figure is of the series' own kind, except in the rules its link names. */
function gapBetween(figure: Figure, { differs }: Level, record: ValuedRow): Change | null {
  const [first, ...rest] = differs;
  if (first !== undefined) return { comparable: false, failed: [first, ...rest] };
  return changeBetweenRows({ ...record, value: figure.value }, record);
}

/** A record rounded by its publisher stands for every value that rounds to it. */
function agrees(figure: Figure, { value, roundedTo }: ValuedRow): boolean {
  const half = decimal(roundedTo ?? "0").div(2);
  return intersects(bandOf(figure), closed(decimal(value).minus(half), decimal(value).plus(half)));
}

function nearestSince(record: ValuedRow, now: ValuedRow, rows: readonly ValuedRow[]): Nearest | null {
  const held = new Set(rows.filter(({ completeness }) => completeness === "complete").map(({ period }) => period));
  const found = nearestLikeForLike(
    sideOfRow(record),
    sideOfRow(now),
    (id, period) => id === record.seriesId && held.has(period),
  );
  const row = found?.replaces === "to" ? rowAt(rows, found.period) : null;
  const change = row && changeBetweenRows(record, row);
  return row && change?.comparable ? { row, change } : null;
}
