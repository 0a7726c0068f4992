import { shareAlong, type Frame } from "./frame.ts";
import { wrapped } from "./ends.ts";
import type { Point } from "./points.ts";

/** Where the words of a change of method stand: beside its line, so far below the top. */
export interface NotePlace {
  readonly label: string;
  readonly side: "start" | "end";
  readonly down: number;
}

const [lineHeight, letters, letterWidth, gap, top, name] = [14, 28, 6.4, 6, 26, 18] as const;

/** Beside a change of method, the place for its reason through which no line runs; the short word at the top where there is none. */
export function placeNote(
  at: Date,
  {
    reason,
    short,
    lines,
    frame,
  }: {
    readonly reason: string;
    readonly short: string;
    readonly lines: readonly (readonly Point[])[];
    readonly frame: Frame;
  },
): NotePlace {
  const usual = shareAlong(frame, at.getTime()) > 0.55 ? "end" : "start";
  const size = { width: letters * letterWidth, height: wrapped(reason, letters).length * lineHeight };
  const lowest = frame.height - frame.top - frame.bottom - size.height - name;
  for (const side of [usual, usual === "end" ? "start" : "end"] as const) {
    const drawn = drawnBeside(at, side, size.width, lines, frame);
    if (drawn === null) continue;
    for (let down: number = top; down <= lowest; down += lineHeight)
      if (drawn.every(([upper, lower]) => lower < down - gap || upper > down + size.height + gap))
        return { label: reason, side, down };
  }
  return { label: short, side: usual, down: top };
}

/** From how high to how low lines run where words of a width would stand beside a day; null where they would not fit into the drawing. */
function drawnBeside(
  at: Date,
  side: NotePlace["side"],
  width: number,
  lines: readonly (readonly Point[])[],
  frame: Frame,
): readonly (readonly [number, number])[] | null {
  const inner = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom };
  const xOf = (date: Date): number => shareAlong(frame, date.getTime()) * inner.width;
  const x = xOf(at);
  const [from, to] = side === "start" ? [x + gap, x + gap + width] : [x - gap - width, x - gap];
  if (from < 0 || to > inner.width) return null;
  const [low, high] = frame.y;
  return lines.flatMap((points) =>
    points.flatMap((point, index) => {
      // What joins two values passes every height between them.
      const after = points[index + 1] ?? point;
      if (xOf(point.date) > to || xOf(after.date) < from) return [];
      const heights = [point.value, after.value]
        .filter((value) => !Number.isNaN(value))
        .map((value) => (1 - (value - low) / (high - low || 1)) * inner.height);
      return heights.length === 0 ? [] : [[Math.min(...heights), Math.max(...heights)] as const];
    }),
  );
}
