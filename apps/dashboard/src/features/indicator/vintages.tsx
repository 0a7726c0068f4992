import type { IsoDate, Locale, Series } from "@frontera/domain";
import { byHandTextOf, formatDay, formatShortDay, textOf, say } from "@frontera/words";
import { PendingLink } from "../../components/pending-link.tsx";
import { WatchLink } from "./table-pages.tsx";
import type { SeriesAnswer } from "./read-view.ts";
import { hrefOf, type View } from "./view.ts";

/** The dates of the vintages held, newest first, each leading to the series as it stood then. */
export function Vintages({
  view,
  dates,
  locale,
}: {
  readonly view: View;
  readonly dates: readonly IsoDate[];
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  if (dates.length === 0) return null;
  return (
    <details className="vintages">
      <summary>{say(text.indicator.vintages, locale, { count: dates.length })}</summary>
      <p className="muted">{text.indicator.vintagesNote}</p>
      <ul className="choices figures">
        {dates
          .toSorted()
          .reverse()
          .map((date) => (
            <li key={date}>
              <PendingLink
                href={hrefOf(locale, view, { asOf: date })}
                aria-current={view.asOf === date ? "true" : undefined}
                loading={text.failure.loading}
              >
                <time dateTime={date}>{formatShortDay(date, locale)}</time>
              </PendingLink>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** Of a past day: the edition that is read, whether later ones that were out by then are missing, and the next one held. */
export function EditionsAround({ answer, locale }: { readonly answer: SeriesAnswer; readonly locale: Locale }) {
  const { release, vintageDates, asOf, freshness, rows } = answer;
  const dates = vintageDates.toSorted();
  const [before, after] = [dates.findLast((date) => date <= asOf), dates.find((date) => date > asOf)];
  // What a publisher does not revise is read at any day from any edition.
  if (before === undefined || release.unrevised) return null;
  const { editionBefore, editionNotBefore, editionsMissing, editionAfter } = textOf(locale).indicator;
  const isSure = !rows.some(
    ({ vintageDate, vintageDateBasis }) => vintageDate === before && vintageDateBasis === "not-before",
  );
  return (
    <p className="muted" data-testid="editions-around">
      {[
        say(isSure ? editionBefore : editionNotBefore, locale, { date: formatDay(before, locale) }),
        ...(freshness.state === "overdue" ? [editionsMissing] : []),
        ...(after === undefined ? [] : [say(editionAfter, locale, { date: formatDay(after, locale) })]),
      ].join(" ")}
    </p>
  );
}

/** No vintage at this date: the plain fact, and the first date there is. */
export function NotHeld({
  view,
  asOf,
  dates,
  current,
  locale,
}: {
  readonly view: View;
  readonly asOf: IsoDate;
  readonly dates: readonly IsoDate[];
  /** What stood on the subject's card on that day; null for a subject without one. */
  readonly current: Series | null;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const [first] = dates.toSorted();
  return (
    <section className="notice" data-testid="not-held">
      <h2>{say(text.indicator.notHeld, locale, { date: formatDay(asOf, locale) })}</h2>
      {current === null || current.id === view.series.id ? null : (
        <p>
          <PendingLink href={hrefOf(locale, view, { series: current, compare: [] })} loading={text.failure.loading}>
            {say(text.indicator.notHeldThen, locale, { series: current.title[locale] })}
          </PendingLink>
        </p>
      )}
      {first === undefined ? (
        <p>
          {text.indicator.notHeldNone}{" "}
          <a href={`/${locale}/sources/${view.series.release}#by-hand`}>{byHandTextOf(locale).which}</a>{" "}
          <WatchLink view={view} locale={locale} />
        </p>
      ) : (
        <p>
          <PendingLink href={hrefOf(locale, view, { asOf: first })} loading={text.failure.loading}>
            {say(text.indicator.notHeldFirst, locale, { date: formatDay(first, locale) })}
          </PendingLink>
        </p>
      )}
    </section>
  );
}
