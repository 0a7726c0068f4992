import mexico from "@svg-maps/mexico";
import { formatDecimal, formatPeriod, type Locale } from "@frontera/domain";
import { PendingLink } from "../../../components/pending-link.tsx";
import { fill } from "../../../text/fill.ts";
import { textOf } from "../../../text/index.ts";
import type { StatesAnswer } from "../read-view.ts";
import { asPublished, hrefOf, type View } from "../view.ts";
import { classesOf, classIndex, type ShadeClass } from "./classes.ts";

type StateRow = StatesAnswer["states"][number];

/** Mexico's states, shaded by their value in the newest period in view, and the same values as a table. */
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
  if (period === null) return null;
  const ranked = states.toSorted((a, b) => Number(b.row?.value ?? -Infinity) - Number(a.row?.value ?? -Infinity));
  const classes = classesOf(states.flatMap(({ row }) => (row?.value == null ? [] : [Number(row.value)])));
  const when = formatPeriod(period, locale);
  return (
    <section aria-labelledby="map-title" data-testid="states-map">
      <h2 id="map-title">{fill(text.title, { period: when })}</h2>
      <div className="states">
        <figure>
          <svg viewBox={mexico.viewBox} role="img" aria-label={fill(text.label, { period: when })}>
            {mexico.locations.map(({ id, path }) => (
              <path key={id} d={path} className={shadeOf(stateAt(states, id), classes)}>
                <title>{describe(stateAt(states, id), locale)}</title>
              </path>
            ))}
          </svg>
          <figcaption>
            <Shades classes={classes} locale={locale} />
            <p className="muted">
              {text.geometry} <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
            </p>
          </figcaption>
        </figure>
        <div className="table-frame states-table" tabIndex={0} role="region" aria-label={text.table}>
          <table className="data figures">
            <caption>{fill(text.caption, { period: when })}</caption>
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
                      {series.areaName[locale]}
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

/** The drawing's ids are the last three letters of the state's code. */
const stateAt = (states: readonly StateRow[], id: string): StateRow | undefined =>
  states.find(({ series }) => series.area === `MX-${id.toUpperCase()}`);

function shadeOf(state: StateRow | undefined, classes: readonly ShadeClass[]): string {
  const value = state?.row?.value;
  return value == null
    ? "state none"
    : `state shade-${String(classIndex(classes, Number(value)) + 5 - classes.length)}`;
}

function describe(state: StateRow | undefined, locale: Locale): string {
  if (!state) return "";
  const value = state.row?.value;
  const said = value == null ? textOf(locale).table.missing : formatDecimal(value, locale);
  return `${state.series.areaName[locale]}: ${said}`;
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
