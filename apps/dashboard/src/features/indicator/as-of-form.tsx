import { formatDay, PAPER_KNOWN_ON, type IsoDate, type Locale } from "@frontera/domain";
import { PendingLink } from "../../components/pending-link.tsx";
import { fill } from "../../text/fill.ts";
import { textOf } from "../../text/index.ts";
import { hrefOf, type View } from "./address.ts";

/** Chooses the day whose knowledge is shown: any, the paper's, or today. */
export function AsOfForm({
  view,
  today,
  locale,
}: {
  readonly view: View;
  readonly today: IsoDate;
  readonly locale: Locale;
}) {
  const text = textOf(locale);
  const shown = view.asOf ?? today;
  return (
    <section className="as-of" aria-labelledby="as-of-title">
      <h2 id="as-of-title" className="small-title">
        {text.indicator.asOfTitle}
      </h2>
      <form className="inline-form" action={`/${locale}/${view.indicator}`}>
        <input type="hidden" name="series" value={view.series.id} />
        <label htmlFor="as-of" className="visually-hidden">
          {text.indicator.asOfDate}
        </label>
        <input type="date" id="as-of" name="asOf" defaultValue={shown} key={shown} max={today} required />
        <button type="submit" className="button">
          {text.indicator.show}
        </button>
      </form>
      <ul className="choices">
        <li>
          <PendingLink
            href={hrefOf(locale, view, { asOf: PAPER_KNOWN_ON })}
            aria-current={view.asOf === PAPER_KNOWN_ON ? "true" : undefined}
            loading={text.failure.loading}
          >
            {text.indicator.asOfPaper}
          </PendingLink>
        </li>
        <li>
          <PendingLink
            href={hrefOf(locale, view, { asOf: null })}
            aria-current={view.asOf === null ? "true" : undefined}
            loading={text.failure.loading}
          >
            {text.indicator.asOfToday}
          </PendingLink>
        </li>
      </ul>
      <p className="muted">
        {fill(view.asOf === null ? text.indicator.asOfNow : text.indicator.asOfThen, {
          date: formatDay(shown, locale),
        })}
      </p>
    </section>
  );
}
