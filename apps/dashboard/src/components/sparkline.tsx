import type { Locale } from "@frontera/domain";
import type { inferRouterOutputs } from "@trpc/server";
import type { Router } from "@frontera/api";

export type SparklineOf = inferRouterOutputs<Router>["sparklines"][number];

const [width, height, margin] = [92, 24, 3] as const;

/** A series' course as small as a word; what is said of it is its name. */
export function Sparkline({ line, locale }: { readonly line: SparklineOf; readonly locale: Locale }) {
  const times = line.points.map(({ date }) => Date.parse(date));
  const values = line.points.map(({ value }) => Number(value));
  const x = scale(times, margin, width - margin);
  const y = scale(values, height - margin, margin);
  const at = times.map((time, index) => [x(time), y(values[index] ?? 0)] as const);
  const [endX, endY] = at.at(-1) ?? [0, 0];
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="img"
      aria-label={line.words[locale]}
    >
      <polyline points={at.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(" ")} />
      <circle cx={endX.toFixed(1)} cy={endY.toFixed(1)} r={2} />
    </svg>
  );
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}
