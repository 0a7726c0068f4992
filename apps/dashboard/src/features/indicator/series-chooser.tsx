import { textOf } from "@frontera/words";
import { CATALOGUE } from "@frontera/content";
import { type Locale, type ReleaseId, type Series } from "@frontera/domain";
import { PendingLink } from "../../components/pending-link.tsx";
import { counterpartOf } from "./counterpart.ts";
import { asPublished, hrefOf, type View } from "./view.ts";

/** Every series of the indicator as a link, by release; the states of the one in view, where it is held by state. */
export function SeriesChooser({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const text = textOf(locale);
  const byRelease = Map.groupBy(CATALOGUE.seriesOfIndicator(view.indicator), ({ release }) => release);
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
      <h3>{CATALOGUE.releaseOf(release).name[locale]}</h3>
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

/** The same money in the other dollars, where the publisher states both. */
export function MoneyChooser({ view, locale }: { readonly view: View; readonly locale: Locale }) {
  const other = counterpartOf(CATALOGUE, view.series);
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
