import type { IsoDate, Locale } from "@frontera/domain";
import { formatDay, formatDecimal, formatPeriod, textOf, say } from "@frontera/words";
import { PendingLink } from "../../../components/pending-link.tsx";
import type { StatesAnswer } from "../read-view.ts";
import { asPublished, hrefOf, type View } from "../view.ts";
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
  return (
    <section aria-labelledby="map-title" data-testid="states-map">
      <h2 id="map-title">{say(text.title, locale, { period: when })}</h2>
      <div className="states">
        <figure>
          <svg
            viewBox={geometry.viewBox}
            role="img"
            aria-label={say(text.label[geometry.country], locale, { period: when })}
          >
            {geometry.neighbours.map((outline) => (
              <path key={outline} d={outline} className="neighbour" />
            ))}
            {states.map((state) => (
              <path
                key={state.series.id}
                d={geometry.outlineOf(state.series) ?? undefined}
                className={`state ${shadeOf(state, classes)}`}
                data-state={state.series.id}
              >
                <title>{describe(state, locale)}</title>
              </path>
            ))}
          </svg>
          <figcaption>
            <Shades classes={classes} locale={locale} />
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
                  <td className="number">
                    {row?.value == null ? textOf(locale).table.missing : formatDecimal(row.value, locale)}
                  </td>
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

function describe(state: StateRow, locale: Locale): string {
  const value = state.row?.value;
  const said = value == null ? textOf(locale).table.missing : formatDecimal(value, locale);
  return `${nameOf(state, locale)}: ${said}`;
}

function Shades({ classes, locale }: { readonly classes: readonly ShadeClass[]; readonly locale: Locale }) {
  return (
    <ol className="shades figures">
      {classes.map(({ low, high }, index) => (
        <li key={high}>
          <span className={`swatch shade-${String(index + 5 - classes.length)}`} aria-hidden="true" />{" "}
          {formatDecimal(String(low), locale)}
          {low === high ? null : `–${formatDecimal(String(high), locale)}`}
        </li>
      ))}
    </ol>
  );
}
