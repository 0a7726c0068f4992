import type { Locale } from "@frontera/domain";
import { CATALOGUE } from "@frontera/content";
import { say, shortPeriod, shortValue, textOf } from "@frontera/words";
import type { ShownReading } from "./read-check.ts";

const [width, height, margin, floor] = [320, 132, 8, 112] as const;

const scale = (from: number, to: number, low: number, high: number) => (value: number) =>
  to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);

type Course = ShownReading["course"];

/** The course of the series with the claim drawn in: the record in the colour of what is current, the claim dashed in the other. */
export function ClaimChart({
  reading: { judged, told, course },
  locale,
}: {
  readonly reading: ShownReading;
  readonly locale: Locale;
}) {
  const { points, claimed } = course;
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const { unit, kind } = CATALOGUE.seriesOf(judged.reading.series);
  const values = [...points.map(({ value }) => Number(value)), ...(claimed ? [Number(claimed.value)] : [])];
  const times = [...points.map(({ date }) => Date.parse(date)), ...(claimed ? [Date.parse(claimed.date)] : [])];
  const x = scale(Math.min(...times), Math.max(...times), margin, width - margin);
  const y = scale(kind === "rate" ? Math.min(...values) : 0, Math.max(...values), floor, 12);
  const text = textOf(locale).check;
  const marked = points.filter(({ period }) => judged.periods.includes(period));
  return (
    <svg
      className="claim-chart"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={say(text.drawn, locale, {
        title: told.title,
        points: points.length,
        from: shortPeriod(first.period, locale),
        to: shortPeriod(last.period, locale),
        claimed: claimed ? "yes" : "no",
        level: claimed ? shortValue(claimed.value, unit, locale) : "",
      })}
    >
      <line className="axis" x1={margin} x2={width - margin} y1={floor} y2={floor} />
      <polyline points={points.map(({ date, value }) => at(x(Date.parse(date)), y(Number(value)))).join(" ")} />
      {claimed ? <Claimed claimed={claimed} x={x} y={y} label={text.claimed} /> : null}
      {marked.map(({ period, date, value }) => (
        <circle key={period} cx={x(Date.parse(date)).toFixed(1)} cy={y(Number(value)).toFixed(1)} r={4} />
      ))}
      <g aria-hidden="true">
        <text x={margin} y={height - 4}>
          {shortPeriod(first.period, locale)}
        </text>
        <text x={width - margin} y={height - 4} className="end">
          {shortPeriod(last.period, locale)}
        </text>
      </g>
    </svg>
  );
}

const at = (left: number, top: number): string => `${left.toFixed(1)},${top.toFixed(1)}`;

/** From the base to where the claim would put it, or the level it states. */
function Claimed({
  claimed: { from, date, value },
  x,
  y,
  label,
}: {
  readonly claimed: NonNullable<Course["claimed"]>;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly label: string;
}) {
  const [left, top] = [x(Date.parse(date)), y(Number(value))];
  const isLate = left > width / 2;
  return (
    <g className="claimed">
      <line
        x1={(from ? x(Date.parse(from.date)) : margin).toFixed(1)}
        y1={(from ? y(Number(from.value)) : top).toFixed(1)}
        x2={(from ? left : width - margin).toFixed(1)}
        y2={top.toFixed(1)}
      />
      <path d={`M${at(left, top - 5)} l5 5 l-5 5 l-5 -5 z`} />
      <text x={isLate ? left - 8 : left + 8} y={top < 24 ? top + 14 : top - 7} className={isLate ? "end" : undefined}>
        {label}
      </text>
    </g>
  );
}
