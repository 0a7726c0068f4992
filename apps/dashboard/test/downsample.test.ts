import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "@frontera/domain";
import { shareAlong, type Frame } from "../src/features/indicator/chart/frame.ts";
import type { Point } from "../src/features/indicator/chart/points.ts";
import { downsample } from "../src/features/indicator/chart/downsample.ts";

const dayMs = 86_400_000;
const anyWidth = fc.integer({ min: 1, max: 40 });
const anyLine = fc.array(
  fc.record({
    value: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    ),
    begins: fc.nat(9).map((one) => one === 0),
  }),
  { maxLength: 400, size: "max" },
);

/** A drawing so many units wide, and a point a day in it. */
function drawn(width: number, line: readonly { readonly value: number; readonly begins: boolean }[]) {
  let segment = 0;
  const points = line.map(({ value, begins }, day): Point => {
    if (begins) segment += 1;
    return { row: {} as Row, date: new Date(day * dayMs), value, segment, reading: "whole" };
  });
  const frame: Frame = {
    ...{ width, height: 10, left: 0, right: 0, top: 0, bottom: 0, ticks: 1 },
    x: [0, Math.max(0, line.length - 1) * dayMs],
    y: [-50, 50],
  };
  return { points, frame, kept: downsample(points, frame) };
}

describe("a line with more points than its drawing has columns", () => {
  it("is drawn through points of its own, in their order, at most four a column and segment", () => {
    fc.assert(
      fc.property(anyWidth, anyLine, (width, line) => {
        const { points, frame, kept } = drawn(width, line);
        const places = kept.map((point) => points.indexOf(point));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        expect(places).not.toContain(-1);
        const columns = Map.groupBy(kept, ({ date, segment, value }) =>
          [Math.floor(shareAlong(frame, date.getTime()) * width), segment, Number.isNaN(value)].join(" "),
        );
        // A gap may part what one column holds of a segment.
        const gaps = points.filter(({ value }) => Number.isNaN(value)).length;
        for (const column of columns.values()) expect(column.length).toBeLessThanOrEqual(4 * (1 + gaps));
      }),
    );
  });

  it("keeps in every column and segment its ends and its extremes, and every gap", () => {
    fc.assert(
      fc.property(anyWidth, anyLine, (width, line) => {
        const { points, frame, kept } = drawn(width, line);
        const columnOf = ({ date, segment }: Point): string =>
          `${String(Math.floor(shareAlong(frame, date.getTime()) * width))} ${String(segment)}`;
        const summed = (some: readonly Point[]) =>
          [...Map.groupBy(some, columnOf)].map(([column, each]) => {
            const values = each.map(({ value }) => value).filter((value) => !Number.isNaN(value));
            return [column, each.at(0), each.at(-1), Math.min(...values), Math.max(...values)];
          });
        expect(summed(kept)).toEqual(summed(points));
        const stops = (some: readonly Point[]) => {
          const runs = some.map(({ segment, value }) => (Number.isNaN(value) ? "gap" : segment));
          return runs.filter((run, index) => run !== runs[index - 1]);
        };
        expect(stops(kept)).toEqual(stops(points));
      }),
    );
  });

  it("is left as it is where every point has a column of its own", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { points, kept } = drawn(line.length * 2 + 1, line);
        expect(kept).toEqual(points);
      }),
    );
  });
});
