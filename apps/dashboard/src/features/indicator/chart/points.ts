import { periodInfo, type IsoDate, type Period, type Row, type revisionRangesOf } from "@frontera/domain";

type RevisionRange = ReturnType<typeof revisionRangesOf>[number];

export const dayMs = 86_400_000;

const instant = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** Where a period stands on the time axis: its middle, in milliseconds. */
export function middleOf(period: Period): number {
  const { start, end } = periodInfo(period);
  return (instant(start) + instant(end) + dayMs) / 2;
}

export const newestWhole = (rows: readonly Row[]): Row | undefined =>
  rows.findLast(({ value, completeness }) => value !== null && completeness === "complete");

/** A row as it is drawn. Rows of one segment are joined by the line; an unfinished period belongs to none. */
export interface Point {
  readonly row: Row;
  readonly date: Date;
  /** NaN where the value is missing, so that the line stops there. */
  readonly value: number;
  readonly segment: number | null;
  /** How the line is drawn here: whole, as a bound across a change of method, or as published across one. */
  readonly reading: Stroke;
}

/** How far what is drawn may be read. */
export type Stroke = "whole" | "bounded" | "as-published";

/** The band at a point of the line: as wide as the vintages differ there, and the line itself where they do not. */
export interface BandPoint {
  readonly date: Date;
  readonly low: number;
  readonly high: number;
  readonly segment: number;
}

export function bandOf(line: readonly Point[], revised: readonly RevisionRange[]): readonly BandPoint[] {
  const ranges = new Map(revised.map((range) => [range.period, range]));
  return line.flatMap(({ row, date, value, segment }) => {
    if (segment === null || Number.isNaN(value)) return [];
    const range = ranges.get(row.period);
    return [{ date, segment, low: range ? Number(range.low) : value, high: range ? Number(range.high) : value }];
  });
}
