import { periodInfo, type Locale, type Overview } from "@frontera/domain";
import { formatPeriod, type Text, say } from "@frontera/words";

type SparklineRun = Overview["cards"][number]["sparkline"][number];

const [width, height, margin] = [400, 72, 5];
/** The middle of the month the paper came out. */
const paperDate = Date.parse("2017-12-16T00:00:00Z");

/** From here on, in percent of the width, the paper's date and the last year would lie upon each other. */
const nearTheEnd = 80;

/** The course of the last years, one line a definition, the paper's date marked. The chart of the indicator's page has the whole. */
export function Sparkline({
  runs,
  text,
  locale,
}: {
  readonly runs: readonly SparklineRun[];
  readonly text: Pick<Text["overview"], "sparkline" | "paperDate">;
  readonly locale: Locale;
}) {
  const points = runs.flatMap((run) => run.points);
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const times = points.map(({ date }) => Date.parse(date));
  const values = points.map(({ value }) => Number(value));
  const x = scale(Math.min(...times, paperDate), Math.max(...times, paperDate), margin, width - margin);
  const y = scale(Math.min(...values), Math.max(...values), height - margin, margin);
  const at = ({ date, value }: { date: string; value: string }): string =>
    `${x(Date.parse(date)).toFixed(1)},${y(Number(value)).toFixed(1)}`;
  const [from, to] = [first, last].map(({ period }) => periodInfo(period).end.slice(0, 4));
  const paperAt = (x(paperDate) / width) * 100;
  return (
    <div className="sparkline">
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={say(text.sparkline, locale, {
          from: formatPeriod(first.period, locale),
          to: formatPeriod(last.period, locale),
        })}
      >
        <line className="paper-date" x1={x(paperDate)} x2={x(paperDate)} y1={0} y2={height} />
        {runs.map(({ seriesId, points: run }) => (
          <polyline key={seriesId} points={run.map(at).join(" ")} />
        ))}
        <circle cx={x(Date.parse(last.date))} cy={y(Number(last.value))} r={3.5} />
      </svg>
      <p className="sparkline-years figures" aria-hidden="true">
        <span>{from}</span>
        {paperAt > nearTheEnd ? (
          // At the end of the line the paper's date stands where the year would, and says it.
          <span className="then">{text.paperDate}</span>
        ) : (
          <>
            <span className="then between" style={{ left: `${paperAt.toFixed(1)}%` }}>
              {text.paperDate}
            </span>
            <span>{to}</span>
          </>
        )}
      </p>
    </div>
  );
}

const scale = (from: number, to: number, low: number, high: number) => (value: number) =>
  to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);
