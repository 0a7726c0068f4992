import { formatPeriod, PAPER, type Locale, type Row, type Series } from "@frontera/domain";
import { fill } from "../../../text/fill.ts";
import { textOf } from "../../../text/index.ts";
import { rowWords } from "../../../text/row-words.ts";
import { describeTrend, nameChart } from "./describe.ts";
import { drawSeries } from "./draw.ts";
import { sizes, spanOf, type Size } from "./frame.ts";
import { middleOf, toPoints } from "./points.ts";
import { ChartReader } from "./reader.tsx";
import { encodePoints } from "./reader-points.ts";

/** A figure of the paper that may stand on the same axis as the series. */
export interface BaselineLevel {
  readonly value: string;
  readonly label: string;
}

/** The whole series drawn on the server, twice: for wide and for narrow pages. */
export function SeriesChart({
  series,
  rows,
  baselines,
  locale,
}: {
  readonly series: Series;
  readonly rows: readonly Row[];
  readonly baselines: readonly BaselineLevel[];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const points = toPoints(rows);
  const paperAt = middleOf(PAPER.published);
  const held = points.filter(({ value }) => !Number.isNaN(value));
  const span = spanOf(
    [paperAt, ...points.map(({ date }) => date.getTime())],
    [...held.map(({ value }) => value), ...baselines.map(({ value }) => Number(value))],
    series.kind !== "rate",
  );
  const description = describeTrend(rows, locale);
  const breaks = drawnBreaks(series, rows);
  const draw = (size: Size): string =>
    drawSeries({
      points,
      frame: { ...sizes[size], ...span },
      paper: { at: new Date(paperAt), label: size === "wide" ? text.chart.paperDate : text.chart.paperDateShort },
      breaks: breaks.map(({ at }, index) => ({
        at: new Date(middleOf(at)),
        label: breaks.length > 1 ? String(index + 1) : text.chart.break,
      })),
      baselines: baselines.map(({ value, label }) => ({ at: Number(value), label })),
      name: nameChart(series, rows, locale),
      description,
      locale,
      id: `chart-${size}`,
    });
  return (
    <figure className="chart" data-testid="chart">
      <ChartReader
        points={encodePoints(rows, rowWords(locale), locale)}
        span={span}
        sizes={sizes}
        locale={locale}
        unit={text.units[series.unit]}
        text={{ label: text.chart.reader, hint: text.chart.readerHint, missing: text.chart.missing }}
      >
        <div className="drawing wide" dangerouslySetInnerHTML={{ __html: draw("wide") }} />
        <div className="drawing narrow" dangerouslySetInnerHTML={{ __html: draw("narrow") }} />
      </ChartReader>
      <figcaption>
        {description === "" ? null : <p>{description}</p>}
        {rows.some(({ completeness, value }) => completeness !== "complete" && value !== null) ? (
          <p className="muted">{text.chart.unfinished}</p>
        ) : null}
        {breaks.length > 0 ? (
          <>
            <p>{text.chart.breaks}</p>
            <ol className="breaks">
              {breaks.map(({ at, reason }) => (
                <li key={at}>
                  {fill(text.chart.breakFrom, { period: formatPeriod(at, locale), reason: reason[locale] })}
                </li>
              ))}
            </ol>
          </>
        ) : null}
      </figcaption>
    </figure>
  );
}

/** Breaks that lie inside what is shown. */
function drawnBreaks(series: Series, rows: readonly Row[]): Series["breaks"] {
  const first = rows.at(0);
  const last = rows.at(-1);
  if (!first || !last) return [];
  return series.breaks.filter(
    ({ at }) => middleOf(first.period) < middleOf(at) && middleOf(at) <= middleOf(last.period),
  );
}
