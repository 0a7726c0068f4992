import * as Plot from "@observablehq/plot";
import { shareAlong, type Frame } from "./frame.ts";
import type { NotePlace } from "./break-notes.ts";
import type { ShownSpan } from "./spans.ts";

/** A vertical mark at an instant, or a level mark at a value, with its words. */
interface Mark<At> {
  readonly at: At;
  readonly label: string;
}

/** What lies behind and upon the lines, so that they can be read. */
export interface Context {
  readonly frame: Frame;
  /** Empty where the paper's date is not in range. */
  readonly paper: readonly Mark<Date>[];
  /** Each with its reason, where there is room for it. */
  readonly breaks: readonly (Mark<Date> & NotePlace)[];
  readonly events: readonly Mark<Date>[];
  readonly shades: readonly ShownSpan[];
  readonly baselines: readonly Mark<number>[];
  /** The value in 2017 that now is set against. */
  readonly then: ThenMark | null;
}

export interface ThenMark {
  readonly date: Date;
  readonly period: string;
  readonly value: number;
  /** The value now; null where the two are not set against each other in this drawing. */
  readonly now: number | null;
  /** Empty where it stands beside the line's end. */
  readonly label: string;
}

const halo = { stroke: "var(--paper)", strokeWidth: 4 } as const;

export const contextMarks = (context: Context): { readonly under: Plot.Markish[]; readonly over: Plot.Markish[] } => ({
  under: shadeMarks(context),
  over: [
    ...breakMarks(context),
    ...eventMarks(context),
    ...paperMarks(context),
    ...thenMarks(context),
    ...shadeNames(context),
  ],
});

const shadeMarks = ({ shades }: Context): Plot.Markish[] => [
  Plot.rect(shades, { x1: "from", x2: "to", fill: "var(--strip)", fillOpacity: 0.7 }),
];

/** Upon the lines: a name that a line runs through looks struck out. */
const shadeNames = ({ shades }: Context): Plot.Markish[] => [
  Plot.text(shades, {
    x: "from",
    text: "name",
    frameAnchor: "top",
    dy: 8,
    dx: 4,
    textAnchor: "start",
    fill: "var(--muted)",
    stroke: "var(--strip)",
    strokeWidth: 4,
  }),
];

function breakMarks({ breaks }: Context): Plot.Markish[] {
  return [
    Plot.ruleX(breaks, { x: "at", stroke: "var(--edge)", strokeDasharray: "1 4", strokeWidth: 1.5 }),
    ...breaks.map((mark) =>
      Plot.text([mark], {
        x: "at",
        text: "label",
        frameAnchor: "top",
        dy: mark.down,
        dx: mark.side === "start" ? 6 : -6,
        lineWidth: 15,
        textAnchor: mark.side,
        lineAnchor: "top",
        fontSize: 12,
        fill: "var(--muted)",
        ...halo,
      }),
    ),
  ];
}

/** Short strokes on the time axis; named where they have a short name and room for it. */
function eventMarks({ events, frame }: Context): Plot.Markish[] {
  const [low, high] = frame.y;
  const top = low + (high - low) * 0.025;
  return [
    Plot.ruleX(events, { x: "at", y1: low, y2: top, stroke: "var(--ink)", strokeWidth: 2 }),
    Plot.text(withRoom(events, frame), {
      x: "at",
      y: () => top,
      text: "label",
      dy: -7,
      textAnchor: "middle",
      fontSize: 12,
      fill: "var(--muted)",
      ...halo,
    }),
  ];
}

function withRoom(events: readonly Mark<Date>[], frame: Frame): readonly Mark<Date>[] {
  const width = frame.width - frame.left - frame.right;
  let free = 0;
  return events.filter(({ at, label }) => {
    const half = label.length * 3.4 + 4;
    const middle = shareAlong(frame, at.getTime()) * width;
    if (label === "" || middle - half < free || middle + half > width) return false;
    free = middle + half;
    return true;
  });
}

function paperMarks({ paper, baselines, frame }: Context): Plot.Markish[] {
  const inside = paper.filter(({ at }) => {
    const share = shareAlong(frame, at.getTime());
    return share >= 0 && share <= 1;
  });
  return [
    Plot.ruleX(inside, { x: "at", stroke: "var(--then)", strokeWidth: 1.5 }),
    Plot.ruleY(baselines, { y: "at", stroke: "var(--then)", strokeDasharray: "6 4", strokeWidth: 1.5 }),
    Plot.text(baselines, {
      y: "at",
      text: "label",
      frameAnchor: "left",
      dx: 4,
      dy: -8,
      textAnchor: "start",
      fill: "var(--then)",
      ...halo,
    }),
  ];
}

/** Words at an instant go inwards from either edge. */
function anchorIn(frame: Frame, at: Date): "start" | "middle" | "end" {
  const share = shareAlong(frame, at.getTime());
  return share > 0.65 ? "end" : share < 0.35 ? "start" : "middle";
}

/** The level of 2017 carried to the right, and a bracket from it to now. */
function thenMarks({ then, frame }: Context): Plot.Markish[] {
  if (!then) return [];
  const edge = new Date(frame.x[1]);
  const { now } = then;
  return [
    Plot.ruleY([then], {
      y: "value",
      x1: "date",
      x2: () => edge,
      stroke: "var(--then)",
      strokeDasharray: "2 3",
      strokeWidth: 1.25,
    }),
    Plot.dot([then], { x: "date", y: "value", r: 4, fill: "var(--then)" }),
    Plot.text(then.label === "" ? [] : [then], {
      x: "date",
      y: "value",
      text: "label",
      textAnchor: anchorIn(frame, then.date),
      dy: -11,
      fill: "var(--then)",
      fontWeight: 600,
      ...halo,
    }),
    ...(now === null
      ? []
      : [
          Plot.ruleX([edge], {
            x: (at: Date) => at,
            y1: () => then.value,
            y2: () => now,
            dx: 9,
            stroke: "var(--ink)",
            strokeWidth: 1.25,
          }),
        ]),
  ];
}
