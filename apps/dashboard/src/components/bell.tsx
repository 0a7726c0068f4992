import type { Locale, SeriesId } from "@frontera/domain";
import { CATALOGUE } from "@frontera/content";
import { seriesTitle } from "@frontera/domain";
import { say, textOf } from "@frontera/words";

/** Beside a number: the way to be told when there is a newer one of its series. */
export function Bell({ series, locale }: { readonly series: SeriesId; readonly locale: Locale }) {
  const name = say(textOf(locale).watches.bell, locale, { series: seriesTitle(CATALOGUE.seriesOf(series))[locale] });
  return (
    <a href={`/${locale}/watches?${new URLSearchParams({ series }).toString()}`} className="bell" title={name}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M8 1.5a4 4 0 0 0-4 4V9l-1.5 2.5h11L12 9V5.5a4 4 0 0 0-4-4Zm-1.6 11a1.7 1.7 0 0 0 3.2 0" />
      </svg>
      <span className="visually-hidden">{name}</span>
    </a>
  );
}
