import type { IsoDate, Locale } from "@frontera/domain";
import { formatDay, formatDecimal, formatPeriod, textOf, say, shortChange } from "@frontera/words";
import Link from "next/link";
import { PendingLink } from "../../../components/pending-link.tsx";
import { unitWords } from "../../../text/unit-words.ts";
import { isYearlyRate, type StatesAnswer } from "../read-view.ts";
import { asPublished, hrefOf, type MapTime, type View } from "../view.ts";
import { classesOf, classIndex, type ShadeClass } from "./classes.ts";
import { geometryOf } from "./geometry.ts";

type StateRow = StatesAnswer["states"][number];

/** States shaded by their value in the newest period in view, and the same values as a table. */
export function StatesMap({
  view,
  answer,
  locale,
}: {
  readonly view: View;
  readonly answer: StatesAnswer;
  readonly locale: Locale;
}) {
  const text = textOf(locale).map;
  const { period, states } = answer;
  const [first] = states;
  if (!first) return null;
  if (period === null) return <NoneHeld asOf={answer.asOf} locale={locale} />;
  const geometry = geometryOf(first.series);
  const ranked = states.toSorted((a, b) => Number(b.row?.value ?? -Infinity) - Number(a.row?.value ?? -Infinity));
  const classes = classesOf(states.flatMap(({ row }) => (row?.value == null ? [] : [Number(row.value)])));
  const when = formatPeriod(period, locale);
  const [valued] = states.flatMap(({ row }) => row ?? []);
  const unit =
    view.map === "change" ? text.percentSince : unitWords(first.series, valued?.unit ?? first.series.unit, locale);
  return (
    <section aria-labelledby="map-title" data-testid="states-map">
      <h2 id="map-title">{say(text.titles[view.map], locale, { period: when })}</h2>
      <Times view={view} locale={locale} />
      <p>
        {unit}
        {isYearlyRate(view) ? `, ${text.ofYear}` : null}
      </p>
      <div className="states">
        <figure>
          <svg
            viewBox={geometry.viewBox}
            role="group"
            aria-label={say(text.label[geometry.country], locale, { period: when })}
          >
            {geometry.neighbours.map((outline) => (
              <path key={outline} d={outline} className="neighbour" />
            ))}
            {states.map((state) => (
              // The table beside it has the same links for the keyboard.
              <Link
                key={state.series.id}
                href={hrefOf(locale, view, { series: state.series })}
                tabIndex={-1}
                aria-label={describe(state, view.map, locale)}
                prefetch={false}
                scroll={false}
              >
                <path
                  d={geometry.outlineOf(state.series) ?? undefined}
                  className={`state ${shadeOf(state, classes)}`}
                  data-state={state.series.id}
                >
                  <title>{describe(state, view.map, locale)}</title>
                </path>
              </Link>
            ))}
          </svg>
          <figcaption>
            <Shades classes={classes} map={view.map} locale={locale} />
            <p className="muted">
              {text.geometry[geometry.country].credit}{" "}
              <a href={text.geometry[geometry.country].url}>{text.geometry[geometry.country].licence}</a>
            </p>
          </figcaption>
        </figure>
        <div className="table-frame states-table" tabIndex={0} role="region" aria-label={text.table}>
          <table className="data figures">
            <caption>{say(text.caption, locale, { period: when })}</caption>
            <thead>
              <tr>
                <th scope="col">{text.state}</th>
                <th scope="col" className="number">
                  {textOf(locale).table.value}
                </th>
              </tr>
            </thead>
            <tbody>
              {ranked.map(({ series, row }) => (
                <tr key={series.id}>
                  <th scope="row">
                    <PendingLink
                      href={hrefOf(locale, view, { ...asPublished, series })}
                      aria-current={series.id === view.series.id ? "true" : undefined}
                      loading={textOf(locale).failure.loading}
                    >
                      {nameOf({ series }, locale)}
                    </PendingLink>
                  </th>
                  <td className="number">{valueWords(row, view.map, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

/** The series is published by state, and none of it is held: what would bring it. */
function NoneHeld({ asOf, locale }: { readonly asOf: IsoDate; readonly locale: Locale }) {
  const text = textOf(locale).map;
  return (
    <section aria-labelledby="map-title" data-testid="states-map">
      <h2 id="map-title">{text.byState}</h2>
      <p className="notice">{say(text.noneHeld, locale, { date: formatDay(asOf, locale) })}</p>
    </section>
  );
}

function shadeOf(state: StateRow, classes: readonly ShadeClass[]): string {
  const value = state.row?.value;
  return value == null ? "none" : `shade-${String(classIndex(classes, Number(value)) + 5 - classes.length)}`;
}

/** Of the US a state is a part of the border's total; of Mexico it is an area of its own. */
const nameOf = ({ series }: Pick<StateRow, "series">, locale: Locale): string =>
  (series.part?.name ?? series.areaName)[locale];

const describe = (state: StateRow, map: MapTime, locale: Locale): string =>
  `${nameOf(state, locale)}: ${valueWords(state.row, map, locale)}`;

/** The value, or of an index of 2017 the change that it is. */
function valueWords(row: StateRow["row"], map: MapTime, locale: Locale): string {
  if (row?.value == null) return textOf(locale).table.missing;
  return map === "change"
    ? shortChange((Number(row.value) - 100).toFixed(2), locale)
    : formatDecimal(row.value, locale);
}

/** As it was in 2017, as it is now, and the change between. */
function Times({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const text = textOf(locale);
  return (
    <nav className="segments" aria-label={text.map.times}>
      {(["then", "now", "change"] as const).map((map) => (
        <PendingLink
          key={map}
          href={hrefOf(locale, view, { map })}
          aria-current={view.map === map ? "true" : undefined}
          scroll={false}
          loading=""
        >
          {text.map.time[map]}
        </PendingLink>
      ))}
    </nav>
  );
}

function Shades({
  classes,
  map,
  locale,
}: {
  readonly classes: readonly ShadeClass[];
  readonly map: MapTime;
  readonly locale: Locale;
}) {
  const said = (value: number): string =>
    map === "change" ? shortChange((value - 100).toFixed(2), locale) : formatDecimal(String(value), locale);
  return (
    <ol className="shades figures">
      {classes.map(({ low, high }, index) => (
        <li key={high}>
          <span className={`swatch shade-${String(index + 5 - classes.length)}`} aria-hidden="true" /> {said(low)}
          {low === high ? null : `${map === "change" ? ` ${textOf(locale).map.to} ` : "–"}${said(high)}`}
        </li>
      ))}
    </ol>
  );
}
