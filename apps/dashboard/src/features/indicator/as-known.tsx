import type { IsoDate, Locale } from "@frontera/domain";
import { formatDay, say, textOf } from "@frontera/words";

/** Of a past day: that what came later is left out. Of today nothing has to be said; when it was read is kept for a page that is cut off. */
export function AsKnown({
  asOf,
  today,
  locale,
}: {
  readonly asOf: IsoDate | null;
  readonly today: IsoDate;
  readonly locale: Locale;
}) {
  const text = textOf(locale).indicator;
  return (
    <p className={asOf === null ? "on-paper" : "muted"} data-read-at={new Date().toISOString()}>
      {say(asOf === null ? text.asOfNow : text.asOfThen, locale, { date: formatDay(asOf ?? today, locale) })}
    </p>
  );
}
