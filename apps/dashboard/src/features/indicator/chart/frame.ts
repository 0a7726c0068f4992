/** Size of a drawing, its margins, and what its axes span: enough for anyone to find a value's place in it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: number;
  /** Instants in milliseconds. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** One drawing for wide pages and one for narrow ones; the style sheet shows one of them. */
export const sizes = {
  wide: { width: 1080, height: 400, left: 64, right: 28, top: 30, bottom: 30, ticks: 10 },
  narrow: { width: 360, height: 300, left: 50, right: 20, top: 28, bottom: 28, ticks: 4 },
} as const;

export type Size = keyof typeof sizes;

/** What the axes span: all dates given; all values given, and zero where values count something. */
export function spanOf(dates: readonly number[], values: readonly number[], fromZero: boolean): Pick<Frame, "x" | "y"> {
  const x = boundsOf(dates);
  const [low, high] = boundsOf(fromZero ? [0, ...values] : values);
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return { x, y: [fromZero && low === 0 ? 0 : low - room, high + room] };
}

// Not Math.min(...numbers): a daily series has more values than a call takes arguments everywhere.
const boundsOf = (numbers: readonly number[]): readonly [number, number] => [
  numbers.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  numbers.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
];

/** How far along the time axis an instant lies, from 0 to 1. */
export const shareAlong = ({ x: [from, to] }: Pick<Frame, "x">, instant: number): number =>
  to === from ? 0.5 : (instant - from) / (to - from);
