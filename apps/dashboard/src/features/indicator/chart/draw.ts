import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import type { Locale } from "@frontera/domain";
import { formatTick } from "@frontera/words";
import { shareAlong, type Frame } from "./frame.ts";
import type { BandPoint, Point } from "./points.ts";
import { thinned } from "./thin.ts";

/** A vertical mark at an instant, or a level mark at a value, with its words. */
interface Mark<At> {
  readonly at: At;
  readonly label: string;
}

/** One series in the drawing. The first is the one in view; the others are told apart by dashes and by the name at their end. */
export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Drawing {
  readonly lines: readonly Line[];
  /** Behind the first line; empty where no period was revised. */
  readonly band: readonly BandPoint[];
  readonly frame: Frame;
  /** Empty where the paper's date is not in range. */
  readonly paper: readonly Mark<Date>[];
  readonly breaks: readonly Mark<Date>[];
  /** Numbered as in the list under the drawing. */
  readonly events: readonly Mark<Date>[];
  readonly baselines: readonly Mark<number>[];
  readonly name: string;
  readonly description: string;
  readonly locale: Locale;
  /** Prefix of the ids in the drawing: one page holds two. */
  readonly id: string;
}

const { document } = new JSDOM("").window;

/** The series as SVG markup in the page's colours: no colour, font or size in it is fixed, so that it follows the theme. */
export function drawSeries(drawing: Drawing): string {
  const svg = Plot.plot({ ...scalesOf(drawing), document, marks: marksOf(drawing) });
  name(svg, drawing);
  svg.querySelectorAll("style").forEach((style) => {
    style.remove();
  });
  // The drawing is one picture with one name: its parts are not named apart.
  for (const part of svg.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  for (const path of svg.querySelectorAll("path[d]")) path.setAttribute("d", shortened(path.getAttribute("d") ?? ""));
  return svg.outerHTML;
}

/** A line's coordinates to a tenth of a unit: finer than a screen shows, and a daily series has thousands of them. */
const shortened = (coordinates: string): string => coordinates.replace(/(\d\.\d)\d+/g, "$1");

function scalesOf({ frame }: Drawing): Plot.PlotOptions {
  const { width, height, left, right, top, bottom, x, y } = frame;
  return {
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { type: "utc", domain: x.map((instant) => new Date(instant)), label: null },
    y: { domain: y, label: null },
  };
}

function marksOf(drawing: Drawing): Plot.Markish[] {
  const { lines, frame, locale } = drawing;
  const [main, ...others] = lines;
  return [
    Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 5 }),
    Plot.axisX({ ticks: frame.ticks, tickSize: 4, color: "var(--muted)" }),
    Plot.axisY({
      tickSize: 0,
      color: "var(--muted)",
      ticks: 5,
      tickFormat: (value: number) => formatTick(value, locale),
    }),
    Plot.areaY(drawing.band, {
      x: "date",
      y1: "low",
      y2: "high",
      z: "segment",
      fill: "var(--now)",
      fillOpacity: 0.3,
      stroke: "var(--now)",
      strokeOpacity: 0.3,
    }),
    ...eventMarks(drawing),
    ...breakMarks(drawing),
    ...paperMarks(drawing),
    ...others.flatMap((line, index) =>
      lineMarks(line, frame, { stroke: "var(--ink)", strokeDasharray: dashes[index] ?? "1 3" }),
    ),
    ...(main ? lineMarks(main, frame, { stroke: "var(--now)" }) : []),
    ...(others.length > 0 ? nameMarks(lines, frame) : []),
  ];
}

const dashes = ["7 3", "2 3", "9 3 2 3"];

interface Stroke {
  readonly stroke: string;
  readonly strokeDasharray?: string;
}

/** A line where periods follow on, dashed where it is a bound and dotted where only published, a ring where a period is not complete, a dot at the newest value. */
function lineMarks({ points }: Line, frame: Frame, stroke: Stroke): Plot.Markish[] {
  const joined = points.filter(({ segment }) => segment !== null);
  const unfinished = points.filter(({ segment, value }) => segment === null && !Number.isNaN(value));
  const last = joined.findLast(({ value }) => !Number.isNaN(value));
  const read = (as: Point["reading"]): readonly Point[] => joined.filter(({ reading }) => reading === as);
  const line = (drawn: readonly Point[], more: object): Plot.Markish =>
    Plot.lineY(thinned(drawn, frame), {
      x: "date",
      y: "value",
      z: "segment",
      strokeWidth: 1.75,
      strokeLinecap: "round",
      ...stroke,
      ...more,
    });
  const alone = lonely(joined);
  return [
    line(read("whole"), {}),
    line(read("bounded"), { strokeDasharray: "5 4" }),
    line(read("as-published"), { strokeDasharray: "1 4" }),
    // A period that stands alone between two gaps has no line to be seen by.
    Plot.dot(alone, {
      x: "date",
      y: "value",
      r: ({ reading }: Point) => (reading === "whole" ? 2 : 3),
      fill: ({ reading }: Point) => (reading === "whole" ? stroke.stroke : "var(--paper)"),
      stroke: stroke.stroke,
    }),
    Plot.dot(unfinished, {
      x: "date",
      y: "value",
      r: 4,
      stroke: stroke.stroke,
      strokeWidth: 1.75,
      fill: "var(--paper)",
    }),
    Plot.dot(last ? [last] : [], {
      x: "date",
      y: "value",
      r: 3.5,
      fill: last?.reading === "whole" ? stroke.stroke : "var(--paper)",
      stroke: stroke.stroke,
    }),
  ];
}

