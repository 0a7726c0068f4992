import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { formatTick, type Locale } from "@frontera/domain";
import { shareAlong, type Frame } from "./frame.ts";
import type { Point } from "./points.ts";

/** A vertical mark at an instant, or a level mark at a value, with its words. */
interface Mark<At> {
  readonly at: At;
  readonly label: string;
}

export interface Drawing {
  readonly points: readonly Point[];
  readonly frame: Frame;
  readonly paper: Mark<Date>;
  readonly breaks: readonly Mark<Date>[];
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

function marksOf({ points, paper, breaks, baselines, frame, locale }: Drawing): Plot.Markish[] {
  const joined = points.filter(({ segment }) => segment !== null);
  const unfinished = points.filter(({ segment, value }) => segment === null && !Number.isNaN(value));
  const last = joined.findLast(({ value }) => !Number.isNaN(value));
  const paperIsLate = shareAlong(frame, paper.at.getTime()) > 0.6;
  return [
    Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks: 5 }),
    Plot.axisX({ ticks: frame.ticks, tickSize: 4, color: "var(--muted)" }),
    Plot.axisY({
      tickSize: 0,
      color: "var(--muted)",
      ticks: 5,
      tickFormat: (value: number) => formatTick(value, locale),
    }),
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
    Plot.ruleX([paper], { x: "at", stroke: "var(--then)", strokeWidth: 1.5 }),
    Plot.text([paper], {
      x: "at",
      text: "label",
      frameAnchor: "top",
      dy: -8,
      dx: paperIsLate ? -6 : 6,
      textAnchor: paperIsLate ? "end" : "start",
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
    Plot.lineY(joined, {
      x: "date",
      y: "value",
      z: "segment",
      stroke: "var(--now)",
      strokeWidth: 1.75,
      strokeLinecap: "round",
    }),
    Plot.dot(unfinished, {
      x: "date",
      y: "value",
      r: 4,
      stroke: "var(--now)",
      strokeWidth: 1.75,
      fill: "var(--paper)",
    }),
    Plot.dot(last ? [last] : [], { x: "date", y: "value", r: 3.5, fill: "var(--now)" }),
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
