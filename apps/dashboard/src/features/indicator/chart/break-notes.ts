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
  for (const side of [usual, usual === "end" ? "start" : "end"] as const)
    for (let down: number = top; down <= lowest; down += lineHeight)
      if (isFree(at, side, down, size, lines, frame)) return { label: reason, side, down };
  return { label: short, side: usual, down: top };
}

function isFree(
  at: Date,
  side: NotePlace["side"],
  down: number,
  { width, height }: { readonly width: number; readonly height: number },
  lines: readonly (readonly Point[])[],
  frame: Frame,
): boolean {
  const inner = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom };
  const x = shareAlong(frame, at.getTime()) * inner.width;
  const [from, to] = side === "start" ? [x + gap, x + gap + width] : [x - gap - width, x - gap];
  if (from < 0 || to > inner.width) return false;
  const [low, high] = frame.y;
  return lines.every((points) => {
    const near = points.filter(({ date }, index) => {
      const [own, next] = [date, points[index + 1]?.date ?? date].map(
        (each) => shareAlong(frame, each.getTime()) * inner.width,
      );
      return (own ?? 0) <= to && (next ?? 0) >= from;
    });
    // What joins two values passes every height between them.
    const heights = near.flatMap((point) => {
      const after = points[points.indexOf(point) + 1] ?? point;
      const [a = 0, b = 0] = [point.value, after.value]
        .filter((value) => !Number.isNaN(value))
        .map((value) => (1 - (value - low) / (high - low || 1)) * inner.height);
      return Number.isNaN(point.value) && Number.isNaN(after.value)
        ? []
        : [[Math.min(a, b || a), Math.max(a, b || a)] as const];
    });
    return heights.every(([upper, lower]) => lower < down - gap || upper > down + height + gap);
  });
}
