import type { Catalogue } from "../catalogue.ts";
import { periodPair } from "../figure.ts";
import type { Figure } from "../document.ts";
import type { FigureLink } from "./links.ts";
import { bandOf, closed, intersects } from "../claims/index.ts";
import { decimal } from "../decimal.ts";
import { changeBetweenRows, sideOfRow, type Change } from "./change.ts";
import type { Findings, Nearest } from "./findings.ts";
import { latestWhole, rowAt, type ValuedRow, type Held } from "./held.ts";
import { rankIn } from "./judge-rank.ts";
import { nearestLikeForLike } from "./nearest.ts";
import type { VerdictKind } from "./verdicts.ts";

type Level = Extract<FigureLink, { kind: "level" }>;

/** The paper's figure beside the record of the same period, and what has become of it since. */
export function judgeLevel(
  figure: Figure,
  link: Level,
  { catalogue, rowsOf }: Held,
): { readonly verdict: VerdictKind; readonly findings: Findings } {
  const rows = rowsOf(link.series);
  const period = periodPair(figure.period).to;
  const record = rowAt(rows, period);
  const now = latestWhole(catalogue, rows);
  const since = record && now && record.period !== now.period ? changeBetweenRows(catalogue, record, now) : null;
  const gap = record && gapBetween(catalogue, figure, link, record);
  const findings = {
    kind: "level",
    record,
    also: link.also.flatMap((id) => rowAt(rowsOf(id), period) ?? []),
    now,
    gap,
    since,
    nearest: record && now && since?.comparable === false ? nearestSince(catalogue, record, now, rows) : null,
    ranks: link.rank.flatMap((id) => rankIn(catalogue, period, id, rowsOf(id)) ?? []),
  } as const;
  if (!record || !gap) return { verdict: "not-held", findings };
  return { verdict: !gap.comparable ? "not-comparable" : agrees(figure, record) ? "agrees" : "differs", findings };
}

/** The figure is of the series' own kind, except in the rules its link names. */
function gapBetween(catalogue: Catalogue, figure: Figure, { differs }: Level, record: ValuedRow): Change | null {
  const [first, ...rest] = differs;
  if (first !== undefined) return { comparable: false, failed: [first, ...rest] };
  return changeBetweenRows(catalogue, { ...record, value: figure.value }, record);
}

/** A record rounded by its publisher stands for every value that rounds to it. */
function agrees(figure: Figure, { value, roundedTo }: ValuedRow): boolean {
  const half = decimal(roundedTo ?? "0").div(2);
  return intersects(bandOf(figure), closed(decimal(value).minus(half), decimal(value).plus(half)));
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
  return row && change?.comparable ? { row, change } : null;
}