const lonely = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ value, segment }, index) => {
    const joinedTo = (other: Point | undefined): boolean => other?.segment === segment && !Number.isNaN(other.value);
    return !Number.isNaN(value) && !joinedTo(points[index - 1]) && !joinedTo(points[index + 1]);
  });

function breakMarks({ breaks }: Drawing): Plot.Markish[] {
  return [
    Plot.ruleX(breaks, { x: "at", stroke: "var(--edge)", strokeDasharray: "1 4", strokeWidth: 1.5 }),
    Plot.text(breaks, {
      x: "at",
      text: "label",
      frameAnchor: "top",
      dy: 8,
      dx: 4,
      textAnchor: "start",
      fill: "var(--muted)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

/** Short strokes on the time axis, numbered as in the list under the drawing. */
function eventMarks({ events, frame }: Drawing): Plot.Markish[] {
  const [low, high] = frame.y;
  const top = low + (high - low) * 0.03;
  return [
    Plot.ruleX(events, { x: "at", y1: low, y2: top, stroke: "var(--ink)", strokeWidth: 1.5 }),
    Plot.text(spread(events, frame), {
      x: "at",
      y: () => top,
      text: "label",
      dy: -6,
      fill: "var(--muted)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

/** Numbers too close to be told apart are written as one: "4, 5". */
function spread(events: readonly Mark<Date>[], frame: Frame): readonly Mark<Date>[] {
  const nearest = 22 / (frame.width - frame.left - frame.right);
  const kept: Mark<Date>[] = [];
  for (const event of events) {
    const before = kept.at(-1);
    const close = before && shareAlong(frame, event.at.getTime()) - shareAlong(frame, before.at.getTime()) < nearest;
    if (close) kept[kept.length - 1] = { at: before.at, label: `${before.label}, ${event.label}` };
    else kept.push(event);
  }
  return kept;
}

function paperMarks({ paper, baselines, frame }: Drawing): Plot.Markish[] {
  const inside = paper.filter(({ at }) => {
    const share = shareAlong(frame, at.getTime());
    return share >= 0 && share <= 1;
  });
  const isLate = inside.some(({ at }) => shareAlong(frame, at.getTime()) > 0.6);
  return [
    Plot.ruleX(inside, { x: "at", stroke: "var(--then)", strokeWidth: 1.5 }),
    Plot.text(inside, {
      x: "at",
      text: "label",
      frameAnchor: "top",
      dy: -8,
      dx: isLate ? -6 : 6,
      textAnchor: isLate ? "end" : "start",
      fill: "var(--then)",
    }),
    Plot.ruleY(baselines, { y: "at", stroke: "var(--then)", strokeDasharray: "6 4", strokeWidth: 1.5 }),
    Plot.text(baselines, {
      y: "at",
      text: "label",
      frameAnchor: "left",
      dx: 4,
      dy: -8,
      textAnchor: "start",
      fill: "var(--then)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

/** Letters at the ends of several lines, kept apart; the legend says which series each is. */
function nameMarks(lines: readonly Line[], frame: Frame): Plot.Markish[] {
  const [low, high] = frame.y;
  const apart = ((high - low) * 15) / (frame.height - frame.top - frame.bottom);
  const ends = lines
    .flatMap(({ name, points }) => {
      const last = points.findLast(({ value }) => !Number.isNaN(value));
      return last ? [{ name, date: last.date, value: last.value }] : [];
    })
    .toSorted((a, b) => a.value - b.value);
  for (const [index, end] of ends.entries()) {
    const below = ends[index - 1];
    if (below) end.value = Math.max(end.value, below.value + apart);
  }
  return [
    Plot.text(ends, {
      x: "date",
      y: "value",
      text: "name",
      dx: 8,
      textAnchor: "start",
      fontWeight: 600,
      fill: "var(--ink)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

function name(svg: Element, { id, name: title, description }: Drawing): void {
  const put = (tag: "title" | "desc", text: string): string => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    element.id = `${id}-${tag}`;
    element.textContent = text;
    svg.prepend(element);
    return element.id;
  };
  const described = put("desc", description);
  const named = put("title", title);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", named);
  svg.setAttribute("aria-describedby", described);
  for (const attribute of ["class", "fill", "font-family", "font-size", "text-anchor"]) svg.removeAttribute(attribute);
}
