import { PAPER } from "@frontera/content";
import { periodInfo, type Row } from "@frontera/domain";
import { middleOf, newestWhole } from "./points.ts";
import type { ChartContent, Drawn } from "./chart-content.ts";

/**
 * The value of 2017 that now is set against: the one the first page takes, else the newest period's own of the paper's year, or of days the last of its
 * month. Null where it is not in view.
 */
export function thenOf(
  { rows }: Drawn,
  since: ChartContent["since"],
  [from, to]: readonly [number, number],
): { readonly period: Row["period"]; readonly value: string } | null {
  const newest = newestWhole(rows);
  if (!newest) return null;
  const { start: month, end } = periodInfo(PAPER.published);
  const year = month.slice(0, 4);
  const isInYear = (row: Row): boolean =>
    periodInfo(row.period).frequency === "D"
      ? row.periodStart >= month && row.periodEnd <= end
      : row.period.replace(/\d{4}/, year) === newest.period.replace(/\d{4}/, year) && row.period.includes(year);
  const then = since?.then ?? rows.findLast((row) => row.value !== null && isInYear(row));
  if (then?.value == null || then.period === newest.period) return null;
  const at = middleOf(then.period);
  return at < from || at > to || !rows.some(({ period }) => period === then.period)
    ? null
    : { period: then.period, value: then.value };
}
