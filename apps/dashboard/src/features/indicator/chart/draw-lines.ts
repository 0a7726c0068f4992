import * as Plot from "@observablehq/plot";
import { periodInfo } from "@frontera/domain";
import type { Frame } from "./frame.ts";
import type { Point } from "./points.ts";
import { downsample } from "./downsample.ts";

/** One series in a drawing. */
export interface Line {
  readonly points: readonly Point[];
  /** A property of the page. */
  readonly colour: string;
}

interface Drawn {
  readonly frame: Frame;
  readonly isBars: boolean;
  readonly then: { readonly period: string } | null;
}

export const lineMarks = (line: Line, drawing: Drawn): Plot.Markish[] =>
  drawing.isBars ? bars(line, drawing) : course(line, drawing);

/** Years of a flow: each as wide as it lasted, a year that is not over hollow. */
function bars({ points, colour }: Line, { then }: Drawn): Plot.Markish[] {
  const held = points.filter(({ value }) => !Number.isNaN(value));
  const colourOf = ({ row }: Point): string => (row.period === then?.period ? "var(--then)" : colour);
  return [
    Plot.rectY(held, {
      x1: ({ row }: Point) => new Date(periodInfo(row.period).start),
      x2: ({ row }: Point) => new Date(periodInfo(row.period).end),
      y: "value",
      insetLeft: 2,
      insetRight: 2,
      fill: (point: Point) => (point.segment === null ? "var(--paper)" : colourOf(point)),
      stroke: colourOf,
    }),
    Plot.ruleY([0], { stroke: "var(--edge)" }),
  ];
}

/** A line where periods follow on, dashed where it is a bound and dotted where only published, a ring where a period is not complete, a dot at the newest value. */
function course({ points, colour }: Line, { frame }: Drawn): Plot.Markish[] {
  const joined = points.filter(({ segment }) => segment !== null);
  const unfinished = points.filter(({ segment, value }) => segment === null && !Number.isNaN(value));
  const last = joined.findLast(({ value }) => !Number.isNaN(value));
  const read = (as: Point["reading"]): readonly Point[] => joined.filter(({ reading }) => reading === as);
  const line = (drawn: readonly Point[], more: object): Plot.Markish =>
    Plot.lineY(downsample(drawn, frame), {
      x: "date",
      y: "value",
      z: "segment",
      strokeWidth: 2,
      strokeLinecap: "round",
      stroke: colour,
      ...more,
    });
  return [
    line(read("whole"), {}),
    line(read("bounded"), { strokeDasharray: "5 4" }),
    line(read("as-published"), { strokeDasharray: "1 4" }),
    // A period that stands alone between two gaps has no line to be seen by.
    Plot.dot(lonely(joined), {
      x: "date",
      y: "value",
      r: ({ reading }: Point) => (reading === "whole" ? 2 : 3),
      fill: ({ reading }: Point) => (reading === "whole" ? colour : "var(--paper)"),
      stroke: colour,
    }),
    Plot.dot(unfinished, { x: "date", y: "value", r: 4, stroke: colour, strokeWidth: 1.75, fill: "var(--paper)" }),
    Plot.dot(last ? [last] : [], {
      x: "date",
      y: "value",
      r: 4,
      fill: last?.reading === "whole" || last?.row.changeGrade === null ? colour : "var(--paper)",
      stroke: colour,
    }),
  ];
}

/** The newest whole value in words, upon everything else that is drawn. */
export function newestWords({ points, colour }: Line, newest: string): Plot.Markish[] {
  const last = points.findLast(({ segment, value }) => segment !== null && !Number.isNaN(value));
  return [
    Plot.text(last && newest !== "" ? [last] : [], {
      x: "date",
      y: "value",
      text: () => newest,
      textAnchor: "end",
      dy: -12,
      dx: 8,
      fill: colour,
      fontWeight: 700,
      stroke: "var(--paper)",
      strokeWidth: 5,
    }),
  ];
}

const lonely = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ value, segment }, index) => {
    const joinedTo = (other: Point | undefined): boolean => other?.segment === segment && !Number.isNaN(other.value);
    return !Number.isNaN(value) && !joinedTo(points[index - 1]) && !joinedTo(points[index + 1]);
  });
