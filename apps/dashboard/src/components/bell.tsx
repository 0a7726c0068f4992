import type { Locale, Series, SeriesId } from "@frontera/domain";
import { CATALOGUE } from "@frontera/content";
import { seriesTitle } from "@frontera/domain";
import { formatPeriod, say, textOf } from "@frontera/words";
import { successorsOf } from "./successors.ts";

/**
 * Beside a number: the way to be told when there is a newer one of its series, or of the one that carries it on. Of a series that ended and that none carries
 * on, that it ended.
 */
export function Bell({ series: id, locale }: { readonly series: SeriesId; readonly locale: Locale }) {
  const asked = CATALOGUE.seriesOf(id);
  const text = textOf(locale).watches;
  const series = carriedOnBy(asked);
  if (series === null)
    return (
      <small className="muted" data-testid="ended">
        {say(text.bellEnded, locale, {
          period: asked.concluded === undefined ? "" : formatPeriod(asked.concluded, locale),
        })}
      </small>
    );
  const name = say(series === asked ? text.bell : text.bellNext, locale, { series: seriesTitle(series)[locale] });
  return (
    <a
      href={`/${locale}/watches?${new URLSearchParams({ series: series.id }).toString()}`}
      className="bell"
      title={name}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M8 1.5a4 4 0 0 0-4 4V9l-1.5 2.5h11L12 9V5.5a4 4 0 0 0-4-4Zm-1.6 11a1.7 1.7 0 0 0 3.2 0" />
      </svg>
      <span className="visually-hidden">{name}</span>
    </a>
  );
}

/** The series itself while it is published, else the one that carries it on; null where none does. */
const carriedOnBy = (series: Series): Series | null =>
  series.concluded === undefined
    ? series
    : (successorsOf(series).find(({ concluded }) => concluded === undefined) ?? null);
