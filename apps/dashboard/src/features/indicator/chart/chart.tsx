import type { Locale, Series } from "@frontera/domain";
import { formatDecimal, formatPeriod, say, textOf } from "@frontera/words";
import { rowWords } from "../../../text/row-words.ts";
import { unitWords } from "../../../text/unit-words.ts";
import { drawSeries } from "./draw.ts";
import type { ShownEvent } from "./events.ts";
import { boxOf, type Size } from "./frame.ts";
import type { ChartContent, Drawn } from "./chart-content.ts";
import { axesNote, colourOf, layOut, type Panel } from "./lay-out.ts";
import { middleOf } from "./points.ts";
import { strokeOf } from "./to-points.ts";
import { ChartReader } from "./reader.tsx";
import { periodsIn, spokenOf, valuesAt, type ReaderLine } from "./reader-lines.ts";
import { encodePoints } from "./reader-points.ts";
import type { ShownSpan } from "./spans.ts";

const SIZES: readonly Size[] = ["wide", "narrow"];

/** The series drawn on the server, twice: for wide and for narrow pages. `rangeHref` leads to the same view without a range. */
export function SeriesChart({ rangeHref, ...content }: ChartContent & { readonly rangeHref: string }) {
  const { shown, locale } = content;
  const text = textOf(locale);
  const [{ rows }] = shown;
  const { x, panels, names, hasBars, breaks, events, spans, description, drawing } = layOut(content);
  const axes = axesNote(panels, names, locale);
  const lines = readerLines(content, panels, names);
  return (
    <figure className="chart" data-testid="chart">
      <ChartReader
        lines={lines}
        x={x}
        boxes={{ wide: boxOf("wide", panels), narrow: boxOf("narrow", panels) }}
        panels={panels.length}
        marks={[
          ...events.map(({ at, when, what, source }) => ({
            from: at.getTime(),
            to: at.getTime(),
            words: say(text.chart.event, locale, { when, what }),
            source: source.name,
          })),
          ...spans
            .filter(({ kind }) => kind === "shade")
            .map(({ from, to, name, when, source }) => ({
              from: from.getTime(),
              to: to.getTime(),
              words: say(text.chart.event, locale, { when: name, what: when }),
              source: source.name,
            })),
          ...breaks.map(({ at, reason }) => ({
            from: middleOf(at),
            to: middleOf(at),
            words: say(text.chart.breakFrom, locale, { period: formatPeriod(at, locale), reason: reason[locale] }),
            source: "",
          })),
        ]}
        locale={locale}
        rangeHref={rangeHref}
        newest={newestSpoken(lines, locale)}
        text={{
          label: text.chart.reader,
          hint: text.chart.readerHint,
          missing: text.chart.missing,
          brush: text.chart.brush,
          goTo: text.chart.goTo,
        }}
      >
        {SIZES.map((size) => (
          <div key={size} className={`drawing ${size}`}>
            {panels.map((panel, index) => (
              <div
                key={panel.left.lines.join()}
                dangerouslySetInnerHTML={{ __html: drawSeries(drawing(size, index)) }}
              />
            ))}
          </div>
        ))}
      </ChartReader>
      <figcaption>
        {axes === null ? null : (
          <p data-testid="axes-note">
            <strong>{axes}</strong>
          </p>
        )}
        {description === "" ? null : <p data-testid="trend">{description}</p>}
        {rows.some(({ value, completeness }) => value !== null && completeness !== "complete") ? (
          <p className="muted">{text.chart.unfinished}</p>
        ) : null}
        {readingNotes(content.shown[0], locale).map((note) => (
          <p key={note} className="muted">
            {note}
          </p>
        ))}
        <Band revised={hasBars ? [] : content.revised} locale={locale} />
        <Notes breaks={breaks} events={events} spans={spans} locale={locale} />
      </figcaption>
    </figure>
  );
}

/** What the reader in the browser reads out of each line. */
function readerLines(
  { shown, locale }: ChartContent,
  panels: readonly Panel[],
  names: readonly string[],
): readonly [ReaderLine, ...ReaderLine[]] {
  const words = rowWords(locale);
  const lines = shown.map(({ series, rows }, index): ReaderLine => {
    const panel = Math.max(
      0,
      panels.findIndex(({ left, right }) => left.lines.includes(index) || right?.lines.includes(index)),
    );
    const axis = panels[panel]?.right?.lines.includes(index) ? panels[panel].right : panels[panel]?.left;
    return {
      name: names[index] ?? "",
      colour: colourOf(index),
      unit: unitWords(series, rows.at(0)?.unit ?? series.unit, locale),
      points: encodePoints(rows, words, locale),
      panel,
      y: axis?.y ?? [0, 1],
    };
  });
  const [first, ...others] = lines;
  if (!first) throw new RangeError("a chart shows a series");
  return [first, ...others];
}

function newestSpoken(lines: readonly ReaderLine[], locale: Locale): string {
  const last = periodsIn(lines).at(-1);
  if (last === undefined) return "";
  return spokenOf(valuesAt(lines, last), formatPeriod(last, locale), textOf(locale).chart.missing, locale);
}

/** What dashes and dots say, where there are any: of a change, or of levels read against 2017. */
export function readingNotes({ rows, series }: Drawn, locale: Locale): readonly string[] {
  const text = textOf(locale).chart;
  const held = rows.filter(({ value }) => value !== null);
  const readings = new Set(held.map((row) => strokeOf(row, series)));
  const isChange = held.some(({ changeGrade }) => changeGrade !== null);
  return [
    ...(readings.has("bounded") ? [isChange ? text.bounded : text.boundedLevel] : []),
    ...(readings.has("as-published") ? [isChange ? text.asPublished : text.asPublishedLevel] : []),
  ];
}

/** What the band is, in words: how many periods it is about, and the one it is widest at. */
function Band({ revised, locale }: Pick<ChartContent, "revised" | "locale">) {
  const [first, ...others] = revised;
  if (!first) return null;
  const widthOf = ({ low, high }: typeof first): number => Number(high) - Number(low);
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
  spans,
  locale,
}: {
  readonly breaks: Series["breaks"];
  readonly events: readonly ShownEvent[];
  readonly spans: readonly ShownSpan[];
  readonly locale: Locale;
}) {
  const text = textOf(locale).chart;
  const shades = spans
    .filter(({ kind }) => kind === "shade")
    .map(({ name, when, source }) => ({ when: name, what: when, source }));
  const [term] = spans.filter(({ kind }) => kind === "term");
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
      {events.length + shades.length > 0 ? (
        <section>
          <h3>{text.events}</h3>
          <ol className="events">
            {[...shades, ...events].map(({ when, what, source }) => (
              <li key={`${when} ${what}`}>
                {say(text.event, locale, { when, what })}{" "}
                <span className="muted">
                  ({source.url === null ? source.name : <a href={source.url}>{source.name}</a>})
                </span>
              </li>
            ))}
          </ol>
          {term === undefined ? null : (
            <p className="muted">
              {text.terms} <a href={term.source.url}>{term.source.name}</a>
            </p>
          )}
        </section>
      ) : null}
    </div>
  );
}
