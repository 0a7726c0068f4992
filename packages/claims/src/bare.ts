import { intersects, periodInfo, type Interval, type Period, type Row } from "@frontera/domain";
import { allowedBy, inPounds, mapped } from "./band.ts";
import type { Size } from "./claim.ts";
import type { Judged, NoValue } from "./judged.ts";
import { isCompleteRow, type ValuedRow } from "./values.ts";

/** What a judgement says before it is denied or completed. */
export type Bare = Omit<Judged, "reading" | "nearest">;

const nothing: Bare = {
  verdict: "not-held",
  byHedge: false,
  periods: [],
  rows: [],
  result: null,
  change: null,
  asPublished: null,
  standing: null,
  noValue: null,
};

/** A judgement with only these parts. */
export const bare = (parts: Partial<Bare>): Bare => ({ ...nothing, ...parts });

/** Why a period has no value that decides. */
export function missing(series: string, period: Period | null, rows: readonly ValuedRow[], row: Row | null): Bare {
  const first = rows[0];
  const last = rows.at(-1);
  const reason: NoValue = row
    ? row.completeness === "complete"
      ? "leaves-out"
      : "in-progress"
    : !period || !first || !last
      ? "gap"
      : periodInfo(period).start < first.periodStart
        ? "before-it-begins"
        : periodInfo(period).end > last.periodEnd
          ? "not-yet"
          : "gap";
  const nearest = reason === "before-it-begins" ? first : (rows.findLast((each) => isCompleteRow(each)) ?? last);
  return bare({
    verdict: reason === "leaves-out" ? "not-comparable" : "not-held",
    periods: period ? [period] : [],
    rows: row ? [row] : [],
    noValue: { reason, seriesId: series, period, nearest: nearest ?? null },
  });
}

/** What a size allows, in the unit of the series. */
export const allowedLevel = (size: Size): Interval => mapped(allowedBy(size), (end) => inPounds(size.unit, end));

/** Its hedge gives a number with digits more room than they have. */
export const isLoose = ({ hedge, printed }: Size): boolean =>
  printed.inWords !== true && (hedge === "about" || hedge === "nearly");

/** True by the digits, by the hedge only, or not. */
export function holdsBy(
  size: Size,
  actual: Interval,
  allowed: (size: Size) => Interval,
): { readonly holds: boolean; readonly byHedge: boolean } {
  const holds = intersects(allowed(size), actual);
  const byDigits = intersects(allowed({ ...size, hedge: "exact" }), actual);
  return { holds, byHedge: holds && !byDigits && isLoose(size) };
}
