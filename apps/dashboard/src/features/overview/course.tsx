import { CATALOGUE } from "@frontera/content";
import { periodInfo, type IsoDate, type Locale } from "@frontera/domain";
import { shortPeriod, shortValue, textOf, say } from "@frontera/words";
import type { OverviewCard } from "./read-overview.ts";

type Run = OverviewCard["course"][number];
type Point = Run["points"][number];

const [width, margin] = [276, 6] as const;
/** The middle of the month the paper came out. */
const paperDate = Date.parse("2017-12-16T00:00:00Z");

const scale = (from: number, to: number, low: number, high: number) => (value: number) =>
  to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);

/** The course since before the paper: its date, the level of then dotted, the gap to now bracketed; years of a flow as bars. What is said of it in words is its name. */
export function Course({
  card,
  locale,
  height,
}: {
  readonly card: OverviewCard;
  readonly locale: Locale;
  readonly height: number;
}) {
  const points = card.course.flatMap((run) => run.points);
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const { then } = card.since;
  const values = points.map(({ value }) => Number(value));
  const isBars = card.series.kind === "flow" && periodInfo(last.period).frequency === "A";
  const times = points.map(({ date }) => Date.parse(date));
  const ends = [Math.min(...times), Math.max(...times)] as const;
  const isPaperIn = !isBars && ends[0] < paperDate && paperDate <= ends[1];
  const low = isBars || card.series.kind === "flow" ? 0 : Math.min(...values, Number(then?.value ?? values[0]));
  const high = Math.max(...values, Number(then?.value ?? 0));
  const floor = height - 14;
  const x = scale(...ends, margin, width - margin);
  const y = scale(low, high, floor, 8);
  return (
    <svg
      className="course"
      data-testid="course"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={nameOf(card, first, last, locale)}
    >
      <line className="axis" x1={margin} x2={width - margin} y1={floor} y2={floor} />
      {isBars ? (
        <Bars points={points} then={then?.period ?? null} y={y} floor={floor} />
      ) : (
        <>
          <Bands of={card.indicator} ends={ends} x={x} floor={floor} locale={locale} />
          <Lines runs={card.course} x={x} y={y} />
          {card.course
            .slice(1)
            .map(({ points: [begins] }) =>
              begins === undefined ? null : (
                <line
                  key={begins.period}
                  className="break"
                  x1={x(Date.parse(begins.date))}
                  x2={x(Date.parse(begins.date))}
                  y1={8}
                  y2={floor}
                />
              ),
            )}
        </>
      )}
      {then?.value == null ? null : (
        <line className="level" x1={margin} x2={width - margin} y1={y(Number(then.value))} y2={y(Number(then.value))} />
      )}
      {isBars ? null : (
        <>
          {isPaperIn ? <line className="paper-date" x1={x(paperDate)} x2={x(paperDate)} y1={8} y2={floor} /> : null}
          {then?.value == null ? null : (
            <line
              className="gap"
              x1={width - margin}
              x2={width - margin}
              y1={y(Number(then.value))}
              y2={y(Number(last.value))}
            />
          )}
          <circle cx={x(Date.parse(last.date))} cy={y(Number(last.value))} r={3.2} />
        </>
      )}
      <Years
        ends={[first, last]}
        at={isPaperIn ? x(paperDate) : null}
        height={height}
        label={textOf(locale).overview.paperDate}
      />
    </svg>
  );
}

/** First, last and change in words. */
function nameOf({ series, moved }: OverviewCard, first: Point, last: Point, locale: Locale): string {
  const { delta, grade } = moved[locale];
  const at = ({ value }: Point): string => shortValue(value, series.unit, locale);
  return say(textOf(locale).overview.course, locale, {
    from: shortPeriod(first.period, locale),
    first: at(first),
    to: shortPeriod(last.period, locale),
    last: at(last),
    delta,
    grade,
  });
}

type Scale = (value: number) => number;

function Lines({ runs, x, y }: { readonly runs: readonly Run[]; readonly x: Scale; readonly y: Scale }) {
  const at = ({ date, value }: { readonly date: IsoDate; readonly value: string }): string =>
    `${x(Date.parse(date)).toFixed(1)},${y(Number(value)).toFixed(1)}`;
  return runs.map(({ seriesId, grade, points }) => (
    <polyline key={`${seriesId} ${points[0]?.period ?? ""}`} data-grade={grade} points={points.map(at).join(" ")} />
  ));
}

function Bands({
  of,
  ends: [first, last],
  x,
  floor,
  locale,
}: {
  readonly of: OverviewCard["indicator"];
  readonly ends: readonly [number, number];
  readonly x: Scale;
  readonly floor: number;
  readonly locale: Locale;
}) {
  const bands = CATALOGUE.indicatorOf(of).headline?.bands ?? [];
  return bands.map(({ name, from, to }) => {
    const [start, end] = [Math.max(first, Date.parse(from)), Math.min(last, Date.parse(to))];
    if (start >= end) return null;
    const [left, right] = [x(start), x(end)];
    return (
      <g key={from} aria-hidden="true">
        <rect className="band" x={left} width={right - left} y={8} height={floor - 8} />
        <text x={left + 2} y={17}>
          {name[locale]}
        </text>
      </g>
    );
  });
}

function Bars({
  points,
  then,
  y,
  floor,
}: {
  readonly points: readonly Point[];
  readonly then: string | null;
  readonly y: Scale;
  readonly floor: number;
}) {
  const step = (width - 2 * margin) / points.length;
  return points.map(({ period, value }, index) => (
    <rect
      key={period}
      data-then={period === then ? "" : undefined}
      x={(margin + index * step + step * 0.1).toFixed(1)}
      width={(step * 0.8).toFixed(1)}
      y={y(Number(value)).toFixed(1)}
      height={(floor - y(Number(value))).toFixed(1)}
    />
  ));
}

function Years({
  ends,
  at,
  height,
  label,
}: {
  readonly ends: readonly [Point, Point];
  readonly at: number | null;
  readonly height: number;
  readonly label: string;
}) {
  const [from, to] = ends.map(({ period }) => periodInfo(period).end.slice(0, 4));
  // At either end of the line the paper's date would lie upon a year.
  const isBetween = at !== null && at > 60 && at < width - 60;
  return (
    <g aria-hidden="true">
      <text x={margin} y={height - 2}>
        {from}
      </text>
      {isBetween ? (
        <text x={at} y={height - 2} className="mid">
          {label}
        </text>
      ) : null}
      <text x={width - margin} y={height - 2} className="end">
        {to}
      </text>
    </g>
  );
}
