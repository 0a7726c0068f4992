import { PAPER } from "@frontera/content";
import {
  changeBetweenRows,
  periodInfo,
  type Catalogue,
  type Change,
  type DecimalText,
  type IsoDate,
  type Overview,
  type Period,
  type Row,
  type SeriesId,
} from "@frontera/domain";

type Since = Overview["cards"][number]["since"];
type ChangeGrade = Extract<Change, { comparable: true }>["grade"];

/** A run of values drawn as one line: of one series, set against then by one grade. Two definitions are two lines and are never joined. */
export interface CourseRun {
  readonly seriesId: SeriesId;
  readonly grade: ChangeGrade;
  readonly points: readonly { readonly period: Period; readonly date: IsoDate; readonly value: DecimalText }[];
}

/** From here on a course is drawn: days and months from three years before the election the peso's figures are about, years from the first of Mérida. */
const START = { years: "2008-01-01", others: "2013-11-01" } as const;

/** The course of an indicator at the periods in which it is compared; what is parted from then by a change of method runs apart. */
export function courseOf(catalogue: Catalogue, { rows, then }: Since): readonly CourseRun[] {
  const isYearly = rows.some(({ period }) => periodInfo(period).frequency === "A");
  const drawn = monthEnds(rows.filter(({ periodEnd }) => periodEnd >= (isYearly ? START.years : START.others)));
  // Against a figure that is no value of the series, what stood when the paper came out.
  const base =
    rows.find(({ period }) => period === then?.period) ??
    rows.findLast(({ periodEnd }) => periodEnd <= periodInfo(PAPER.published).end) ??
    null;
  const runs: { seriesId: SeriesId; grade: ChangeGrade; points: CourseRun["points"][number][] }[] = [];
  for (const row of drawn) {
    const [grade, last] = [gradeAgainst(catalogue, base, row), runs.at(-1)];
    const point = { period: row.period, date: row.periodEnd, value: row.value ?? "" };
    if (last?.seriesId === row.seriesId && last.grade === grade) last.points.push(point);
    else runs.push({ seriesId: row.seriesId, grade, points: [point] });
  }
  return runs;
}

/** A bound and its opposite are one line: they only differ in which side of then the value lies. */
function gradeAgainst(catalogue: Catalogue, base: Row | null, row: Row): ChangeGrade {
  const change = base && changeBetweenRows(catalogue, base, row);
  if (!change?.comparable) return "like-for-like";
  return change.grade === "at-most" ? "at-least" : change.grade;
}

/** Of days the last one of each month: a tile is a few hundred dots wide. */
const monthEnds = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row, index) => row.period.length < 10 || rows[index + 1]?.period.slice(0, 7) !== row.period.slice(0, 7));
