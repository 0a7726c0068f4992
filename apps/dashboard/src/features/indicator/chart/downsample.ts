import { shareAlong, type Frame } from "./frame.ts";
import type { Point } from "./points.ts";

/**
 * A line as it is drawn where it has more points than the drawing has columns: of each column the first, the lowest, the highest and the last
 * point, in their order. It covers the same ground and loses no extreme; table and file have every row.
 */
export function downsample(points: readonly Point[], frame: Frame): readonly Point[] {
  return columnsOf(points, frame).flatMap((column) => {
    const values = column.map(({ value }) => value);
    const kept = new Set([0, column.length - 1, indexOf(Math.min, values), indexOf(Math.max, values)]);
    return column.filter((_, index) => kept.has(index));
  });
}

const indexOf = (extreme: (...values: readonly number[]) => number, values: readonly number[]): number =>
  values.indexOf(extreme(...values));

/** Points that follow one another in one unit of the drawing's width; a gap and a new segment begin a column of their own. */
function columnsOf(points: readonly Point[], frame: Frame): readonly (readonly Point[])[] {
  const units = frame.width - frame.left - frame.right;
  const columns: Point[][] = [];
  let of = "";
  for (const point of points) {
    const unit = Math.floor(shareAlong(frame, point.date.getTime()) * units);
    const column = [unit, point.segment, Number.isNaN(point.value)].join(" ");
    if (column === of) columns.at(-1)?.push(point);
    else columns.push([point]);
    of = column;
  }
  return columns;
}
