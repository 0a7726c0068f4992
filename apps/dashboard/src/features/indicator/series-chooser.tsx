import {
  CATALOGUE,
  counterpartOf,
  MEXICAN_STATES,
  RELEASES,
  seriesOf,
  seriesOfIndicator,
  type Locale,
  type ReleaseId,
  type Series,
} from "@frontera/domain";
import { PendingLink } from "../../components/pending-link.tsx";
import { textOf } from "../../text/index.ts";
import { asPublished, hrefOf, addressParameters, type View } from "./view.ts";

/** Every series of the indicator as a link, by release; the states of the one in view, where it is held by state. */
export function SeriesChooser({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const text = textOf(locale);
  const byRelease = Map.groupBy(seriesOfIndicator(view.indicator), ({ release }) => release);
  return (
    <nav className="chooser" aria-label={text.indicator.chooser}>
      {[...byRelease].map(([release, list]) => (
        <ReleaseGroup key={release} release={release} list={list} view={view} locale={locale} />
      ))}
    </nav>
  );
}

function ReleaseGroup({
  release,
  list,
  view,
  locale,
}: {
  readonly release: ReleaseId;
  readonly list: readonly Series[];
  readonly view: View;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  return (
    <section>
      <h3>{RELEASES[release].name[locale]}</h3>
      <ul>
        {list.map((series) => (
          <li key={series.id}>
            <PendingLink
              href={hrefOf(locale, view, { ...asPublished, series })}
              aria-current={series.id === view.series.family ? "true" : undefined}
              loading={text.failure.loading}
            >
              {series.title[locale]}
            </PendingLink>
            {series.concluded === undefined ? null : <span className="muted"> ({text.indicator.concluded})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A series held by state: a form, because 32 links would bury the others. */
export function StateChooser({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const text = textOf(locale).indicator;
  const { family } = view.series;
  const ids = MEXICAN_STATES.map(({ code, name }) => ({ id: `${family}.${code}`, name }));
  if (!("byState" in CATALOGUE[family])) return null;
  return (
    <form className="inline-form" action={`/${locale}/${view.indicator}`}>
      <label htmlFor="state">{text.chooserStates}</label>
      <select id="state" name="series" defaultValue={view.series.id} key={view.series.id}>
        <option value={family}>{seriesOf(family).areaName[locale]}</option>
        {ids.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {Object.entries(addressParameters(view)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button">
        {text.show}
      </button>
    </form>
  );
}

/** The same money in the other dollars, where the publisher states both. */
export function MoneyChooser({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const other = counterpartOf(view.series);
  const { controls, failure } = textOf(locale);
  if (!other) return null;
  return (
    <p>
      <PendingLink href={hrefOf(locale, view, { series: other })} loading={failure.loading}>
        {other.priceBasis === "constant" ? controls.inConstant : controls.inNominal}
      </PendingLink>
    </p>
  );
}
