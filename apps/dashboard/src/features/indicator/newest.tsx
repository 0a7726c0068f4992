import type { Locale } from "@frontera/domain";
import { toDateWords, textOf } from "@frontera/words";
import type { ViewAnswer } from "./read-view.ts";

/** What to know of the newest value: the same part of earlier years where it is a year to date, and how values so young usually moved. */
export function Newest({
  answer: { whole, revisions },
  locale,
}: {
  readonly answer: ViewAnswer;
  readonly locale: Locale;
}) {
  const text = textOf(locale).newest;
  const { badge } = revisions;
  const { transformation } = whole;
  // A percent change or a rate of part of a year is set against nothing: only values still in the series' own unit are.
  const asCounted = transformation === null || (transformation.units === "lin" && transformation.per100000 === null);
  return (
    <>
      {!asCounted || whole.toDate.length === 0 ? null : (
        <section aria-labelledby="to-date-title" data-testid="to-date">
          <h3 id="to-date-title">{text.toDate}</h3>
          {whole.toDate.map((toDate) => (
            <p key={toDate.earlier.period}>{toDateWords(toDate, locale)}</p>
          ))}
        </section>
      )}
      {badge === null ? null : (
        <section aria-labelledby="revisions-title" data-testid="revisions">
          <h3 id="revisions-title">{text.revisions}</h3>
          <p>
            {badge.short[locale]}. <span className="muted">{badge.full[locale]}</span>
          </p>
        </section>
      )}
    </>
  );
}
