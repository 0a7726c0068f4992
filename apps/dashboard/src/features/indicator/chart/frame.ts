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

/** One drawing for wide pages and one for narrow ones; the style sheet shows one of them. To the right of the wide one stand the lines' names. */
export const sizes = {
  wide: { width: 1180, height: 430, left: 58, right: 196, top: 46, bottom: 28, ticks: 10 },
  narrow: { width: 360, height: 300, left: 44, right: 14, top: 46, bottom: 26, ticks: 4 },
} as const;

export type Size = keyof typeof sizes;

export type Box = Omit<Frame, "x" | "y">;

/** The size of one of several drawings that stand below one another; a second axis takes room at the right. */
export function boxOf(size: Size, panels: readonly { readonly right: unknown }[]): Box {
  const box: Box = sizes[size];
  const { height, right } = box;
  if (panels.length > 1) return { ...box, height: size === "wide" ? 250 : 210 };
  return { ...box, height, right: panels[0]?.right ? right + (size === "wide" ? 36 : 22) : right };
}

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

/** Where a value of another axis lies on the first one given. */
export const placeOn = (
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  value: number,
): number => low + ((value - from) / (to - from || 1)) * (high - low);

/** Some five round values on an axis, ascending. */
export function ticksOf([low, high]: readonly [number, number]): readonly number[] {
  const step = niceStep((high - low) / 5);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
}
