import { comparePeriods, seriesTitle, type Period, type Row, type Series, type SeriesId } from "@frontera/domain";
import { OBSERVATION_COLUMN_WORDS, WIDE_COLUMN_WORDS } from "@frontera/words";
import type { DescribedColumn } from "./table.ts";

/** A period, and each series' value in it with its grade; a series that says nothing of the period is not in it. */
export interface WideRow {
  readonly period: Period;
  readonly cells: ReadonlyMap<SeriesId, Pick<Row, "value" | "changeGrade">>;
}

/** One row a period that any of the series has, ascending. Nothing is filled in. */
export function toWideRows(rows: Iterable<Row>): readonly WideRow[] {
  const byPeriod = new Map<Period, Map<SeriesId, Row>>();
  for (const row of rows) {
    const cells = byPeriod.get(row.period) ?? new Map<SeriesId, Row>();
    byPeriod.set(row.period, cells.set(row.seriesId, row));
  }
  return [...byPeriod].map(([period, cells]) => ({ period, cells })).sort((a, b) => comparePeriods(a.period, b.period));
}

/** Of the rows of one transformation: a change or an index says beside each value how far it may be read. */
export const isGraded = (rows: readonly Row[]): boolean => rows.some(({ changeGrade }) => changeGrade !== null);

/** What the column of a series' grades is called. */
export const gradeName = (name: string): string => `${name}.change_grade`;

/** `period`, then a column a series by its id; where they are graded, each with the column of its grades. */
export const wideColumns = (series: readonly Series[], graded: boolean): readonly DescribedColumn<WideRow>[] => [
  { name: "period", ...WIDE_COLUMN_WORDS.period, kind: "code", required: true, read: ({ period }) => period },
  ...series.flatMap((each): readonly DescribedColumn<WideRow>[] => [
    {
      name: each.id,
      title: seriesTitle(each),
      about: each.about,
      kind: "number",
      read: ({ cells }) => cells.get(each.id)?.value ?? null,
    },
    ...(graded ? [gradeColumn(each)] : []),
  ]),
];

const gradeColumn = ({ id }: Series): DescribedColumn<WideRow> => ({
  name: gradeName(id),
  ...OBSERVATION_COLUMN_WORDS.change_grade,
  kind: "code",
  read: ({ cells }) => cells.get(id)?.changeGrade ?? null,
});
