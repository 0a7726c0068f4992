import {
  comparePeriods,
  seriesTitle,
  type DecimalText,
  type Period,
  type Row,
  type Series,
  type SeriesId,
} from "@frontera/domain";
import { WIDE_COLUMN_WORDS } from "@frontera/words";
import type { DescribedColumn } from "./table.ts";

/** A period, and the value of each series in it; a series that says nothing of the period is not in it. */
export interface WideRow {
  readonly period: Period;
  readonly values: ReadonlyMap<SeriesId, DecimalText>;
}

/** One row a period that any of the series has, ascending. Nothing is filled in. */
export function toWideRows(rows: Iterable<Row>): readonly WideRow[] {
  const byPeriod = new Map<Period, Map<SeriesId, DecimalText>>();
  for (const { seriesId, period, value } of rows) {
    const values = byPeriod.get(period) ?? new Map<SeriesId, DecimalText>();
    byPeriod.set(period, values);
    if (value !== null) values.set(seriesId, value);
  }
  return [...byPeriod]
    .map(([period, values]) => ({ period, values }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** `period`, then a column a series by its id. */
export const wideColumns = (series: readonly Series[]): readonly DescribedColumn<WideRow>[] => [
  { name: "period", ...WIDE_COLUMN_WORDS.period, kind: "code", required: true, read: ({ period }) => period },
  ...series.map((each): DescribedColumn<WideRow> => ({
    name: each.id,
    title: seriesTitle(each),
    about: each.about,
    kind: "number",
    read: ({ values }) => values.get(each.id) ?? null,
  })),
];
