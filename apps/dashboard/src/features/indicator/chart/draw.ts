import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import type { Locale } from "@frontera/domain";
import { formatTick } from "@frontera/words";
import { contextMarks, type Context } from "./draw-context.ts";
import { lineMarks, newestWords, type Line } from "./draw-lines.ts";
import { placeEnds, type EndWords } from "./ends.ts";
import { placeOn, shareAlong, ticksOf, type Frame } from "./frame.ts";
import type { BandPoint } from "./points.ts";
import type { ShownSpan } from "./spans.ts";

/** Lines on an axis of their own, at the right: their values are on it, the drawing places them. */
interface SecondAxis {
  readonly y: readonly [number, number];
  readonly label: string;
  readonly lines: readonly Line[];
}

export interface Drawing extends Context {
  /** The first is the one in view. */
  readonly lines: readonly Line[];
  readonly isBars: boolean;
  /** Said at the newest value; empty where it is said beside the line. */
  readonly newest: string;
  readonly second: SecondAxis | null;
  /** Behind the first line; empty where no period was revised. */
  readonly band: readonly BandPoint[];
  /** What the values are counted in, above the axis. */
  readonly unit: string;
  readonly terms: readonly ShownSpan[];
  /** Beside the ends of the lines; empty where there is no room for words. */
  readonly ends: readonly EndWords[];
  readonly name: string;
  readonly description: string;
  readonly locale: Locale;
  /** Prefix of the ids in the drawing: one page holds several. */
  readonly id: string;
}

const { document } = new JSDOM("").window;

/** Series as SVG markup in the page's colours: no colour, font or size in it is fixed, so that it follows the theme. */
export function drawSeries(drawing: Drawing): string {
  const svg = Plot.plot({ ...scalesOf(drawing), document, marks: marksOf(drawing) });
  drawAround(svg, drawing);
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
  const { lines, frame, locale, second } = drawing;
  const { under, over } = contextMarks(drawing);
  const ticks = frame.height > 260 ? 5 : 3;
  return [
    ...under,
    Plot.gridY({ stroke: "var(--rule)", strokeOpacity: 1, ticks }),
    Plot.axisX({ ticks: frame.ticks, tickSize: 4, color: "var(--muted)" }),
    Plot.axisY({
      tickSize: 0,
      color: "var(--muted)",
      ticks,
      tickFormat: (value: number) => formatTick(value, locale),
    }),
    ...(second ? [secondAxis(second, frame, locale)] : []),
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
    // The one in view lies upon the others.
    ...[...lines, ...(second ? second.lines.map((line) => onto(frame.y, second.y, line)) : [])]
      .toReversed()
      .flatMap((line) => lineMarks(line, drawing)),
    ...over,
    ...(drawing.isBars ? [] : lines.slice(0, 1).flatMap((line) => newestWords(line, drawing.newest))),
  ];
}

const onto = (y: Frame["y"], own: Frame["y"], line: Line): Line => ({
  ...line,
  points: line.points.map((point) => ({ ...point, value: placeOn(y, own, point.value) })),
});

function secondAxis({ y, lines }: SecondAxis, frame: Frame, locale: Locale): Plot.Markish {
  const values = ticksOf(y);
  const colour = lines[0]?.colour ?? "var(--muted)";
  return Plot.text(values, {
    x: () => new Date(frame.x[1]),
    y: (value: number) => placeOn(frame.y, y, value),
    text: (value: number) => formatTick(value, locale),
    dx: 8,
    textAnchor: "start",
    fill: colour,
  });
}

/** What stands outside the frame, in units of the drawing: the unit, the strip of terms, and the words at the lines' ends. */
function drawAround(svg: Element, { frame, unit, second, terms, paper, ends, lines }: Drawing): void {
  const { width, left, right, top } = frame;
  const put = (tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): void => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  };
  const xOf = (at: Date): number => left + shareAlong(frame, at.getTime()) * (width - left - right);
  put("text", { x: 0, y: 12, fill: second ? (lines[0]?.colour ?? "") : "var(--muted)" }, unit);
  if (second) put("text", { x: width, y: 12, fill: second.lines[0]?.colour ?? "", "text-anchor": "end" }, second.label);
  for (const { at, label } of paper) {
    const x = xOf(at);
    if (x < left || x > width - right || (second && width < 600)) continue;
    const isLate = x > (width - right) * 0.75;
    const clear = unit.length * 7.2 + 16;
    put(
      "text",
      {
        x: (isLate ? x : Math.max(x - 3, clear)).toFixed(1),
        y: 12,
        fill: "var(--then)",
        "text-anchor": isLate ? "end" : "start",
      },
      label,
    );
  }
  for (const [index, { name, from, to }] of terms.entries()) {
    const [start, end] = [xOf(from), xOf(to)];
    put("rect", {
      x: start.toFixed(1),
      y: top - 26,
      width: Math.max(0, end - start - 1).toFixed(1),
      height: 15,
      fill: index % 2 === 0 ? "var(--strip)" : "var(--sheet)",
    });
    if (end - start > name.length * 7 + 8)
      put("text", { x: (start + 4).toFixed(1), y: top - 14.5, fill: "var(--muted)", "font-size": 12 }, name);
  }
  for (const { text, colour, isStrong, y } of placeEnds(ends, frame))
    put(
      "text",
      {
        x: width - right + (second ? 48 : 16),
        y: (y + 4.5).toFixed(1),
        fill: colour,
        ...(isStrong ? { "font-weight": 700 } : {}),
      },
      text,
    );
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
