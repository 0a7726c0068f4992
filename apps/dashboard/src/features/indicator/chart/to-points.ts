import { PAPER } from "@frontera/content";
import { nextPeriod, periodInfo, type Period, type Row, type Series } from "@frontera/domain";
import type { Drawn } from "./chart-content.ts";
import { dayMs, middleOf, type Point, type Stroke } from "./points.ts";

/** Of a change by its grade; of a level by what changed since the paper: it is read against the level of then. */
export function strokeOf({ changeGrade, transformation, periodEnd }: Row, { breaks }: Pick<Series, "breaks">): Stroke {
  if (changeGrade !== null)
    return changeGrade === "like-for-like" ? "whole" : changeGrade === "as-published" ? changeGrade : "bounded";
  if (transformation !== null && transformation.units !== "lin") return "whole";
  const [counts, ...others] = new Set(
    breaks.flatMap(({ at, counts: each }) => {
      const { start } = periodInfo(at);
      return start > paperEnd && start <= periodEnd ? each : [];
    }),
  );
  if (counts === undefined) return "whole";
  return counts === "unknown" || others.length > 0 ? "as-published" : "bounded";
}

const paperEnd = periodInfo(PAPER.published).end;

/** Daily series have no rows on weekends and holidays: days farther apart than this are a gap. */
const longestDailyStep = 7 * dayMs;

function followsOn(before: Period, after: Period): boolean {
  if (periodInfo(before).frequency !== "D") return nextPeriod(before) === after;
  return middleOf(after) - middleOf(before) <= longestDailyStep;
}

/** Rows in order as points: a break of the series, another reading, a period not held and an unfinished period each end the line. */
export function toPoints({ rows, series }: Drawn): readonly Point[] {
  let segment = 0;
  let before: Pick<Point, "row" | "reading"> | null = null;
  return rows.map((row) => {
    const reading = strokeOf(row, series);
    if (before && (row.status === "B" || !followsOn(before.row.period, row.period) || before.reading !== reading))
      segment += 1;
    before = { row, reading };
    return {
      row,
      date: new Date(middleOf(row.period)),
      value: row.value === null ? Number.NaN : Number(row.value),
      segment: row.completeness === "complete" ? segment : null,
      reading,
    };
  });
}
