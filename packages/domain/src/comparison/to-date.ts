import type { Basis } from "../basis.ts";
import type { Catalogue } from "../catalogue.ts";
import type { SeriesId } from "../keys.ts";
import { type IsoDate, type Period, comparePeriods, periodInfo, yearEarlier } from "../period.ts";
import type { Row } from "../rows.ts";
import type { Series } from "../series.ts";
import { aggregateRows } from "../transformation/aggregate.ts";
import { paperPeriodOf } from "../transformation/paper-period.ts";
import { changeBetweenRows } from "./change.ts";
import { stretchOf } from "./gate.ts";
import type { Change } from "./verdicts.ts";

/** A year in progress beside the same stretch of an earlier one. */
export interface ToDate {
  readonly row: Row;
  readonly earlier: Row;
  readonly change: Change;
}

/**
 * The newest year to date beside the same part of the year before and of the paper's year: as held, or added up from the months of a series
 * that counts the same thing. Empty where the newest row is no year to date. `rowsOf` gives rows as published.
 */
export function toDateOf(
  { catalogue, document }: Basis,
  series: Series,
  rows: readonly Row[],
  rowsOf: (id: SeriesId) => readonly Row[],
): readonly ToDate[] {
  const row = rows.findLast(({ value }) => value !== null);
  if (row?.completeness !== "year-to-date" || row.coversUntil === null || !isLevelOfFlow(series, row)) return [];
  const { frequency, calendar } = periodInfo(row.period);
  const paper = paperPeriodOf(document, series, frequency, calendar);
  const years = [yearEarlier(row.period), paper].flatMap((year) => year ?? []);
  return [...new Set(years)].flatMap((year) => {
    if (comparePeriods(year, row.period) >= 0) return [];
    const earlier = heldStretch(row, year, rows) ?? addedUp(catalogue, row, year, series, rowsOf);
    const change = earlier && changeBetweenRows(catalogue, earlier, row);
    return earlier && change ? [{ row, earlier, change }] : [];
  });
}

const isLevelOfFlow = ({ kind }: Series, { transformation }: Row): boolean =>
  kind === "flow" && (transformation === null || (transformation.units === "lin" && transformation.method === "sum"));

/** Series a year to date can be added up from: the series itself where its months were, else its monthly twins. */
export const monthlyOf = (catalogue: Catalogue, series: Series): readonly SeriesId[] =>
  catalogue.series
    .filter(
      (other) =>
        other.frequency === "M" &&
        (["unit", "definition", "area", "kind", "moneyStage", "moneyBasis", "priceBasis"] as const).every(
          (part) => other[part] === series[part],
        ),
    )
    .map(({ id }) => id);

function heldStretch(like: Row, year: Period, rows: readonly Row[]): Row | null {
  const row = rows.find(({ period, value }) => period === year && value !== null);
  return row?.coversUntil && stretchOf(year, row.coversUntil) === stretchOf(like.period, like.coversUntil ?? "")
    ? row
    : null;
}

function addedUp(
  catalogue: Catalogue,
  like: Row,
  year: Period,
  series: Series,
  rowsOf: (id: SeriesId) => readonly Row[],
): Row | null {
  const { frequency, calendar } = periodInfo(year);
  const until = sameDayIn(like, year);
  const method = "sum";
  for (const id of monthlyOf(catalogue, series)) {
    const monthly = catalogue.findSeries(id);
    if (!monthly) continue;
    const months = rowsOf(id).filter(({ periodEnd }) => periodEnd <= until);
    const sum = aggregateRows(catalogue, monthly, months, { frequency, calendar, method }).find(
      ({ period }) => period === year,
    );
    if (sum?.value != null && sum.coversUntil === until)
      return {
        ...sum,
        transformation: { units: "lin", basePeriod: null, frequency, calendar, method, per100000: null },
      };
  }
  return null;
}

/** The last day of the same stretch in another year; a February ends when it ends. */
function sameDayIn({ period, coversUntil }: Row, year: Period): IsoDate {
  const until = coversUntil ?? "";
  const years = Number(periodInfo(year).start.slice(0, 4)) - Number(periodInfo(period).start.slice(0, 4));
  const there = String(Number(until.slice(0, 4)) + years);
  if (!stretchOf(period, until).endsWith("02-end")) return `${there}${until.slice(4)}`;
  return new Date(Date.UTC(Number(there), 2, 0)).toISOString().slice(0, 10);
}
