import { PAPER } from "@frontera/content";
import type { Locale, Row, Series, revisionRangesOf } from "@frontera/domain";
import { formatDecimal, formatPeriod, textOf, say } from "@frontera/words";
import { unitWords } from "../../../text/unit-words.ts";
import { rowWords } from "../../../text/row-words.ts";
import { describeTrend, nameChart } from "./describe.ts";
import { drawSeries, type Drawing } from "./draw.ts";
import { eventsIn, type ShownEvent } from "./events.ts";
import { sizes, spanOf, type Size } from "./frame.ts";
import { bandOf, middleOf, readingOf, toPoints } from "./points.ts";
import { ChartReader } from "./reader.tsx";
import { encodePoints } from "./reader-points.ts";

type RevisionRange = ReturnType<typeof revisionRangesOf>[number];

/** A figure of the paper that may stand on the same axis as the series. */
export interface BaselineLevel {
  readonly value: string;
  readonly label: string;
}

/** A series as drawn: its rows through the view's transformation. */
export interface Drawn {
  readonly series: Series;
  readonly rows: readonly Row[];
}

/** What a chart shows. `shown` starts with the series in view. */
export interface ChartContent {
  readonly shown: readonly [Drawn, ...Drawn[]];
  readonly baselines: readonly BaselineLevel[];
  /** Periods that vintages state differently, for the series in view. */
  readonly revised: readonly RevisionRange[];
  /** Whether the range was chosen: else the paper's date is always in it. */
  readonly ranged: boolean;
  readonly locale: Locale;
}

/** Letters that tell several lines apart, in the drawing and in the legend. */
export const letters = ["A", "B", "C", "D"] as const;

/** Everything that is drawn, in one size. */
export function layOut({ shown, baselines, revised, ranged, locale }: ChartContent) {
  const text = textOf(locale);
  const [{ series, rows }] = shown;
  const points = shown.map((drawn) => toPoints(drawn.rows));
  const held = points.flat().filter(({ value }) => !Number.isNaN(value));
  const paperAt = middleOf(PAPER.published);
  const unit = rows.at(0)?.unit;
  const span = spanOf(
    [...(ranged ? [] : [paperAt]), ...points.flat().map(({ date }) => date.getTime())],
    [
      ...held.map(({ value }) => value),
      ...baselines.map(({ value }) => Number(value)),
      ...revised.flatMap(({ low, high }) => [Number(low), Number(high)]),
    ],
    unit === series.unit && series.kind !== "rate" && held.every(({ value }) => value >= 0),
  );
  const breaks = drawnBreaks(series, rows);
  const events = eventsIn(series.indicator, span, locale);
  const description = describeTrend(rows, locale);
  const drawing = (size: Size): Drawing => ({
    lines: points.map((line, index) => ({ name: letters[index] ?? "", points: line })),
    band: revised.length === 0 ? [] : bandOf(points[0] ?? [], revised),
    frame: { ...sizes[size], ...span },
    paper: [{ at: new Date(paperAt), label: size === "wide" ? text.chart.paperDate : text.chart.paperDateShort }],
    breaks: breaks.map(({ at }, index) => ({
      at: new Date(middleOf(at)),
      label: breaks.length > 1 ? String(index + 1) : text.chart.break,
    })),
    events: events.map(({ at }, index) => ({ at, label: String(index + 1) })),
    baselines: baselines.map(({ value, label }) => ({ at: Number(value), label })),
    name: nameChart(series, rows, locale),
    description,
    locale,
    id: `chart-${size}`,
  });
  return { span, breaks, events, description, drawing };
}

/** The series drawn on the server, twice: for wide and for narrow pages. `rangeHref` leads to the same view without a range. */
export function SeriesChart({ rangeHref, ...content }: ChartContent & { readonly rangeHref: string }) {
  const { shown, locale } = content;
  const text = textOf(locale);
  const [{ rows }, ...others] = shown;
  const { span, breaks, events, description, drawing } = layOut(content);
  const unit = rows.at(0)?.unit ?? shown[0].series.unit;
  return (
    <figure className="chart" data-testid="chart">
      <ChartReader
        points={encodePoints(rows, rowWords(locale), locale)}
        others={others.map((drawn, index) => ({
          name: letters[index + 1] ?? "",
          points: encodePoints(drawn.rows, rowWords(locale), locale),
        }))}
        span={span}
        sizes={sizes}
        locale={locale}
        unit={unitWords(shown[0].series, unit, locale)}
        rangeHref={rangeHref}
        text={{
          label: text.chart.reader,
          hint: text.chart.readerHint,
          missing: text.chart.missing,
          brush: text.chart.brush,
        }}
      >
        <div className="drawing wide" dangerouslySetInnerHTML={{ __html: drawSeries(drawing("wide")) }} />
        <div className="drawing narrow" dangerouslySetInnerHTML={{ __html: drawSeries(drawing("narrow")) }} />
      </ChartReader>
      <figcaption>
        {description === "" ? null : <p data-testid="trend">{description}</p>}
        {rows.some(({ value, completeness }) => value !== null && completeness !== "complete") ? (
          <p className="muted">{text.chart.unfinished}</p>
        ) : null}
        {readingNotes(rows, locale).map((note) => (
          <p key={note} className="muted">
            {note}
          </p>
        ))}
        <Band revised={content.revised} locale={locale} />
        <Notes breaks={breaks} events={events} locale={locale} />
      </figcaption>
    </figure>
  );
}

/** What dashes and dots say, where there are any. */
export function readingNotes(rows: readonly Row[], locale: Locale): readonly string[] {
  const text = textOf(locale).chart;
  const readings = new Set(rows.filter(({ value }) => value !== null).map(readingOf));
  return [
    ...(readings.has("bounded") ? [text.bounded] : []),
    ...(readings.has("as-published") ? [text.asPublished] : []),
  ];
}

/** What the band is, in words: how many periods it is about, and the one it is widest at. */
function Band({ revised, locale }: Pick<ChartContent, "revised" | "locale">) {
  const [first, ...others] = revised;
  if (!first) return null;
  const widthOf = ({ low, high }: RevisionRange): number => Number(high) - Number(low);
  const widest = others.reduce((most, one) => (widthOf(one) > widthOf(most) ? one : most), first);
  return (
    <p className="muted" data-testid="band">
      <span className="band-swatch" aria-hidden="true" />{" "}
      {say(textOf(locale).chart.band, locale, {
        count: revised.length,
        period: formatPeriod(widest.period, locale),
        low: formatDecimal(widest.low, locale),
        high: formatDecimal(widest.high, locale),
      })}
    </p>
  );
}

function Notes({
  breaks,
  events,
  locale,
}: {
  readonly breaks: Series["breaks"];
  readonly events: readonly ShownEvent[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).chart;
  return (
    <div className="chart-notes">
      {breaks.length > 0 ? (
        <section>
          <h3>{text.breaks}</h3>
          <ol className="breaks">
            {breaks.map(({ at, reason }) => (
              <li key={at}>
                {say(text.breakFrom, locale, { period: formatPeriod(at, locale), reason: reason[locale] })}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {events.length > 0 ? (
        <section>
          <h3>{text.events}</h3>
          <ol className="events">
            {events.map(({ when, what, source }) => (
              <li key={`${when} ${what}`}>
                {say(text.event, locale, { when, what })}{" "}
                <span className="muted">
                  ({source.url === null ? source.name : <a href={source.url}>{source.name}</a>})
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
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
