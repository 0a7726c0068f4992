import Link from "next/link";
import type { Locale } from "@frontera/domain";
import { formatInstant, textOf, say } from "@frontera/words";
import type { Watch } from "./read-watches.ts";

/** One watch: what it waits for, the newest of what has happened, its feeds, and its end. */
export function WatchItem({
  watch: { id, name, title, begunAt, count, newest },
  origin,
  locale,
}: {
  readonly watch: Watch;
  readonly origin: string;
  readonly locale: Locale;
}) {
  const text = textOf(locale).watches;
  const shown = name ?? title[locale];
  return (
    <li id={`watch-${id}`} className="watch" data-testid="watch">
      <h3>{shown}</h3>
      {name === null ? null : <p>{title[locale]}</p>}
      <p className="muted">
        {say(text.begun, locale, { at: formatInstant(begunAt, locale) })}{" "}
        {count === 0
          ? text.notYet
          : say(count > newest.length ? text.toldNewest : text.told, locale, {
              count,
              shown: newest.length,
            })}
      </p>
      {newest.length === 0 ? null : (
        <ol className="happened">
          {newest.map((notice) => (
            <li key={notice.id}>
              <time dateTime={notice.at} className="muted figures">
                {formatInstant(notice.at, locale)}
              </time>
              <div>
                <p>
                  <Link href={`/${locale}${notice.path}`} prefetch={false}>
                    {notice.title[locale]}
                  </Link>
                </p>
                <p className="muted">{notice.text[locale]}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <Feeds id={id} origin={origin} shown={shown} locale={locale} />
      <form method="post" action={`/${locale}/watches/end`}>
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="quiet" aria-label={`${text.end}: ${shown}`}>
          {text.end}
        </button>
      </form>
    </li>
  );
}

function Feeds({
  id,
  origin,
  shown,
  locale,
}: {
  readonly id: string;
  readonly origin: string;
  readonly shown: string;
  readonly locale: Locale;
}) {
  const text = textOf(locale).watches;
  const path = (ending: string): string => `/api/v1/watches/${id}/notices.${ending}?locale=${locale}`;
  return (
    <div className="watch-feeds">
      <p>
        {text.feeds}{" "}
        <a href={path("atom")} aria-label={`${text.atom}: ${shown}`}>
          {text.atom}
        </a>{" "}
        ·{" "}
        <a href={path("json")} aria-label={`${text.jsonFeed}: ${shown}`}>
          {text.jsonFeed}
        </a>
      </p>
      <p className="muted">
        {text.feedAddress} <code className="hash">{`${origin}${path("atom")}`}</code>
      </p>
    </div>
  );
}
